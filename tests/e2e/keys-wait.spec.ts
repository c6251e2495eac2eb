/** Keys at the wrong moment: while something is in the hand they wait, and what is typed before its field has opened is written there. */
import type { Page } from "@playwright/test";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { keeps } from "./manners.ts";

test.use({ held: { journeys: [welcomeJourney()] }, permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ home }) => home.open("Welcome"));

const canvas = (page: Page) => page.getByRole("group", { name: "Journey canvas" }).first();
const remark = (page: Page) => page.getByRole("textbox", { name: "Write a remark" });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });

test.describe("with a step in the hand", () => {
  test("keys wait: the outline, undo, copies and deleting; what is dragged is dropped where it is let go", async ({
    page,
    designer,
  }) => {
    await designer.drag("Live talk").by(40, 0).expectUndo("Move “Live talk”");
    const { x, y } = (await designer.node("Live talk").boundingBox())!;
    await page.mouse.move(x + 40, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 48, y + 60, { steps: 4 });
    for (const key of ["o", "ControlOrMeta+z", "ControlOrMeta+x", "ControlOrMeta+v", "Delete", "ArrowUp", "Tab", "n"])
      await page.keyboard.press(key);
    await page.mouse.move(x + 40, y + 132, { steps: 4 });
    await expect(canvas(page)).toBeVisible();
    await page.mouse.up();
    await expect.poll(async () => (await designer.node("Live talk").boundingBox())?.y).toBeGreaterThan(y + 90);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await designer.undo();
    await expect.poll(async () => (await designer.node("Live talk").boundingBox())?.y).toBeCloseTo(y, 0);
    await designer.undo().expectNothingToUndo();
    // The hand is empty: they are heard again.
    await page.keyboard.press("o");
    await expect(canvas(page)).toBeHidden();
  });

  test("a key that waits says so once", keeps("never-silent"), async ({ page, designer }) => {
    const { x, y } = (await designer.node("Hello").boundingBox())!;
    await page.mouse.move(x + 40, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.keyboard.press("o");
    await page.keyboard.press("n");
    await expect(notices(page).getByText("Let go of what you are dragging first")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await designer.node("Hello").boundingBox())?.y).toBeCloseTo(y, 0);
    // Put back, though the button is still down.
    await page.keyboard.press("o");
    await expect(canvas(page)).toBeHidden();
    await page.mouse.up();
  });

  test("a stage, a stage's edge and a thing from the palette are in the hand too", async ({ page, designer }) => {
    const waits = async (from: { x: number; y: number }) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 20, { steps: 6 });
      await page.keyboard.press("o");
      await expect(canvas(page)).toBeVisible();
      await page.keyboard.press("Escape");
      await page.mouse.up();
    };
    const head = (await page.getByRole("group", { name: /^Stage Awareness,/ }).boundingBox())!;
    await waits({ x: head.x + 40, y: head.y + 16 });
    const edge = (await page.getByRole("separator", { name: "Width of Awareness" }).boundingBox())!;
    await waits({ x: edge.x + edge.width / 2, y: edge.y + 20 });
    const tool = (await page
      .getByRole("complementary", { name: "Palette" })
      .getByRole("button", { name: "Email" })
      .first()
      .boundingBox())!;
    await waits({ x: tool.x + tool.width / 2, y: tool.y + tool.height / 2 });
    await designer.expectNothingToUndo();
  });
});

test.describe("what is typed before its field has opened", () => {
  /** The field comes late, as on a machine that is busy with something else. */
  const slow = (page: Page) =>
    page.evaluate(() => {
      const real = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (draw) => real(() => setTimeout(() => draw(performance.now()), 60));
    });
  /** All in one moment, with no time between the keys. */
  const strike = (page: Page, keys: string) => Promise.all([...keys].map((key) => page.keyboard.press(key)));

  test("after C it is written into the comment, and runs nothing", async ({ page, designer }) => {
    await designer.select("Hello");
    await slow(page);
    await strike(page, "conan");
    await expect(remark(page)).toHaveValue("onan");
    await page.keyboard.type(" the rest");
    await expect(remark(page)).toHaveValue("onan the rest");
    await expect(canvas(page)).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  for (const [key, field] of [
    ["a", "combobox"],
    ["n", "combobox"],
    ["l", "combobox"],
  ] as const)
    test(`after ${key} it is searched for`, async ({ page, designer }) => {
      await designer.select("Hello");
      await slow(page);
      await strike(page, `${key}con`);
      await expect(page.getByRole("dialog").getByRole(field)).toHaveValue("con");
    });

  test("where the key is refused the next one is heard", async ({ page, designer }) => {
    await designer.select("Done");
    await page.keyboard.press("a");
    await expect(canvas(page).locator(".jc-refusal")).toBeVisible();
    await page.keyboard.press("o");
    await expect(canvas(page)).toBeHidden();
  });
});
