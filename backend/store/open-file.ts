/**
 * From a path to an open database: looked at first, locked, brought to the newest form. Where another process holds the
 * file, or nothing may be written, a private copy is read instead and the reason is told.
 */
import { accessSync, constants, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import Database from "better-sqlite3";
import { type Failure, FailureError, fail, makeFailure } from "../../shared/api/reply.ts";
import type { Localized } from "../../shared/words/language.ts";
import type { AnyRecord } from "../../shared/document/index.ts";
import { type Migration, migrations } from "../migrations/index.ts";
import { backupFolder, backupFolders, listBackups, makeBackup, newestSound, sealCopy } from "./backup.ts";
import { type Db, openDatabase } from "./connection.ts";
import { makePrivateFolder, removeDatabase, syncPath } from "./disk.ts";
import { isReadOnlyError, storageFailure } from "./faults.ts";
import { folderFailure, makeFolderFor } from "./folder-for.ts";
import { copyInto, inspectFile, readHeader } from "./inspect.ts";
import { type Holder, type Lock, type Taken, holderOf, sayHolder, takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { rememberFile } from "./same-file.ts";
import { fillNewWorkspace } from "./workspace.ts";
import type { Signature } from "./journal.ts";

/** `write` makes the file when it is missing; `read` takes no lock and leaves no trace; `follow` reads on what another holds. */
export type Access = "write" | "read" | "follow";

export interface OpenFileOptions {
  readonly path: string;
  readonly settingsFolder: string;
  readonly access: Access;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly signature: () => Signature;
  /** Told apart only by tests. */
  readonly steps?: readonly Migration[];
}

export interface OpenFile {
  readonly db: Db;
  readonly readOnly: Failure | undefined;
  readonly heldBy: string | null;
  ensureHeld(): void;
  /** What happened to the file behind our back, or undefined. */
  fault(): Failure | undefined;
  /** Closes the database, lets go of the lock and takes a private copy away. */
  close(): void;
}

export async function openFile(options: OpenFileOptions): Promise<OpenFile> {
  const { path, access, steps = migrations } = options;
  const there = existsSync(path);
  if (there || access !== "write") pointToBackup(options, () => readHeader(path, steps.length));
  if (access === "read") return openCopy(options, holderOf(path), readingFailure(path));
  if (access === "follow") {
    const held = holderOf(path);
    return openCopy(options, held, held ? heldFailure(path, sayHolder(held.holder)) : freeFailure(path));
  }
  let taken: Taken;
  try {
    makeFolderFor(path);
    if (there) accessSync(path, constants.W_OK);
    taken = takeLock(path, options.clock);
  } catch (error) {
    if (there && isReadOnlyError(error)) return openCopy(options, undefined, mediaFailure(path));
    const failure = storageFailure(error, path);
    // Not even the lock finds room: what is there can still be read.
    if (there && failure?.code === "disk-full") return openCopy(options, undefined, failure);
    // A new workspace finds no place; it is the folder that stands in the way, and not the file.
    if (!there && isReadOnlyError(error)) throw new FailureError(folderFailure(path, "forbidden"));
    throw asFailure(error, path);
  }
  return "lock" in taken
    ? openOwn(options, taken.lock)
    : openCopy(options, taken, heldFailure(path, sayHolder(taken.holder)));
}

/** The file itself, under the lock. */
async function openOwn(options: OpenFileOptions, lock: Lock): Promise<OpenFile> {
  const { path, clock, settingsFolder, steps = migrations } = options;
  let db: Db | undefined;
  try {
    if (!existsSync(path)) createFile(options);
    const { version } = inspect(path, options);
    db = openDatabase(path, { mustExist: true });
    if (version < steps.length) {
      await makeBackup(db, backupFolder(path, settingsFolder), clock(), steps);
      migrate(db, clock().toISOString(), steps);
      db.pragma("wal_checkpoint(TRUNCATE)");
    }
  } catch (error) {
    db?.close();
    lock.release();
    throw asFailure(error, path);
  }
  const open = db;
  const same = rememberFile(path, open);
  return {
    db: open,
    readOnly: undefined,
    heldBy: null,
    fault: () => same.fault(),
    ensureHeld() {
      const fault = same.fault();
      if (fault) throw new FailureError(fault);
      if (!lock.isHeld())
        fail(
          "read-only",
          {
            en: `${basename(path)} was taken over by another Itinera while this one was asleep.`,
            de: `${basename(path)} wurde von einem anderen Itinera übernommen, während dieses ruhte.`,
          },
          {
            way: {
              en: "Close this window and open the workspace again. Nothing that was shown as saved is lost.",
              de: "Dieses Fenster schließen und den Arbeitsbereich erneut öffnen. Nichts, was als gesichert angezeigt wurde, ist verloren.",
            },
          },
        );
    },
    close() {
      same.close();
      lock.release();
    },
  };
}

export interface Making extends Pick<OpenFileOptions, "path" | "clock" | "newId" | "signature" | "steps"> {
  /** What the library holds from the start. */
  readonly library?: readonly AnyRecord[];
}

/** A new workspace appears whole or not at all, and never over a file that is there. */
export function createFile({ path, clock, newId, signature, steps = migrations, library = [] }: Making): void {
  const making = `${path}.${process.pid}.making`;
  try {
    makeFolderFor(path);
    removeDatabase(making);
    const db = openDatabase(making, { mustExist: false });
    try {
      migrate(db, clock().toISOString(), steps);
      fillNewWorkspace(db, newId(), library, signature());
    } finally {
      db.close();
    }
    syncPath(making);
    linkOrFail(making, path);
    syncPath(dirname(path));
  } catch (error) {
    throw asFailure(error, path);
  } finally {
    removeDatabase(making);
  }
}

function linkOrFail(from: string, to: string): void {
  try {
    // Unlike a rename, a link does not replace what somebody else has put there meanwhile.
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" && !existsSync(to)) return renameSync(from, to);
    fail(
      "refused",
      { en: `${basename(to)} is there already.`, de: `${basename(to)} ist schon da.` },
      { place: basename(to) },
    );
  }
}

/** Inspects the file or a copy of it; messages name the file. */
const inspect = (looked: string, options: OpenFileOptions): { version: number } =>
  pointToBackup(options, () => {
    const { path, steps } = options;
    return inspectFile(looked, { name: basename(path), ...(steps ? { steps } : {}) });
  });

/** What is damaged is answered with the newest backup that is not. */
function pointToBackup<T>({ path, settingsFolder }: OpenFileOptions, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const failure = storageFailure(error, path);
    if (failure?.code !== "unreadable" || failure.way !== undefined) throw failure ? new FailureError(failure) : error;
    throw new FailureError(withWay(failure, wayBack(path, settingsFolder)));
  }
}

/** The newest backup that is still whole, in a sentence. */
function wayBack(path: string, settingsFolder: string): Localized<string> {
  const backups = backupFolders(path, settingsFolder).flatMap(listBackups);
  const newest = newestSound(backups);
  if (!newest)
    return {
      en: "No backup of it was found. Look for a copy elsewhere before anything else is tried.",
      de: "Keine Sicherung davon wurde gefunden. Zuerst anderswo nach einer Kopie suchen, bevor etwas anderes versucht wird.",
    };
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(newest.stamp) ?? [];
  const others = backups.length - 1;
  const [name, folder] = [basename(newest.path), basename(dirname(newest.path))];
  const [en, de] = [others > 0 ? ` (${others} more are there)` : "", others > 0 ? ` (${others} weitere sind da)` : ""];
  return {
    en: `The newest sound backup is ${name} in ${folder}, of ${year}-${month}-${day} ${hour}:${minute} UTC${en}. Copy it beside this file under a new name and open the copy.`,
    de: `Die neueste unversehrte Sicherung ist ${name} in ${folder}, vom ${day}.${month}.${year}, ${hour}:${minute} Uhr UTC${de}. Sie unter neuem Namen neben diese Datei kopieren und die Kopie öffnen.`,
  };
}

/** A private copy; `held` is set when somebody may be writing to the file meanwhile. */
function openCopy(
  options: OpenFileOptions,
  held: { readonly holder: Holder | undefined } | undefined,
  readOnly: Failure,
): OpenFile {
  const { path, clock, steps = migrations } = options;
  const folder = makePrivateFolder();
  let db: Db | undefined;
  try {
    const copy = held ? copyWhileHeld(folder, path) : copyInto(folder, path);
    inspect(copy, options);
    db = openDatabase(copy, { mustExist: true });
    migrate(db, clock().toISOString(), steps);
  } catch (error) {
    db?.close();
    rmSync(folder, { recursive: true, force: true });
    throw asFailure(error, path);
  }
  const open = db;
  return {
    db: open,
    readOnly,
    heldBy: held ? (sayHolder(held.holder) ?? "another program") : null,
    fault: () => undefined,
    ensureHeld: () => undefined,
    close() {
      open.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The holder may write at any moment: only SQLite itself can take a whole picture then. */
function copyWhileHeld(folder: string, path: string): string {
  // No log: the holder is still looking at the file, or has just closed it. Opening it here would leave a log of our own
  // beside a file that may turn out to be damaged.
  if (!existsSync(`${path}-wal`)) return copyInto(folder, path);
  const copy = `${folder}/copy.itinera`;
  const source = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 });
  try {
    source.prepare("VACUUM INTO ?").run(copy);
  } finally {
    source.close();
  }
  sealCopy(copy);
  return copy;
}

const asFailure = (error: unknown, path: string): unknown => {
  const failure = storageFailure(error, path);
  return failure ? new FailureError(failure) : error;
};

const heldFailure = (path: string, holder: string | null): Failure =>
  makeFailure(
    "read-only",
    {
      en: `${basename(path)} is open for ${holder ?? "another program"}; here it can be read, not changed.`,
      de: `${basename(path)} ist bei ${holder ?? "einem anderen Programm"} geöffnet; hier ist nur Lesen möglich, kein Ändern.`,
    },
    {
      place: basename(path),
      way: { en: "Close it there and open it here again.", de: "Dort schließen und hier erneut öffnen." },
    },
  );

const freeFailure = (path: string): Failure =>
  makeFailure(
    "read-only",
    {
      en: `${basename(path)} is free again; here it was opened for reading.`,
      de: `${basename(path)} ist wieder frei; hier wurde sie zum Lesen geöffnet.`,
    },
    { place: basename(path), way: { en: "Open it here again to change it.", de: "Zum Ändern hier erneut öffnen." } },
  );

const mediaFailure = (path: string): Failure =>
  makeFailure(
    "read-only",
    {
      en: `${basename(path)} may not be written to: the file, its folder or its disk is read-only. It can be read, not changed.`,
      de: `${basename(path)} darf nicht beschrieben werden: Datei, Ordner oder Laufwerk sind schreibgeschützt. Nur Lesen ist möglich, kein Ändern.`,
    },
    {
      place: basename(path),
      way: {
        en: "Ask for the right to change it, or copy the workspace to a folder of your own.",
        de: "Das Recht zum Ändern erbitten oder den Arbeitsbereich in einen eigenen Ordner kopieren.",
      },
    },
  );

const readingFailure = (path: string): Failure =>
  makeFailure(
    "read-only",
    {
      en: `${basename(path)} was opened for reading only.`,
      de: `${basename(path)} wurde nur zum Lesen geöffnet.`,
    },
    { place: basename(path) },
  );

/** The same failure with a way out. */
const withWay = ({ code, message, spoken, place }: Failure, way: Localized<string>): Failure =>
  makeFailure(code, { en: message, de: spoken?.de.message ?? message }, { place, way });
