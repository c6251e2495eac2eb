/** Files that are not, or are no longer, a sound workspace: refused with what is wrong and the way out, and left as they are. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { applicationId, openDatabase, settings, settingsThatDiffer } from "../../../backend/store/connection.ts";
import { newestVersion } from "../../../backend/migrations/index.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { printsOf } from "../../support/file-prints.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

/** Bytes of a closed workspace with two journeys and some history. */
let sound: Buffer;

beforeAll(async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  for (const id of ["j", "k"])
    await client.call("documents.create", { id, records: smallJourney(id), label: "", origin: "w" });
  const live = await openLive(client, "j");
  for (let n = 1; n <= 60; n += 1)
    await live.do({ name: "move-nodes", args: { moves: [{ id: "j-mail", x: 256 + n * 4, y: n }], by: "move" } });
  await app.close();
  sound = readFileSync(temp.workspace);
});

test("every safety setting holds on the first open and on every later one", () => {
  using temp = tempFolder();
  for (const mustExist of [false, true, true]) {
    const db = openDatabase(temp.workspace, { mustExist });
    expect(settingsThatDiffer(db)).toEqual([]);
    expect(db.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    db.exec("CREATE TABLE IF NOT EXISTS t (a)");
    db.close();
  }
  // Why they are set each time: a re-opened database falls back by itself.
  const bare = new Database(temp.workspace);
  expect(bare.pragma("synchronous", { simple: true })).toBe(1);
  expect(settingsThatDiffer(bare)).toEqual(
    expect.arrayContaining(["synchronous", "trusted_schema", "cell_size_check"]),
  );
  expect(settings.length).toBeGreaterThanOrEqual(7);
  bare.close();
});

const refused: readonly (readonly [what: string, make: (path: string) => void, code: string, says: RegExp])[] = [
  ["is empty", (path) => writeFileSync(path, ""), "unreadable", /empty/],
  ["is a text", (path) => writeFileSync(path, "Dear Anna,\n".repeat(500)), "unreadable", /another kind of file/],
  ["is a JSON file", (path) => writeFileSync(path, '{"a":1}'), "unreadable", /another kind of file/],
  ["is a folder", (path) => mkdirSync(path), "unreadable", /not a file/],
  ["is a database of another program", otherDatabase, "unreadable", /another program/],
  ["ends in its first page", (path) => writeFileSync(path, sound.subarray(0, 60)), "unreadable", /damaged.*first page/],
  [
    "lacks its second half",
    (path) => writeFileSync(path, sound.subarray(0, sound.length / 2)),
    "unreadable",
    /damaged/,
  ],
  ["ends in the middle of a page", (path) => writeFileSync(path, sound.subarray(0, -100)), "unreadable", /damaged/],
  [
    "has a page of zeros",
    (path) =>
      writeFileSync(
        path,
        withPage(3, (page) => page.fill(0)),
      ),
    "unreadable",
    /damaged/,
  ],
  [
    "has a page of noise",
    (path) =>
      writeFileSync(
        path,
        withPage(9, (page) => page.fill(0xa5)),
      ),
    "unreadable",
    /damaged/,
  ],
  [
    "has a trigger that is not ours",
    (path) => edited(path, "CREATE TRIGGER spy AFTER INSERT ON record BEGIN SELECT 1; END"),
    "unreadable",
    /trigger spy/,
  ],
  ["has a view that is not ours", (path) => edited(path, "CREATE VIEW v AS SELECT 1"), "unreadable", /view v/],
  [
    "lacks a trigger of ours",
    (path) => edited(path, "DROP TRIGGER journal_no_update"),
    "unreadable",
    /journal_no_update/,
  ],
  [
    "has an edited journal",
    (path) => edited(path, unguarded("UPDATE journal SET actor_name = 'Eve' WHERE seq = 20")),
    "unreadable",
    /row 20 .* changed/,
  ],
  [
    "lacks a row of the journal",
    (path) => edited(path, unguarded("DELETE FROM journal WHERE seq = 20")),
    "unreadable",
    /row 20 .* missing/,
  ],
  [
    "was made by a newer version",
    (path) => edited(path, `PRAGMA user_version = ${newestVersion + 1}`),
    "newer-format",
    /newer version/,
  ],
];

function otherDatabase(path: string): void {
  const db = new Database(path);
  db.exec("CREATE TABLE people (name)");
  db.close();
}

function edited(path: string, sql: string): void {
  writeFileSync(path, sound);
  const db = new Database(path);
  db.exec(sql);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

/** The same triggers stand there again afterwards: only the rows tell. */
function unguarded(sql: string): string {
  const db = new Database(memoryCopy());
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  db.close();
  return [...triggers.map(({ name }) => `DROP TRIGGER ${name}`), sql, ...triggers.map((trigger) => trigger.sql)].join(
    ";\n",
  );
}

function memoryCopy(): Buffer {
  const copy = Buffer.from(sound);
  copy[18] = copy[19] = 1;
  return copy;
}

function withPage(number: number, change: (page: Buffer) => void, bytes: Buffer = sound): Buffer {
  const copy = Buffer.from(bytes);
  change(copy.subarray((number - 1) * 4096, number * 4096));
  return copy;
}

test.each(refused)("a file that %s is refused and left as it is", async (_, make, code, says) => {
  using temp = tempFolder();
  make(temp.workspace);
  const before = printsOf(temp.folder);
  for (const access of ["write", "read"] as const) {
    const failure = await failureOf(openIn(temp, { access }));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(says);
    expect(failure.message).toContain("plans.itinera");
    expect(failure.way).toBeTruthy();
    expect(printsOf(temp.folder)).toEqual(before);
  }
});

test("a damaged workspace points to its newest backup that is sound, and that backup opens", async () => {
  using temp = tempFolder();
  writeFileSync(temp.workspace, sound);
  const first = await openIn(temp);
  await first.app.close();
  const second = await openIn(temp);
  const live = await openLive(second.client, "j");
  await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Later" } } });
  await second.app.close();
  const backups = Object.keys(printsOf(`${temp.workspace}-backups`));
  expect(backups).toHaveLength(2);
  // The newest one rots too: the one before it is the way out.
  truncateSync(join(`${temp.workspace}-backups`, backups[1]!), 8192);
  writeFileSync(
    temp.workspace,
    withPage(3, (page) => page.fill(0), readFileSync(temp.workspace)),
  );

  const failure = await failureOf(openIn(temp));
  expect(failure.code).toBe("unreadable");
  expect(failure.way).toContain(backups[0]);
  const restored = join(temp.folder, "restored.itinera");
  writeFileSync(restored, readFileSync(join(`${temp.workspace}-backups`, backups[0]!)));
  const third = await openIn(temp, { workspace: restored });
  expect((await third.client.call("workspace.verify", {})).problems).toEqual([]);
  expect((await third.client.call("documents.open", { id: "j" })).revision).toBe(60);
  await third.app.close();
});

test("reading a workspace that is not there says so, and makes nothing", async () => {
  using temp = tempFolder();
  expect(await failureOf(openIn(temp, { access: "read" }))).toMatchObject({
    code: "not-found",
    place: "plans.itinera",
  });
  expect(printsOf(temp.folder)).toEqual({});
});

test("reading leaves no trace, and refuses every act that writes", async () => {
  using temp = tempFolder();
  writeFileSync(temp.workspace, sound);
  const before = printsOf(temp.folder);
  const { app, client } = await openIn(temp, { access: "read" });
  expect((await client.call("host.about", {})).workspace).toMatchObject({ readOnly: true, heldBy: null });
  const live = await openLive(client, "j");
  expect((await failureOf(live.undo())).code).toBe("read-only");
  const create = client.call("documents.create", { id: "n", records: smallJourney("n"), label: "", origin: "w" });
  expect((await failureOf(create)).code).toBe("read-only");
  expect((await client.call("workspace.verify", {})).ok).toBe(true);
  await app.close();
  expect(printsOf(temp.folder)).toEqual(before);
});

test("whatever happens to single bits, a workspace that still passes the whole check still holds the same", async () => {
  using temp = tempFolder();
  const holds = async (): Promise<unknown> => {
    const { app, client } = await openIn(temp, { access: "read" });
    try {
      const { ok, head } = await client.call("workspace.verify", {});
      if (!ok) return "found by the whole check";
      const { journeys } = await client.call("workspace.overview", {});
      const documents = ["j", "k", "library"].map((id) => client.call("documents.open", { id }));
      return { head, journeys, documents: await Promise.all(documents) };
    } finally {
      await app.close();
    }
  };
  writeFileSync(temp.workspace, sound);
  const original = await holds();
  const seen = { refused: 0, found: 0, harmless: 0 };
  // The same places each time: every 1009th byte, another bit of it each time.
  for (let at = 101, n = 0; at < sound.length; at += 1009, n += 1) {
    const flipped = Buffer.from(sound);
    flipped[at]! ^= 1 << (n % 8);
    writeFileSync(temp.workspace, flipped);
    const result = await holds().catch((error: unknown) => {
      expect(error).toMatchObject({ failure: { code: expect.stringMatching(/unreadable|newer-format/) as unknown } });
      return "refused";
    });
    if (result === "refused") seen.refused += 1;
    else if (result === "found by the whole check") seen.found += 1;
    else {
      expect(result).toEqual(original);
      seen.harmless += 1;
    }
  }
  console.log(
    `single bits: ${seen.refused} refused on opening, ${seen.found} found by the whole check, ${seen.harmless} in unused space`,
  );
  expect(seen.refused + seen.found).toBeGreaterThan(0);
});

test("a log beside the file belongs to it, and one from a newer version is not merged in", async () => {
  using temp = tempFolder();
  writeFileSync(temp.workspace, sound);
  const db = new Database(temp.workspace);
  db.pragma("wal_autocheckpoint = 0");
  db.exec(`PRAGMA user_version = ${newestVersion + 1}`);
  const [file, log] = [readFileSync(temp.workspace), readFileSync(`${temp.workspace}-wal`)];
  db.close();
  writeFileSync(temp.workspace, file);
  writeFileSync(`${temp.workspace}-wal`, log);
  const before = printsOf(temp.folder);
  expect((await failureOf(openIn(temp))).code).toBe("newer-format");
  expect(printsOf(temp.folder)).toEqual(before);
  expect(file.readUInt32BE(68)).toBe(applicationId);
});
