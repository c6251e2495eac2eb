/** Which program shows the page on which machine. */
import { expect, test } from "vitest";
import { browserCommands } from "../../../web/browser-commands.ts";
import { openBrowser } from "../../../web/open-browser.ts";

const address = "http://127.0.0.1:4711/?code=x";
const none = () => false;

test("each platform's own way opens the person's browser", () => {
  const files = (platform: NodeJS.Platform, env: Record<string, string>) =>
    browserCommands(address, { platform, env, exists: none });
  expect(files("darwin", {})).toEqual([{ file: "/usr/bin/open", args: [address] }]);
  expect(files("win32", {})).toEqual([{ file: "rundll32.exe", args: ["url.dll,FileProtocolHandler", address] }]);
  expect(files("linux", { DISPLAY: ":0" })).toEqual([{ file: "xdg-open", args: [address] }]);
  expect(files("linux", { WAYLAND_DISPLAY: "wayland-0" })).toHaveLength(1);
});

test("without a display nothing is tried", () => {
  expect(browserCommands(address, { platform: "linux", env: { PATH: "/usr/bin" }, exists: () => true })).toEqual([]);
});

test("an installed Chrome or Edge comes first, as a window of its own", () => {
  const first = (platform: NodeJS.Platform, env: Record<string, string>, there: string) =>
    browserCommands(address, { platform, env, exists: (path) => path === there })[0];
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(first("darwin", {}, chrome)).toEqual({ file: chrome, args: [`--app=${address}`] });
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  const folders = { ProgramFiles: "C:\\Program Files", "ProgramFiles(x86)": "C:\\Program Files (x86)" };
  expect(first("win32", folders, edge)).toEqual({ file: edge, args: [`--app=${address}`] });
  const linux = "/opt/bin/google-chrome";
  const env = { DISPLAY: ":0", PATH: "relative:/usr/bin:/opt/bin" };
  expect(first("linux", env, linux)).toEqual({ file: linux, args: [`--app=${address}`] });
});

test("the next is tried when one fails or is missing, and the answer is honest", async () => {
  const node = process.execPath;
  const failing = [
    { file: "/nowhere/browser", args: [] },
    { file: node, args: ["-e", "process.exit(3)"] },
  ];
  expect(await openBrowser(address, failing)).toBe(false);
  expect(await openBrowser(address, [...failing, { file: node, args: ["-e", ""] }])).toBe(true);
});
