/**
 * The port of the last time, tried first the next time: what a browser remembers for a person (theme, open tabs) belongs to
 * an address, and a window that outlived its server finds it again. The first port is any free one.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileName = "browser-port";
/** Below are ports that a person's own programs do not get. */
const lowest = 1024;

/** 0 when there is none: any free port then. */
export function recallPort(settingsFolder: string): number {
  try {
    const port = Number(readFileSync(join(settingsFolder, fileName), "utf8"));
    return Number.isInteger(port) && port >= lowest && port <= 65_535 ? port : 0;
  } catch {
    return 0;
  }
}

export function rememberPort(settingsFolder: string, port: number): void {
  try {
    mkdirSync(settingsFolder, { recursive: true });
    writeFileSync(join(settingsFolder, fileName), `${port}\n`);
  } catch {
    // Without it the next start has another address, nothing more.
  }
}
