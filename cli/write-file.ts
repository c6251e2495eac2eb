/** Writes a file that appears whole or not at all. */
import { existsSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { writeWhole } from "../backend/store/disk.ts";
import { rethrow } from "../backend/store/faults.ts";
import { fail } from "../shared/api/reply.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** What any program gives a file it makes: the person's own settings take their part away. */
const asOthers = 0o666;

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
    else writeWhole(found ? realpathSync(whole) : whole, text, asOthers);
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
