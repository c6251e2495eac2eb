/** A workspace of an older form reaches the newest one in whole steps, after a backup, or stays as it was. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { type Migration, migrations, newestVersion } from "../../../backend/migrations/index.ts";
import { version } from "../../../backend/version.ts";
import { checksumOf } from "../../../backend/store/migrate.ts";
import { type OpenFile, openFile } from "../../../backend/store/open-file.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { printsOf } from "../../support/file-prints.ts";
import {
  type TempFolder,
  countingIds,
  openIn,
  smallJourney,
  steadyClock,
  tempFolder,
} from "../../support/temp-workspace.ts";

const actor = { id: "a", name: "Anna", role: "designer" } as const;
const open = (temp: TempFolder, steps: readonly Migration[]): Promise<OpenFile> =>
  openFile({
    ...{
      path: temp.workspace,
      settingsFolder: temp.settingsFolder,
      access: "write",
      clock: steadyClock(),
      newId: countingIds(),
      steps,
    },
    signature: () => ({ actor, at: "2026-11-21T12:00:00.000Z", zone: "UTC" }),
  });

const next: Migration = {
  to: newestVersion + 1,
  title: "a colour for each document",
  sql: "ALTER TABLE document ADD COLUMN colour TEXT;",
  move: (db) => void db.prepare("UPDATE document SET colour = 'blue' WHERE kind = 'journey'").run(),
};

async function withJourney(temp: TempFolder): Promise<void> {
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  await app.close();
}

const look = (temp: TempFolder, sql: string): unknown => {
  const db = new Database(temp.workspace, { readonly: true });
  try {
    return db.prepare(sql).pluck().get();
  } finally {
    db.close();
  }
};

test("migrations count up from one, and released ones are as they were released", () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 1));
  // A change here means that an edited migration would strand every file that was made before.
  expect(migrations.map(checksumOf)).toEqual(released);
});
const released = ["836248dda8a0d1ce351e4d4fcfaa024fabc664fff21705921f1f55b29edb4402"];

test("the version that signs the journal is that of the package", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8");
  expect(version).toBe((JSON.parse(text) as { version: string }).version);
});

test("an older form is brought to the newest, records, history and chain untouched", async () => {
  using temp = tempFolder();
  await withJourney(temp);
  const before = look(temp, "SELECT group_concat(hash) FROM journal");
  const file = await open(temp, [...migrations, next]);
  expect(file.db.prepare("SELECT colour FROM document WHERE id = 'j'").pluck().get()).toBe("blue");
  file.close();
  expect(look(temp, "PRAGMA user_version")).toBe(newestVersion + 1);
  expect(look(temp, "SELECT group_concat(hash) FROM journal")).toBe(before);
  // And it opens again; the older program leaves it alone.
  (await open(temp, [...migrations, next])).close();
  const untouched = printsOf(temp.folder);
  expect((await failureOf(openIn(temp))).code).toBe("newer-format");
  expect(printsOf(temp.folder)).toEqual(untouched);
});

test("a step that fails leaves the old form, whole, and the backup that was made before it", async () => {
  using temp = tempFolder();
  await withJourney(temp);
  const broken: Migration = {
    ...next,
    move() {
      throw new Error("halfway");
    },
  };
  const { app } = await openIn(temp);
  await app.close();
  await expect(open(temp, [...migrations, broken])).rejects.toThrow("halfway");
  expect(look(temp, "PRAGMA user_version")).toBe(newestVersion);
  expect(look(temp, "SELECT count(*) FROM pragma_table_info('document') WHERE name = 'colour'")).toBe(0);
  expect(readdirSync(`${temp.workspace}-backups`).length).toBeGreaterThan(0);
  expect(existsSync(`${temp.workspace}.lock`)).toBe(false);
  const again = await openIn(temp);
  expect((await again.client.call("workspace.verify", {})).problems).toEqual([]);
  await again.app.close();
});

test("a migration that was edited after its release is found out", async () => {
  using temp = tempFolder();
  await withJourney(temp);
  const db = new Database(temp.workspace);
  db.prepare("UPDATE migration SET checksum = 'other' WHERE version = 1").run();
  db.close();
  for (const steps of [migrations, [...migrations, next]]) {
    const { code, message } = await failureOf(open(temp, steps));
    expect(code).toBe("unreadable");
    expect(message).toMatch(/steps that this version does not know/);
  }
});

test("a file of an older form that may only be read is read in the newest", async () => {
  using temp = tempFolder();
  await withJourney(temp);
  const before = printsOf(temp.folder);
  const file = await openFile({
    ...{
      path: temp.workspace,
      settingsFolder: temp.settingsFolder,
      access: "read",
      clock: steadyClock(),
      newId: countingIds(),
    },
    steps: [...migrations, next],
    signature: () => ({ actor, at: "", zone: "" }),
  });
  expect(file.db.prepare("SELECT colour FROM document WHERE id = 'j'").pluck().get()).toBe("blue");
  file.close();
  expect(printsOf(temp.folder)).toEqual(before);
});
