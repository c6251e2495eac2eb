/** The loopback shell as a real browser meets it: the page's own requests pass, other sites' do not. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { readPageFiles } from "../../backend/page-files.ts";
import type { Reply, Transport } from "../../shared/api/reply.ts";
import { listenOnLoopback } from "../../web/server.ts";
import type { LoopbackServer } from "../../web/server.ts";
import { echoWorld } from "../contract/echo-world.ts";
import { transportCases } from "../contract/transports.ts";
import { openEchoApp } from "../support/echo-app.ts";
import type { EchoApp } from "../support/echo-app.ts";
import { newFolder, removeFolder } from "../support/electron-window.ts";

type HostPage = typeof globalThis & {
  transport: Transport;
  heard: unknown[];
  startWorker(): Promise<number>;
};

let folder: string;
let app: EchoApp;
let server: LoopbackServer;

test.beforeAll(async () => {
  folder = newFolder();
  await build({
    configFile: false,
    root: join(import.meta.dirname, "../support/host-page"),
    base: "/",
    logLevel: "warn",
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "chrome140",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
});
test.afterAll(() => removeFolder(folder));
test.beforeEach(async () => {
  app = openEchoApp();
  server = await listenOnLoopback({ app, page: await readPageFiles(folder) });
});
test.afterEach(() => server.close());

/** Opens the page with a fresh code; everything the browser complains about ends up in the list. */
async function enter(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(server.newAddress());
  // Not waitForFunction: it evaluates text in the page, which the policy refuses and reports.
  await expect.poll(() => page.evaluate(() => "transport" in globalThis)).toBe(true);
  return complaints;
}

const echo = (page: Page, value: unknown): Promise<Reply> =>
  page.evaluate((input) => (globalThis as HostPage).transport.call("echo", input), value);

test("the page enters, drops its code, calls, hears, reloads and runs its worker, without a complaint", async ({
  page,
}) => {
  const complaints = await enter(page);
  expect(page.url()).toBe(`http://127.0.0.1:${server.port}/`);
  expect(await echo(page, { a: [1] })).toEqual({ ok: true, value: { a: [1] } });

  await expect.poll(() => app.listeners()).toBe(1);
  app.tell({ name: "saved", payload: 7 });
  await expect.poll(() => page.evaluate(() => (globalThis as HostPage).heard)).toEqual([{ name: "saved", payload: 7 }]);
  expect(await page.evaluate(() => (globalThis as HostPage).startWorker())).toBe(40);

  await page.reload();
  expect(await echo(page, "again")).toEqual({ ok: true, value: "again" });
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(complaints).toEqual([]);
});

test("two windows at once both call and both hear", async ({ page, context }) => {
  await enter(page);
  const second = await context.newPage();
  await second.goto(`http://127.0.0.1:${server.port}/`);
  await expect.poll(() => app.listeners()).toBe(2);
  await page.evaluate(() => (globalThis as HostPage).transport.call("tell", "all"));
  for (const window of [page, second]) {
    await expect
      .poll(() => window.evaluate(() => (globalThis as HostPage).heard))
      .toEqual([{ name: "told", payload: "all" }]);
  }
  await second.close();
  await expect.poll(() => app.listeners()).toBe(1);
});

test("a server that stops is told as a lost connection and as a reply", async ({ page }) => {
  await enter(page);
  await expect.poll(() => app.listeners()).toBe(1);
  await server.close();
  expect(await echo(page, 1)).toMatchObject({ ok: false, error: { code: "unreachable" } });
  await expect
    .poll(() => page.evaluate(() => (globalThis as HostPage).heard))
    .toEqual([{ name: "connection", payload: { state: "lost" } }]);
});

test("another browser does not get in by the address that was used, and is told how to", async ({ page, browser }) => {
  const address = server.newAddress();
  await page.goto(address);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(address))?.status()).toBe(403);
  await expect(other.getByRole("heading")).toHaveText("This address was used before, or is too old.");
  await expect(other.getByText("npm start")).toBeVisible();
  await stranger.close();
});

