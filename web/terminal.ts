/** What the keys of the terminal do while the browser shell runs: Enter prints a fresh address, Ctrl-C stops. */
import { createInterface } from "node:readline";
import { type Language, inLanguage } from "../shared/words/language.ts";
import type { Served } from "./serve.ts";
import { words } from "./words.ts";

/** Resolves when the shell has stopped and the workspace is closed. */
export async function stayUntilStopped(
  served: Served,
  print: (line: string) => void,
  language: Language = "en",
): Promise<void> {
  const stop = () => void served.stop().catch(() => undefined);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // Only a person presses Enter: a script's input must be left to the script.
  const keys = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null;
  if (keys !== null) {
    print(inLanguage(words, language).howToGetAgain);
    keys.on("line", () => served.printAddress());
  }
  try {
    await served.stopped;
  } finally {
    keys?.close();
  }
}
