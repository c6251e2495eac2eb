/** Verified copies of a workspace: written aside, checked, and only then given their name. */
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { fail } from "../../shared/api/reply.ts";
import type { Db } from "./connection.ts";
import { removeDatabase, syncPath } from "./disk.ts";
import { inspectFile } from "./inspect.ts";
import type { Migration } from "../migrations/index.ts";

export interface Backup {
  readonly path: string;
  /** Head of the journal it holds: orders backups whatever the clock said. */
  readonly seq: number;
  /** `YYYYMMDDTHHMMSSZ`, as the clock said. */
  readonly stamp: string;
}

const namePattern = /^(\d{9,})-(\d{8}T\d{6}Z)\.itinera$/;

/** How many are kept: the newest ones by count, then one for each of so many days, weeks and months. */
export const retention = { recent: 10, daily: 7, weekly: 4, monthly: 12 } as const;

/** Where backups of a workspace may lie: beside it, or, where nothing can be written there, in the settings folder. */
export function backupFolders(workspace: string, settingsFolder: string): readonly [string, string] {
  const name = createHash("sha256").update(workspace).digest("hex").slice(0, 16);
  return [`${workspace}-backups`, join(settingsFolder, "backups", name)];
}

/** The one that the next backup goes to. */
export function backupFolder(workspace: string, settingsFolder: string): string {
  const [beside, inSettings] = backupFolders(workspace, settingsFolder);
  try {
    accessSync(existsSync(beside) ? beside : dirname(workspace), constants.W_OK);
    return beside;
  } catch {
    return inSettings;
  }
}

/** Newest first, by what they hold. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, seq, stamp] = namePattern.exec(name) ?? [];
      return seq === undefined || stamp === undefined ? [] : [{ path: join(folder, name), seq: Number(seq), stamp }];
    })
    .sort((a, b) => b.seq - a.seq || (a.stamp < b.stamp ? 1 : -1));
}

/** The newest one of those given that is still whole, or undefined. */
export function newestSound(backups: readonly Backup[]): Backup | undefined {
  return [...backups]
    .sort((a, b) => b.seq - a.seq)
    .find(({ path }) => {
      try {
        inspectFile(path);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Copies while the workspace is in use. Resolves with the backup, or with the one that already holds the same.
 * Rejects, and leaves nothing behind, when the copy is not whole.
 */
export async function makeBackup(db: Db, folder: string, at: Date, steps?: readonly Migration[]): Promise<Backup> {
  const seq = headOf(db);
  const there = listBackups(folder).find((backup) => backup.seq === seq);
  if (there) return there;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Only the holder of the lock makes backups: what is unfinished here was left by a process that died.
  for (const name of readdirSync(folder)) if (name.startsWith(".partial-")) rmSync(join(folder, name), { force: true });
  const partial = join(folder, `.partial-${process.pid}-${seq}`);
  try {
    await db.backup(partial);
    sealCopy(partial);
    syncPath(partial);
    inspectFile(partial, steps ? { steps } : {});
    // Rows may have been added while the copy was made; it then holds more than was there at the start, never less.
    const held = compareCounts(db, partial, seq);
    const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
    const path = join(folder, `${String(held).padStart(9, "0")}-${stamp}.itinera`);
    renameSync(partial, path);
    syncPath(folder);
    for (const old of toPrune(listBackups(folder))) rmSync(old.path, { force: true });
    return { path, seq: held, stamp };
  } finally {
    removeDatabase(partial);
  }
}

/** One file without a log beside it, which opens on media that cannot be written to. */
export function sealCopy(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}

const headOf = (db: Db): number => Number(db.prepare("SELECT coalesce(max(seq), 0) FROM journal").pluck().get());

function compareCounts(db: Db, path: string, atLeast: number): number {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const seq = headOf(copy);
    const count = (of: Db): unknown => of.prepare("SELECT count(*) FROM journal WHERE seq <= ?").pluck().get(seq);
    if (seq < atLeast || count(copy) !== count(db))
      fail("unreadable", {
        en: `The backup ${basename(path)} lacks rows of the journal and was not kept.`,
        de: `In der Sicherung ${basename(path)} fehlen Zeilen des Protokolls; sie wurde nicht behalten.`,
      });
    return seq;
  } finally {
    copy.close();
  }
}

/**
 * Which ones may go. Nothing here asks what time it is: the newest are kept by count, the others by the days in their
 * own names, so that a clock that jumps takes nothing away.
 */
export function toPrune(backups: readonly Backup[]): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.seq - a.seq || (a.stamp < b.stamp ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, retention.recent));
  const keepOnePer = (period: (stamp: string) => string, many: number): void => {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const name = period(backup.stamp);
      if (seen.has(name) || seen.size >= many) continue;
      seen.add(name);
      kept.add(backup);
    }
  };
  keepOnePer((stamp) => stamp.slice(0, 8), retention.daily);
  keepOnePer(weekOf, retention.weekly);
  keepOnePer((stamp) => stamp.slice(0, 6), retention.monthly);
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** Number of the week since the epoch, beginning on Mondays. */
function weekOf(stamp: string): string {
  const day =
    Date.UTC(Number(stamp.slice(0, 4)), Number(stamp.slice(4, 6)) - 1, Number(stamp.slice(6, 8))) / 86_400_000;
  return String(Math.floor((day + 3) / 7));
}

/** True when the newest backup holds everything that is there now. */
export const isBackedUp = (db: Db, folder: string): boolean => listBackups(folder)[0]?.seq === headOf(db);

export const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
