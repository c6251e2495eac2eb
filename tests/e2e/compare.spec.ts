/** Two versions side by side: found in the history, seen on the canvas, walked in the list, restored whole or one by one. */
import { expectAccessible } from "../support/app/axe.ts";
import { comparisonParts } from "../support/app/comparison.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";

test.use({ held: { journeys: [welcomeJourney()] } });
test.beforeEach(({ home }) => home.open("Welcome"));

test("with the mouse: marks on the canvas, before and after in the list, moves only when asked, one thing restored", async ({
  page,
  designer,
}) => {
  const parts = comparisonParts(page);
  await designer
    .checkpoint("Agreed on Monday")
    .rename("Hello")
    .to("Good morning")
    .insertBetween("Three days", "Done", "Email")
    .named("One more")
    .drag("Live talk")
    .by(0, 48)
    .expectSaved();
  await parts.showHistory();
  await parts.line("Agreed on Monday").getByRole("button", { name: "Compare" }).click();
  await parts.expectOpen();
  await expect(parts.bar).toContainText("Agreed on Monday");
  await expect(parts.bar).toContainText("Now");
  await expect(parts.row("Changed: Email “Good morning”")).toBeVisible();
  await expect(parts.row(/^Led elsewhere: .*“Three days” to “Done”, became “Three days” to “One more”/)).toBeVisible();
  await expect(parts.row("Added: Email “One more”")).toBeVisible();
  await expect(parts.marked("Good morning", "changed")).toBeVisible();
  await expect(parts.marked("One more", "added")).toBeVisible();
  await expect(parts.marked("Live talk", "moved")).toHaveCount(0);
  await page.locator("label", { hasText: "Show moves" }).click();
  await expect(parts.marked("Live talk", "moved")).toBeVisible();
  await expect(parts.row("Moved: Webinar “Live talk”")).toBeVisible();

  await parts.row("Changed: Email “Good morning”").click();
  await expect(parts.detail.locator("del")).toContainText("Hello");
  await expect(parts.detail.locator("ins")).toContainText("Good morning");
  await parts.detail.getByText("Side by side").click();
  await expect(parts.detail.getByRole("columnheader")).toHaveText(["Field", "Before", "After"]);
  await expect(parts.detail.getByRole("row", { name: /Name/ }).getByRole("cell")).toHaveText([/Hello/, /Good morning/]);
  // A press on the canvas chooses in the list.
  await parts.marked("One more", "added").click();
  await expect(parts.detail).toContainText("One more");

  await parts.row("Changed: Email “Good morning”").click();
  await parts.detail.getByRole("button", { name: "Restore only this" }).click();
  await expect(parts.row("Changed: Email “Good morning”")).toHaveCount(0);
  await expect(parts.row("Added: Email “One more”")).toBeVisible();
  await designer.expectUndo(/^Undo Restore Email “Good morning” from “Agreed on Monday”/).expectSaved();
  await parts.bar.getByRole("button", { name: "Leave the comparison" }).click();
  await parts.expectLeft();
  await designer.expectNode("Hello").expectNode("One more").undo().expectNode("Good morning");
});

