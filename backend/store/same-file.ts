/**
 * Whether the file under a path is still the one that was opened, and nobody else wrote to it. Only asked of the file system and of
 * SQLite: to open and close the file beside SQLite would take SQLite's own locks away.
 */
import { rmSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type Failure, makeFailure } from "../../shared/api/reply.ts";
import type { Db } from "./connection.ts";

export interface SameFile {
  /** Why nothing may be written any more, or undefined while all is well. Costs microseconds. */
  fault(): Failure | undefined;
  /**
   * Closes the database. Where another file lies under the path now, or none, what was saved goes into the file that was opened,
   * wherever that is, and its log is taken away: beside another file it would be read as that file's own.
   */
  close(): void;
}

export function rememberFile(path: string, db: Db): SameFile {
  const identity = (of = path): string | undefined => {
    const found = statSync(of, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev} ${found.ino}`;
  };
  // Grows when, and only when, another connection has committed.
  const dataVersion = db.prepare("PRAGMA data_version").pluck();
  const opened = identity();
  const version = dataVersion.get();
  const logs = [`${path}-wal`, `${path}-shm`];
  let ownLogs = logs.map((log) => identity(log));
  return {
    fault() {
      const now = identity();
      if (now === undefined) return goneFailure(path);
      if (now !== opened) return replacedFailure(path);
      ownLogs = logs.map((log) => identity(log));
      return dataVersion.get() === version ? undefined : foreignFailure(path);
    },
    close() {
      const isOurs = identity() === opened;
      if (!isOurs) db.pragma("wal_checkpoint(TRUNCATE)");
      db.close();
      if (isOurs) return;
      for (const [i, log] of logs.entries())
        if (ownLogs[i] !== undefined && identity(log) === ownLogs[i]) rmSync(log, { force: true });
    },
  };
}

const way = {
  en: "Close this Itinera: all that was saved here is kept as the newest backup beside the file. Then open the file again and compare.",
  de: "Dieses Itinera schließen: Alles hier Gesicherte bleibt als neueste Sicherung neben der Datei. Danach die Datei erneut öffnen und vergleichen.",
};

const replacedFailure = (path: string): Failure =>
  makeFailure(
    "read-only",
    {
      en: `${basename(path)} was replaced by another file while it was open here. Nothing was written over it, and nothing more is saved.`,
      de: `${basename(path)} wurde durch eine andere Datei ersetzt, während sie hier geöffnet war. Nichts daran wurde überschrieben, und nichts wird mehr gesichert.`,
    },
    { place: basename(path), way },
  );

const goneFailure = (path: string): Failure =>
  makeFailure(
    "read-only",
    {
      en: `${basename(path)} is no longer where it was opened: it was moved, renamed or deleted. Nothing more is saved.`,
      de: `${basename(path)} ist nicht mehr dort, wo sie geöffnet wurde: verschoben, umbenannt oder gelöscht. Nichts wird mehr gesichert.`,
    },
    { place: basename(path), way },
  );

const foreignFailure = (path: string): Failure =>
  makeFailure(
    "read-only",
    {
      en: `Another program wrote to ${basename(path)} while it was open here. Nothing more is saved, so that neither is lost.`,
      de: `Ein anderes Programm hat in ${basename(path)} geschrieben, während sie hier geöffnet war. Nichts wird mehr gesichert, damit nichts davon verloren geht.`,
    },
    { place: basename(path), way },
  );
