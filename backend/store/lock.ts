/** The lock beside a workspace: one process writes at a time, and a second one is told who the first is. */
import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { hostname, userInfo } from "node:os";
import { z } from "zod";

const Holder = z.object({
  pid: z.number().int(),
  host: z.string().max(255),
  /** The account that holds it, for a sentence. */
  name: z.string().max(255),
  since: z.string().max(40),
  nonce: z.string().max(64),
});
export type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** False once somebody else has taken the lock over, or has removed it. */
  isHeld(): boolean;
  release(): void;
}

export type Taken = { readonly lock: Lock } | { readonly holder: Holder | undefined };

/** A living holder shows itself this often; after `staleMs` without a sign it counts as gone. */
const beatMs = 10_000;
const staleMs = { sameHost: 120_000, otherHost: 600_000 } as const;

/** Locks of this very process: a lock with our process id that is none of them was left by a process before us. */
const ownNonces = new Set<string>();

export const lockPath = (workspace: string): string => `${workspace}.lock`;

/** Takes the lock, or says who has it. Throws the file system's error where no lock can be written. */
export function takeLock(workspace: string, now: () => Date): Taken {
  const path = lockPath(workspace);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    name: accountName(),
    since: now().toISOString(),
    nonce: randomUUID(),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (writeNew(path, own)) return { lock: hold(path, own) };
    const found = readHolder(path);
    if (found !== "gone") {
      if (isAlive(path, found)) return { holder: found };
      clearStale(path, found);
    }
  }
  const found = readHolder(path);
  return { holder: found === "gone" ? undefined : found };
}

/** Who holds the workspace now, if anybody living does; nothing is taken. */
export function holderOf(workspace: string): { readonly holder: Holder | undefined } | undefined {
  const holder = readHolder(lockPath(workspace));
  return holder !== "gone" && isAlive(lockPath(workspace), holder) ? { holder } : undefined;
}

function hold(path: string, own: Holder): Lock {
  ownNonces.add(own.nonce);
  const isHeld = (): boolean => {
    const found = readHolder(path);
    return found !== "gone" && found?.nonce === own.nonce;
  };
  const beat = setInterval(() => {
    try {
      const now = new Date();
      if (isHeld()) utimesSync(path, now, now);
    } catch {
      // The folder is out of reach for the moment; the next write says so where it matters.
    }
  }, beatMs);
  beat.unref();
  return {
    isHeld,
    release() {
      clearInterval(beat);
      ownNonces.delete(own.nonce);
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

function writeNew(path: string, holder: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, "wx", 0o644);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    writeSync(file, `${JSON.stringify(holder)}\n`);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(path, { force: true });
    throw error;
  }
  closeSync(file);
  return true;
}

/** Undefined: there is a lock, but it does not say whose. */
function readHolder(path: string): Holder | undefined | "gone" {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "gone";
    throw error;
  }
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isAlive(path: string, holder: Holder | undefined): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  const silentMs = Date.now() - found.mtimeMs;
  // Somebody may be just about to write who they are.
  if (!holder) return silentMs < beatMs;
  if (holder.host !== hostname()) return silentMs < staleMs.otherHost;
  if (holder.pid === process.pid) return ownNonces.has(holder.nonce);
  // A process id is given away again after a restart: a living one that shows no sign is another program.
  return runs(holder.pid) && silentMs < staleMs.sameHost;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function clearStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = readHolder(aside);
  // Between looking and moving, somebody else may have cleared it and taken it: theirs goes back.
  if (moved !== "gone" && moved?.nonce !== stale?.nonce) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return "somebody";
  }
}

/** "anna on WS-114", or null when the lock does not say. */
export function sayHolder(holder: Holder | undefined): string | null {
  if (!holder) return null;
  return holder.host === hostname()
    ? `${holder.name} (another Itinera on this machine)`
    : `${holder.name} on ${holder.host}`;
}
