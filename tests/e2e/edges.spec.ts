/** Connections in the hand: led elsewhere by either end, open ends that ask what follows, snapping that can be off, and reaching along the flow. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const drawing = () =>
  journey("Edges", { markets: ["DE"] })
    .stage("Start", { width: 912 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 28, y: 140, function: "marketing" })
    .email("Later", {}, { x: 28, y: 260, function: "sales" })
    .exit("Done", {}, { x: 320, y: 260 })
    .lift()
    .email("Loose", {}, { x: 320, y: 40, function: "marketing" })
    .build();

test.use({ held: { journeys: [drawing()] } });
test.beforeEach(async ({ home }) => home.open("Edges"));

const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);

test("the start of a picked connection is led from another step; its target stays", async ({ page, designer }) => {
  const [later, done, loose] = await Promise.all(
    ["Later", "Done", "Loose"].map((name) => designer.node(name).boundingBox()),
  );
  if (!later || !done || !loose) throw new Error("no nodes");
  await page.mouse.click((later.x + later.width + done.x) / 2, later.y + 22);
  await expect(page.getByRole("heading", { name: "Later → Done" })).toBeVisible();
  await page.mouse.move(later.x + later.width + 16, later.y + 22);
  await page.mouse.down();
  await page.mouse.move(later.x + later.width + 40, later.y, { steps: 3 });
  await page.mouse.move(loose.x + 60, loose.y + 20, { steps: 6 });
  await page.mouse.up();
  await said(page, "The connection to “Done” starts at “Loose” now.");
  await designer.expectConnected("Loose", "Done").expectNode("Later", "leads nowhere");
  await designer
    .expectUndo(/^Undo Start the connection from “Loose”/)
    .undo()
    .expectConnected("Later", "Done");
});

test("let go over what nothing leads out of it says why, and nothing changes", async ({ page, designer }) => {
  const [later, done] = await Promise.all(["Later", "Done"].map((name) => designer.node(name).boundingBox()));
  if (!later || !done) throw new Error("no nodes");
  await page.mouse.click((later.x + later.width + done.x) / 2, later.y + 22);
  await page.mouse.move(later.x + later.width + 16, later.y + 22);
  await page.mouse.down();
  await page.mouse.move(later.x + later.width + 40, later.y + 30, { steps: 3 });
  await page.mouse.move(done.x + 60, done.y + 20, { steps: 6 });
  await page.mouse.up();
  await designer.expectRefused("Nothing leads out of “Done”.").expectNothingToUndo();
});

test("an open end asks what comes next, and its press offers it; review does not ask", async ({ page, designer }) => {
  const loose = await designer.node("Loose").boundingBox();
  if (!loose) throw new Error("no node");
  await page.mouse.click(loose.x + loose.width / 2, loose.y + loose.height + 24);
  const menu = page.getByRole("dialog", { name: "Add after “Loose”" });
  await menu.getByRole("combobox").fill("Exit");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await designer.expectConnected("Loose", "Exit").undo().expectNode("Loose", "leads nowhere");
});

test("Shift+G turns snapping off and on, and it is remembered", keeps("snapping"), async ({ page, designer }) => {
  const dropBeside = async (): Promise<number> => {
    const [hello, done] = await Promise.all(["Hello", "Done"].map((name) => designer.node(name).boundingBox()));
    if (!hello || !done) throw new Error("no nodes");
    // Three pixels short of being in line.
    await page.mouse.move(done.x + 60, done.y + 12);
    await page.mouse.down();
    await page.mouse.move(done.x + 80, done.y + 40, { steps: 3 });
    await page.mouse.move(done.x + 60, done.y + 12 + (hello.y - done.y) + 3, { steps: 5 });
    await page.mouse.up();
    const now = await designer.node("Done").boundingBox();
    return Math.round((now?.y ?? 0) - hello.y);
  };
  expect(await dropBeside()).toBe(0);
  await designer.undo().press("Shift+G");
  await said(page, "Snapping is off");
  expect(await dropBeside()).not.toBe(0);
  await designer.undo();
  await page.reload();
  await expect(designer.node("Done")).toBeVisible();
  await designer.press("Shift+G");
  await said(page, "Snapping is on");
});

test("Alt+S and a letter selects along the flow; the command palette what is alike", async ({ page, designer }) => {
  await designer.select("Later").press("Alt+s").press("u");
  await said(page, "3 nodes selected");
  await designer.select("Later").press("Alt+s").press("d");
  await said(page, "2 nodes selected");
  await designer.select("Hello").press("Alt+s").press("c");
  await said(page, "4 nodes selected");
  await expect(designer.node("Loose")).toHaveAttribute("aria-pressed", "false");
  await designer.select("Hello").press("ControlOrMeta+k");
  await page.keyboard.type("same owner");
  await page.keyboard.press("Enter");
  await expect(designer.node("Loose")).toHaveAttribute("aria-pressed", "true");
  await expect(designer.node("Later")).toHaveAttribute("aria-pressed", "false");
});
