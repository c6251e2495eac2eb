/** Stages by hand and by keyboard: inserted, renamed, moved, resized, merged, split and deleted, each told and each one step back. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const drawing = () =>
  journey("Stages", { markets: ["DE"] })
    .stage("Awareness", { width: 228, milestone: "Knows it" })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 28, y: 140, function: "marketing" })
    .stage("Trial", { width: 228, milestone: "Tried it" })
    .email("Visit", {}, { x: 256, y: 140, function: "sales" })
    .stage("Adoption", { width: 228 })
    .exit("Done", {}, { x: 484, y: 140 })
    .build();

test.use({ held: { journeys: [drawing()] } });
test.beforeEach(async ({ home }) => home.open("Stages"));

const head = (page: Page, name: string) => page.getByRole("group", { name: new RegExp(`^Stage ${name},`) });
const title = (page: Page, name: string) => head(page, name).getByRole("button", { name, exact: true });
const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);
const placeOf = async (page: Page, name: string) => {
  const box = await head(page, name).boundingBox();
  if (!box) throw new Error(`${name} has no place`);
  return box;
};

test("a head is dragged: ghost and mark show where it goes, Escape leaves it, the drop is one step", async ({
  page,
  designer,
}) => {
  const [from, to] = [await placeOf(page, "Awareness"), await placeOf(page, "Trial")];
  const carry = async (): Promise<void> => {
    await page.mouse.move(from.x + 70, from.y + 30);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + 32, { steps: 3 });
    await page.mouse.move(to.x + to.width - 20, to.y + 32, { steps: 6 });
  };
  await carry();
  await expect(page.locator(".jc-head-ghost")).toContainText("Awareness");
  await expect(page.locator(".jc-head-mark")).toBeVisible();
  await expect(page.getByText("between Trial and Adoption")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await designer.expectStages("Awareness", "Trial", "Adoption").expectNothingToUndo();
  await carry();
  await page.mouse.up();
  await said(page, "“Awareness” is stage 2 of 3 now, with its 2 nodes.");
  await designer.expectStages("Trial", "Awareness", "Adoption").expectNode("Hello", "in Awareness");
  const [hello, visit] = [await designer.node("Hello").boundingBox(), await designer.node("Visit").boundingBox()];
  expect(hello?.x ?? 0).toBeGreaterThan(visit?.x ?? 0);
  await designer.undo().expectStages("Awareness", "Trial", "Adoption").expectNothingToUndo();
});

test("a + between two heads inserts a stage there, with its name open for writing", async ({ page, designer }) => {
  const trial = await placeOf(page, "Trial");
  await page.mouse.move(trial.x + 60, trial.y + 30);
  const plus = page.getByRole("button", { name: "Insert a stage between Awareness and Trial" });
  await expect(plus).toHaveCSS("opacity", "1");
  await plus.click();
  await page.keyboard.type("Interest");
  await page.keyboard.press("Enter");
  await designer.expectStages("Awareness", "Interest", "Trial", "Adoption").expectNode("Visit", "in Trial");
  await designer.undo().undo().expectStages("Awareness", "Trial", "Adoption").expectNothingToUndo();
});

test("by keyboard alone: walked, moved, inserted, renamed, resized, fitted and deleted", async ({ page, designer }) => {
  await title(page, "Awareness").focus();
  await page.keyboard.press("ArrowRight");
  await expect(title(page, "Trial")).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  await said(page, "“Trial” is stage 3 of 3 now, with its 1 node.");
  await expect(title(page, "Trial")).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  await said(page, "“Trial” is the last stage already.");
  await designer.expectStages("Awareness", "Adoption", "Trial");
  await page.keyboard.press("Insert");
  await page.keyboard.type("After");
  await page.keyboard.press("Enter");
  await expect(title(page, "After")).toBeFocused();
  await page.keyboard.press("F2");
  await page.keyboard.type("Afterwards");
  await page.keyboard.press("Enter");
  await designer.expectStages("Awareness", "Adoption", "Trial", "Afterwards");
  await title(page, "Afterwards").press("Delete");
  await said(page, "Deleted “Afterwards”. Nothing stood in it.");
  await expect(title(page, "Trial")).toBeFocused();
  const edge = page.getByRole("separator", { name: "Width of Trial" });
  await edge.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await said(page, "“Trial” is 496 wide now.");
  await expect(edge).toHaveAttribute("aria-valuenow", "496");
  await page.keyboard.press("Enter");
  await said(page, "“Trial” is 228 wide now.");
  await designer.expectUndo(/^Undo Resize stage “Trial”/);
});

test("two become one by the menu, with what both say; undo parts them again", async ({ page, designer }) => {
  await designer.stage("Trial").menu("Merge with Awareness").expectStages("Awareness", "Adoption");
  await said(page, "One stage now: “Awareness”, with 3 nodes.");
  await designer.expectNode("Visit", "in Awareness");
  await expect(head(page, "Awareness")).toContainText("Knows it; Tried it");
  await designer
    .expectUndo("Merge stage “Trial” into “Awareness”")
    .undo()
    .expectStages("Awareness", "Trial", "Adoption");
  await expect(head(page, "Awareness")).not.toContainText("Tried it");
});

test("one becomes two, and one goes with its steps kept", async ({ page, designer }) => {
  await designer.stage("Awareness").widen(300).stage("Awareness").menu("Split in two");
  await page.keyboard.type("Later");
  await page.keyboard.press("Enter");
  await designer.expectStages("Awareness", "Later", "Trial", "Adoption");
  await designer
    .stage("Trial")
    .menu("Delete, nodes stay without a stage")
    .expectStages("Awareness", "Later", "Adoption");
  await said(page, "Its node stays where it is, in no stage.");
  await designer.expectNode("Visit", "in no stage").undo().expectNode("Visit", "in Trial");
});

test("an edge pressed twice fits the column; the command palette knows all of it too", async ({ page, designer }) => {
  await designer.stage("Trial").widen(200);
  const edge = await page.getByRole("separator", { name: "Width of Trial" }).boundingBox();
  if (!edge) throw new Error("no edge");
  await page.mouse.dblclick(edge.x + 4, edge.y + 20);
  await said(page, "“Trial” is 228 wide now.");
  await designer.select("Visit").press("ControlOrMeta+k");
  await page.keyboard.type("merge stage with the next");
  await page.keyboard.press("Enter");
  await designer.expectStages("Awareness", "Adoption").undo().expectStages("Awareness", "Trial", "Adoption");
});

test("is accessible while a head has the keyboard and while its menu is open", async ({ page }) => {
  await title(page, "Trial").focus();
  await expectAccessible(page, "a stage's head with the keyboard");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menu", { name: "Stage Trial" })).toBeVisible();
  await expectAccessible(page, "a stage's menu");
});
