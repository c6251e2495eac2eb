/** Starts the real Electron for a test, with a settings folder and a workspace of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { build } from "vite";
import { findElectron } from "../../config/electron-binary.ts";

export const root = join(import.meta.dirname, "../..");
export const productMain = join(root, "dist/electron/main.js");
const binary = findElectron();

/** Why no window can be opened on this computer, or null when it can. */
export function whyNoElectron(): string | null {
  if (binary === null) {
    return "Electron's binary is not on this computer (node node_modules/electron/install.js fetches it)";
  }
  if (process.platform === "linux") {
    if (process.getuid?.() === 0) return "Electron's sandbox does not run as root";
    if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
      return "there is no display for Electron's window (xvfb-run gives one)";
    }
  }
  return null;
}

export interface ElectronWindow {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "itinera-electron-test-"));
}

export function removeFolder(folder: string): void {
  // On Windows a file stays busy for a moment after its process has ended.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** `main` is a built main module; `folder` takes its settings and its workspace. */
export async function openElectron(main: string, folder: string): Promise<ElectronWindow> {
  const electron = await _electron.launch({
    executablePath: binary ?? "",
    args: [main],
    env: electronEnvironment(folder),
  });
  return { electron, page: await electron.firstWindow() };
}

export function electronEnvironment(folder: string): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    ITINERA_SETTINGS: folder,
    ITINERA_WORKSPACE: join(folder, "workspace.itinera"),
    ITINERA_TEST_ROOT: root,
  };
}

/** Bundles a main module as the product's own is bundled, and returns the file. */
export async function bundleMain(entry: string, into: string): Promise<string> {
  await build({
    configFile: join(root, "config/vite.config.ts"),
    logLevel: "warn",
    build: {
      ssr: entry,
      outDir: into,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
  return join(into, "main.mjs");
}
