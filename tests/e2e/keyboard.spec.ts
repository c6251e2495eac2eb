/** Everything without a mouse: walking, drawing, naming, moving, finding, and hearing what was done. */
import type { Page } from "@playwright/test";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { keeps } from "./manners.ts";

test.use({ held: { journeys: [welcomeJourney()] } });

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const called = await page.evaluate(() => {
      const it = document.activeElement;
      return it === null || it === document.body ? "" : (it.getAttribute("aria-label") ?? it.textContent ?? "");
    });
    if (name.test(called)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${name}`);
}

const said = (page: Page) => page.locator("[data-live-announcer] p");

test("from Home into a journey, along its connections, and out again", async ({ page }) => {
  await expect(page.getByRole("row", { name: "Welcome" }).first()).toBeVisible();
  await tabTo(page, /Welcome/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();
  await tabTo(page, /^Journey canvas$|^Entry: Sign-up/);
  await page.keyboard.press("ArrowDown");
  const focused = page.locator(":focus");
  if (!/Sign-up/.test((await focused.getAttribute("aria-label")) ?? "")) await page.keyboard.press("ArrowUp");
  await expect(focused).toHaveAccessibleName(/^Entry: Sign-up, .*leads to Hello/);
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName(/^Touchpoint: Hello/);
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName(/Three days/);
  await page.keyboard.press("ArrowUp");
  await expect(focused).toHaveAccessibleName(/^Touchpoint: Hello/);
  await page.keyboard.press("Tab");
  await expect(focused).not.toHaveAttribute("data-node", /./);
});

test.describe("on the canvas", () => {
  test.beforeEach(async ({ home, page }) => {
    await home.open("Welcome");
    await tabTo(page, /^Journey canvas$/);
  });

  test(
    "adding, naming, connecting, moving and deleting, each told in a sentence",
    keeps("live-region", "link-key", "undo-named"),
    async ({ page, designer }) => {
      const keys = page.keyboard;
      await keys.press("n");
      await keys.type("wait");
      await keys.press("Enter");
      await keys.type("A week");
      await keys.press("Enter");
      await designer.expectNode("A week", "Wait");
      await expect(
        said(page)
          .filter({ hasText: /Renamed to “A week”|Added/ })
          .first(),
      ).toBeAttached();
      await keys.press("l");
      await keys.type("Done");
      await keys.press("Enter");
      await designer.expectConnected("A week", "Done");
      await expect(said(page).filter({ hasText: "Connected “A week” to “Done”." }).first()).toBeAttached();
      const before = await designer.node("A week").boundingBox();
      await keys.press("Alt+ArrowRight");
      await keys.press("Alt+Shift+ArrowDown");
      const after = await designer.node("A week").boundingBox();
      expect(after?.x ?? 0).toBeGreaterThan(before?.x ?? 0);
      expect(after?.y ?? 0).toBeGreaterThan((before?.y ?? 0) + 10);
      await keys.press("F2");
      await keys.type("Ten days");
      await keys.press("Enter");
      await designer.expectNode("Ten days");
      await keys.press("ControlOrMeta+z");
      await designer.expectNode("A week");
      await expect(
        said(page)
          .filter({ hasText: /^Undone: / })
          .first(),
      ).toBeAttached();
      await keys.press("ControlOrMeta+Shift+z");
      await designer.expectNode("Ten days");
      await keys.press("Delete");
      await designer.expectNoNode("Ten days").expectSaved();
    },
  );

  test("a branch is taken by its number", keeps("walk-digits"), async ({ page, designer }) => {
    await designer
      .addAnywhere("Decision")
      .named("Which?")
      .connect("Which?", "Yes")
      .to("Hello")
      .connect("Which?", "Everyone else")
      .to("Done")
      .select("Which?");
    await page.keyboard.press("2");
    await expect(page.locator(":focus")).toHaveAccessibleName(/^Exit: Done/);
    await expect(said(page).filter({ hasText: "Branch 2: Everyone else" }).first()).toBeAttached();
  });

  test(
    "keys reach everything: commands by name, the list of keys, review and back",
    keeps("shortcuts"),
    async ({ page }) => {
      const keys = page.keyboard;
      await keys.press("ControlOrMeta+k");
      const palette = page.getByRole("dialog");
      await expect(palette).toBeVisible();
      await keys.type("Hello");
      await expect(palette.getByText("Nodes of this journey")).toBeVisible();
      await keys.press("Enter");
      await expect(palette).toBeHidden();
      await expect(
        page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox", { name: "Name" }),
      ).toHaveValue("Hello");
      await keys.press("?");
      const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
      await expect(help.getByText("Delete and reconnect")).toBeVisible();
      await keys.press("Escape");
      await expect(help).toBeHidden();
      await keys.press("Shift+R");
      await expect(page.getByRole("radio", { name: "Review" })).toBeChecked();
      await keys.press("Shift+R");
      await expect(page.getByRole("radio", { name: "Design" })).toBeChecked();
    },
  );

  test("what cannot be done now says why instead of doing nothing", keeps("never-silent"), async ({ page }) => {
    await page.keyboard.press("Delete");
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Select what is to be deleted first.");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("There is nothing to undo.");
  });
});
