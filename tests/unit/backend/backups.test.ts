/** Backups: whole, restorable, as many as promised, and never fewer because of a clock. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { type Backup, makeBackup, retention, toPrune } from "../../../backend/store/backup.ts";
import { openDatabase } from "../../../backend/store/connection.ts";
import { journeyHash } from "../../../shared/journey/index.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

const named = (seq: number, at: Date): Backup => ({
  path: `${seq}`,
  seq,
  stamp: at.toISOString().replace(/[-:]|\.\d{3}/g, ""),
});
const day = (n: number): Date => new Date(Date.UTC(2026, 0, 1, 12) + n * 86_400_000);

test("closing makes one backup, and none when nothing changed since", async () => {
  using temp = tempFolder();
  const folder = `${temp.workspace}-backups`;
  const first = await openIn(temp);
  expect((await first.client.call("host.about", {})).workspace.backedUpAt).toBeNull();
  await first.app.close();
  const once = readdirSync(folder);
  expect(once).toHaveLength(1);
  const second = await openIn(temp);
  expect((await second.client.call("host.about", {})).workspace.backedUpAt).toMatch(/^2026-11-21T12:00:\d\dZ$/);
  await second.app.close();
  expect(readdirSync(folder)).toEqual(once);
});

test("every half hour in which something changed makes one", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    using temp = tempFolder();
    const { app, client } = await openIn(temp);
    const backups = `${temp.workspace}-backups`;
    const count = (): number => (existsSync(backups) ? readdirSync(backups).length : 0);
    /** So many come, and no more. */
    const held = async (many: number): Promise<void> => {
      await vi.waitUntil(() => count() >= many, { timeout: 15_000 });
      await new Promise((done) => setTimeout(done, 150));
      expect(count()).toBe(many);
    };
    vi.advanceTimersByTime(29 * 60_000);
    await held(0);
    vi.advanceTimersByTime(60_000);
    await held(1);
    vi.advanceTimersByTime(30 * 60_000);
    await held(1);
    await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
    vi.advanceTimersByTime(30 * 60_000);
    await held(2);
    await app.close();
    await held(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a backup made while it is written to holds all that was saved when it began; a copied file does not", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  const live = await openLive(client, "j");
  const other = openDatabase(temp.workspace, { mustExist: true });
  for (let n = 1; n <= 20; n += 1) {
    const write = live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: `Mail ${n}` } } });
    const backup = makeBackup(other, join(temp.folder, "hot"), new Date());
    await write;
    const { path, seq } = await backup;
    const copy = new Database(path, { readonly: true });
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(copy.prepare("SELECT max(seq) FROM journal").pluck().get()).toBe(seq);
    expect(Number(copy.prepare("SELECT revision FROM document WHERE id = 'j'").pluck().get())).toBeGreaterThanOrEqual(
      n - 1,
    );
    copy.close();
  }
  // Why it is not simply copied: what was saved last is not in the file yet.
  const naive = join(temp.folder, "naive.db");
  copyFileSync(temp.workspace, naive);
  const copy = new Database(naive, { readonly: true });
  expect(copy.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()).toBeGreaterThan(0);
  expect(copy.prepare("SELECT revision FROM document WHERE id = 'j'").pluck().get() ?? 0).toBeLessThan(20);
  copy.close();
  other.close();
  await app.close();
});

test("a restored backup is the same journey, to the hash, and can be worked on", async () => {
  using temp = tempFolder();
  const first = await openIn(temp);
  await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  const live = await openLive(first.client, "j");
  await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Hello" } } });
  const hash = journeyHash(live.session.doc.records());
  await first.app.close();
  using empty = tempFolder();
  const folder = `${temp.workspace}-backups`;
  writeFileSync(empty.workspace, readFileSync(join(folder, readdirSync(folder).sort().at(-1)!)));
  const restored = await openIn(empty);
  const again = await openLive(restored.client, "j");
  expect(journeyHash(again.session.doc.records())).toBe(hash);
  await again.undo();
  expect((await restored.client.call("workspace.verify", {})).problems).toEqual([]);
  await restored.app.close();
});

test("many in one hour: the newest are kept by count", () => {
  const all = Array.from({ length: 40 }, (_, n) => named(n + 1, new Date(Date.UTC(2026, 5, 1, 10, n))));
  const gone = new Set(toPrune(all).map(({ seq }) => seq));
  const kept = all.filter(({ seq }) => !gone.has(seq)).map(({ seq }) => seq);
  expect(kept.slice(-retention.recent)).toEqual(all.slice(-retention.recent).map(({ seq }) => seq));
  expect(kept.length).toBe(retention.recent);
});

test("one a day for two years: days, then weeks, then months remain", () => {
  let held: Backup[] = [];
  for (let n = 0; n < 730; n += 1) {
    held.push(named(n + 1, day(n)));
    const gone = new Set(toPrune(held));
    held = held.filter((backup) => !gone.has(backup));
  }
  expect(held.length).toBeGreaterThanOrEqual(retention.recent + 2 + 9);
  expect(held.length).toBeLessThanOrEqual(retention.recent + retention.daily + retention.weekly + retention.monthly);
  const months = new Set(held.map(({ stamp }) => stamp.slice(0, 6)));
  expect(months.size).toBe(retention.monthly);
});

test("a clock that jumps ahead or back takes nothing away that a right one would have kept", () => {
  const steady = Array.from({ length: 10 }, (_, n) => named(n + 1, day(n)));
  expect(toPrune(steady)).toEqual([]);
  const ahead = [...steady, named(11, new Date(Date.UTC(2126, 0, 1)))];
  const back = [...ahead, named(12, new Date(0)), named(13, new Date(1000))];
  const kept = (list: Backup[]) => list.filter((backup) => !toPrune(list).includes(backup)).map(({ seq }) => seq);
  // By what they hold, not by what the clock said: the ten newest rows of history are always there.
  expect(kept(back)).toEqual(expect.arrayContaining([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]));
});