test("with the keyboard only: from the history to a difference and back, spoken at each step", async ({
  page,
  designer,
}) => {
  const parts = comparisonParts(page);
  const spoken = page.locator("[data-live-announcer] p");
  await designer.checkpoint("First").rename("Hello").to("Good morning").remove("Three days").expectSaved();
  await parts.showHistory();
  await parts.history.focus();
  await page.keyboard.press("Home");
  // Past what was done since, which is folded into one line.
  await expect(parts.line(/^2 changes, Ada Novak/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(parts.line(/^Named version, First, Ada Novak/)).toBeFocused();
  await page.keyboard.press("Enter");
  await parts.expectOpen();
  await expect(spoken.filter({ hasText: "J and K" }).first()).toBeAttached();
  await expect(parts.list).toMatchAriaSnapshot(`
    - grid "Differences":
      - row /Changed. Email “Good morning”, in Awareness, Name. Hello became Good morning/
      - row /Led elsewhere|Removed/
  `);
  await page.keyboard.press("Home");
  await expect(parts.row(/^Changed: Email “Good morning”/)).toBeFocused();
  await expect(parts.detail).toContainText("Good morning");
  await page.keyboard.press("j");
  await expect(spoken.filter({ hasText: /2 of \d/ }).first()).toBeAttached();
  await expect(parts.rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(parts.row(/^Changed: Email “Good morning”/)).toHaveAttribute("aria-selected", "true");
  // What would change the journey says why not.
  await page.keyboard.press("Delete");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Leave with Esc first");
  await page.keyboard.press("Escape");
  await parts.expectLeft();
  await expect(
    designer
      .node("Good morning")
      .or(page.getByRole("group", { name: "Journey canvas" }))
      .first(),
  ).toBeVisible();
  // The keyboard stands on the canvas again.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".jc-area") !== null)).toBe(true);
});

test("Ctrl+F finds a difference by its words, Enter goes to the next, Escape empties the field before it leaves", async ({
  page,
  designer,
}) => {
  const parts = comparisonParts(page);
  await designer.checkpoint("First").rename("Hello").to("Good morning").remove("Three days").expectSaved();
  await parts.showHistory();
  await parts
    .line(/, First, /)
    .getByRole("button", { name: "Compare" })
    .click();
  await parts.expectOpen();
  const all = await parts.rows.count();
  await page.keyboard.press("ControlOrMeta+f");
  const field = page.getByRole("searchbox", { name: "Find a difference" });
  await expect(field).toBeFocused();
  // What it was called before counts too.
  await field.fill("hello");
  await expect(parts.row(/^Changed: Email “Good morning”/)).toBeVisible();
  await expect(parts.row(/^Removed: Wait “Three days”/)).toHaveCount(0);
  await field.fill("wait three");
  await expect(parts.rows).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(parts.detail).toContainText("Three days");
  await expect(parts.rows.first()).toHaveAttribute("aria-selected", "true");
  await expect(field).toBeFocused();
  await field.fill("no such thing");
  await expect(page.getByText("No difference with these words")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await expect(parts.rows).toHaveCount(all);
  await page.keyboard.press("Escape");
  await parts.expectLeft();
});

test("Space picks one side, Enter the other: two past states, whatever came after", async ({ page, designer }) => {
  const parts = comparisonParts(page);
  await designer
    .checkpoint("One")
    .rename("Hello")
    .to("Second name")
    .checkpoint("Two")
    .rename("Second name")
    .to("Third name")
    .expectSaved();
  await parts.showHistory();
  await parts.line(/, One, /).focus();
  await page.keyboard.press("Space");
  await expect(parts.line(/, One, /)).toContainText("other side");
  await parts.line(/, Two, /).focus();
  await page.keyboard.press("Enter");
  await parts.expectOpen();
  await expect(parts.rows).toHaveCount(1);
  await expect(parts.rows.first()).toContainText("Second name");
  await expect(parts.bar).toContainText("One");
  await expect(parts.bar).toContainText("Two");
  // Another pair is chosen above; what is the same says so.
  await parts.choose("After", "One");
  await expect(page.getByText("Both are the same")).toBeVisible();
});

test("what cannot go back alone says what belongs to it, and goes with it in one step", async ({ page, designer }) => {
  const parts = comparisonParts(page);
  await designer.checkpoint("Before").remove("Three days").expectSaved();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+D");
  await parts.expectOpen();
  await parts
    .row(/^Removed: Connection/)
    .first()
    .click();
  await parts.detail.getByRole("button", { name: "Restore only this" }).click();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("cannot go by itself");
  await notices.getByRole("button", { name: /^With the/ }).click();
  await expect(parts.marked("Three days", "removed")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await parts.bar
    .getByRole("button", { name: "Leave the comparison" })
    .click()
    .catch(() => undefined);
  await parts.expectLeft();
  await designer.expectNode("Three days").undo().expectNoNode("Three days").expectSaved();
});

test("the history folds what was done at one go, finds by words, and says what changed", async ({ page, designer }) => {
  const parts = comparisonParts(page);
  await designer.rename("Hello").to("Good morning").rename("Done").to("The end").remove("Live talk").expectSaved();
  await parts.showHistory();
  const group = parts.line(/^3 changes, Ada Novak/);
  await expect(group).toBeVisible();
  await expect(parts.history.getByRole("row")).toHaveCount(1);
  await group.getByRole("button", { name: "Unfold" }).click();
  await expect(parts.history.getByRole("row")).toHaveCount(4);
  const look = group.getByRole("button", { name: "What changed here: 1 removed, 2 changed" });
  await page.getByRole("searchbox", { name: "Find in the history" }).fill("the end");
  await expect(parts.history.getByRole("row")).toHaveCount(1);
  await expect(parts.line(/Rename “Done” to “The end”/)).toBeVisible();
  await page.getByRole("searchbox", { name: "Find in the history" }).fill("");
  await page.getByRole("button", { name: "Named only" }).click();
  await expect(page.getByText("Nothing of that name")).toBeVisible();
  await page.getByRole("button", { name: "Named only" }).click();
  await look.click();
  await parts.expectOpen();
  await expect(parts.rows).toHaveCount(3);
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("no faults of access in history and comparison", async ({ page, designer }) => {
      const parts = comparisonParts(page);
      await designer.checkpoint("Before").rename("Hello").to("Hi").remove("Three days").drag("Live talk").by(0, 40);
      await designer.expectSaved();
      await parts.showHistory();
      await expectAccessible(page, `history, ${colorScheme}`);
      await parts
        .line(/, Before, /)
        .getByRole("button", { name: "Compare" })
        .click();
      await parts.expectOpen();
      await expectAccessible(page, `comparison, ${colorScheme}`);
      await page.locator("label", { hasText: "Show moves" }).click();
      await parts
        .row(/^Changed/)
        .first()
        .click();
      await expect(parts.detail).toBeVisible();
      await parts.detail.getByText("Side by side").click();
      await expectAccessible(page, `a difference side by side, ${colorScheme}`);
    });
  });
