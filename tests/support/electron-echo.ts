/** A main module for Electron: the real shell over an App in memory, so that the real channel can be held to the contract. */
import { join } from "node:path";
import { app } from "electron";
import { claimScheme, openShell } from "../../electron/shell.ts";
import { openEchoApp } from "./echo-app.ts";

const root = process.env["ITINERA_TEST_ROOT"] ?? "";
const page = new TextEncoder().encode("<!doctype html><html lang='en'><title>Itinera</title></html>");

claimScheme();
app.enableSandbox();
app.setPath("userData", process.env["ITINERA_SETTINGS"] ?? "");
app
  .whenReady()
  .then(() =>
    openShell(
      openEchoApp(),
      new Map([["/index.html", { body: page, type: "text/html; charset=utf-8" }]]),
      join(root, "electron/preload.cjs"),
    ),
  )
  .catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
