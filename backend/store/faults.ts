/** Turns what SQLite and the file system report into failures with a way out. */
import { basename } from "node:path";
import { type Failure, FailureError, makeFailure } from "../../shared/api/reply.ts";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const families: readonly (readonly [RegExp, (file: string) => Failure])[] = [
  [
    // SHMSIZE: the log's index could not grow, which is how a full disk shows there.
    /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)/,
    (file) =>
      makeFailure(
        "disk-full",
        {
          en: `There is no space left on the disk that holds ${file}. The last step was not saved; everything before it is.`,
          de: `Auf dem Laufwerk mit ${file} ist kein Platz mehr. Der letzte Schritt wurde nicht gesichert, alles davor schon.`,
        },
        {
          way: {
            en: "Free some space, then try again. Nothing needs to be restarted.",
            de: "Platz schaffen, dann erneut versuchen. Ein Neustart ist nicht nötig.",
          },
        },
      ),
  ],
  [
    /^(SQLITE_READONLY|EROFS|EACCES|EPERM)/,
    (file) =>
      makeFailure(
        "read-only",
        {
          en: `${file} may not be written to: the file, its folder or its disk is read-only.`,
          de: `${file} darf nicht beschrieben werden: Datei, Ordner oder Laufwerk sind schreibgeschützt.`,
        },
        {
          way: {
            en: "Ask for the right to change it, or copy the workspace to a folder of your own.",
            de: "Das Recht zum Ändern erbitten oder den Arbeitsbereich in einen eigenen Ordner kopieren.",
          },
        },
      ),
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    (file) =>
      makeFailure(
        "unreadable",
        {
          en: `${file} is damaged and was left as it is.`,
          de: `${file} ist beschädigt und wurde unverändert gelassen.`,
        },
        { place: file },
      ),
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    (file) =>
      makeFailure(
        "locked",
        {
          en: `Another program is using ${file} and did not let go for 2 seconds. Nothing was changed by this step.`,
          de: `Ein anderes Programm verwendet ${file} und gab die Datei 2 Sekunden lang nicht frei. Durch diesen Schritt wurde nichts geändert.`,
        },
        {
          way: {
            en: "Close the other program (a backup or synchronisation, often) and try again.",
            de: "Das andere Programm schließen (oft eine Sicherung oder Synchronisation) und erneut versuchen.",
          },
        },
      ),
  ],
  [
    /^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO)/,
    (file) =>
      makeFailure(
        "unreadable",
        {
          en: `The disk that holds ${file} reported an error. The last step was not saved.`,
          de: `Das Laufwerk mit ${file} meldete einen Fehler. Der letzte Schritt wurde nicht gesichert.`,
        },
        {
          place: file,
          way: {
            en: "Check that the disk is connected and sound, then open the workspace again.",
            de: "Prüfen, ob das Laufwerk angeschlossen und in Ordnung ist, dann den Arbeitsbereich erneut öffnen.",
          },
        },
      ),
  ],
];

/** The failure this error stands for, or undefined when it is none that a disk or a database makes. */
export function storageFailure(error: unknown, path: string): Failure | undefined {
  if (error instanceof FailureError) return error.failure;
  const code = codeOf(error);
  return families.find(([pattern]) => pattern.test(code))?.[1](basename(path));
}

/** Rethrows as a failure when it is one of the storage, else as it came. */
export function rethrow(error: unknown, path: string): never {
  const failure = storageFailure(error, path);
  throw failure ? new FailureError(failure) : error;
}

/** True for the errors of a folder or file that may not be written to. */
export const isReadOnlyError = (error: unknown): boolean => /^(EROFS|EACCES|EPERM|SQLITE_READONLY)/.test(codeOf(error));
