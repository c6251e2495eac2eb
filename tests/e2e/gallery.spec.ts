/** The component set as a browser shows it under the page's own policy: no violation, no fault of access, all by keyboard. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { pageHeaders } from "../../shared/api/page.ts";
import { lookingAt } from "../support/app/axe.ts";
import { newFolder, removeFolder } from "../support/electron-window.ts";

const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
let folder: string;
let server: Server;
let address: string;
let faults: string[];

test.beforeAll(async () => {
  folder = newFolder();
  const root = join(import.meta.dirname, "../../renderer");
  await build({
    configFile: false,
    root,
    base: "/",
    publicDir: false,
    logLevel: "error",
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "chrome140",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: join(root, "gallery.html") },
    },
  });
  server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? "/", "http://localhost").pathname);
    const place = name === "gallery.html" ? name : join("assets", name);
    readFile(join(folder, place)).then(
      (bytes) => {
        const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
        response.writeHead(200, { ...pageHeaders, "content-type": type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gallery.html`;
});
test.afterAll(() => {
  server.close();
  removeFolder(folder);
});

test.beforeEach(({ page }) => {
  faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
});
test.afterEach(() => expect(faults, "what the browser complained of").toEqual([]));

async function open(page: Page, theme = "light"): Promise<void> {
  await page.goto(`${address}?theme=${theme}`);
  await expect(page.getByRole("heading", { name: "Parts" })).toBeVisible();
}

for (const theme of ["light", "dark", "contrast"])
  test(`no fault of access in the ${theme} theme, open parts included`, async ({ page }) => {
    await open(page, theme);
    const check = async (): Promise<void> => {
      const { violations } = await lookingAt(page).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    };
    await check();
    await page.getByRole("button", { name: "Node", exact: true }).click();
    await expect(page.getByRole("menu", { name: "Node" })).toBeVisible();
    await check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Make a checkpoint…" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    // The dialog fades in; half-shown text would be measured as too faint.
    await page.waitForFunction(() =>
      document
        .getAnimations()
        .every((each) => each.playState === "finished" || each.effect?.getComputedTiming().iterations === Infinity),
    );
    await check();
  });

test("no style element is added, however many parts are pressed", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Undo Move 3 nodes" }).click();
  await expect(page.locator("style")).toHaveCount(0);
});

test("a select is opened, searched and answered by keyboard", async ({ page }) => {
  await open(page);
  const owner = page.getByRole("button", { name: /Owner/ });
  await owner.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: /Owner/ })).toBeVisible();
  await page.keyboard.type("pat");
  await page.keyboard.press("Enter");
  await expect(owner).toHaveText("Patient services");
  await expect(owner).toBeFocused();
});

test("a combo box narrows to what is typed, and keeps the choice", async ({ page }) => {
  await open(page);
  const market = page.getByRole("combobox", { name: "Market", exact: true });
  await market.focus();
  await page.keyboard.type("erl");
  await expect(page.getByRole("option")).toHaveText(["Netherlands", "Switzerland"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(market).toHaveValue("Switzerland");
});

test("chips are added from words and from the list, and taken away", async ({ page }) => {
  await open(page);
  const tags = page.getByRole("combobox", { name: "Tags" });
  const shown = page.locator(".ga-inspector").getByRole("row");
  await tags.pressSequentially("late");
  await page.keyboard.press("Enter");
  await expect(shown).toHaveText(["short read", "90 s", "late"]);
  await tags.pressSequentially("assi");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(shown).toHaveText(["short read", "90 s", "late", "assisted"]);
  await expect(page.locator(".ui-pop")).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await expect(shown).toHaveText(["short read", "90 s", "late"]);
});

test("a draft is committed once, restored by Escape, kept when refused", async ({ page }) => {
  await open(page);
  const name = page.getByRole("textbox", { name: "Node name" });
  await name.fill("Other name");
  await page.keyboard.press("Escape");
  await expect(name).toHaveValue("Trial result in brief");
  await name.fill("Second name");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Committed 1 times: Second name")).toBeVisible();
  await name.fill("");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A node needs a name.")).toBeVisible();
  await expect(name).toHaveValue("");
  await expect(page.getByText("Committed 1 times: Second name")).toBeVisible();
});

test("a date is typed part by part and taken from the calendar", async ({ page }) => {
  await open(page);
  const until = page.getByRole("group", { name: /^Until/ });
  await until.getByRole("spinbutton", { name: /day/ }).focus();
  await page.keyboard.type("15");
  await expect(until).toContainText("15/06/2027");
  await until.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid", { name: /June 2027/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(until).toContainText("22/06/2027");
});

test("a number steps by the arrows and stays within its limits", async ({ page }) => {
  await open(page);
  const share = page.getByRole("textbox", { name: "Share" });
  await share.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(share).toHaveValue("72");
  await share.fill("250");
  await page.keyboard.press("Enter");
  await expect(share).toHaveValue("100");
});

test("a refused menu item is reached, says why, and does nothing", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Node", exact: true }).focus();
  await page.keyboard.press("Enter");
  const approve = page.getByRole("menuitem", { name: "Approve" });
  await page.keyboard.type("appr");
  await expect(approve).toBeFocused();
  await expect(approve).toHaveAccessibleDescription("You wrote this version; someone else decides.");
  await expect(approve).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu", { name: "Node" })).toBeVisible();
});

test("the context menu opens from the keyboard and gives the focus back", async ({ page }) => {
  await open(page);
  const ground = page.getByRole("group", { name: "Context menu ground" });
  await ground.focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu", { name: "Canvas" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(ground).toBeFocused();
});

test("a dialog holds the focus, and Escape gives it back", async ({ page }) => {
  await open(page);
  const opener = page.getByRole("button", { name: "Make a checkpoint…" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Make a checkpoint" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press("Tab");
    await expect(dialog.locator(":focus")).toHaveCount(1);
  }
  await dialog.getByRole("textbox", { name: "Name" }).focus();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("notices are said, at most three are shown, and pointing at them keeps them", async ({ page }) => {
  await page.clock.install();
  await open(page);
  const region = page.getByRole("region", { name: "Notices" });
  for (const name of ["Plain", "Plain", "Success", "Error"])
    await page.getByRole("button", { name, exact: true }).click();
  await expect(region.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toHaveCount(1);
  await region.getByText("Exported").hover();
  await page.clock.runFor(20_000);
  await expect(region.getByRole("listitem")).toHaveCount(3);
  await page.mouse.move(5, 5);
  await page.clock.runFor(20_000);
  await expect(region.getByRole("listitem")).toHaveText([/Not saved/]);
});

test("the sash moves by keys and by hand, within its limits", async ({ page }) => {
  await open(page);
  const sash = page.getByRole("separator", { name: "Width of the palette" });
  await sash.focus();
  await page.keyboard.press("ArrowRight");
  await expect(sash).toHaveAttribute("aria-valuenow", "224");
  await page.keyboard.press("End");
  await expect(sash).toHaveAttribute("aria-valuenow", "320");
  const box = await sash.boundingBox();
  if (box === null) throw new Error("the sash is not drawn");
  await page.mouse.move(box.x, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(sash).toHaveAttribute("aria-valuenow", "260");
});
