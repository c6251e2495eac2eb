/** Runs the real command as people do: its own process, under whatever Node is on the path, with settings of its own. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export const bin = join(import.meta.dirname, "../../../bin/itinera.mjs");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Milliseconds. */
  readonly took: number;
}

/** A folder that is gone after the tests of the file, and the command run inside it. */
export function openDesk(): {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly itinera: (...args: string[]) => Promise<Ran>;
} {
  const folder = mkdtempSync(join(tmpdir(), "itinera-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path: (name) => join(folder, name), itinera: (...args) => run(args, folder) };
}

/** `uid` runs it as that user: only an administrator may ask for it. `locale` is the terminal's, plain C when left out. */
export function run(
  args: readonly string[],
  folder: string,
  options: { uid?: number; settings?: string; locale?: string } = {},
): Promise<Ran> {
  const { uid, settings = join(folder, "settings"), locale = "C" } = options;
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { ...process.env, ITINERA_SETTINGS: settings, LC_ALL: locale },
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err, took: performance.now() - since }));
  });
}

/** Name and content of everything below a folder, settings left out: equal when nothing was touched. */
export function traceOf(folder: string): Readonly<Record<string, string>> {
  const trace: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (name.startsWith("settings") || !statSync(join(folder, name)).isFile()) continue;
    trace[name] = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  }
  return trace;
}
