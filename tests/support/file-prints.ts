/** What lies in a folder, byte for byte: tells whether anything was touched. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Path from the folder → size and SHA-256 of each file. */
export function printsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const prints = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [
      relative(folder, path),
      `${statSync(path).size} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`,
    ];
  });
  return Object.fromEntries(prints.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}
