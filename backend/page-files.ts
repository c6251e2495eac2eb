/**
 * The built page, read once into memory under the exact paths a browser may ask for: what a request names is
 * looked up here and never becomes part of a file path.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fail } from "../shared/api/reply.ts";
import { contentType, pageFile } from "../shared/api/page.ts";

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** By path from the root, such as `/index.html` or `/assets/main-x1y2.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Reads the folder that the build made. Throws `not-found` when it holds no page. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const type = contentType(entry.name);
    // Only plain files: a link could lead out of the folder.
    if (!entry.isFile() || type === null) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    files.set(path, { body: new Uint8Array(await readFile(file)), type });
  }
  if (!files.has(pageFile)) {
    fail(
      "not-found",
      { en: "The page of Itinera has not been built.", de: "Die Seite von Itinera wurde noch nicht gebaut." },
      { way: { en: "Run: npm run build", de: "Ausführen: npm run build" } },
    );
  }
  return files;
}
