/** Looks at a workspace file without touching it: what is found wrong here is refused before anything could be written. */
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { type Failure, FailureError, fail } from "../../shared/api/reply.ts";
import { type Migration, migrations } from "../migrations/index.ts";
import { type Db, applicationId, openDatabase } from "./connection.ts";
import { makePrivateFolder } from "./disk.ts";
import { storageFailure } from "./faults.ts";
import { tailFault } from "./journal.ts";
import { migrate, verifyChecksums, versionIn } from "./migrate.ts";

/** Rows of the journal whose chain is checked on every open; `workspace.verify` checks them all. */
const rowsCheckedOnOpen = 1000;
const headerBytes = 100;

/** Larger files are copied to look at, rather than read into memory. */
const inMemoryLimit = 256 * 1024 * 1024;

export interface Inspection {
  /** `user_version`: the form the file is in. */
  readonly version: number;
}

/** Throws `unreadable` or `newer-format` with what is wrong; the file stays as it is, byte for byte, with nothing beside it. */
export function inspectFile(
  path: string,
  options: { readonly name?: string; readonly steps?: readonly Migration[] } = {},
): Inspection {
  const { name = basename(path), steps = migrations } = options;
  try {
    readHeader(path, steps.length, name);
    // A log beside the file holds what is newer than the file: only both together are the workspace.
    const look = hasLog(path) || statSync(path).size > inMemoryLimit ? withCopy : withImage;
    return look(path, name, (db) => inspect(db, name, steps));
  } catch (error) {
    const failure = storageFailure(error, name);
    throw failure ? new FailureError(failure) : error;
  }
}

const hasLog = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;

const damaged = (file: string, what: string): Failure => ({
  code: "unreadable",
  message: `${file} is damaged: ${what}. It was left as it is.`,
  place: file,
});

const foreign = (file: string, what: string): Failure => ({
  code: "unreadable",
  message: `${file} is not an Itinera workspace: ${what}. It was left as it is.`,
  place: file,
  way: "Choose a file that Itinera made; their names end in .itinera.",
});

export const newerFailure = (file: string, version: number, newest: number): Failure => ({
  code: "newer-format",
  message: `${file} was made by a newer version of Itinera (form ${version}; this version reads up to ${newest}). It was left as it is.`,
  place: file,
  way: "Update Itinera on this machine, or ask for a blueprint exported from the newer version.",
});

/**
 * The first glance, at a hundred bytes. Throws `not-found`, `unreadable` or `newer-format`.
 * `newest` is the newest form this version reads.
 */
export function readHeader(path: string, newest: number, file = basename(path)): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) fail("not-found", `There is no file ${file}.`, { place: file, way: "Check its name and its folder." });
  if (!found.isFile()) throw new FailureError(foreign(file, "it is not a file"));
  const header = Buffer.alloc(headerBytes);
  const handle = openSync(path, "r");
  let read: number;
  try {
    read = readSync(handle, header, 0, headerBytes, 0);
  } finally {
    closeSync(handle);
  }
  if (read === 0) throw new FailureError(foreign(file, "it is empty"));
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new FailureError(foreign(file, "it is another kind of file"));
  if (read < headerBytes) throw new FailureError(damaged(file, "it ends in the middle of its first page"));
  if (header.readUInt32BE(68) !== applicationId)
    throw new FailureError(foreign(file, "it is a database of another program"));
  const version = header.readUInt32BE(60);
  if (version > newest) throw new FailureError(newerFailure(file, version, newest));
}

function inspect(db: Db, file: string, steps: readonly Migration[]): Inspection {
  if (db.pragma("application_id", { simple: true }) !== applicationId)
    throw new FailureError(foreign(file, "it is a database of another program"));
  const version = versionIn(db);
  if (version > steps.length) throw new FailureError(newerFailure(file, version, steps.length));
  const found = db.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw new FailureError(damaged(file, String(found).split("\n")[0] ?? ""));
  const strange = strangeThings(db, steps.slice(0, version));
  if (strange) throw new FailureError(foreign(file, strange));
  verifyChecksums(db, steps);
  const id = db.prepare("SELECT value FROM meta WHERE key = 'workspace'").pluck().get() as string | undefined;
  if (id === undefined) throw new FailureError(damaged(file, "its identity is missing"));
  const fault = tailFault(db, id, rowsCheckedOnOpen);
  if (fault) throw new FailureError(damaged(file, fault));
  return { version };
}

/** A trigger or view that is not ours could make our own statements do what they do not say. */
function strangeThings(db: Db, steps: readonly Migration[]): string | undefined {
  const schemaOf = (of: Db): Set<string> =>
    new Set(
      (
        of.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all() as Record<string, string>[]
      ).map(({ type, name, sql }) => `${type} ${name}\n${sql}`),
    );
  const ours = new Database(":memory:");
  try {
    migrate(ours, "", steps);
    const expected = schemaOf(ours);
    const present = schemaOf(db);
    for (const thing of present)
      if (!expected.has(thing)) return `it holds the ${thing.split("\n")[0]}, which Itinera did not make`;
    for (const thing of expected) if (!present.has(thing)) return `the ${thing.split("\n")[0]} is missing`;
    return undefined;
  } finally {
    ours.close();
  }
}

function withImage<T>(path: string, name: string, look: (db: Db) => T): T {
  const bytes = readFileSync(path);
  if (bytes.length % 512 !== 0) throw new FailureError(damaged(name, "its end is missing"));
  // A write-ahead log needs files beside the database; the image has none and says so in its header.
  bytes[18] = 1;
  bytes[19] = 1;
  const db = new Database(bytes);
  try {
    return look(db);
  } finally {
    db.close();
  }
}

function withCopy<T>(path: string, _name: string, look: (db: Db) => T): T {
  const folder = makePrivateFolder();
  try {
    const db = openDatabase(copyInto(folder, path), { mustExist: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a database that nobody writes to, with its log, and gives the copy's path. */
export function copyInto(folder: string, path: string): string {
  const copy = join(folder, "copy.itinera");
  for (const ending of ["", "-wal"])
    if (existsSync(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
  return copy;
}
