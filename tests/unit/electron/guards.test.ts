/** The guards as they are put on Electron's session and page, with doubles that record what is put on. */
import { expect, test } from "vitest";
import { guardPage, guardSession } from "../../../electron/guards.ts";
import { windowPreferences } from "../../../electron/preferences.ts";
import { answerPage } from "../../../electron/protocol.ts";
import { appPage } from "../../../electron/rules.ts";
import { contentSecurityPolicy } from "../../../shared/api/page.ts";
import { smallPage } from "../../support/loopback.ts";

type Handler = (...values: never[]) => unknown;

/** Keeps every handler under the name of the method, or of the event, that took it. */
function recorder() {
  const handlers = new Map<string, Handler>();
  const target = new Proxy(
    {},
    {
      get(_target, name) {
        if (name === "webRequest") return target;
        return (first: unknown, second?: Handler) => {
          if (typeof first === "string" && second) handlers.set(first, second);
          else handlers.set(String(name), first as Handler);
          return target;
        };
      },
    },
  );
  const call = (name: string, ...values: unknown[]): unknown => {
    const handler = handlers.get(name);
    if (handler === undefined) throw new Error(`Nobody handles ${name}`);
    return handler(...(values as never[]));
  };
  return { target: target as never, call };
}

/** What a handler with a callback answers. */
function answerOf(run: (answer: (value: unknown) => void) => unknown): unknown {
  let answered: unknown = "nothing";
  run((value) => (answered = value));
  return answered;
}

test("the session denies permissions, devices, screens, networks and downloads", () => {
  const { target, call } = recorder();
  guardSession(target);
  const ask = (permission: string, requestingUrl: string) =>
    answerOf((answer) => call("setPermissionRequestHandler", null, permission, answer, { requestingUrl }));
  expect(ask("media", appPage)).toBe(false);
  expect(ask("clipboard-sanitized-write", appPage)).toBe(true);
  expect(ask("clipboard-sanitized-write", "https://evil.example")).toBe(false);
  expect(call("setPermissionCheckHandler", null, "geolocation", "app://itinera/")).toBe(false);
  expect(call("setPermissionCheckHandler", null, "clipboard-sanitized-write", "app://itinera/")).toBe(true);
  expect(call("setDevicePermissionHandler", { deviceType: "usb" })).toBe(false);
  expect(answerOf((answer) => call("setDisplayMediaRequestHandler", {}, answer))).toEqual({});

  const load = (url: string) => answerOf((answer) => call("onBeforeRequest", { url }, answer));
  expect(load(appPage)).toEqual({ cancel: false });
  for (const url of ["https://example.com/", "http://127.0.0.1:80/", "ws://x/", "file:///etc/passwd", "ftp://x/"]) {
    expect(load(url), url).toEqual({ cancel: true });
  }

  const download = (url: string) => {
    let prevented = false;
    call("will-download", { preventDefault: () => (prevented = true) }, { getURL: () => url });
    return !prevented;
  };
  expect(download("blob:app://itinera/1")).toBe(true);
  expect(download("https://example.com/setup.exe")).toBe(false);
  expect(download("app://itinera/assets/main.js")).toBe(false);
});

test("the page goes nowhere, opens nothing and holds no webview", () => {
  const { target, call } = recorder();
  const opened: string[] = [];
  guardPage(target, (address) => opened.push(address));
  const stays = (event: string, url: string) => {
    let prevented = false;
    call(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  for (const event of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
    for (const url of [
      "https://example.com/",
      "file:///etc/passwd",
      "javascript:1",
      "data:text/html,x",
      "app://evil/",
    ]) {
      expect(stays(event, url), `${event} ${url}`).toBe(true);
    }
    expect(stays(event, appPage)).toBe(false);
  }
  expect(stays("will-attach-webview", appPage)).toBe(true);
  for (const url of ["https://example.com/", appPage, "about:blank", "file:///x"]) {
    expect(call("setWindowOpenHandler", { url })).toEqual({ action: "deny" });
  }
  expect(opened).toEqual([]);
});

test("the window is sandboxed, isolated and without Node", () => {
  expect(windowPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    devTools: false,
  });
});

test("app: serves the page and its files with the policy, and nothing beside them", async () => {
  const page = answerPage(smallPage, { method: "GET", url: appPage });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Itinera");
  expect(page.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(answerPage(smallPage, { method: "GET", url: "app://itinera/assets/main-x1.js" }).status).toBe(200);

  for (const [method, url, status] of [
    ["POST", appPage, 405],
    ["GET", "app://evil/index.html", 403],
    ["GET", "https://itinera/index.html", 403],
    ["GET", "app://itinera/", 404],
    ["GET", "app://itinera/../../package.json", 404],
    ["GET", "app://itinera/%2e%2e/package.json", 404],
    ["GET", "app://itinera/..%2fpackage.json", 404],
    ["GET", "app://itinera/%zz", 404],
  ] as const) {
    const answer = answerPage(smallPage, { method, url });
    expect(answer.status, url).toBe(status);
    expect(answer.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
  }
});
