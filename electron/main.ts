/** The Electron shell: one window over one workspace, closed down unless a rule opens it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow } from "electron";
import { readPageFiles } from "../backend/page-files.ts";
import { findPlaces } from "../backend/places.ts";
import { startBackend } from "../backend/start.ts";
import type { App } from "../shared/api/app.ts";
import { inLanguage } from "../shared/words/language.ts";
import { claimScheme, openShell } from "./shell.ts";
import { bringToFront } from "./window.ts";
import { words } from "./words.ts";

// This file runs as dist/electron/main.js, in a clone and in the package alike.
const pageFolder = join(import.meta.dirname, "../renderer");
const preload = join(import.meta.dirname, "../../electron/preload.cjs");
/** The backup on close may take this long, in milliseconds, before the process ends without it. */
const closeWithin = 10_000;

const say = inLanguage(words, "en");
const places = findPlaces();

// All of this must have happened before Electron is ready, hence at the top and without waiting.
claimScheme();
app.enableSandbox();
app.setName("Itinera");
keepBesideSettings("window");

if (app.requestSingleInstanceLock()) run();
else {
  console.log(say.alreadyOpen);
  app.quit();
}

/** Where the page's own storage and the lock of the first instance live. */
function keepBesideSettings(name: string): void {
  const folder = join(places.settingsFolder, name);
  try {
    // Electron does not make it, and throws where it is missing.
    mkdirSync(folder, { recursive: true });
    app.setPath("userData", folder);
  } catch {
    // A home that cannot be written: Electron's own choice of place is as good as any.
  }
}

function run(): void {
  let backend: App | null = null;
  app.on("second-instance", () => BrowserWindow.getAllWindows().forEach(bringToFront));
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    if (backend === null) return;
    const closing = backend;
    backend = null;
    event.preventDefault();
    setTimeout(() => app.exit(1), closeWithin);
    closing.close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => app.quit());
  }

  const open = async (): Promise<void> => {
    const files = await readPageFiles(pageFolder);
    backend = await startBackend(places, (line) => console.log(line));
    await openShell(backend, files, preload);
    console.log(say.open);
  };
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      app.exit(1);
    });
}
