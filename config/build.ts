/**
 * Builds what Electron and the loopback shell serve: dist/renderer (the page) and dist/electron/main.js
 * (the main process, all bundled but better-sqlite3 and electron). A stamp tells whether dist/ still
 * matches the sources.
 */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build as bundle } from "vite";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const stampFile = "built.json";
const rendererEntry = join(root, "renderer/index.html");
const electronEntry = join(root, "electron/main.ts");

/** Everything that ends up in a bundle, or decides how it is made. */
const sources = ["{shared,backend,electron,renderer}/**/*", "config/{build,vite.config}.ts", "package-lock.json"];

/** Changes whenever a source file below `tree` is added, removed or written. */
export function fingerprint(tree = root): string {
  const hash = createHash("sha256");
  for (const file of globSync(sources, { cwd: tree }).toSorted()) {
    const { mtimeMs, size } = statSync(join(tree, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** True when dist/ is whole and was built from the sources as they are now. */
export function isBuilt(): boolean {
  const stamp = join(dist, stampFile);
  if (!existsSync(stamp) || !existsSync(join(dist, "renderer/index.html"))) return false;
  try {
    const { sources: stamped } = JSON.parse(readFileSync(stamp, "utf8")) as { sources?: string };
    return stamped === fingerprint();
  } catch {
    return false;
  }
}

/**
 * Builds into `into` (absolute; the project's dist/ unless told) and replaces what was there only when
 * everything succeeded. Rejects with the bundler's error, and then leaves no dist/ behind: an old bundle
 * must never pass for the new one.
 */
export async function build({ into = dist, quiet = false } = {}): Promise<void> {
  // On the same file system as the real one, so that the swap at the end is a rename.
  const staging = into === dist ? join(root, `node_modules/.cache/build-${process.pid}`) : `${into}.partial`;
  const stamp = fingerprint();
  const { NODE_ENV } = process.env;
  try {
    // Whoever calls, what is built is the product: with "test" or "development" React would be bundled for debugging.
    process.env["NODE_ENV"] = "production";
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const common = {
      configFile: join(root, "config/vite.config.ts"),
      logLevel: quiet ? ("warn" as const) : ("info" as const),
    };
    if (!existsSync(rendererEntry)) throw new Error("renderer/index.html is missing");
    await bundle({ ...common, build: { outDir: join(staging, "renderer") } });
    if (existsSync(electronEntry)) {
      await bundle({
        ...common,
        build: { ssr: electronEntry, outDir: join(staging, "electron"), copyPublicDir: false },
      });
    }
    writeFileSync(join(staging, stampFile), `${JSON.stringify({ sources: stamp })}\n`);
    rmSync(into, { recursive: true, force: true });
    renameSync(staging, into);
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    throw error;
  } finally {
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
    rmSync(staging, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { into: { type: "string" } } });
  await build(values.into === undefined ? {} : { into: resolve(values.into) });
}
