/** Two journeys side by side and the row of tabs: shown beside, one of them active, work in both, restored; tabs moved, closed, opened again. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { openHome } from "../support/app/home.ts";
import { nodeNamed } from "../support/app/say.ts";
import { journey } from "../support/journey.ts";

// The same ids in both, as in a variant and its origin: what is meant for one must not reach the other.
const one = (title: string, entry: string) =>
  journey(title, { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry(entry, { by: "manual" }, { id: "way-in" })
    .wait(3, "days", `${entry} pause`, { id: "pause" })
    .build();

test.use({
  held: { journeys: [one("Alpha", "Sign-up"), one("Beta", "Referral"), one("Gamma", "Letter")] },
  permissions: ["clipboard-read", "clipboard-write"],
});

const tab = (page: Page, title: string) =>
  page.getByRole("navigation", { name: "Open journeys" }).getByRole("button", { name: new RegExp(`^${title}`) });
// The active one is the page's main part, the other one a region.
const pane = (page: Page, title: string) => page.getByLabel(new RegExp(`^${title}, on the`));
const node = (page: Page, title: string, name: string) =>
  pane(page, title).getByRole("button", { name: nodeNamed(name) });
const tabsInOrder = (page: Page) => page.locator("[data-tab] .top-tab-name").allInnerTexts();
const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);

async function openAll(page: Page): Promise<void> {
  const home = openHome(page);
  for (const title of ["Alpha", "Beta"]) {
    await home.open(title);
    await home.go();
  }
  await tab(page, "Beta").click();
}

async function split(page: Page): Promise<void> {
  await openAll(page);
  await tab(page, "Alpha").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Show beside “Beta”" }).click();
  await expect(pane(page, "Alpha")).toBeVisible();
  await expect(node(page, "Alpha", "Sign-up")).toBeVisible();
}

test("a tab's menu shows it beside; a press in it makes it the active one, and panels and keys are its own", async ({
  page,
}) => {
  await split(page);
  await said(page, "Beta and Alpha side by side");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const bar = page.getByRole("region", { name: "This journey" });
  await expect(bar.getByRole("heading")).toHaveText("Beta");
  await node(page, "Alpha", "Sign-up").click();
  await expect(bar.getByRole("heading")).toHaveText("Alpha");
  await expect(inspector.getByRole("textbox", { name: "Name" })).toHaveValue("Sign-up");
  // Both hold a node of this id: only the one that was pressed is selected, and only it goes.
  await expect(page.locator('[data-node][aria-pressed="true"]')).toHaveCount(1);
  await page.keyboard.press("Delete");
  await expect(node(page, "Alpha", "Sign-up")).toHaveCount(0);
  await expect(node(page, "Beta", "Referral")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(node(page, "Alpha", "Sign-up")).toBeVisible();
  await expect(tab(page, "Beta")).toHaveAccessibleName(/^Beta ?, side by side$/);
  await expectAccessible(page, "two side by side");
});

test("F6 takes the keyboard across, and each side has its own view", async ({ page }) => {
  await split(page);
  await node(page, "Beta", "Referral").click();
  await page.keyboard.press("F6");
  await said(page, "Now in Alpha");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#pane-right") !== null)).toBe(true);
  await page.keyboard.press("o");
  await expect(pane(page, "Alpha").getByRole("treegrid")).toBeVisible();
  await expect(node(page, "Beta", "Referral")).toBeVisible();
  await page.keyboard.press("F6");
  await said(page, "Now in Beta");
  await page.keyboard.press("Shift+R");
  await expect(pane(page, "Beta").getByText("Review", { exact: true })).toBeVisible();
  await expect(pane(page, "Alpha").getByRole("treegrid")).toBeVisible();
});

test("what is copied on one side is pasted on the other, and a thing from the palette falls where it is let go", async ({
  page,
}) => {
  await split(page);
  await node(page, "Beta", "Referral").click();
  await page.keyboard.press("ControlOrMeta+c");
  await said(page, /copied/i);
  await page.keyboard.press("F6");
  await said(page, "Now in Alpha");
  await page.keyboard.press("ControlOrMeta+v");
  await expect(node(page, "Alpha", "Referral")).toBeVisible();
  await expect(node(page, "Beta", "Referral")).toHaveCount(1);

  const beta = await page.locator("#pane-left .jc-area").boundingBox();
  const wait = page.getByRole("navigation", { name: "Palette" }).getByRole("button", { name: "Open the palette" });
  await wait.click();
  const exit = await page
    .getByRole("complementary", { name: "Palette" })
    .getByRole("button", { name: "Goal", exact: true })
    .boundingBox();
  if (!beta || !exit) throw new Error("nothing to drag");
  await page.mouse.move(exit.x + 20, exit.y + 10);
  await page.mouse.down();
  await page.mouse.move(beta.x + beta.width * 0.6, beta.y + beta.height * 0.7, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press("Escape");
  await expect(node(page, "Beta", "Goal")).toBeVisible();
  await expect(node(page, "Alpha", "Goal")).toHaveCount(0);
});

test("the line between is moved by keys; sides are swapped; the split is there again after a restart, and can be closed", async ({
  page,
  workplace,
}) => {
  await split(page);
  const line = page.getByRole("separator", { name: "Room of the left journey" });
  const before = Number(await line.getAttribute("aria-valuenow"));
  await line.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number(await line.getAttribute("aria-valuenow"))).toBe(before + 32);
  await expect(pane(page, "Beta")).toHaveId("pane-left");
  await page.getByRole("button", { name: "Swap sides" }).first().click();
  await expect(pane(page, "Beta")).toHaveId("pane-right");

  await page.goto(workplace.newAddress());
  await expect(pane(page, "Beta")).toHaveId("pane-right");
  await expect(node(page, "Alpha", "Sign-up")).toBeVisible();
  // Another tab is shown alone, and the two are there again when one of them comes to the front.
  await openHome(page).go();
  await openHome(page).open("Gamma");
  await expect(pane(page, "Beta")).toHaveCount(0);
  await tab(page, "Alpha").click();
  await expect(pane(page, "Beta")).toBeVisible();
  await pane(page, "Beta").getByRole("button", { name: "Show only “Beta”" }).click();
  await expect(pane(page, "Alpha")).toHaveCount(0);
  await expect(tab(page, "Beta")).toHaveAttribute("aria-current", "page");
});

test("the same journey is not shown twice, and one alone cannot be split", async ({ page, home }) => {
  await home.open("Alpha");
  await page.keyboard.press("ControlOrMeta+\\");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("open a second one first");
  await tab(page, "Alpha").click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: /^Show beside/ })).toContainText("cannot stand beside itself");
});

test("a tab that is dropped on the right half stands there", async ({ page }) => {
  await openAll(page);
  const from = await tab(page, "Alpha").boundingBox();
  const ground = await page.locator(".panes").boundingBox();
  if (!from || !ground) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(ground.x + ground.width * 0.8, ground.y + 200, { steps: 5 });
  await expect(page.getByText("Show “Alpha” on this side")).toBeVisible();
  await page.mouse.up();
  await expect(pane(page, "Alpha")).toHaveId("pane-right");
});

test.describe("in a small window", () => {
  test.use({ viewport: { width: 1024, height: 700 } });
  test("the details lie folded at the right and come out for Enter", async ({ page }) => {
    await split(page);
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await expect(inspector).toBeHidden();
    await node(page, "Beta", "Referral").click();
    await page.keyboard.press("Enter");
    await expect(inspector.getByRole("textbox", { name: "Name" })).toHaveValue("Referral");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#inspector") !== null)).toBe(true);
    await page.getByRole("button", { name: "Hide the details" }).click();
    await expect(inspector).toBeHidden();
  });
});

test("tabs: neighbours by key, moved by key and by hand, closed by the middle button, opened again", async ({
  page,
  home,
}) => {
  for (const title of ["Alpha", "Beta", "Gamma"]) {
    await home.open(title);
    await home.go();
  }
  await page.keyboard.press("Alt+PageDown");
  await expect(tab(page, "Alpha")).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("Alt+PageUp");
  await expect(tab(page, "Gamma")).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("Alt+Shift+PageUp");
  await said(page, "Gamma is now tab 2 of 3");
  expect(await tabsInOrder(page)).toEqual(["Alpha", "Gamma", "Beta"]);

  const [from, to] = [await tab(page, "Alpha").boundingBox(), await tab(page, "Beta").boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width + 30, to.y + 10, { steps: 5 });
  await page.mouse.up();
  expect(await tabsInOrder(page)).toEqual(["Gamma", "Beta", "Alpha"]);
  // Moving is no pressing: the one in front is still the same.
  await expect(tab(page, "Gamma")).toHaveAttribute("aria-current", "page");

  await tab(page, "Beta").click({ button: "middle" });
  await expect.poll(() => tabsInOrder(page)).toEqual(["Gamma", "Alpha"]);
  await page.keyboard.press("Alt+Shift+W");
  await said(page, "Beta is open again");
  expect(await tabsInOrder(page)).toEqual(["Gamma", "Beta", "Alpha"]);
  await tab(page, "Beta").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Close the others" }).click();
  await expect.poll(() => tabsInOrder(page)).toEqual(["Beta"]);
  await page.keyboard.press("Alt+w");
  await expect(page.locator("[data-tab]")).toHaveCount(0);
  await page.keyboard.press("Alt+Shift+W");
  await expect(tab(page, "Beta")).toHaveAttribute("aria-current", "page");
});
