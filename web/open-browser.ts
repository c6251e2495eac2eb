/** Opens an address in a window of this machine and says whether one came up. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { browserCommands } from "./browser-commands.ts";
import type { Command } from "./browser-commands.ts";

/** A launcher that is going to fail does so at once; one that still runs after this has opened something. */
const verdictMs = 1_500;

export async function openBrowser(
  address: string,
  commands: readonly Command[] = browserCommands(address, {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
  }),
): Promise<boolean> {
  for (const command of commands) if (await run(command)) return true;
  return false;
}

function run({ file, args }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: "ignore", detached: true });
    const timer = setTimeout(() => resolve(true), verdictMs);
    const end = (opened: boolean) => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.on("error", () => end(false));
    child.on("exit", (code) => end(code === 0));
    // The browser outlives Itinera, and Ctrl-C in this terminal is not meant for it.
    child.unref();
  });
}
