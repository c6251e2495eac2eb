/** Opens a database with every safety setting in force, read back: a connection that lacks one is never handed out. */
import Database from "better-sqlite3";
import { fail } from "../../shared/api/reply.ts";

export type Db = Database.Database;

/** `Itin`, in the file's header: tells a workspace from every other SQLite file. */
export const applicationId = 0x4974_696e;

const waitMs = 2000;
const journalLimit = 64 * 1024 * 1024;

interface Setting {
  readonly name: string;
  readonly set: string | number;
  readonly reads: string | number;
}

/** In the order in which they are set. */
export const settings: readonly Setting[] = [
  { name: "journal_mode", set: "WAL", reads: "wal" },
  // Not once but on every open: the library is compiled so that a re-opened WAL database falls back to NORMAL,
  // and with NORMAL a power cut takes commits back that were shown as saved.
  { name: "synchronous", set: "FULL", reads: 2 },
  { name: "foreign_keys", set: "ON", reads: 1 },
  { name: "trusted_schema", set: "OFF", reads: 0 },
  { name: "cell_size_check", set: "ON", reads: 1 },
  { name: "busy_timeout", set: waitMs, reads: waitMs },
  { name: "journal_size_limit", set: journalLimit, reads: journalLimit },
  // macOS acknowledges a plain fsync before the disk has the data.
  ...(process.platform === "darwin"
    ? [
        { name: "fullfsync", set: "ON", reads: 1 },
        { name: "checkpoint_fullfsync", set: "ON", reads: 1 },
      ]
    : []),
];

/** Opens for reading and writing. Throws `unreadable` when a setting does not hold, and SQLite's own errors. */
export function openDatabase(path: string, options: { readonly mustExist: boolean }): Db {
  const db = new Database(path, { fileMustExist: options.mustExist, timeout: waitMs });
  try {
    for (const { name, set } of settings) db.pragma(`${name} = ${set}`);
    const differing = settingsThatDiffer(db);
    if (differing.length > 0)
      fail(
        "unreadable",
        {
          en: `The database refused its safety settings (${differing.join(", ")}), so it was not opened.`,
          de: `Die Datenbank hat ihre Sicherheitseinstellungen (${differing.join(", ")}) nicht angenommen und wurde deshalb nicht geöffnet.`,
        },
        {
          way: {
            en: "Move the workspace to a disk of this machine: shared and synchronised folders often do this.",
            de: "Den Arbeitsbereich auf ein Laufwerk dieses Rechners legen: Gemeinsame und synchronisierte Ordner verhalten sich oft so.",
          },
        },
      );
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The names of the settings that do not read back as they were set. */
export function settingsThatDiffer(db: Db): string[] {
  return settings.filter(({ name, reads }) => db.pragma(name, { simple: true }) !== reads).map(({ name }) => name);
}
