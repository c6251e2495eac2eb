/** Electron's side of the channel, and the preload script that is the page's only way to it. */
import { expect, test, vi } from "vitest";
import { answerCall } from "../../../electron/bridge.ts";
import { appPage } from "../../../electron/rules.ts";
import { callLimits } from "../../../shared/api/wire.ts";
import { openEchoApp } from "../../support/echo-app.ts";
import { loadPreload } from "../../support/page-over-ipc.ts";

const own = { isMainFrame: true, url: appPage };
const read = (text: string) => JSON.parse(text) as { ok: boolean; value?: unknown; error?: { code: string } };

test("our page's main frame is answered", async () => {
  expect(read(await answerCall(openEchoApp(), own, "echo", '{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
});

test.each([
  ["a frame that is gone", null],
  ["a frame inside the page", { isMainFrame: false, url: appPage }],
  ["a page on the web", { isMainFrame: true, url: "https://evil.example/" }],
  ["a blank page", { isMainFrame: true, url: "about:blank" }],
  ["a file", { isMainFrame: true, url: "file:///index.html" }],
])("%s is refused, and the app hears nothing", async (_name, sender) => {
  const app = openEchoApp();
  expect(read(await answerCall(app, sender, "echo", "1")).error?.code).toBe("refused");
  expect(app.calls).toEqual([]);
});

test.each([
  [undefined, "1"],
  [{}, "1"],
  [["echo"], "1"],
  ["echo", undefined],
  ["echo", { a: 1 }],
  ["echo", new Uint8Array(3)],
  [{ toString: () => "echo" }, "1"],
])("a call of %j with %j is bad input", async (method, input) => {
  const app = openEchoApp();
  expect(read(await answerCall(app, own, method, input)).error?.code).toBe("bad-input");
  expect(app.calls).toEqual([]);
});

test("size is capped on this side, whatever the page believes", async () => {
  const app = openEchoApp();
  for (const [method, bytes] of [
    ["echo", callLimits.usual],
    ["imports.preview", callLimits.whole],
  ] as const) {
    const text = JSON.stringify("x".repeat(bytes - 1));
    expect(read(await answerCall(app, own, method, text)).error?.code).toBe("too-large");
  }
  expect(app.calls).toEqual([]);
});

test("an app that throws is still a reply", async () => {
  const app = { ...openEchoApp(), call: () => Promise.reject(new Error("secret")) };
  const text = await answerCall(app, own, "echo", "1");
  expect(read(text).error?.code).toBe("internal");
  expect(text).not.toContain("secret");
});

test("the page gets two functions, and they give it nothing else", async () => {
  const app = openEchoApp();
  const { exposed } = loadPreload(app);
  expect(Object.keys(exposed)).toEqual(["itinera"]);
  const itinera = exposed["itinera"] as {
    call(method: unknown, input: unknown): Promise<string>;
    listen(heard: (...all: unknown[]) => void): () => void;
  };
  expect(Object.keys(itinera)).toEqual(["call", "listen"]);

  const heard = vi.fn();
  const stop = itinera.listen(heard);
  app.tell({ name: "saved", payload: 1 });
  // Only the text: the event object of ipcRenderer.on carries `sender`, a way to every channel.
  expect(heard.mock.calls).toEqual([['{"name":"saved","payload":1}']]);
  expect(stop()).toBeUndefined();
  app.tell({ name: "saved", payload: 2 });
  expect(heard).toHaveBeenCalledTimes(1);
});

test.each([
  ["in a foreign page", { url: "https://evil.example/", parent: null }],
  ["in a frame of our own page", { url: appPage, parent: { url: appPage } }],
])("a preload %s calls in vain", async (_name, frame) => {
  const app = openEchoApp();
  const { exposed } = loadPreload(app, frame);
  const itinera = exposed["itinera"] as { call(method: string, input: string): Promise<string> };
  expect(read(await itinera.call("echo", "1")).error?.code).toBe("refused");
  expect(app.calls).toEqual([]);
});
