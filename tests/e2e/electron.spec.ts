/** The Electron shell with the real Electron: skipped, with the reason, where it cannot run. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { findElectron } from "../../config/electron-binary.ts";
import { appPage } from "../../electron/rules.ts";
import { contentSecurityPolicy } from "../../shared/api/page.ts";
import { words } from "../../electron/words.ts";
import { echoWorld } from "../contract/echo-world.ts";
import { transportCases } from "../contract/transports.ts";
import {
  bundleMain,
  electronEnvironment,
  newFolder,
  openElectron,
  productMain,
  removeFolder,
  root,
  whyNoElectron,
} from "../support/electron-window.ts";
import type { ElectronWindow } from "../support/electron-window.ts";
import { shortJourney } from "../support/short-journey.ts";
import { callFromPage, pageOverElectron } from "../support/page-over-electron.ts";

const why = whyNoElectron();
test.skip(why !== null, why ?? "");
// One window after the other: each is an application of its own.
test.describe.configure({ mode: "serial" });

test.describe("the product's window", () => {
  let folder: string;
  let window: ElectronWindow;

  test.beforeAll(async () => {
    folder = newFolder();
    window = await openElectron(productMain, folder);
    await window.page.waitForLoadState("load");
  });
  test.afterAll(async () => {
    await window?.electron.close();
    removeFolder(folder);
  });

  test("shows our page, with its policy, from app: and from nowhere else", async () => {
    const { page } = window;
    expect(page.url()).toBe(appPage);
    expect(await page.title()).toContain("Itinera");
    await expect(page.locator("#root > *").first()).toBeVisible();
    const policy = await page.evaluate(async (address) => {
      const answer = await fetch(address);
      return answer.headers.get("content-security-policy");
    }, appPage);
    expect(policy).toBe(contentSecurityPolicy);
    expect(window.electron.windows()).toHaveLength(1);
  });

  test("is sandboxed, isolated, and knows nothing of Node", async () => {
    const preferences = await window.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
    const seen = await window.page.evaluate(() =>
      ["require", "process", "module", "Buffer", "global", "electron", "__dirname"].filter(
        (name) => name in globalThis,
      ),
    );
    expect(seen).toEqual([]);
    expect(await window.page.evaluate(() => Object.keys((globalThis as never)["itinera"]))).toEqual(["call", "listen"]);
  });

  test("goes nowhere and opens nothing", async () => {
    const { page, electron } = window;
    for (const address of [
      "https://example.com/",
      "file:///etc/passwd",
      "data:text/html,x",
      "app://evil/",
      "about:blank",
    ]) {
      await page.evaluate((to) => {
        location.href = to;
      }, address);
      await page.waitForTimeout(150);
      expect(page.url(), address).toBe(appPage);
      expect(await page.evaluate((to) => open(to) === null, address), address).toBe(true);
    }
    expect(electron.windows()).toHaveLength(1);
  });

  test("reaches no network and no file", async () => {
    const reached = await window.page.evaluate(
      async (addresses) => {
        const all = await Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              () => address,
              () => null,
            ),
          ),
        );
        return all.filter((address) => address !== null);
      },
      ["https://example.com/", "http://127.0.0.1:9/", "file:///etc/passwd", "app://evil/index.html"],
    );
    expect(reached).toEqual([]);
  });

  test("is denied what browsers may ask for", async () => {
    const states = await window.page.evaluate(async () => {
      const names = ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"];
      return await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => "denied",
          ),
        ),
      );
    });
    expect(new Set(states)).toEqual(new Set(["denied"]));
  });

  test("talks to the real backend, which refuses what is no call", async () => {
    const call = callFromPage(window.page);
    const ask = async (method: string, input: unknown): Promise<unknown> =>
      JSON.parse(await call(method, JSON.stringify(input)));
    expect(await ask("host.about", {})).toMatchObject({ ok: true, value: { product: "Itinera" } });
    for (const name of ["constructor", "__proto__", "toString", "nothing"]) {
      expect(await ask(name, {}), name).toMatchObject({
        ok: false,
        error: { code: "unknown-call" },
      });
    }
  });

  test("shows what was written in it after a reload", async () => {
    const { page } = window;
    const call = callFromPage(page);
    const journey = { records: shortJourney("kept", "Kept over a reload"), label: "New", origin: "test" };
    const created = await call("documents.create", JSON.stringify({ id: "kept", ...journey }));
    expect(JSON.parse(created)).toMatchObject({ ok: true });
    await page.reload();
    await expect(page.getByText("Kept over a reload").first()).toBeVisible();
  });

  test("a second start brings the first window forward and ends", async () => {
    const second = await run(productMain, folder);
    expect(second.code).toBe(0);
    expect(second.said).toContain(words.en.alreadyOpen);
    expect(window.electron.windows()).toHaveLength(1);
  });
});

test.describe("the channel, held to the contract of all transports", () => {
  let folder: string;
  let window: ElectronWindow;
  let transport: Awaited<ReturnType<typeof pageOverElectron>>;

  test.beforeAll(async () => {
    folder = newFolder();
    const main = await bundleMain(join(root, "tests/support/electron-echo.ts"), join(folder, "main"));
    window = await openElectron(main, folder);
    transport = await pageOverElectron(window.page);
  });
  test.afterAll(async () => {
    await window?.electron.close();
    removeFolder(folder);
  });

  for (const { name, run: check } of transportCases(echoWorld, "text")) {
    test(name, () => check(transport));
  }
});

function run(main: string, folder: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(findElectron() ?? "", [main], { env: electronEnvironment(folder) });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said }));
  });
}
