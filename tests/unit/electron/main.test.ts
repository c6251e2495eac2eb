/** The main module as it wires Electron, over the real backend and a stand-in for Electron that records the order of things. */
import { EventEmitter } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CallEvent } from "../../../electron/bridge.ts";
import { windowPreferences } from "../../../electron/preferences.ts";
import { appPage } from "../../../electron/rules.ts";
import { words } from "../../../electron/words.ts";

type Call = (event: CallEvent, method: string, input: string) => Promise<string>;

/** Notes what is called, in order, and gives the test the handles it needs. */
function standIn(isFirst: boolean) {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const windows: { options: Record<string, unknown>; focused: number }[] = [];
  let call: Call | undefined;
  let exited: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve) => (exited = resolve));

  const app = Object.assign(new EventEmitter(), {
    enableSandbox: note("sandbox"),
    setName: note("name"),
    getPreferredSystemLanguages: () => ["en-GB"],
    setPath: (name: string, path: string) => void done.push(`${name} ${path}`),
    requestSingleInstanceLock: () => isFirst,
    whenReady: () => (done.push("ready"), Promise.resolve()),
    quit: () => {
      done.push("quit");
      app.emit("will-quit", { preventDefault: note("wait for the backup") });
    },
    exit: (code: number) => (done.push("exit"), exited(code)),
  });
  const session = new Proxy(new EventEmitter(), {
    get: (target, name) =>
      name === "on"
        ? note("downloads")
        : name === "webRequest"
          ? { onBeforeRequest: note("network") }
          : typeof name === "string" && name.startsWith("set")
            ? note(name)
            : Reflect.get(target, name),
  });
  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => made;
    readonly webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: note("popups"),
      isDestroyed: () => false,
      send: note("event"),
    });
    private readonly at: { options: Record<string, unknown>; focused: number };
    constructor(options: Record<string, unknown>) {
      super();
      this.at = { options, focused: 0 };
      windows.push(this.at);
      made.push(this);
      done.push("window");
    }
    loadURL = (url: string) => (done.push(`load ${url}`), Promise.resolve());
    isMinimized = () => false;
    show = note("show");
    focus = () => void (this.at.focused += 1);
  }
  const made: BrowserWindow[] = [];
  const module = {
    app,
    BrowserWindow,
    Menu: { buildFromTemplate: (items: unknown) => items, setApplicationMenu: note("menu") },
    ipcMain: { handle: (_channel: string, answer: Call) => ((call = answer), note("channel")()) },
    protocol: { registerSchemesAsPrivileged: note("scheme"), handle: note("pages") },
    session: { defaultSession: session },
    shell: { openExternal: note("outside") },
  };
  return {
    module,
    app,
    done,
    windows,
    exit,
    call: (method: string, url = appPage) => call?.({ senderFrame: { url, parent: null } }, method, "{}"),
  };
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
let folder: string;
let listening: Map<NodeJS.Signals, readonly unknown[]>;
beforeEach(() => {
  listening = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  folder = mkdtempSync(join(tmpdir(), "itinera-main-"));
  vi.stubEnv("ITINERA_SETTINGS", folder);
  vi.stubEnv("ITINERA_WORKSPACE", join(folder, "workspace.itinera"));
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.doUnmock("electron");
  for (const signal of signals) {
    for (const heard of process.listeners(signal)) {
      if (listening.get(signal)?.includes(heard) !== true) process.off(signal, heard);
    }
  }
  rmSync(folder, { recursive: true });
});

async function start(isFirst: boolean) {
  const made = standIn(isFirst);
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.doMock("electron", () => made.module);
  await import("../../../electron/main.ts");
  return { ...made, printed };
}

test("locks itself down first, then opens one window over the workspace, and backs it up on quitting", async () => {
  const { app, done, windows, call, exit, printed } = await start(true);
  await vi.waitFor(() => expect(printed).toHaveBeenLastCalledWith(words.en.open), 10_000);

  const before = (first: string, second: string) => {
    expect(done, first).toContain(first);
    expect(done, second).toContain(second);
    expect(done.indexOf(first), `${first} before ${second}`).toBeLessThan(done.indexOf(second));
  };
  for (const early of ["scheme", "sandbox", `userData ${join(folder, "window")}`]) before(early, "ready");
  const load = `load ${appPage}`;
  for (const guard of [
    "pages",
    "setPermissionRequestHandler",
    "setPermissionCheckHandler",
    "setDevicePermissionHandler",
    "setDisplayMediaRequestHandler",
    "network",
    "downloads",
    "menu",
    "popups",
    "channel",
  ]) {
    before(guard, load);
  }
  expect(windows).toHaveLength(1);
  expect(windows[0]?.options["webPreferences"]).toMatchObject(windowPreferences);
  expect(readdirSync(folder)).toContain("window");

  expect(JSON.parse((await call("host.about")) ?? "")).toMatchObject({ ok: true, value: { product: "Itinera" } });
  const stranger = await call("host.about", "https://evil.example/");
  expect(JSON.parse(stranger ?? "")).toMatchObject({ ok: false, error: { code: "refused" } });

  app.emit("second-instance");
  expect(windows[0]?.focused).toBe(1);

  app.emit("window-all-closed");
  expect(await exit).toBe(0);
  before("wait for the backup", "exit");
  expect(readdirSync(folder)).not.toContain("workspace.itinera.lock");
  expect(readdirSync(folder).some((name) => name.includes("backups"))).toBe(true);
});

test("a second start says so and opens nothing", async () => {
  const { done, windows, printed } = await start(false);
  expect(printed).toHaveBeenCalledWith(words.en.alreadyOpen);
  expect(done).toContain("quit");
  expect(done).not.toContain("ready");
  expect(windows).toEqual([]);
  expect(readdirSync(folder)).toEqual(["window"]);
});
