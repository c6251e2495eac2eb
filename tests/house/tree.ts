/** The project's own files, as house tests see them: sorted, with forward slashes, nothing installed or built. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

const notOurs = new Set(["node_modules", "dist", "release", "test-results", ".git"]);

/** Every file below `folder` (relative to the root; "" is the whole tree). An absent folder has none. */
export function filesBelow(folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    })
    .toSorted();
}

/** Files that the type checker or Node reads. */
export const isCode = (file: string): boolean => /\.(ts|tsx|mts|cts|mjs|cjs)$/.test(file);

export const readText = (file: string): string => readFileSync(join(root, file), "utf8");

export const exists = (file: string): boolean => existsSync(join(root, file));
