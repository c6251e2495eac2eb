/** The journal cannot be changed by a statement, and a change made past the guards is found; what cannot be found is said. */
import { writeFileSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { type StoredRow, hashRow } from "../../../backend/store/journal.ts";
import { verify } from "../../../backend/services/verify.ts";
import { openLive } from "../../support/live-document.ts";
import { type TempFolder, openIn, smallJourney, steadyClock, tempFolder } from "../../support/temp-workspace.ts";

let sound: Buffer;

beforeAll(async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("profile.set", { name: "Anna", role: "designer" });
  for (const id of ["j", "k"])
    await client.call("documents.create", { id, records: smallJourney(id), label: "", origin: "w" });
  const live = await openLive(client, "j");
  for (let n = 1; n <= 12; n += 1)
    await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: `Mail ${n}` } } });
  await live.undo();
  await client.call("documents.checkpoint", { id: "j", checkpoint: "c", name: "Here", reason: "" });
  const anchor = { on: "node", node: "j-mail", field: null } as const;
  for (const id of ["r1", "r2"])
    await client.call("reviews.add", {
      act: { act: "annotate", id, journey: "j", anchor, severity: "fyi", category: "brand", body: `Remark ${id}` },
    });
  await client.call("documents.archive", { id: "k", archived: true });
  await app.close();
  sound = readFileSync(temp.workspace);
});

/** Opens a copy past all guards: whoever can write the file can do this. */
function raw(temp: TempFolder, { guarded = false } = {}): Database.Database {
  writeFileSync(temp.workspace, sound);
  const db = new Database(temp.workspace);
  db.pragma("foreign_keys = OFF");
  if (!guarded) for (const name of ["no_update", "no_delete", "in_order"]) db.exec(`DROP TRIGGER journal_${name}`);
  return db;
}

const check = (db: Database.Database) =>
  verify(db, String(db.prepare("SELECT value FROM meta WHERE key = 'workspace'").pluck().get()), () => undefined);
const rowsOf = (db: Database.Database) => db.prepare("SELECT * FROM journal ORDER BY seq").all() as StoredRow[];

test("the sound one is sound, and its first row cannot stand in another workspace", async () => {
  using temp = tempFolder();
  const db = raw(temp);
  expect(await check(db)).toMatchObject({ ok: true, problems: [], rows: rowsOf(db).length });
  db.exec("UPDATE meta SET value = 'another' WHERE key = 'workspace'");
  expect((await check(db)).problems).toContain("Journal: row 1 does not follow the row before it.");
  db.close();
});

test.each([
  "UPDATE journal SET actor_name = 'Eve' WHERE seq = 3",
  "DELETE FROM journal WHERE seq = 3",
  "DELETE FROM journal",
  "INSERT INTO journal SELECT 99, at, zone, actor_id, actor_name, actor_role, kind, document, 99, cause, of, command, change, payload, app, prev_hash, hash FROM journal WHERE seq = 6",
  "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 6",
  "UPDATE OR IGNORE journal SET at = '' WHERE seq = 1",
])("refused by the file itself: %s", (sql) => {
  using temp = tempFolder();
  const db = raw(temp, { guarded: true });
  const before = rowsOf(db);
  expect(() => db.exec(sql)).toThrow(/journal/);
  expect(rowsOf(db)).toEqual(before);
  db.close();
});

function edited(column: string, was: string | number | null): string | number {
  if (column === "kind") return was === "export" ? "clock" : "export";
  if (column === "cause") return was === "do" ? "redo" : "do";
  if (column === "revision" || column === "of") return Number(was ?? 0) + 1000;
  return `${was ?? ""} `;
}

const columns = [
  "at",
  "zone",
  "actor_id",
  "actor_name",
  "actor_role",
  "kind",
  "document",
  "revision",
  "cause",
  "of",
  "command",
  "change",
  "payload",
  "app",
  "prev_hash",
  "hash",
];
test.each(columns)("an edited %s is found, in whatever row", async (column) => {
  using temp = tempFolder();
  const db = raw(temp);
  const all = rowsOf(db);
  let tried = 0;
  for (const row of all) {
    const was = row[column as keyof StoredRow];
    const now = edited(column, was);
    db.prepare(`UPDATE journal SET ${column} = ? WHERE seq = ?`).run(now, row.seq);
    const { ok, problems } = await check(db);
    expect(ok).toBe(false);
    expect(problems.join()).toContain(`row ${row.seq}`);
    db.prepare(`UPDATE journal SET ${column} = ? WHERE seq = ?`).run(was, row.seq);
    tried += 1;
  }
  expect(tried).toBe(all.length);
  expect((await check(db)).ok).toBe(true);
  db.close();
});

