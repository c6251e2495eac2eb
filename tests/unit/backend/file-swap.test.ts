/** What happens to a workspace file behind our back is noticed, told, and never written over. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { failureOf } from "../../support/expect-failure.ts";
import { openLive } from "../../support/live-document.ts";
import { type TempFolder, openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

/** Another workspace, closed and whole, beside this one. */
async function otherFile(temp: TempFolder): Promise<string> {
  const settingsFolder = join(temp.folder, "other-settings");
  mkdirSync(settingsFolder);
  const workspace = join(temp.folder, "other.itinera");
  const { app, client } = await openIn({ ...temp, workspace, settingsFolder });
  await client.call("documents.create", { id: "o", records: smallJourney("o", "The other"), label: "", origin: "w" });
  await app.close();
  return workspace;
}
const printOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const rename = (name: string) => ({ name: "set-fields" as const, args: { ids: ["j-mail"], fields: { name } } });
const create = { id: "j", records: smallJourney("j"), label: "", origin: "w" };

test("a file that took its place is left as it is; the next write is refused, and what was saved is in a backup", async () => {
  using temp = tempFolder();
  const other = await otherFile(temp);
  const { app, client } = await openIn(temp);
  await client.call("documents.create", create);
  const live = await openLive(client, "j");
  await live.do(rename("Saved before"));
  renameSync(other, temp.workspace);
  const print = printOf(temp.workspace);
  const failure = await failureOf(live.do(rename("Too late")));
  expect(failure).toMatchObject({ code: "read-only", place: "plans.itinera" });
  expect(failure.message).toContain("replaced by another file");
  expect(failure.way).toContain("newest backup");
  await app.close();
  expect(printOf(temp.workspace)).toBe(print);
  const backups = `${temp.workspace}-backups`;
  const [name = ""] = readdirSync(backups).filter((file) => file.endsWith(".itinera"));
  const kept = new Database(join(backups, name), { readonly: true });
  expect(kept.prepare("SELECT json FROM record WHERE id = 'j-mail'").pluck().get()).toContain("Saved before");
  kept.close();
  const again = await openIn(temp);
  const { journeys } = await again.client.call("workspace.overview", {});
  expect(journeys.map(({ title }) => title)).toEqual(["The other"]);
  await again.app.close();
});

test("a file that was moved away is not made anew, and holds all that was saved", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", create);
  renameSync(temp.workspace, join(temp.folder, "moved.itinera"));
  const failure = await failureOf((await openLive(client, "j")).do(rename("Lost?")));
  expect(failure.message).toContain("no longer where it was opened");
  await app.close();
  expect(readdirSync(temp.folder).filter((name) => name.startsWith("plans.itinera"))).toEqual([
    "plans.itinera-backups",
  ]);
  const moved = await openIn({ ...temp, workspace: join(temp.folder, "moved.itinera") });
  const { records } = await moved.client.call("documents.open", { id: "j" });
  expect(records).toEqual(create.records);
  await moved.app.close();
});

test("another program that writes into it is noticed before anything is written on top", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", create);
  const live = await openLive(client, "j");
  const tool = new Database(temp.workspace);
  tool.prepare("UPDATE document SET title = 'By another tool' WHERE id = 'j'").run();
  tool.close();
  expect((await failureOf(live.do(rename("On top")))).message).toContain("Another program wrote to");
  await app.close();
});

test("the windows are told without anybody writing, once", async () => {
  using temp = tempFolder();
  const other = await otherFile(temp);
  const { app, client } = await openIn(temp, { followMs: 30 });
  await client.call("documents.create", create);
  const told: string[] = [];
  client.on("file-changed", ({ failure }) => told.push(failure.message));
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(told).toEqual([]);
  renameSync(other, temp.workspace);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(told).toHaveLength(1);
  await app.close();
});

test("a copy that is made of it, and looking at it, are no change", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", create);
  copyFileSync(temp.workspace, join(temp.folder, "copy.itinera"));
  const looking = new Database(temp.workspace, { readonly: true });
  looking.prepare("SELECT count(*) FROM journal").get();
  looking.close();
  await (await openLive(client, "j")).do(rename("Goes on"));
  await app.close();
});
