/** A disk without space: the cause is named, nothing acknowledged is lost, and it works again once there is space. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { FailureError } from "../../../shared/api/reply.ts";
import { openFile } from "../../../backend/store/open-file.ts";
import { openWorkspace } from "../../../backend/store/workspace.ts";
import { openLive } from "../../support/live-document.ts";
import { countingIds, openIn, smallJourney, steadyClock, tempFolder } from "../../support/temp-workspace.ts";

const growing = (n: number): AnyCall => ({
  name: "set-fields",
  args: { ids: ["j"], fields: { description: `${n} `.padEnd(18_000, "long text ") } },
});

test("a database that may grow no further refuses the step as “disk-full” and takes it later", async () => {
  using temp = tempFolder();
  const actor = { id: "a", name: "Anna", role: "designer" } as const;
  const clock = steadyClock();
  const signature = () => ({ actor, at: clock().toISOString(), zone: "UTC" });
  const file = await openFile({
    path: temp.workspace,
    settingsFolder: temp.settingsFolder,
    access: "write",
    clock,
    newId: countingIds(),
    signature,
  });
  const { write, documents, cache, journal } = openWorkspace({
    ...file,
    path: temp.workspace,
    clock,
    actor: () => actor,
  });
  const create = (id: string) =>
    write((signed) =>
      documents.create({ id, kind: "journey", records: smallJourney(id), by: "create", payload: {} }, signed),
    );
  create("j");
  const pages = Number(file.db.pragma("page_count", { simple: true }));
  file.db.pragma(`max_page_count = ${pages + 2}`);
  let made = 0;
  let failure;
  try {
    for (; made < 50; made += 1) create(`more-${made}`);
  } catch (error) {
    failure = error instanceof FailureError ? error.failure : error;
  }
  expect(failure).toMatchObject({ code: "disk-full", way: expect.stringContaining("Free some space") as unknown });
  expect(made).toBeLessThan(50);
  // Nothing of the refused step stands anywhere, in memory or in the file.
  expect(cache.has(`more-${made}`)).toBe(false);
  const head = journal.head.seq;
  expect(file.db.prepare("SELECT max(seq) FROM journal").pluck().get()).toBe(head);
  file.db.pragma("max_page_count = 100000");
  create(`more-${made}`);
  expect(journal.head.seq).toBe(head + 1);
  expect(file.db.pragma("integrity_check", { simple: true })).toBe("ok");
  file.close();
});

test(
  "a disk that is really full: named, nothing lost, goes on without opening again",
  { timeout: 120_000 },
  async (context) => {
    using temp = tempFolder();
    const disk = join(temp.folder, "disk");
    mkdirSync(disk);
    const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]);
    if (mount.status !== 0) context.skip("Mounting a small disk needs the superuser on Linux.");
    try {
      const workspace = join(disk, "plans.itinera");
      const reports: string[] = [];
      const { app, client } = await openIn(temp, { workspace, report: (line) => reports.push(line) });
      await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
      const ballast = join(disk, "ballast");
      writeFileSync(ballast, Buffer.alloc(1_000_000));
      const live = await openLive(client, "j");
      let saved = 0;
      let code = "";
      for (let n = 0; n < 200 && code === ""; n += 1)
        await live.do(growing(n)).then(
          ({ revision }) => (saved = revision),
          (error: unknown) => (code = error instanceof FailureError ? error.failure.code : String(error)),
        );
      expect(code).toBe("disk-full");
      expect((await client.call("documents.open", { id: "j" })).revision).toBe(saved);

      rmSync(ballast);
      const again = await openLive(client, "j");
      saved = (await again.do(growing(999))).revision;
      expect((await client.call("workspace.verify", {})).problems).toEqual([]);

      // Full again when it is closed: the backup cannot be made, says so, and leaves no part of itself under its name.
      const size = 4096;
      try {
        for (let n = 0; n < 2000; n += 1) writeFileSync(`${ballast}-${n}`, Buffer.alloc(size));
      } catch {
        // Full.
      }
      await app.close();
      expect(reports.join("\n")).toMatch(/No backup could be made.*no space left/s);
      const folder = `${workspace}-backups`;
      expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);

      const full = await openIn(temp, { workspace });
      expect((await full.client.call("documents.open", { id: "j" })).revision).toBe(saved);
      await full.app.close();
      for (const name of readdirSync(disk)) if (name.startsWith("ballast")) rmSync(join(disk, name));
      const free = await openIn(temp, { workspace });
      expect((await free.client.call("documents.open", { id: "j" })).revision).toBe(saved);
      expect((await free.client.call("workspace.verify", {})).problems).toEqual([]);
      await free.app.close();
    } finally {
      spawnSync("umount", ["-l", disk]);
    }
  },
);
