/** `npm run package [-- ARGUMENTS]`: builds, then packs an installable application into release/; arguments go to electron-builder. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.ts";

const root = join(import.meta.dirname, "..");

await build();
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/electron-builder/cli.js"),
    "--config",
    join(root, "electron-builder.yml"),
    "--publish",
    "never",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
