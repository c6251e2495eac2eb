/** What the hand meets on the canvas besides drawing: the menu under the right button, where the keyboard stands after each act. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const drawing = () =>
  journey("By hand", { markets: ["DE"] })
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 28, y: 140, function: "marketing" })
    .exit("Done", {}, { x: 28, y: 260 })
    .stage("Trial", { width: 228 })
    .stage("Adoption", { width: 228 })
    .build();

test.use({ held: { journeys: [drawing()] }, permissions: ["clipboard-read", "clipboard-write"] });

const menu = (page: Page) => page.getByRole("menu", { name: "What can be done here" });
const canvas = (page: Page) => page.getByRole("group", { name: "Journey canvas" });

test.describe("in a journey", () => {
  test.beforeEach(async ({ home }) => home.open("By hand"));

  test("a journey that is opened has the keyboard", async ({ page, designer }) => {
    await expect(page.locator(".jc-area")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(designer.node("Sign-up")).toBeFocused();
  });

  test("a connection that is let go over the map leads nowhere, whatever lies beneath", async ({ page, designer }) => {
    await designer.node("Hello").click();
    const { x, y, width, height } = (await designer.node("Hello").boundingBox())!;
    const map = (await page.getByRole("img", { name: "Map of the journey" }).boundingBox())!;
    await page.mouse.move(x + width / 2, y + height);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 6, y + height + 6);
    await page.mouse.move(map.x - 60, map.y - 60, { steps: 6 });
    await expect(page.locator(".jc-tag")).toBeVisible();
    await page.mouse.move(map.x + 20, map.y + 20, { steps: 6 });
    await expect(page.locator(".jc-tag")).toBeHidden();
    await page.mouse.up();
    await expect(page.getByRole("dialog")).toBeHidden();
    await designer.expectConnected("Hello", "Done");
    await expect(page.getByRole("contentinfo")).toContainText("revision 0");
  });

  test("the right button picks a step and offers what its keys do; Escape gives the keyboard back to it", async ({
    page,
    designer,
  }) => {
    await designer.node("Hello").click({ button: "right" });
    await expect(designer.node("Hello")).toHaveAttribute("aria-pressed", "true");
    await expect(menu(page).getByRole("menuitem", { name: /^Duplicate/ })).toBeVisible();
    await expectAccessible(page, "the menu of a step");
    await page.keyboard.press("Escape");
    await expect(menu(page)).toBeHidden();
    await expect(designer.node("Hello")).toBeFocused();
    await page.keyboard.press("Shift+F10");
    await menu(page)
      .getByRole("menuitem", { name: /^Rename/ })
      .click();
    await expect(canvas(page).getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
    await page.keyboard.type("Welcome");
    await page.keyboard.press("Enter");
    await designer.expectNode("Welcome").expectUndo(/Rename/);
  });

  test("on a connection it inserts, on the ground it adds where it was pressed", async ({ page, designer }) => {
    const [hello, done] = [await designer.node("Hello").boundingBox(), await designer.node("Done").boundingBox()];
    if (!hello || !done) throw new Error("the steps have no place");
    const x = hello.x + hello.width / 2;
    await page.mouse.click(x, (hello.y + hello.height + done.y) / 2, { button: "right" });
    await expect(menu(page).getByRole("menuitem", { name: /^Rename/ })).toBeHidden();
    await menu(page)
      .getByRole("menuitem", { name: /^Add after/ })
      .click();
    await page.getByRole("dialog", { name: "Insert a step" }).getByRole("combobox").press("Escape");
    const spot = { x: hello.x + 420, y: hello.y + 120 };
    await page.mouse.click(spot.x, spot.y, { button: "right" });
    await menu(page).getByRole("menuitem", { name: "Add a step here" }).click();
    await page.getByRole("dialog", { name: "Add a step" }).getByRole("combobox").fill("wait");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    const wait = await designer.node("Wait").boundingBox();
    expect(Math.abs((wait?.x ?? 0) - spot.x)).toBeLessThan(40);
    expect(Math.abs((wait?.y ?? 0) - spot.y)).toBeLessThan(40);
  });

  test("the keyboard stays with the drawing when its step is deleted or cut, and goes to what was duplicated or pasted", async ({
    page,
    designer,
  }) => {
    await designer.select("Hello").press("Delete");
    await expect(designer.node("Hello")).toHaveCount(0);
    await expect(canvas(page)).toBeFocused();
    await designer.press("ControlOrMeta+z").select("Hello").press("ControlOrMeta+d");
    await expect(page.locator("[data-node]:focus")).toHaveAttribute("aria-pressed", "true");
    await designer.press("ControlOrMeta+z");
    await expect(canvas(page)).toBeFocused();
    await designer.select("Hello").press("ControlOrMeta+x");
    await expect(designer.node("Hello")).toHaveCount(0);
    await expect(canvas(page)).toBeFocused();
    await designer.press("ControlOrMeta+v").expectNode("Hello");
    await expect(designer.node("Hello")).toBeFocused();
  });

  test("a notice holds a word without an end", async ({ page, designer }) => {
    await page.evaluate(() => navigator.clipboard.writeText("x".repeat(4000)));
    await designer.select("Hello").press("ControlOrMeta+v");
    const notice = page.getByRole("region", { name: "Notices" }).getByRole("listitem");
    await expect(notice).toContainText("plain text");
    expect(await notice.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });

  test("A adds in the selected stage, wherever it stands", async ({ page, designer }) => {
    await designer.stage("Adoption").select().press("a");
    const dialog = page.getByRole("dialog", { name: "Add in “Adoption”" });
    await dialog.getByRole("combobox").fill("email");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await designer.expectNode("Email", "in Adoption");
  });

  test("stages are added one after the other without moving the drawing by hand, and stand over their columns", async ({
    page,
    designer,
  }) => {
    for (const name of ["Loyalty", "Advocacy", "Renewal"]) {
      await page.getByRole("button", { name: "Add a stage" }).click();
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Add a stage" })).toBeInViewport({ ratio: 1 });
    }
    await designer.expectUndo(/Rename/);
    expect(await page.locator(".jc-heads").evaluate((heads) => heads.scrollLeft)).toBe(0);
    const head = await page.getByRole("group", { name: /^Stage Renewal,/ }).boundingBox();
    const area = await canvas(page).boundingBox();
    expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual((area?.x ?? 0) + (area?.width ?? 0));
  });
});

test("a blank journey is drawn on from its entry at once; what is refused twice is said in one place", async ({
  page,
  designer,
}) => {
  await page.getByRole("button", { name: "New journey" }).first().click();
  await page.keyboard.type("At once");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-node]:focus")).toHaveAccessibleName(/^Entry/);
  for (const [what, name] of [
    ["email", "Hello"],
    ["rep visit", "First call"],
    ["wait", "A week"],
  ]) {
    await page.keyboard.press("a");
    await page.keyboard.type(what ?? "");
    await page.keyboard.press("Enter");
    await page.keyboard.type(name ?? "");
    await page.keyboard.press("Enter");
  }
  // The line goes on by the visit's first way, not by the next one that leads nowhere.
  await designer.expectConnected("First call", "A week", "Done").expectConnected("A week", "People leave");
  await page.keyboard.press("Escape");
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Delete");
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("listitem")).toHaveCount(1);
});

test("a key that comes as soon as a new journey has the keyboard keeps the field it opens", async ({ page }) => {
  await page.evaluate(() => {
    const once = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || !target.matches("[data-node]")) return;
      document.removeEventListener("focusin", once);
      setTimeout(() => target.dispatchEvent(new KeyboardEvent("keydown", { key: "a", code: "KeyA", bubbles: true })));
    };
    document.addEventListener("focusin", once);
  });
  await page.getByRole("button", { name: "New journey" }).first().click();
  await page.keyboard.type("At once");
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: "Insert a step" });
  await expect(field).toBeFocused();
  await page.waitForTimeout(300);
  await expect(field).toBeFocused();
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("no entry of the menu is cut, and the name's field leaves the line below readable", async ({ page }) => {
    await page
      .getByRole("row", { name: /By hand/ })
      .first()
      .dblclick();
    const hello = page.getByRole("button", { name: /^Touchpoint: Hello/ });
    await hello.click({ button: "right" });
    const labels = page.getByRole("menu", { name: "Was hier getan werden kann" }).locator(".cutoff");
    await expect(labels.first()).toBeVisible();
    const cut = await labels.evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F2");
    const [field, line] = [await page.locator(".jc-name").boundingBox(), await hello.locator(".jn-sum").boundingBox()];
    if (!field || !line) throw new Error("there is no field, or no line below it");
    expect(field.y + field.height - line.y).toBeLessThanOrEqual(3);
  });
});
