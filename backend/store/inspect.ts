/** Looks at a workspace file without touching it: what is found wrong here is refused before anything could be written. */
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { type Failure, FailureError, fail, makeFailure } from "../../shared/api/reply.ts";
import { type Localized, inLanguage } from "../../shared/words/language.ts";
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

const damaged = (file: string, what: Localized<string>): Failure =>
  makeFailure(
    "unreadable",
    {
      en: `${file} is damaged: ${what.en}. It was left as it is.`,
      de: `${file} ist beschädigt: ${inLanguage(what, "de")}. Die Datei wurde unverändert gelassen.`,
    },
    { place: file },
  );

const foreign = (file: string, what: Localized<string>): Failure =>
  makeFailure(
    "unreadable",
    {
      en: `${file} is not an Itinera workspace: ${what.en}. It was left as it is.`,
      de: `${file} ist kein Arbeitsbereich von Itinera: ${inLanguage(what, "de")}. Die Datei wurde unverändert gelassen.`,
    },
    {
      place: file,
      way: {
        en: "Choose a file that Itinera made; their names end in .itinera.",
        de: "Eine von Itinera erstellte Datei wählen; ihr Name endet auf .itinera.",
      },
    },
  );

const newerFailure = (file: string, version: number, newest: number): Failure =>
  makeFailure(
    "newer-format",
    {
      en: `${file} was made by a newer version of Itinera (form ${version}; this version reads up to ${newest}). It was left as it is.`,
      de: `${file} stammt aus einer neueren Version von Itinera (Form ${version}; diese Version liest bis ${newest}). Die Datei wurde unverändert gelassen.`,
    },
    {
      place: file,
      way: {
        en: "Update Itinera on this machine, or ask for a blueprint exported from the newer version.",
        de: "Itinera auf diesem Rechner aktualisieren oder einen Blueprint aus der neueren Version anfordern.",
      },
    },
  );

/** What SQLite says of a damaged file is said as it is: it is for whoever repairs it. */
const asSaid = (what: string): Localized<string> => ({ en: what, de: what });

/**
 * The first glance, at a hundred bytes. Throws `not-found`, `unreadable` or `newer-format`.
 * `newest` is the newest form this version reads.
 */
export function readHeader(path: string, newest: number, file = basename(path)): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    fail(
      "not-found",
      { en: `There is no file ${file}.`, de: `Die Datei ${file} gibt es nicht.` },
      { place: file, way: { en: "Check its name and its folder.", de: "Namen und Ordner prüfen." } },
    );
  if (!found.isFile()) throw new FailureError(foreign(file, { en: "it is not a file", de: "das ist keine Datei" }));
  const header = Buffer.alloc(headerBytes);
  const handle = openSync(path, "r");
  let read: number;
  try {
    read = readSync(handle, header, 0, headerBytes, 0);
  } finally {
    closeSync(handle);
  }
  if (read === 0) throw new FailureError(foreign(file, { en: "it is empty", de: "sie ist leer" }));
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new FailureError(
      foreign(file, { en: "it is another kind of file", de: "das ist eine andere Art von Datei" }),
    );
  if (read < headerBytes)
    throw new FailureError(
      damaged(file, { en: "it ends in the middle of its first page", de: "sie endet mitten in ihrer ersten Seite" }),
    );
  if (header.readUInt32BE(68) !== applicationId)
    throw new FailureError(
      foreign(file, { en: "it is a database of another program", de: "das ist die Datenbank eines anderen Programms" }),
    );
  const version = header.readUInt32BE(60);
  if (version > newest) throw new FailureError(newerFailure(file, version, newest));
}

function inspect(db: Db, file: string, steps: readonly Migration[]): Inspection {
  if (db.pragma("application_id", { simple: true }) !== applicationId)
    throw new FailureError(
      foreign(file, { en: "it is a database of another program", de: "das ist die Datenbank eines anderen Programms" }),
    );
  const version = versionIn(db);
  if (version > steps.length) throw new FailureError(newerFailure(file, version, steps.length));
  const found = db.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw new FailureError(damaged(file, asSaid(String(found).split("\n")[0] ?? "")));
  const strange = strangeThings(db, steps.slice(0, version));
  if (strange) throw new FailureError(foreign(file, strange));
  verifyChecksums(db, steps);
  const id = db.prepare("SELECT value FROM meta WHERE key = 'workspace'").pluck().get() as string | undefined;
  if (id === undefined)
    throw new FailureError(damaged(file, { en: "its identity is missing", de: "ihre Kennung fehlt" }));
  const fault = tailFault(db, id, rowsCheckedOnOpen);
  if (fault) throw new FailureError(damaged(file, fault));
  return { version };
}

/** A trigger or view that is not ours could make our own statements do what they do not say. */
function strangeThings(db: Db, steps: readonly Migration[]): Localized<string> | undefined {
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
      if (!expected.has(thing))
        return {
          en: `it holds the ${thing.split("\n")[0]}, which Itinera did not make`,
          de: `sie enthält „${thing.split("\n")[0]}“, das nicht von Itinera stammt`,
        };
    for (const thing of expected)
      if (!present.has(thing))
        return { en: `the ${thing.split("\n")[0]} is missing`, de: `„${thing.split("\n")[0]}“ fehlt` };
    return undefined;
  } finally {
    ours.close();
  }
}

function withImage<T>(path: string, name: string, look: (db: Db) => T): T {
  const bytes = readFileSync(path);
  if (bytes.length % 512 !== 0)
    throw new FailureError(damaged(name, { en: "its end is missing", de: "ihr Ende fehlt" }));
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
