/** Runs the Electron shell as a child of `npm start` until it ends. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { words } from "../electron/words.ts";
import { inLanguage } from "../shared/words/language.ts";

const root = join(import.meta.dirname, "..");

export interface ElectronEnd {
  /** Whether its window came up. */
  readonly opened: boolean;
  readonly code: number;
}

/** Passes its lines on to `print`, and the signals that ask to stop on to it. */
export function runElectron(binary: string, print: (line: string) => void): Promise<ElectronEnd> {
  const env = { ...process.env };
  // With this set the binary would be a plain Node.
  delete env["ELECTRON_RUN_AS_NODE"];
  const child = spawn(binary, [root], { stdio: ["ignore", "pipe", "inherit"], env });
  let opened = false;
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    if (line === inLanguage(words, "en").open) opened = true;
    print(line);
  });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    const end = (code: number) => {
      for (const signal of signals) process.off(signal, pass);
      resolve({ opened, code });
    };
    child.on("error", () => end(1));
    child.on("close", (code) => end(code ?? 1));
  });
}
