/** Writes a file that appears whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { syncPath } from "../backend/store/disk.ts";
import { rethrow } from "../backend/store/faults.ts";
import { fail } from "../shared/api/reply.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/**
 * Into a folder that is there it goes under `ownName`. Gives the path as the person would write it. Throws `not-found`,
 * `read-only`, `disk-full` or `unreadable`; what was there before is then still there, and nothing is beside it.
 */
export function writeFileWhole(path: string, ownName: string, text: string, terminal: Terminal): string {
  const named = resolve(terminal.folder, path);
  const intoFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const whole = intoFolder ? join(named, ownName) : named;
  needFolder(path, whole, terminal);
  try {
    const found = statSync(whole, { throwIfNoEntry: false });
    // A device or a pipe cannot be replaced by a file, only written to.
    if (found && !found.isFile()) writeFileSync(whole, text);
    // Through a link it is the file behind it that is replaced.
    else replace(found ? realpathSync(whole) : whole, text);
  } catch (error) {
    rethrow(error, whole);
  }
  return intoFolder ? join(path, ownName) : path;
}

/** Throws `not-found` when the folder that `whole` lies in is not there: a mistyped path must not make folders. */
export function needFolder(path: string, whole: string, { language }: Terminal): void {
  const w = words[language];
  if (!existsSync(dirname(whole))) fail("not-found", w.noFolder(basename(whole)), { place: path, way: w.noFolderWay });
}

function replace(path: string, text: string): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    const file = openSync(partial, "w");
    try {
      // Unlike one single write, it goes on until every byte is written or the disk says no.
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
