/** Starts a workspace child and reads its lines as they come. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Line } from "./workspace-child.ts";

export interface Child {
  readonly process: ChildProcess;
  /** Everything that was said so far. */
  readonly lines: readonly Line[];
  /** The first line; rejects when the child ends without one. */
  readonly first: Promise<Line>;
  /** What it wrote beside its lines: why it failed. */
  complaints(): string;
  /** Resolves when the child is gone and its last line is read. */
  readonly gone: Promise<void>;
}

export function startChild(
  verb: "hold" | "rename" | "commit",
  args: readonly string[],
  options: SpawnOptions = {},
): Child {
  const script = join(import.meta.dirname, "workspace-child.ts");
  const child = spawn(process.execPath, [script, verb, ...args], { stdio: ["pipe", "pipe", "pipe"], ...options });
  const lines: Line[] = [];
  let complaints = "";
  child.stderr?.on("data", (data: Buffer) => (complaints += data.toString()));
  const { promise: first, resolve, reject } = Promise.withResolvers<Line>();
  const reader = createInterface({ input: child.stdout! });
  reader.on("line", (text) => {
    // The last line of a killed process may be cut: it does not count as said.
    try {
      lines.push(JSON.parse(text) as Line);
      resolve(lines[0]!);
    } catch {
      return;
    }
  });
  const gone = new Promise<void>((done) => {
    let open = 2;
    const end = (): void => {
      if ((open -= 1) > 0) return;
      reject(new Error(`the child ended without a word: ${complaints.slice(0, 2000)}`));
      done();
    };
    reader.on("close", end);
    child.on("exit", end);
  });
  first.catch(() => undefined);
  return { process: child, lines, first, gone, complaints: () => complaints };
}
