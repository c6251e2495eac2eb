/** The one window: our page, nothing else, shown when it has something to show. */
import { BrowserWindow } from "electron";
import { appPage } from "./rules.ts";
import { windowPreferences } from "./preferences.ts";

/** Reloads that a crashing page gets within a minute; after that it stays down rather than flicker. */
const revivals = 3;

/** `preload` is an absolute path. The page is not loaded yet: guards go on first. */
export function makeWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: "Itinera",
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...windowPreferences, preload },
  });
  window.once("ready-to-show", () => window.show());
  // What was drawn is in the workspace: a page that died comes back with it.
  const crashes: number[] = [];
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    const now = performance.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < 60_000).length <= revivals) void showPage(window);
  });
  return window;
}

export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(appPage);
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
