/** `npm run catalog`: writes docs/catalog anew and takes away pages of things that are gone. */
import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { catalogPages } from "./catalog-pages.ts";

const folder = join(import.meta.dirname, "../docs/catalog");
const pages = catalogPages();
for (const file of globSync("**/*.md", { cwd: folder }))
  if (!pages.has(file.replaceAll("\\", "/"))) rmSync(join(folder, file));
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
console.log(`${pages.size} pages in docs/catalog.`);