const tampering: readonly (readonly [string, (db: Database.Database, rows: StoredRow[]) => void])[] = [
  ["a row from the middle is gone", (db) => db.exec("DELETE FROM journal WHERE seq = 8")],
  ["the first row is gone", (db) => db.exec("DELETE FROM journal WHERE seq = 1")],
  [
    "a row is gone and the others have closed ranks",
    (db) => {
      db.exec("DELETE FROM journal WHERE seq = 8");
      for (const { seq } of rowsOf(db))
        if (seq > 8) db.prepare("UPDATE journal SET seq = ? WHERE seq = ?").run(seq - 1, seq);
    },
  ],
  [
    "two rows have changed places",
    (db) => {
      db.exec(
        "UPDATE journal SET seq = 9999 WHERE seq = 8; UPDATE journal SET seq = 8 WHERE seq = 9; UPDATE journal SET seq = 9 WHERE seq = 9999",
      );
    },
  ],
  [
    "a row was put in between",
    (db, rows) => {
      for (const { seq } of [...rows].reverse())
        if (seq > 8) db.prepare("UPDATE journal SET seq = ? WHERE seq = ?").run(seq + 1, seq);
      insert(db, { ...rows[7]!, seq: 9, kind: "export", revision: null, cause: null, command: null, change: null });
    },
  ],
  [
    "a review stands under another name, with its own hash made anew",
    (db, rows) => {
      const row = rows.find(({ kind }) => kind === "review")!;
      const forged = { ...row, actor_name: "Dr Eve", actor_role: "medical" };
      db.prepare("DELETE FROM journal WHERE seq = ?").run(row.seq);
      insert(db, { ...forged, hash: hashRow(forged) });
    },
  ],
  [
    "a record says something else",
    (db) => db.exec(`UPDATE record SET json = replace(json, 'Mail 11', 'Buy!') WHERE id = 'j-mail'`),
  ],
  ["a record is gone", (db) => db.exec("DELETE FROM record WHERE id = 'k-e1'")],
  [
    "a record came from nowhere",
    (db) => db.exec(`INSERT INTO record (document, id, type, json, revision) VALUES ('j', 'x', 'edge', '{}', 1)`),
  ],
  ["records stand in another order", (db) => db.exec("UPDATE record SET place = 9999 WHERE id = 'j-entry'")],
  ["a document has another revision", (db) => db.exec("UPDATE document SET revision = 7 WHERE id = 'j'")],
  ["a document has another title", (db) => db.exec("UPDATE document SET title = 'x' WHERE id = 'j'")],
  [
    "a journey came back from the archive by itself",
    (db) => db.exec("UPDATE document SET archived = 0 WHERE id = 'k'"),
  ],
  [
    "a document is gone",
    (db) => db.exec("DELETE FROM record WHERE document = 'k'; DELETE FROM document WHERE id = 'k'"),
  ],
];

function insert(db: Database.Database, row: StoredRow): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO journal (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`).run(row);
}

test.each(tampering)("found: %s", async (_, tamper) => {
  using temp = tempFolder();
  const db = raw(temp);
  tamper(db, rowsOf(db));
  expect((await check(db)).ok).toBe(false);
  db.close();
});

test("a cut tail is not found by the chain alone, but by whoever wrote down the head", async () => {
  using temp = tempFolder();
  const db = raw(temp);
  const { head } = await check(db);
  const last = rowsOf(db).at(-1)!;
  expect(last.kind).toBe("archive");
  db.exec(`DELETE FROM journal WHERE seq = ${last.seq}; UPDATE document SET archived = 0 WHERE id = 'k'`);
  const cut = await check(db);
  expect(cut).toMatchObject({ ok: true });
  expect(cut.head).not.toBe(head);
  db.close();
});

test.each([
  ["a year back", "2025-11-21T12:00:00Z"],
  ["to the beginning of time", "1970-01-01T00:00:00Z"],
])("a clock that goes %s is written down; order stays that of the rows", async (_, then) => {
  using temp = tempFolder();
  const first = await openIn(temp);
  await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  await first.app.close();
  const second = await openIn(temp, { clock: steadyClock(then) });
  const live = await openLive(second.client, "j");
  await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Back" } } });
  const { rows } = await second.client.call("documents.history", { id: "j", limit: 10 });
  expect(rows.map(({ revision }) => revision)).toEqual([1]);
  expect((await second.client.call("workspace.verify", {})).problems).toEqual([]);
  await second.app.close();
  const db = new Database(temp.workspace, { readonly: true });
  const kinds = rowsOf(db).map(({ kind }) => kind);
  const payload = JSON.parse(rowsOf(db).find(({ kind }) => kind === "clock")!.payload!) as { was: string; now: string };
  db.close();
  expect(kinds).toEqual(["workspace", "create", "create", "clock", "entry"]);
  expect(Date.parse(payload.was)).toBeGreaterThan(Date.parse(payload.now));
});

test.each([
  "2038-01-19T03:14:08Z",
  "2028-02-29T23:59:59Z",
  "2126-01-01T00:00:00Z",
  "2026-03-29T00:59:59Z",
  "2026-10-25T00:59:59Z",
])("works at %s", async (now) => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp, { clock: () => new Date(now) });
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  const live = await openLive(client, "j");
  expect((await live.undo().catch(() => undefined)) ?? null).toBeNull();
  const done = await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Now" } } });
  expect(Date.parse(done.savedAt)).toBe(Date.parse(now));
  expect((await client.call("workspace.verify", {})).ok).toBe(true);
  await app.close();
});
