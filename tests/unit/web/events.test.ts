/** Events reach every window that listens, and only as long as it does. */
import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LoopbackServer } from "../../../web/server.ts";
import { openEchoApp } from "../../support/echo-app.ts";
import type { EchoApp } from "../../support/echo-app.ts";
import { listenWith, signIn } from "../../support/loopback.ts";

let app: EchoApp;
let server: LoopbackServer;

beforeEach(async () => {
  app = openEchoApp();
  server = await listenWith(app, { heartbeatMs: 20 });
});
afterEach(() => server.close());

interface Window {
  readonly text: () => string;
  readonly answer: IncomingMessage;
}

async function listenAsWindow(): Promise<Window> {
  const headers = {
    Host: `127.0.0.1:${server.port}`,
    Cookie: await signIn(server),
    "Sec-Fetch-Site": "same-origin",
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: "127.0.0.1", port: server.port, path: "/events", headers, agent: false }, resolve).on("error", reject);
  });
  let text = "";
  answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  answer.on("error", () => undefined);
  return { text: () => text, answer };
}

test("two windows hear the same event, on one line whatever it says", async () => {
  const windows = [await listenAsWindow(), await listenAsWindow()];
  expect(windows[0]?.answer.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  app.tell({ name: "saved", payload: { text: "a\nb\r\n\ndata: c" } });
  for (const { text } of windows) {
    await vi.waitFor(() => {
      expect(text()).toContain('data: {"name":"saved","payload":{"text":"a\\nb\\r\\n\\ndata: c"}}\n\n');
    });
  }
});

test("a heartbeat comes while nothing happens", async () => {
  const { text } = await listenAsWindow();
  await vi.waitFor(() => expect(text().match(/: still here/g)?.length).toBeGreaterThan(2));
});

test("a window that closes stops listening", async () => {
  const [first, second] = [await listenAsWindow(), await listenAsWindow()];
  expect(app.listeners()).toBe(2);
  first.answer.destroy();
  await vi.waitFor(() => expect(app.listeners()).toBe(1));
  app.tell({ name: "still", payload: null });
  await vi.waitFor(() => expect(second.text()).toContain("still"));
});

test("closing the server ends every stream", async () => {
  const { answer } = await listenAsWindow();
  const ended = new Promise((resolve) => answer.on("close", resolve));
  await server.close();
  await ended;
  expect(app.listeners()).toBe(0);
});

test("with nobody connected for the given time, it asks to stop; with somebody, it does not", async () => {
  const idle = vi.fn();
  const other = await listenWith(app, { idleMs: 150, idle });
  const cookie = await signIn(other);
  const headers = { Host: `127.0.0.1:${other.port}`, Cookie: cookie, "Sec-Fetch-Site": "same-origin" };
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ host: "127.0.0.1", port: other.port, path: "/events", headers, agent: false }, resolve);
  });
  answer.on("error", () => undefined).resume();
  // Until the stream stood nobody was connected: on a busy machine that may have been long enough.
  idle.mockClear();
  await new Promise((done) => setTimeout(done, 400));
  expect(idle).not.toHaveBeenCalled();
  answer.destroy();
  await vi.waitFor(() => expect(idle).toHaveBeenCalledTimes(1));
  await other.close();
});
