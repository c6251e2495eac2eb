/** Rows by function by hand and by keyboard: moved, resized, empty ones hidden; a drop says what it changes before it does. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const drawing = () =>
  journey("Rows", { markets: ["DE"], lanes: true })
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 28, y: 120, function: "marketing" })
    .stage("Trial", { width: 228 })
    .email("Talk", {}, { x: 256, y: 320, function: "medical" })
    .exit("Done", {}, { x: 256, y: 420 })
    .build();

test.use({ held: { journeys: [drawing()] } });
test.beforeEach(async ({ home }) => home.open("Rows"));

const row = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^Row ${name},`) });
const rows = async (page: Page): Promise<string[]> => {
  const boxes = await Promise.all(
    (await page.locator(".jc-lane").all()).map(async (lane) => ({
      name: /^Row (.*), \d/.exec((await lane.getAttribute("aria-label")) ?? "")?.[1] ?? "",
      y: (await lane.boundingBox())?.y ?? Infinity,
    })),
  );
  return boxes.sort((a, b) => a.y - b.y).map(({ name }) => name);
};
const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);
const yOf = async (page: Page, name: string): Promise<number> =>
  (
    await page
      .getByRole("button", { name: new RegExp(`: ${name},`) })
      .first()
      .boundingBox()
  )?.y ?? Number.NaN;

test("a row is dragged by its name and takes along what stands in it; undo puts it back", async ({
  page,
  designer,
}) => {
  const medical = await row(page, "Medical").boundingBox();
  const marketing = await row(page, "Marketing").boundingBox();
  if (!medical || !marketing) throw new Error("no rows");
  await page.mouse.move(medical.x + 10, medical.y + 30);
  await page.mouse.down();
  await page.mouse.move(medical.x + 10, medical.y, { steps: 3 });
  await page.mouse.move(medical.x + 10, marketing.y + 6, { steps: 5 });
  await expect(page.getByText("before Marketing")).toBeVisible();
  await page.mouse.up();
  await said(page, "Medical is row 1 of 5 now, with 2 nodes.");
  expect((await rows(page)).slice(0, 2)).toEqual(["Medical", "Marketing"]);
  expect(await yOf(page, "Talk")).toBeLessThan(await yOf(page, "Hello"));
  await designer.expectUndo("Move row Medical").undo();
  expect((await rows(page)).slice(0, 2)).toEqual(["Marketing", "Medical"]);
  expect(await yOf(page, "Talk")).toBeGreaterThan(await yOf(page, "Hello"));
});

test("by keyboard: walked, moved, an empty one between two, and resized", async ({ page, designer }) => {
  await row(page, "Marketing").focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(page, "Medical")).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await said(page, "Medical is row 1 of 5 now");
  await expect(row(page, "Medical")).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await said(page, "Medical is the first row already.");
  await row(page, "Sales").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await said(page, "Sales is row 2 of 5 now, with 0 nodes.");
  expect((await rows(page)).slice(0, 3)).toEqual(["Medical", "Sales", "Marketing"]);
  const edge = page.getByRole("separator", { name: "Height of row Medical" });
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await edge.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(async () => Number(await edge.getAttribute("aria-valuenow"))).toBeGreaterThanOrEqual(before + 36);
  await designer.expectUndo("Resize row Medical").undo().undo().undo().expectNothingToUndo();
  expect((await rows(page)).slice(0, 2)).toEqual(["Marketing", "Medical"]);
});

test("empty rows are hidden with the journey, and shown again", async ({ page, designer }) => {
  const command = async (name: string): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  };
  await command("Hide empty rows");
  await said(page, "Rows in which nothing stands are hidden.");
  await expect.poll(() => rows(page)).toEqual(["Marketing", "Medical"]);
  await designer.expectSaved();
  await page.reload();
  await expect.poll(() => rows(page)).toEqual(["Marketing", "Medical"]);
  await command("Show empty rows");
  await expect.poll(async () => (await rows(page)).length).toBe(5);
});

test("a node in the hand says its new stage and owner before it is dropped, and after", async ({ page, designer }) => {
  const hello = await designer.node("Hello").boundingBox();
  const talk = await designer.node("Talk").boundingBox();
  if (!hello || !talk) throw new Error("no nodes");
  await page.mouse.move(hello.x + 60, hello.y + 12);
  await page.mouse.down();
  await page.mouse.move(hello.x + 90, hello.y + 60, { steps: 3 });
  await page.mouse.move(talk.x + 60, talk.y - 20, { steps: 6 });
  await expect(page.getByText("Stage: Trial · Owner: Medical")).toBeVisible();
  await page.mouse.up();
  await said(page, "Moved 1 node to Trial, Medical.");
  await designer.expectNode("Hello", "in Trial", "owned by Medical").undo();
  await designer.expectNode("Hello", "in Awareness", "owned by Marketing").expectNothingToUndo();
});

test("is accessible with a row in focus", async ({ page }) => {
  await row(page, "Medical").focus();
  await expectAccessible(page, "rows by function");
});
