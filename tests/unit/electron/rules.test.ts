/** Electron's rules, tried without Electron. */
import { describe, expect, test } from "vitest";
import {
  appPage,
  isOwnAddress,
  isOwnSender,
  linkedHosts,
  mayDownload,
  mayLoad,
  mayOpenOutside,
  mayUse,
} from "../../../electron/rules.ts";

const foreign = [
  "https://itinera/index.html",
  "http://itinera/",
  "file:///etc/passwd",
  "file://itinera/index.html",
  "app://itinera.evil.example/index.html",
  "app://evil/index.html",
  "app://itinera:8080/index.html",
  "app://itinera@evil.example/index.html",
  "app://user@itinera/index.html",
  "app://user:secret@itinera/index.html",
  "app:itinera/index.html",
  "app:///index.html",
  "application://itinera/index.html",
  "apps://itinera/",
  "javascript:alert(1)//app://itinera/",
  "data:text/html,<script>1</script>",
  "blob:https://evil.example/x",
  "view-source:app://itinera/index.html",
  "devtools://devtools/bundled/inspector.html",
  "chrome://gpu",
  "about:blank",
  "about:srcdoc",
  "ws://127.0.0.1:1/",
  "\\\\server\\share",
  "itinera",
  "",
];

describe("our own page", () => {
  test.each([appPage, "app://itinera/", "app://itinera/assets/a.js?x#y", "APP://itinera/"])("is at %j", (address) =>
    expect(isOwnAddress(address)).toBe(true),
  );
  test.each(foreign)("is not at %j", (address) => expect(isOwnAddress(address)).toBe(false));
});

describe("who may call", () => {
  test("the main frame of our page", () => {
    expect(isOwnSender({ isMainFrame: true, url: appPage })).toBe(true);
  });
  test("not a frame in it, even of our own address", () => {
    expect(isOwnSender({ isMainFrame: false, url: appPage })).toBe(false);
  });
  test.each(foreign)("not the main frame at %j", (url) => {
    expect(isOwnSender({ isMainFrame: true, url })).toBe(false);
  });
});

describe("what is loaded", () => {
  test.each([appPage, "data:image/png;base64,AA==", "blob:app://itinera/6f1c"])("%j is", (address) => {
    expect(mayLoad(address)).toBe(true);
  });
  test.each(foreign.filter((address) => !address.startsWith("data:")))("%j is not", (address) => {
    expect(mayLoad(address)).toBe(false);
  });
});

describe("what is saved to disk", () => {
  test("a file that the page has made", () => expect(mayDownload("blob:app://itinera/6f1c")).toBe(true));
  test.each([...foreign, appPage, "blob:null/6f1c", "blob:app://evil/6f1c"])("not %j", (address) => {
    expect(mayDownload(address)).toBe(false);
  });
});

describe("what is opened outside", () => {
  const hosts = new Set(["help.itinera.example"]);
  test("a listed host over https", () => {
    expect(mayOpenOutside("https://help.itinera.example/guide?x=1#y", hosts)).toBe(true);
  });
  test.each([
    ...foreign,
    "http://help.itinera.example/",
    "https://help.itinera.example.evil.example/",
    "https://evil.example/?https://help.itinera.example/",
    "https://help.itinera.example@evil.example/",
    "https://user@help.itinera.example/",
    "https://help.itinera.example:8443/",
    "https://x.help.itinera.example/",
    "ms-msdt:/id",
    "smb://help.itinera.example/x",
    "mailto:a@help.itinera.example",
    "search-ms:query=x",
    "vscode://file/x",
    "tel:112",
  ])("not %j", (address) => expect(mayOpenOutside(address, hosts)).toBe(false));
  test("no host is listed by default", () => expect([...linkedHosts]).toEqual([]));
});

describe("permissions", () => {
  test.each([
    "media",
    "geolocation",
    "notifications",
    "midi",
    "midiSysex",
    "pointerLock",
    "fullscreen",
    "openExternal",
    "window-management",
    "clipboard-read",
    "display-capture",
    "mediaKeySystem",
    "idle-detection",
    "storage-access",
    "top-level-storage-access",
    "speaker-selection",
    "keyboardLock",
    "hid",
    "serial",
    "usb",
    "fileSystem",
    "deprecated-sync-clipboard-read",
    "unknown",
    "something-new",
    "",
  ])("%j is denied to our own page", (permission) => expect(mayUse(permission, appPage)).toBe(false));
  test("writing the clipboard is allowed to our own page and to nobody else", () => {
    expect(mayUse("clipboard-sanitized-write", appPage)).toBe(true);
    for (const address of foreign) expect(mayUse("clipboard-sanitized-write", address)).toBe(false);
  });
});
