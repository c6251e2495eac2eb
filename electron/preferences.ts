/** The window's safety switches, stated even where they are the default: a changed default must not change them. */
import type { WebPreferences } from "electron";

export const windowPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false, // its dictionaries would be fetched from the network
  devTools: false,
} as const satisfies WebPreferences;
