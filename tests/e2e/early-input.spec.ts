/** What is typed, pasted or pressed while the window or a journey is still opening is not lost: it happens when it can. */
import type { Page } from "@playwright/test";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";

test.use({ held: { journeys: [welcomeJourney()] }, permissions: ["clipboard-read", "clipboard-write"] });

/** From now on this call is answered only once the gate is opened. */
async function gate(page: Page, call: string): Promise<() => void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(`**/call/${call}`, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

const palette = (page: Page) => page.getByRole("dialog").getByRole("combobox");
const nodes = (page: Page) => page.getByRole("group", { name: "Journey canvas" }).first().locator("[data-node]");

test.describe("while the window opens", () => {
  test("the palette is asked for and written into", async ({ page, workplace }) => {
    const open = await gate(page, "profile.get");
    await page.goto(workplace.address);
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("From a pla");
    await page.keyboard.press("Backspace");
    await expect(page.getByText("Opening")).toBeVisible();
    open();
    // In the same moment as what was held comes back.
    await page.keyboard.type("an");
    await expect(palette(page)).toHaveValue("From a plan");
    await expect(page.getByRole("option").first()).toContainText("Start from a plan");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Start from a plan" })).toBeVisible();
  });

  test("a plan is pasted", async ({ page, workplace }) => {
    await page.evaluate(() => navigator.clipboard.writeText("Step\tChannel\nHello\tEmail\nAgain\tEmail"));
    const open = await gate(page, "workspace.overview");
    await page.goto(workplace.address);
    await expect(page.getByText("Opening")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+v");
    open();
    await expect(page.getByRole("dialog", { name: "Start from a plan" })).toContainText("A table: 2 steps");
  });

  test("a dialog is asked for with the mouse", async ({ page, workplace }) => {
    const open = await gate(page, "workspace.overview");
    await page.goto(workplace.address);
    await page.getByRole("button", { name: "Settings and help" }).click();
    await page.getByRole("menuitem", { name: /^About/ }).click();
    open();
    await expect(page.getByRole("dialog", { name: /About/ })).toBeVisible();
  });
});

test.describe("who has not said yet who they are", () => {
  test.use({ person: null });

  test("is asked that first, and nothing typed before lands in the answer", async ({ page, workplace }) => {
    const open = await gate(page, "profile.get");
    await page.goto(workplace.address);
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("abc");
    open();
    const dialog = page.getByRole("dialog", { name: "Who works here?" });
    await expect(dialog.getByRole("textbox", { name: "Your name" })).toHaveValue("");
    await expect(page.getByRole("dialog")).toHaveCount(1);
  });
});

test("while a journey opens, what is meant for its drawing waits for it", async ({ page, designer }) => {
  const row = page
    .getByRole("main")
    .getByRole("row", { name: /Welcome/ })
    .first();
  await expect(row).toBeVisible();
  const open = await gate(page, "documents.open");
  await row.click();
  await expect(page.getByText("Opening")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  open();
  await designer.expectUndo(/^Undo Delete/);
  await expect(nodes(page)).toHaveCount(0);
  await designer.undo().expectNode("Hello");
});

test("a file is asked for before its targets have been named", async ({ page, home }) => {
  await home.open("Welcome");
  const open = await gate(page, "exports.targets");
  await page.keyboard.press("ControlOrMeta+e");
  const dialog = page.getByRole("dialog", { name: "Export “Welcome”" });
  await dialog.getByText("Export a draft marked NOT FOR USE").click();
  await dialog.getByRole("button", { name: "Make the file" }).click();
  open();
  await expect(dialog.getByRole("button", { name: "Download" })).toBeVisible();
});
