/** One file, several who want it: one writes, the others read and are told by whom it is held. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { folderKind } from "../../../backend/store/folder-kind.ts";
import { lockPath } from "../../../backend/store/lock.ts";
import { startChild } from "../../support/child-lines.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { printsOf } from "../../support/file-prints.ts";
import { openLive } from "../../support/live-document.ts";
import { type TempFolder, openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

async function withJourney(temp: TempFolder): Promise<void> {
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  await app.close();
}

const aboutIn = async (temp: TempFolder) => {
  const { app, client } = await openIn(temp);
  const { workspace } = await client.call("host.about", {});
  await app.close();
  return workspace;
};

test(
  "a second process reads what the first one has saved, cannot write, and is told who holds it",
  { timeout: 60_000 },
  async () => {
    using temp = tempFolder();
    const { app, client } = await openIn(temp);
    await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
    const second = startChild("hold", [temp.workspace, temp.settingsFolder]);
    expect(await second.first).toEqual({
      ready: { readOnly: true, heldBy: `${userInfo().username} (another Itinera on this machine)` },
    });
    // The first one goes on undisturbed.
    const live = await openLive(client, "j");
    await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Hello" } } });
    second.process.stdin?.end();
    await second.gone;
    expect(existsSync(lockPath(temp.workspace))).toBe(true);
    await app.close();
    expect(existsSync(lockPath(temp.workspace))).toBe(false);
  },
);

test(
  "the second one sees the first one's journey and names the holder in every refusal",
  { timeout: 60_000 },
  async () => {
    using temp = tempFolder();
    await withJourney(temp);
    const first = startChild("hold", [temp.workspace, temp.settingsFolder]);
    expect(await first.first).toEqual({ ready: { readOnly: false, heldBy: null } });
    const { app, client } = await openIn(temp);
    const live = await openLive(client, "j");
    const failure = await failureOf(live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "No" } } }));
    expect(failure).toMatchObject({ code: "read-only", place: "plans.itinera" });
    expect(failure.message).toContain(userInfo().username);
    for (const call of [
      client.call("documents.create", { id: "n", records: smallJourney("n"), label: "", origin: "w" }),
      client.call("documents.checkpoint", { id: "j", checkpoint: "c", name: "c", reason: "" }),
      client.call("documents.archive", { id: "j", archived: true }),
    ])
      expect((await failureOf(call)).code).toBe("read-only");
    expect((await client.call("workspace.overview", {})).journeys).toHaveLength(1);
    await app.close();
    first.process.stdin?.end();
    await first.gone;
    // Once the first one is gone, the next one writes.
    expect(await aboutIn(temp)).toMatchObject({ readOnly: false });
  },
);

test("two in one process are no different", async () => {
  using temp = tempFolder();
  const first = await openIn(temp);
  const second = await openIn(temp);
  expect((await second.client.call("host.about", {})).workspace.readOnly).toBe(true);
  await second.app.close();
  await first.app.close();
});

test("another name for the same file is the same file", async (context) => {
  using temp = tempFolder();
  await withJourney(temp);
  const link = join(temp.folder, "link.itinera");
  try {
    symlinkSync(temp.workspace, link);
  } catch {
    context.skip("This account may not make links.");
  }
  const first = await openIn(temp);
  const second = await openIn(temp, { workspace: link });
  expect((await second.client.call("host.about", {})).workspace.readOnly).toBe(true);
  await second.app.close();
  await first.app.close();
});

test("the lock of a process that was killed is cleared away", { timeout: 60_000 }, async () => {
  using temp = tempFolder();
  await withJourney(temp);
  const first = startChild("hold", [temp.workspace, temp.settingsFolder]);
  await first.first;
  first.process.kill("SIGKILL");
  await first.gone;
  expect(existsSync(lockPath(temp.workspace))).toBe(true);
  expect(await aboutIn(temp)).toMatchObject({ readOnly: false, heldBy: null });
});

const lockOf = (more: Record<string, unknown>) =>
  JSON.stringify({
    pid: process.ppid,
    host: hostname(),
    name: "anna",
    since: "2026-11-21T10:00:00Z",
    nonce: "n",
    ...more,
  });
test.each<readonly [string, string, number, string | null]>([
  ["a living process of this machine", lockOf({}), 0, "anna (another Itinera on this machine)"],
  ["another machine a minute ago", lockOf({ host: "ws-114", pid: 1 }), 1, "anna on ws-114"],
  ["another machine an hour ago", lockOf({ host: "ws-114", pid: 1 }), 60, null],
  ["a process id that now belongs to another program", lockOf({}), 60, null],
  ["this process id in an earlier life", lockOf({ pid: process.pid }), 0, null],
  ["somebody who is just writing who they are", "", 0, "another program"],
  ["nobody who could be read", "not JSON", 5, null],
])("a lock of %s", async (_, text, minutes, heldBy) => {
  using temp = tempFolder();
  await withJourney(temp);
  writeFileSync(lockPath(temp.workspace), text);
  // Taken now: the tests before this one took their time.
  const at = new Date(Date.now() - minutes * 60_000);
  utimesSync(lockPath(temp.workspace), at, at);
  expect(await aboutIn(temp)).toMatchObject({ heldBy, readOnly: heldBy !== null });
});

test("whoever was taken over while asleep writes nothing any more", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  const own = readFileSync(lockPath(temp.workspace), "utf8");
  writeFileSync(lockPath(temp.workspace), lockOf({}));
  const archive = () => client.call("documents.archive", { id: "j", archived: true });
  expect(await failureOf(archive())).toMatchObject({
    code: "read-only",
    message: expect.stringContaining("taken over") as unknown,
  });
  writeFileSync(lockPath(temp.workspace), own);
  await archive();
  await app.close();
});

test("a folder that may not be written to is read", { timeout: 60_000 }, async (context) => {
  if (process.platform === "win32") context.skip("Windows keeps no such permissions on folders.");
  using temp = tempFolder();
  await withJourney(temp);
  const before = printsOf(temp.folder);
  chmodSync(temp.workspace, 0o444);
  chmodSync(temp.folder, 0o555);
  try {
    // The superuser may write everywhere: then somebody else is asked to open it.
    const root = process.getuid?.() === 0;
    const nobody = 65_534;
    const settings = root ? mkdtempSync(join(tmpdir(), "itinera-nobody-")) : temp.settingsFolder;
    if (root) chmodSync(settings, 0o777);
    const child = startChild("hold", [temp.workspace, settings], root ? { uid: nobody, gid: nobody } : {});
    const line = await child.first.catch((error: unknown) =>
      String(error).includes("EACCES") ? undefined : Promise.reject(error as Error),
    );
    if (!line) context.skip("The account “nobody” may not read the project.");
    expect(line).toEqual({ ready: { readOnly: true, heldBy: null } });
    child.process.stdin?.end();
    await child.gone;
    if (root) rmSync(settings, { recursive: true });
  } finally {
    chmodSync(temp.folder, 0o755);
    chmodSync(temp.workspace, 0o644);
  }
  expect(printsOf(temp.folder)).toEqual(before);
});

test(
  "a disk that is mounted read-only is read, also with a log left beside the file",
  { timeout: 60_000 },
  async (context) => {
    using temp = tempFolder();
    const mount = join(temp.folder, "disk");
    const run = (...args: string[]): boolean => spawnSync(args[0]!, args.slice(1)).status === 0;
    mkdirSync(mount);
    if (!run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", mount))
      context.skip("Mounting a disk needs the superuser on Linux.");
    try {
      const workspace = join(mount, "plans.itinera");
      const child = startChild("commit", [workspace, temp.settingsFolder, "5"]);
      await child.first;
      await vi.waitUntil(() => child.lines.some((line) => "journey" in line), { timeout: 30_000, interval: 5 });
      child.process.kill("SIGKILL");
      await child.gone;
      const last = child.lines.flatMap((line) => ("journey" in line ? [line.journey] : [])).at(-1) ?? 0;
      expect(last).toBeGreaterThan(0);
      expect(existsSync(`${workspace}-wal`)).toBe(true);
      run("mount", "-o", "remount,ro", mount);
      const before = printsOf(mount);
      const { app, client } = await openIn(temp, { workspace });
      expect((await client.call("host.about", {})).workspace).toMatchObject({ readOnly: true });
      expect((await client.call("documents.open", { id: "j" })).revision).toBeGreaterThanOrEqual(last);
      await app.close();
      expect(printsOf(mount)).toEqual(before);
    } finally {
      run("umount", "-l", mount);
    }
  },
);

test.each<readonly [string, number | undefined, string]>([
  ["/home/anna/plans.itinera", 0xef53, "local"],
  ["/mnt/team/plans.itinera", 0x6969, "network"],
  ["/mnt/team/plans.itinera", 0xfe534d42, "network"],
  ["/mnt/team/plans.itinera", 0xff534d42 | 0, "network"],
  ["/mnt/team/plans.itinera", 0x65735546, "network"],
  ["/mnt/team/plans.itinera", 0x01021997, "network"],
  ["\\\\server\\team\\plans.itinera", undefined, "network"],
  ["/Users/anna/OneDrive - Pharma/plans.itinera", 0x1a, "synced"],
  ["C:\\Users\\anna\\Dropbox\\plans.itinera", undefined, "synced"],
  ["/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/plans.itinera", 0x1a, "synced"],
  ["/home/anna/Google Drive/x/plans.itinera", 0xef53, "synced"],
  ["/home/anna/dropboxes/plans.itinera", 0xef53, "local"],
])("%s on a file system of type %s is %s", (path, type, kind) => {
  expect(folderKind(path, () => type)).toBe(kind);
});
