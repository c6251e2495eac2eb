/** Jumps: a far connection is a named stub at either end, a press or Enter leads to the other end, and whoever wants a line has one. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const drawing = () =>
  journey("Jumps", { markets: ["DE"] })
    .stage("Start", { width: 228 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 28, y: 140, function: "marketing" })
    .stage("End", { width: 4000 })
    .email("Far away", {}, { x: 3600, y: 140, function: "marketing" })
    .exit("Done", {}, { x: 3600, y: 260 })
    .build();

test.use({ held: { journeys: [drawing()] } });
test.beforeEach(async ({ home }) => home.open("Jumps"));

const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);

test("a tag is pressed: the view goes to the other end, and the selection with it; and back", async ({
  page,
  designer,
}) => {
  const hello = await designer.node("Hello").boundingBox();
  if (!hello) throw new Error("no node");
  // Right of its stub, at the height of its way out.
  await page.mouse.move(hello.x + hello.width + 60, hello.y + 22);
  await expect(page.locator(".jc")).toHaveAttribute("data-cursor", "pointer");
  await page.mouse.down();
  await page.mouse.up();
  await said(page, "At “Far away”, by the jump from “Hello”.");
  await expect(designer.node("Far away")).toBeFocused();
  await expect(designer.node("Far away")).toHaveAttribute("aria-pressed", "true");
  await expect(designer.node("Far away")).toBeInViewport();
  const far = await designer.node("Far away").boundingBox();
  if (!far) throw new Error("no node");
  await page.mouse.click(far.x - 50, far.y + 22);
  await said(page, "At “Hello”, by the jump from “Far away”.");
  await expect(designer.node("Hello")).toBeInViewport();
  await designer.expectNothingToUndo();
});

test("by keyboard: E finds it, says what it is, Enter goes along it", async ({ page, designer }) => {
  await designer.select("Hello").press("e");
  await said(page, "Connection from Hello to Far away, drawn as a jump, Enter goes to the other end");
  await page.keyboard.press("Enter");
  await expect(designer.node("Far away")).toBeFocused();
  await page.keyboard.press("e");
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  await expect(designer.node("Hello")).toBeFocused();
});

test("Shift+J makes a line of it and a jump again; it is layout and one step", async ({ page, designer }) => {
  await designer.select("Sign-up").press("e").press("Shift+J");
  await said(page, "Drawn as a jump now.");
  await designer.expectUndo("Change drawing of the connection");
  await designer.select("Sign-up").press("e").press("Enter").expectNode("Hello");
  await expect(designer.node("Hello")).toBeFocused();
  await designer.undo().expectNothingToUndo();
  await designer.select("Hello").press("Shift+J");
  await expect(page.getByText("Select a connection first").first()).toBeVisible();
});

test("the inspector offers line, jump, or by its length", async ({ page, designer }) => {
  await designer.select("Sign-up").press("e");
  await designer.inspector.choose("Drawn as", "Jump").expectUndo("Change drawing of the connection").undo();
  await expect(page.getByRole("button", { name: /Line or jump, by its length/ })).toBeVisible();
});
