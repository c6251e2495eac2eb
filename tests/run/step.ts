/** Runs one step of a check in its own process, with its output passed through. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** The folders that hold code, in the order of the page on the house; those not there are left out. */
export const rooms = ["shared", "backend", "electron", "web", "cli", "renderer", "config", "tests", "bench"].filter(
  (room) => existsSync(join(root, room)),
);

/** The path of a program that an npm package brings. */
export const program = (packageName: string, file: string): string => join(root, "node_modules", packageName, file);

/** A step that hangs must end as a failure, not hold up the whole run. */
const longest = 20 * 60_000;

/** Runs `file` under this Node. True when it ended by itself with exit code 0. */
export function step(
  name: string,
  file: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): boolean {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status, signal, error } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: "inherit",
    timeout: longest,
    env: { ...process.env, ...env },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const ended = status === 0 ? "ok" : `FAILED (${signal ?? error?.message ?? `exit ${status}`})`;
  console.log(`== ${name}: ${ended}, ${seconds} s`);
  return status === 0;
}
