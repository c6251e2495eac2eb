/** Small certainties about files: written wholly, really on the disk, gone when no longer needed. */
import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Makes what was written to a file, or the names in a folder, survive a power cut. */
export function syncPath(path: string): void {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    // Windows cannot open a folder as a file and needs no sync for its names.
    if (process.platform === "win32") return;
    throw error;
  }
  try {
    fsyncSync(file);
  } catch (error) {
    if (process.platform !== "win32") throw error;
  } finally {
    closeSync(file);
  }
}

/** The file is the old or the new one, never a part of it. Permissions are those of its owner alone, or `mode`. */
export function writeWhole(path: string, text: string, mode = 0o600): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    const file = openSync(partial, "w", mode);
    try {
      // Not `writeSync`: on a full or slow disk that may write a part and say so only in its answer.
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
    syncPath(dirname(path));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** A database and the two files that SQLite keeps beside it. */
const databaseFiles = (path: string): readonly string[] => [path, `${path}-wal`, `${path}-shm`];

export function removeDatabase(path: string): void {
  for (const file of databaseFiles(path)) rmSync(file, { force: true });
}

/** A folder of our own for a private copy. */
export const makePrivateFolder = (): string => mkdtempSync(join(tmpdir(), "itinera-"));
