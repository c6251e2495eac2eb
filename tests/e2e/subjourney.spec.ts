/** Journeys inside journeys: in by keyboard and mouse, crumbs, back to the step, a look before going in, and steps taken out into one. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const inner = () =>
  journey("Support", { markets: ["DE"] })
    .stage("Start")
    .entry("Comes in", { by: "manual" }, { x: 28, y: 40 })
    .exit("Goes back", {}, { x: 28, y: 140 })
    .build();
const outer = () =>
  journey("Outer", { markets: ["DE"] })
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { id: "hello", x: 28, y: 120, function: "marketing" })
    .wait(3, "days", "Pause", { x: 28, y: 220 })
    .node("sub-journey", "Help", { journey: "journey-support" }, { id: "help", x: 28, y: 300, function: "marketing" })
    .on("completed")
    .exit("Done", {}, { x: 260, y: 300 })
    .from("Help", "left")
    .exit("Gone", {}, { x: 28, y: 420 })
    .lift()
    .node("sub-journey", "Not yet", {}, { id: "not-yet", x: 260, y: 40, function: "marketing" })
    .build();

test.use({ held: { journeys: [inner(), outer()] } });
test.beforeEach(async ({ home }) => home.open("Outer"));

const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);
const crumbs = (page: Page) => page.getByRole("list", { name: "Workspace" }).getByRole("listitem");

test("Enter goes in, crumbs say where one is, Alt+Left leads back to the step, Alt+Right in again", async ({
  page,
  designer,
}) => {
  await designer.select("Help").press("Enter");
  await said(page, "Support, inside Outer. Alt and Left goes back.");
  await designer.expectNode("Comes in");
  await expect(crumbs(page).filter({ hasText: "Outer" })).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await said(page, "Outer, at “Help”.");
  await expect(designer.node("Help")).toBeFocused();
  await expect(designer.node("Help")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowRight");
  await said(page, "Support, inside Outer");
  await page.getByRole("link", { name: "Outer" }).click();
  await expect(designer.node("Help")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByText("there is no way back").first()).toBeVisible();
});

test("a double press goes in too; the pointer resting on it shows what is inside", async ({ page, designer }) => {
  await designer.node("Help").hover();
  await expect(page.locator(".glimpse")).toContainText("Support");
  await expect(page.locator(".glimpse")).toContainText("1 stage · 2 nodes");
  await page.mouse.move(5, 400);
  await expect(page.locator(".glimpse")).toBeHidden();
  await designer.node("Help").dblclick();
  await designer.expectNode("Goes back");
  await expectAccessible(page, "a journey inside another");
});

test("where there is none one is told, and makes one or chooses", async ({ page, designer }) => {
  await designer.select("Not yet").press("ControlOrMeta+Enter");
  await expect(page.getByText("“Not yet” stands for no journey yet.").first()).toBeVisible();
  await page.getByRole("button", { name: "Make a new one" }).click();
  await said(page, "Not yet, inside Outer");
  await page.keyboard.press("Alt+ArrowLeft");
  await designer.expectNode("Not yet").expectSaved();
  await designer.select("Hello").press("ControlOrMeta+Enter");
  await expect(page.getByText("Select a sub-journey first.").first()).toBeVisible();
});

test("selected steps become a journey of their own, and undo brings them back", async ({ page, designer, home }) => {
  await designer.select("Hello", "Pause").press("Shift+ControlOrMeta+g");
  await said(page, "2 nodes are in “From Hello” now.");
  await designer
    .expectConnected("Sign-up", "From Hello")
    .expectConnected("From Hello", "Help", "Completed")
    .expectNoNode("Pause");
  await designer.select("From Hello").press("Enter");
  await designer.expectConnected("Comes in from the outer journey", "Hello").expectConnected("Pause", "Completed");
  await page.keyboard.press("Alt+ArrowLeft");
  await said(page, "Outer, at “From Hello”.");
  await designer.expectUndo("Make a sub-journey of 2 nodes").undo();
  await designer.expectConnected("Sign-up", "Hello").expectConnected("Pause", "Help").expectNoNode("From Hello");
  await designer.expectNothingToUndo().expectSaved();
  void home;
});

test("what cannot be taken out says why and what to do", async ({ page, designer }) => {
  await designer.select("Sign-up", "Hello").press("Shift+ControlOrMeta+g");
  await expect(page.getByText("People come into this journey at “Sign-up”").first()).toBeVisible();
  await designer.select("Help", "Done").press("Shift+ControlOrMeta+g");
  await expect(page.getByText("People leave this journey at “Done”").first()).toBeVisible();
  await designer.expectNothingToUndo();
});
