/** The browser shell from start to stop, over a page and an app of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failedApp } from "../../../shared/api/app.ts";
import { serve } from "../../../web/serve.ts";
import type { ServeOptions } from "../../../web/serve.ts";
import { openEchoApp } from "../../support/echo-app.ts";
import { callHeaders } from "../../support/loopback.ts";
import { rawRequest } from "../../support/raw-http.ts";

let pageFolder: string;
let printed: string[];
let options: Omit<ServeOptions, "start">;

beforeEach(() => {
  pageFolder = mkdtempSync(join(tmpdir(), "itinera-page-"));
  writeFileSync(join(pageFolder, "index.html"), "<!doctype html><title>Itinera</title>");
  printed = [];
  options = {
    places: { workspace: join(pageFolder, "w.itinera"), settingsFolder: pageFolder },
    pageFolder,
    print: (line) => printed.push(line),
    show: () => Promise.resolve(true),
  };
});
afterEach(() => rmSync(pageFolder, { recursive: true }));

const addresses = () => printed.filter((line) => line.startsWith("Itinera is open at "));

test("prints its address once, in the form that scripts look for, and the address opens the page", async () => {
  const served = await serve({ ...options, start: () => Promise.resolve(openEchoApp()) });
  expect(addresses()).toHaveLength(1);
  expect(addresses()[0]).toMatch(/^Itinera is open at http:\/\/127\.0\.0\.1:\d+\/\?code=[\w-]{43}$/);
  const answer = await fetch(addresses()[0]?.split(" ").at(-1) ?? "");
  expect(await answer.text()).toContain("<title>Itinera</title>");
  await served.stop();
});

test("stopping closes the server first and the workspace after it, once", async () => {
  const app = openEchoApp();
  const close = vi.spyOn(app, "close");
  const served = await serve({ ...options, start: () => Promise.resolve(app) });
  await Promise.all([served.stop(), served.stop(), served.stopped]);
  expect(close).toHaveBeenCalledTimes(1);
  await expect(fetch(`http://127.0.0.1:${served.port}/`)).rejects.toThrow();
});

test("a call that is under way is answered before the workspace closes", async () => {
  const app = openEchoApp();
  const served = await serve({ ...options, start: () => Promise.resolve(app) });
  const { search } = new URL(addresses()[0]?.split(" ").at(-1) ?? "");
  const page = await rawRequest(served.port, {
    target: `/${search}`,
    headers: [["Host", `127.0.0.1:${served.port}`]],
  });
  const cookie = page.headers["set-cookie"]?.split(";")[0] ?? "";
  const answered = rawRequest(served.port, {
    method: "POST",
    target: "/call/slow",
    headers: callHeaders(served.port, cookie, 1),
    body: "7",
  });
  await vi.waitFor(() => expect(app.calls).toHaveLength(1));
  await served.stop();
  expect(JSON.parse((await answered).body)).toEqual({ ok: true, value: 7 });
});

test("a workspace that does not open is told in the page, to every call", async () => {
  const failure = { code: "unreadable", message: "This is no workspace.", way: "Take the newest backup." } as const;
  const served = await serve({ ...options, start: () => Promise.resolve(failedApp(failure)) });
  const { search } = new URL(addresses()[0]?.split(" ").at(-1) ?? "");
  const host: [string, string] = ["Host", `127.0.0.1:${served.port}`];
  const page = await rawRequest(served.port, { target: `/${search}`, headers: [host] });
  expect(page.status).toBe(200);
  const cookie = page.headers["set-cookie"]?.split(";")[0] ?? "";
  const answer = await rawRequest(served.port, {
    method: "POST",
    target: "/call/anything.at-all",
    headers: callHeaders(served.port, cookie, 1),
    body: "1",
  });
  expect(JSON.parse(answer.body)).toEqual({ ok: false, error: failure });
  await served.stop();
});

test("says so when no browser came up, and not otherwise", async () => {
  const start = () => Promise.resolve(openEchoApp());
  const blind = await serve({ ...options, start, show: () => Promise.resolve(false) });
  await vi.waitFor(() => expect(printed.at(-1)).toContain("No browser"));
  await blind.stop();
  printed.length = 0;
  const seen = await serve({ ...options, start });
  await seen.stop();
  expect(printed).toHaveLength(1);
});

test("a page that was never built is a failure with a way out, and nothing is left open", async () => {
  const start = vi.fn();
  const nowhere = join(pageFolder, "nowhere");
  await expect(serve({ ...options, pageFolder: nowhere, start })).rejects.toMatchObject({
    failure: { code: "not-found", way: expect.stringContaining("build") as string },
  });
  expect(start).not.toHaveBeenCalled();
});

test("the next start is at the same port, so that a window left open finds it again", async () => {
  const first = await serve({ ...options, start: () => Promise.resolve(openEchoApp()) });
  await first.stop();
  const second = await serve({ ...options, start: () => Promise.resolve(openEchoApp()) });
  expect(second.port).toBe(first.port);
  await second.stop();
});

test("a port that somebody else has taken is left to them", async () => {
  const first = await serve({ ...options, start: () => Promise.resolve(openEchoApp()) });
  const second = await serve({ ...options, start: () => Promise.resolve(openEchoApp()) });
  expect(second.port).not.toBe(first.port);
  await Promise.all([first.stop(), second.stop()]);
});

test.each(["0", "80", "99999", "no port", ""])("a remembered port of “%s” is none", async (text) => {
  writeFileSync(join(pageFolder, "browser-port"), text);
  const served = await serve({ ...options, start: () => Promise.resolve(openEchoApp()) });
  expect(served.port).toBeGreaterThan(1023);
  expect(served.port).not.toBe(Number(text));
  await served.stop();
});
