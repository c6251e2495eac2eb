/** Puts one backend behind one window: the page's protocol, the guards, the menu and the channel. */
import { app, ipcMain, Menu, protocol, session, shell } from "electron";
import type { BrowserWindow } from "electron";
import type { PageFiles } from "../backend/page-files.ts";
import type { Transport } from "../shared/api/reply.ts";
import { languageAmong } from "../shared/words/language.ts";
import { connectPage } from "./bridge.ts";
import { guardPage, guardSession } from "./guards.ts";
import { menuTemplate } from "./menu.ts";
import { answerPage } from "./protocol.ts";
import { appScheme } from "./rules.ts";
import { makeWindow, showPage } from "./window.ts";

/** Call at the top of the main module, without waiting for anything: once Electron is ready it is too late. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Call once, when Electron is ready. `preload` is an absolute path. Resolves when the page has loaded. */
export async function openShell(backend: Transport, files: PageFiles, preload: string): Promise<BrowserWindow> {
  protocol.handle(appScheme, (request) => answerPage(files, request));
  guardSession(session.defaultSession);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(process.platform, languageAmong(app.getPreferredSystemLanguages()))),
  );
  const window = makeWindow(preload);
  guardPage(window.webContents, (address) => void shell.openExternal(address));
  connectPage(backend, ipcMain, window.webContents);
  await showPage(window);
  return window;
}
