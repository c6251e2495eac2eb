/** Fetches Electron's binary through its own installer, shows how far it is, and gives up when nothing arrives. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { electronFolder } from "./electron-binary.ts";
import { words } from "./start-words.ts";

export interface FetchOptions {
  /** The installer and the folder that it unpacks into. */
  readonly installer?: string;
  readonly unpacksTo?: string;
  /** Without a new byte for so long, it is given up. */
  readonly patienceMs?: number;
  readonly lookEveryMs?: number;
  readonly progress?: (megabytes: number) => void;
}

/** Null when the installer succeeded, else the reason in a few words. */
export async function fetchElectron(options: FetchOptions = {}): Promise<string | null> {
  const { patienceMs = 10_000, lookEveryMs = 250, progress = () => undefined } = options;
  const installer = options.installer ?? join(electronFolder, "install.js");
  const unpacksTo = options.unpacksTo ?? join(electronFolder, "dist");
  // The installer downloads into the folder for temporary files: one of its own shows what has arrived.
  const arrivals = mkdtempSync(join(tmpdir(), "itinera-electron-"));
  const child = spawn(process.execPath, [installer], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TMPDIR: arrivals, TMP: arrivals, TEMP: arrivals },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const stop = () => child.kill();
  process.once("exit", stop);

  let size = 0;
  let grewAt = performance.now();
  let gaveUp = false;
  const look = setInterval(() => {
    const now = sizeOf(arrivals) + sizeOf(unpacksTo) + said.length;
    if (now !== size) {
      size = now;
      grewAt = performance.now();
      progress(Math.round(sizeOf(arrivals) / 1_000_000));
    } else if (performance.now() - grewAt > patienceMs) {
      gaveUp = true;
      child.kill();
    }
  }, lookEveryMs);

  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  clearInterval(look);
  process.off("exit", stop);
  rmSync(arrivals, { recursive: true, force: true });
  if (code === 0) return null;
  const say = words;
  return gaveUp ? say.nothingCame(Math.round(patienceMs / 1_000)) : firstReason(said);
}

/** The first line of what the installer said, in plain words where it is the usual one. */
function firstReason(said: string): string {
  const { stoppedEarly, unreachable } = words;
  const line = (said.trim().split("\n")[0] ?? "").replace(/^\w*Error: /, "");
  // The installer prints the stack alone, without the cause that would name the host.
  return line === "fetch failed" ? unreachable : line || stoppedEarly;
}

/** Bytes of all files below; what vanishes meanwhile counts nothing. */
function sizeOf(folder: string): number {
  let size = 0;
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      size += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    }
  } catch {
    // Not made yet, or gone again.
  }
  return size;
}

/** Beside the packages: a fresh installation tries afresh. */
const memoryFile = join(import.meta.dirname, "../node_modules/.cache/itinera/electron-fetch.json");
const day = 24 * 60 * 60 * 1_000;

/** Why the last fetch failed, if that is less than a day ago. */
export function failedLately(now: Date, file = memoryFile): string | null {
  try {
    const { at, reason } = JSON.parse(readFileSync(file, "utf8")) as { at?: unknown; reason?: unknown };
    const age = now.getTime() - Date.parse(String(at));
    // A clock that was set back must not keep Electron away for longer than a day.
    return age >= 0 && age < day ? String(reason) : null;
  } catch {
    return null;
  }
}

export function rememberFailure(now: Date, reason: string, file = memoryFile): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ at: now.toISOString(), reason })}\n`);
  } catch {
    // A folder that cannot be written costs ten seconds at the next start, and nothing else.
  }
}