test("text becomes neither script nor markup in the page", async ({ page }) => {
  await enter(page);
  const done = await page.evaluate(async () => {
    // Code sent from outside may evaluate text; after a turn of the loop the page's own rules hold.
    await new Promise((next) => setTimeout(next));
    const tries: Record<string, () => unknown> = {
      markup: () => (document.body.innerHTML = "<b>x</b>"),
      foreignWorker: () => new Worker("https://example.com/x.js"),
      dataWorker: () => new Worker("data:text/javascript,1"),
      script: () => (document.createElement("script").text = "1"),
      made: () => Reflect.construct(Function, ["return 1"]),
    };
    return Object.keys(tries).filter((name) => {
      try {
        tries[name]?.();
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(done).toEqual([]);
  expect(await page.evaluate(() => (document.body.innerHTML = ""))).toBe("");
});

test.describe("a page of another port, in the same browser, with the cookie at hand", () => {
  let evil: Server;
  let evilOrigin: string;

  test.beforeEach(async () => {
    evil = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>evil</title>");
    });
    await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
    evilOrigin = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
  });
  test.afterEach(() => {
    evil.closeAllConnections();
    evil.close();
  });

  test("reaches nothing by fetch, form, image, frame, events, socket or link", async ({ page, context }) => {
    await enter(page);
    await expect.poll(() => app.listeners()).toBe(1);
    const other = await context.newPage();
    await other.goto(evilOrigin);
    const target = `http://127.0.0.1:${server.port}`;
    const reached = await other.evaluate(async (at) => {
      const got: string[] = [];
      const types = ["application/json", "text/plain", "application/x-www-form-urlencoded"];
      for (const type of types) {
        for (const mode of ["cors", "no-cors"] as const) {
          await fetch(`${at}/call/echo`, {
            method: "POST",
            mode,
            credentials: "include",
            headers: { "content-type": type },
            body: "1",
          }).then(
            (answer) => answer.type !== "opaque" && got.push(`${mode} ${type}`),
            () => undefined,
          );
        }
      }
      await fetch(at, { credentials: "include" }).then(
        () => got.push("page"),
        () => undefined,
      );
      const outcome = (element: HTMLElement, url: string) =>
        new Promise<void>((resolve) => {
          element.addEventListener("load", () => resolve(void got.push(element.tagName)));
          element.addEventListener("error", () => resolve());
          setTimeout(resolve, 500);
          element.setAttribute("src", url);
          document.body.append(element);
        });
      await outcome(document.createElement("img"), `${at}/call/echo`);
      await outcome(document.createElement("script"), `${at}/`);
      await new Promise<void>((resolve) => {
        const source = new EventSource(`${at}/events`, { withCredentials: true });
        source.addEventListener("open", () => got.push("events"));
        source.addEventListener("error", () => resolve(source.close()));
      });
      await new Promise<void>((resolve) => {
        const socket = new WebSocket(`${at.replace("http", "ws")}/events`);
        socket.addEventListener("open", () => got.push("socket"));
        socket.addEventListener("error", () => resolve());
      });
      return got;
    }, target);
    expect(reached).toEqual([]);

    // A frame counts as loaded whatever it shows, so what it shows is looked at.
    await other.evaluate((at) => {
      const frame = document.createElement("iframe");
      frame.src = at;
      document.body.append(frame);
      const form = document.createElement("form");
      form.method = "post";
      form.action = `${at}/call/echo`;
      form.target = "_blank";
      document.body.append(form);
    }, target);
    const opened = context.waitForEvent("page");
    await other.evaluate(() => document.querySelector("form")?.submit());
    const posted = await opened;
    await posted.waitForLoadState();
    expect(await posted.content()).not.toContain('"ok":true');
    for (const frame of other.frames()) expect(await frame.title()).not.toBe("Host page");

    const link = await other.goto(`${evilOrigin}/`).then(async () => {
      await other.evaluate((at) => {
        location.href = at;
      }, target);
      await other.waitForURL(`${target}/`);
      return await other.title();
    });
    expect(link).not.toBe("Host page");
    expect(app.calls).toEqual([]);
    expect(app.listeners()).toBe(1);
  });
});

test("in a real browser the transport keeps its contract", async ({ page }) => {
  await enter(page);
  const heard = new Set<(event: never) => void>();
  await page.exposeFunction("heardByTest", (event: never) => {
    for (const listener of [...heard]) listener(event);
  });
  await page.evaluate(() => {
    const { transport, heardByTest } = globalThis as HostPage & {
      heardByTest(event: unknown): void;
    };
    transport.listen((event) => heardByTest(event));
  });
  const remote: Transport = {
    call: (method, input) =>
      page.evaluate(([name, value]) => (globalThis as HostPage).transport.call(name, value), [method, input] as const),
    listen: (listener) => {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
  };
  for (const { name, run } of transportCases(echoWorld, "text")) {
    await test.step(name, () => run(remote));
  }
});
