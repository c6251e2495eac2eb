/** Turns what SQLite and the file system report into failures with a way out. */
import { basename } from "node:path";
import { type Failure, FailureError } from "../../shared/api/reply.ts";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const families: readonly (readonly [RegExp, (file: string) => Failure])[] = [
  [
    // SHMSIZE: the log's index could not grow, which is how a full disk shows there.
    /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)/,
    (file) => ({
      code: "disk-full",
      message: `There is no space left on the disk that holds ${file}. The last step was not saved; everything before it is.`,
      way: "Free some space, then try again. Nothing needs to be restarted.",
    }),
  ],
  [
    /^(SQLITE_READONLY|EROFS|EACCES|EPERM)/,
    (file) => ({
      code: "read-only",
      message: `${file} may not be written to: the file, its folder or its disk is read-only.`,
      way: "Ask for the right to change it, or copy the workspace to a folder of your own.",
    }),
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    (file) => ({ code: "unreadable", message: `${file} is damaged and was left as it is.`, place: file }),
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    (file) => ({
      code: "locked",
      message: `Another program is using ${file} and did not let go for 2 seconds. Nothing was changed by this step.`,
      way: "Close the other program (a backup or synchronisation, often) and try again.",
    }),
  ],
  [
    /^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO)/,
    (file) => ({
      code: "unreadable",
      message: `The disk that holds ${file} reported an error. The last step was not saved.`,
      way: "Check that the disk is connected and sound, then open the workspace again.",
      place: file,
    }),
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
