/** Reads a file that a person named: what kind it is, and its text, within the limits of what is read at all. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fail } from "../shared/api/reply.ts";
import { importLimits, importWords } from "../shared/importers/index.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** A workspace is told by its content; its name counts only where the content does not tell. Throws `not-found` or `unreadable`. */
export function isWorkspace(path: string, { folder }: Terminal): boolean {
  const whole = sizeChecked(path, folder, Number.POSITIVE_INFINITY);
  const start = Buffer.alloc(16);
  reading(path, () => {
    const file = openSync(whole, "r");
    try {
      readSync(file, start, 0, 16, 0);
    } finally {
      closeSync(file);
    }
  });
  return start.toString("latin1") === "SQLite format 3\0" || /\.itinera$/i.test(path);
}

/** The text of the file. Throws `too-large` before a byte is read, `bad-input` when it is not UTF-8. */
export function readText(path: string, { folder }: Terminal): string {
  const whole = sizeChecked(path, folder, importLimits.bytes);
  const bytes = reading(path, () => readFileSync(whole));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail("bad-input", words.en.notText(basename(path)), { place: path, way: words.en.notTextWay });
  }
}

function sizeChecked(path: string, folder: string, limit: number): string {
  const w = words.en;
  const whole = resolve(folder, path);
  const found = reading(path, () => statSync(whole, { throwIfNoEntry: false }));
  if (!found) return fail("not-found", w.noFile(basename(path)), { place: path, way: w.noFileWay });
  if (!found.isFile()) return fail("unreadable", w.aFolder(basename(path)), { place: path, way: w.notTextWay });
  if (found.size > limit) {
    const said = importWords("en");
    return fail("too-large", said.tooManyBytes(limit), { place: path, way: said.tooManyBytesWay });
  }
  return whole;
}

function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP")
      return fail("not-found", words.en.noFile(basename(path)), { place: path, way: words.en.noFileWay });
    return fail("unreadable", words.en.mayNotRead(basename(path)), { place: path, way: words.en.mayNotReadWay });
  }
}
