/** Packs the application the way `npm run package` does, into a folder of its own, without needing Electron's binary. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
export const builderFile = join(root, "electron-builder.yml");

/**
 * The settings of the real file, with three changes: the fresh bundle in place of dist/, the output in `folder`,
 * and no fuses, because those are bits inside the binary.
 */
function settings(folder: string): string {
  const text = readFileSync(builderFile, "utf8");
  const replaced = text
    .replace(
      "\n  - dist/**\n",
      `\n  - from: ${JSON.stringify(join(folder, "dist"))}\n    to: dist\n    filter: ["**/*"]\n`,
    )
    .replace("\n  output: release\n", `\n  output: ${JSON.stringify(join(folder, "release"))}\n`)
    .replace(/\nelectronFuses:\n(?: .*\n)+/, `\nelectronDist: ${JSON.stringify(join(folder, "electron"))}\n`);
  for (const gone of ["- dist/**", "output: release", "electronFuses:"]) {
    if (replaced.includes(gone)) throw new Error(`electron-builder.yml is written otherwise: ${gone} was not found`);
  }
  return replaced;
}

/** An Electron that only looks like one: enough to be packed around, not to start. */
function standIn(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/electron/package.json"), "utf8")) as {
    version: string;
  };
  for (const name of ["resources", "locales"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "electron"), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(folder, "version"), version);
}

/** The folder with app.asar, freshly built and packed below `folder` (Linux only). */
export function pack(folder: string): string {
  const run = (file: string, ...args: string[]): void => {
    execFileSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: "pipe", timeout: 180_000 });
  };
  run("config/build.ts", "--into", join(folder, "dist"));
  standIn(join(folder, "electron"));
  const config = join(folder, "electron-builder.yml");
  writeFileSync(config, settings(folder));
  run("node_modules/electron-builder/cli.js", "--linux", "--dir", "--publish", "never", "--config", config);
  return join(
    folder,
    "release",
    process.arch === "x64" ? "linux-unpacked" : `linux-${process.arch}-unpacked`,
    "resources",
  );
}
