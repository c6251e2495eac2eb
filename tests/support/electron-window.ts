/** Starts the real Electron for a test, with a settings folder and a workspace of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { build } from "vite";
import { findElectron } from "../../config/electron-binary.ts";

export const root = join(import.meta.dirname, "../..");
/** Null where Electron cannot run; the tests are then skipped with `reason`. */
export const electronBinary = process.env["E2E_ELECTRON"] ?? findElectron();
export const reason = "Electron's binary is not on this computer (npx install-electron fetches it)";

export interface ElectronWindow {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  close(): Promise<void>;
}

/** `main` is the main module; the packaged app, named by E2E_ELECTRON, brings its own and takes none. */
export async function openElectron(
  main: string | null,
  folder = mkdtempSync(join(tmpdir(), "itinera-electron-test-")),
): Promise<ElectronWindow> {
  if (electronBinary === null) throw new Error(reason);
  const electron = await _electron.launch({
    executablePath: electronBinary,
    // A sandbox needs what many build machines lack; the window's own settings are asserted all the same.
    args: [...(main === null ? [] : [main]), ...(process.env["CI"] ? ["--no-sandbox"] : [])],
    env: {
      ...(process.env as Record<string, string>),
      ITINERA_SETTINGS: folder,
      ITINERA_WORKSPACE: join(folder, "workspace.itinera"),
      ITINERA_TEST_ROOT: root,
    },
  });
  return {
    electron,
    page: await electron.firstWindow(),
    folder,
    close: () => electron.close(),
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

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
