/** Finding: the bar over the canvas with its spotlight, filters and keys, and the search through the workspace. */
import type { Page } from "@playwright/test";
import { lookingAt } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { nodeNamed } from "../support/app/say.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const first = () =>
  journey("First", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", { sender: "Field team" }, { function: "marketing" })
    .wait(3, "days", "A pause")
    .email("Hello again", {}, { function: "medical" })
    .exit("Done")
    .stage("Trial", { width: 456 })
    .lift()
    .touch("webinar", "Live talk", {}, { function: "medical" })
    .build();
const second = () =>
  journey("Second")
    .stage("Awareness")
    .entry("Walk-in", { by: "manual" })
    .email("Hello from the other side")
    .exit("End")
    .build();

test.use({ held: { journeys: [first(), second()] } });
test.beforeEach(({ home }) => home.open("First"));

const bar = (page: Page) => page.getByRole("search", { name: "Find in this journey" });
const field = (page: Page) => bar(page).getByRole("combobox");
const node = (page: Page, name: string) =>
  page
    .getByRole("group", { name: "Journey canvas" })
    .first()
    .getByRole("button", { name: nodeNamed(name) });
const isDimmed = (page: Page, name: string) =>
  node(page, name).evaluate((element) => Number(getComputedStyle(element).opacity) < 0.9);

test(
  "hits are lit, the rest is dimmed, Enter and F3 walk them, Escape gives everything back",
  keeps("find-journey"),
  async ({ page }) => {
    await page.keyboard.press("ControlOrMeta+f");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("hello");
    await expect(bar(page)).toContainText("2 found");
    await expect.poll(() => isDimmed(page, "A pause")).toBe(true);
    expect(await isDimmed(page, "Hello")).toBe(false);
    await page.keyboard.press("Enter");
    await expect(bar(page)).toContainText("1 of 2");
    await expect(node(page, "Hello")).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("F3");
    await expect(bar(page)).toContainText("2 of 2");
    await expect(node(page, "Hello again")).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Enter");
    await expect(bar(page)).toContainText("1 of 2");
    await page.keyboard.press("Shift+Enter");
    await expect(bar(page)).toContainText("2 of 2");
    await expect(page.getByRole("status").filter({ hasText: "2 of 2: Touchpoint Hello again" })).toBeAttached();
    await page.keyboard.press("Escape");
    await expect(bar(page)).toBeHidden();
    await expect.poll(() => isDimmed(page, "A pause")).toBe(false);
    await expect(node(page, "Hello again")).toBeFocused();
    // The words are still there when it comes back.
    await page.keyboard.press("ControlOrMeta+f");
    await expect(field(page)).toHaveValue("hello");
  },
);

test("a field's value is found, and it is said in which field", async ({ page }) => {
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("field team");
  await expect(bar(page)).toContainText("1 found");
  await page.keyboard.press("Enter");
  await expect(bar(page)).toContainText("Sender: Field team");
});

test("filters are offered, completed by keys, and narrow down", async ({ page }) => {
  await page.keyboard.press("ControlOrMeta+f");
  await expect(bar(page).getByRole("option")).toHaveCount(6);
  await page.keyboard.type("ow");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("owner:");
  await page.keyboard.type("me");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(field(page)).toHaveValue("owner:medical ");
  await expect(bar(page)).toContainText("2 found");
  await page.keyboard.type("stage:trial");
  await expect(bar(page)).toContainText("1 found");
  await field(page).fill("kind:touchpoint status:draft -channel:webinar");
  await expect(bar(page)).toContainText("2 found");
  await field(page).fill("has:problem");
  await expect(bar(page)).toContainText(/\d+ found/);
  await field(page).fill("nothing like it");
  await expect(bar(page)).toContainText("Nothing found");
  await expect.poll(() => isDimmed(page, "A pause")).toBe(false);
});

test("no hit is hidden by the bar", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 500 });
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("kind:");
  await page.keyboard.type("touchpoint ");
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press("Enter");
    await expect(bar(page)).toContainText(`${n + 1} of 3`);
    await expect(async () => {
      const [over, hit] = await Promise.all([
        bar(page).boundingBox(),
        page.locator('[data-node][aria-pressed="true"]').boundingBox(),
      ]);
      if (!over || !hit) throw new Error("bar or hit has no place");
      expect(hit.y >= over.y + over.height || hit.x + hit.width <= over.x).toBe(true);
    }).toPass({ timeout: 3000 });
  }
});

test("the search follows the drawing", async ({ page, designer }) => {
  await designer.select("A pause");
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("breather");
  await expect(bar(page)).toContainText("Nothing found");
  await designer.select("A pause");
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator(":focus"));
  await name.fill("A breather");
  await name.press("Enter");
  await expect(bar(page)).toContainText("1 found");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(bar(page)).toContainText("Nothing found");
});

test(
  "the workspace is searched journey by journey, and Enter opens the place",
  keeps("find-workspace"),
  async ({ page }) => {
    await page.keyboard.press("ControlOrMeta+Shift+f");
    const dialog = page.getByRole("dialog", { name: "Find in the workspace" });
    await dialog.getByRole("combobox").fill("hello");
    await expect(dialog.getByRole("group", { name: "First" }).getByRole("option")).toHaveCount(2);
    await expect(dialog.getByRole("group", { name: "Second" }).getByRole("option")).toHaveCount(1);
    await dialog.getByRole("combobox").fill("other side");
    await expect(dialog.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(node(page, "Hello from the other side")).toHaveAttribute("aria-pressed", "true");
  },
);

test("both are clean for assistive technology", async ({ page }) => {
  await page.keyboard.press("ControlOrMeta+f");
  await expect(bar(page).getByRole("option").first()).toBeVisible();
  expect((await lookingAt(page).include(".find").analyze()).violations).toEqual([]);
  await page.keyboard.type("hello");
  await page.keyboard.press("Enter");
  expect((await lookingAt(page).include(".find").analyze()).violations).toEqual([]);
  await page.keyboard.press("ControlOrMeta+Shift+f");
  await page.getByRole("dialog", { name: "Find in the workspace" }).getByRole("combobox").fill("hello");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect((await lookingAt(page).include(".finder").analyze()).violations).toEqual([]);
});

test.describe("in the sample", () => {
  test.use({ ground: "sample" });
  test("the library is searched too", async ({ page }) => {
    await page.keyboard.press("ControlOrMeta+Shift+f");
    const dialog = page.getByRole("dialog", { name: "Find in the workspace" });
    await dialog.getByRole("combobox").fill("dose");
    const library = dialog.getByRole("group", { name: "Library" });
    await expect(library.getByRole("option").first()).toBeVisible();
    await library.getByRole("option").first().click();
    await expect(page.getByRole("button", { name: "Library" }).and(page.locator("[aria-current=page]"))).toBeVisible();
  });
});
