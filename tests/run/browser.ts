/** Finds a Chromium for the end-to-end tests; the first that really starts wins, and each step says what it does. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { carriedBrowser } from "./carried-browser.ts";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

/** Where macOS and Windows keep browsers that are not on PATH. */
const knownPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  join(process.env["PROGRAMFILES"] ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe"),
  join(process.env["PROGRAMFILES(X86)"] ?? "C:\\Program Files (x86)", "Microsoft\\Edge\\Application\\msedge.exe"),
];

function installed(): string | undefined {
  if (process.env["E2E_SKIP_INSTALLED"]) return undefined;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((name) => join(folder, name)));
  return [...onPath, ...knownPlaces].find((file) => existsSync(file));
}

/** Being there proves nothing: a Chromium that lacks a shared library exists and dies at once. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox: false,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function downloaded(own: string): Promise<boolean> {
  const cli = join(import.meta.dirname, "../../node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 300_000 });
  return existsSync(own) && starts(own);
}

/** Last, because a test run should not change the machine it runs on. */
async function fromDistribution(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  const apt = (...args: string[]) => execFileSync("apt-get", args, { stdio: "ignore", timeout: 600_000 });
  try {
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
  } catch {
    return undefined;
  }
  const file = installed();
  return file !== undefined && (await starts(file)) ? file : undefined;
}

/** The path of a Chromium that starts. Throws one sentence on what to do when there is none. */
export async function ensureBrowser(log: (line: string) => void = console.error): Promise<string> {
  const given = process.env["E2E_CHROMIUM"];
  if (given) return given;

  const own = chromium.executablePath();
  if (existsSync(own) && (await starts(own))) return own;

  const present = installed();
  if (present !== undefined && (await starts(present))) return present;

  const packed = await carriedBrowser();
  if (packed !== undefined && (await starts(packed))) {
    log(`No browser is installed: using the one that npm brought (${packed}).`);
    return packed;
  }

  log("No browser found: trying Playwright's download.");
  if (await downloaded(own)) return own;

  log("The download failed: trying the distribution's chromium.");
  const distributed = await fromDistribution();
  if (distributed !== undefined) return distributed;

  throw new Error("No Chromium found. Install Chrome, Chromium or Edge, or set E2E_CHROMIUM to the path of one.");
}
