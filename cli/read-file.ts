/** Reads a file that a person named: what kind it is, and its text, within the limits of what is read at all. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fail } from "../shared/api/reply.ts";
import { importLimits, importWords } from "../shared/importers/index.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** A workspace is told by its content; its name counts only where the content does not tell. Throws `not-found` or `unreadable`. */
export function isWorkspace(path: string, terminal: Terminal): boolean {
  const whole = sizeChecked(path, terminal, Number.POSITIVE_INFINITY);
  const start = Buffer.alloc(16);
  reading(path, terminal, () => {
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
export function readText(path: string, terminal: Terminal): string {
  const w = words[terminal.language];
  const whole = sizeChecked(path, terminal, importLimits.bytes);
  const bytes = reading(path, terminal, () => readFileSync(whole));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail("bad-input", w.notText(basename(path)), { place: path, way: w.notTextWay });
  }
}

function sizeChecked(path: string, terminal: Terminal, limit: number): string {
  const w = words[terminal.language];
  const whole = resolve(terminal.folder, path);
  const found = reading(path, terminal, () => statSync(whole, { throwIfNoEntry: false }));
  if (!found) return fail("not-found", w.noFile(basename(path)), { place: path, way: w.noFileWay });
  if (!found.isFile()) return fail("unreadable", w.aFolder(basename(path)), { place: path, way: w.notTextWay });
  if (found.size > limit) {
    const said = importWords(terminal.language);
    return fail("too-large", said.tooManyBytes(limit), { place: path, way: said.tooManyBytesWay });
  }
  return whole;
}

function reading<Result>(path: string, { language }: Terminal, read: () => Result): Result {
  const w = words[language];
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP")
      return fail("not-found", w.noFile(basename(path)), { place: path, way: w.noFileWay });
    return fail("unreadable", w.mayNotRead(basename(path)), { place: path, way: w.mayNotReadWay });
  }
}
