/**
 * `npm start`: builds what is out of date, then opens Itinera in Electron or in the browser and says which and why.
 * ITINERA_SHELL=browser|electron decides; ITINERA_WORKSPACE names another workspace.
 */
import { join } from "node:path";
import { findPlaces } from "../backend/places.ts";
import { FailureError } from "../shared/api/reply.ts";
import { serve } from "../web/serve.ts";
import { stayUntilStopped } from "../web/terminal.ts";
import { build, isBuilt } from "./build.ts";
import { chooseShell } from "./choose-shell.ts";
import { findElectron } from "./electron-binary.ts";
import { failedLately, fetchElectron, rememberFailure } from "./fetch-electron.ts";
import { runElectron } from "./run-electron.ts";
import { words } from "./start-words.ts";

const say = words;
const print = (line: string) => console.log(line);
const wanted = process.env["ITINERA_SHELL"];
/** A page left open keeps Itinera running; with every window closed for this long, in milliseconds, it stops. */
const idleMs = 30 * 60_000;

async function start(): Promise<number> {
  const choice = chooseShell({
    wanted,
    hasBinary: findElectron() !== null,
    hasDisplay: process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]),
    isRoot: process.platform === "linux" && process.getuid?.() === 0,
    mayFetch: !process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"],
    failedLately: failedLately(new Date()),
  });
  if (choice.open === "nothing") {
    console.error(choice.why);
    return 2;
  }
  if (!isBuilt()) {
    print(say.building);
    await build({ quiet: true });
  }
  if (choice.open === "browser") return await openInBrowser(choice.why);
  if (choice.open === "electron") return await openInElectron(choice.why);

  print(say.fetching);
  const reason = await fetchElectron({ progress: showProgress });
  if (process.stdout.isTTY) process.stdout.write("\n");
  if (reason === null) return await openInElectron(say.why.justFetched);
  rememberFailure(new Date(), reason);
  return await withoutElectron(say.why.notFetched(reason));
}

async function openInElectron(why: string): Promise<number> {
  const binary = findElectron();
  if (binary === null) return await withoutElectron(say.why.didNotOpen);
  print(say.electron(why));
  const { opened, code } = await runElectron(binary, print);
  return opened || code === 0 ? code : await withoutElectron(say.why.didNotOpen);
}

/** Who asked for Electron by name gets an error instead of another window. */
async function withoutElectron(why: string): Promise<number> {
  if (wanted !== "electron") return await openInBrowser(why);
  console.error(say.noShell(why));
  return 1;
}

async function openInBrowser(why: string): Promise<number> {
  print(say.browser(why));
  const served = await serve({
    places: findPlaces(),
    pageFolder: join(import.meta.dirname, "../dist/renderer"),
    print,
    idleMs,
  });
  await stayUntilStopped(served, print);
  return 0;
}

/** On a terminal one line that counts; in a log nothing, because it would be hundreds of lines. */
function showProgress(megabytes: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${say.fetched(megabytes)}`);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof FailureError && error.failure.way) console.error(error.failure.way);
  process.exitCode = 1;
}
