/** Under the system's own high-contrast palette, which draws no shades and no shadows: what is picked, pressed or focused differs from what is not. */
import type { Locator, Page } from "@playwright/test";
import { settled } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const drawing = () =>
  journey("Contrast", { markets: ["DE"] })
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { function: "marketing" })
    .stage("Trial", { width: 228 })
    .repVisit("Visit")
    .on("done")
    .exit("All well")
    .build();

test.use({ held: { journeys: [drawing()] }, contextOptions: { forcedColors: "active" } });

/** All that can tell two apart there, the weight of their letters aside: lines, grounds, colours, of the thing and of what it is marked with. */
const lookOf = (what: Locator): Promise<string> =>
  what.first().evaluate((element) => {
    // A line or a ground in the colour of the page is none.
    const ground = getComputedStyle(document.body).backgroundColor;
    return [null, "::before", "::after"]
      .map((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        if (pseudo !== null && style.content === "none") return "";
        const sides = ["top", "right", "bottom", "left"].map((side) => {
          const width = style.getPropertyValue(`border-${side}-width`);
          const colour = style.getPropertyValue(`border-${side}-color`);
          return width === "0px" || colour === ground ? "" : `${width} ${colour}`;
        });
        const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`;
        const drawn = style.stroke === "none" ? "" : `${style.stroke} ${style.strokeWidth}`;
        const filled = style.backgroundColor.endsWith(", 0)") ? ground : style.backgroundColor;
        return [outline, ...sides, filled, style.color, style.textDecorationLine, drawn].join("|");
      })
      .join(" / ");
  });

async function expectApart(picked: Locator, other: Locator, what: string): Promise<void> {
  await expect(picked.first(), what).toBeVisible();
  await expect(other.first(), what).toBeVisible();
  expect(await lookOf(picked), `${what}: as it looks beside one that is not`).not.toBe(await lookOf(other));
}

async function expectFocusShown(page: Page, what: Locator, called: string): Promise<void> {
  const before = await lookOf(what);
  // What the keyboard moved last shows its focus.
  await page.keyboard.press("Shift");
  await what.first().focus();
  await settled(page);
  expect(await lookOf(what), `${called}: with the focus and without`).not.toBe(before);
}

test("on Home", async ({ page }) => {
  const rail = page.locator(".rail-entry");
  await expectApart(rail.and(page.locator("[aria-current]")), rail.and(page.locator(":not([aria-current])")), "filter");
  await expectApart(page.locator(".top-tab.is-on"), page.locator(".top-tab:not(.is-on)"), "place");
  await expectFocusShown(page, page.getByRole("button", { name: "New journey" }), "a button");
  await expectFocusShown(page, rail.nth(1), "a filter");
  await expectFocusShown(page, page.getByRole("row", { name: /Contrast/ }), "a row");
});

test.describe("in a journey", () => {
  test.beforeEach(({ home }) => home.open("Contrast"));

  test("what is picked and pressed", async ({ page, designer }) => {
    await expectApart(page.locator(".top-tab.is-on"), page.locator(".top-tab:not(.is-on)"), "tab of a journey");
    const modes = page.locator(".ui-seg-item");
    await expectApart(
      modes.and(page.locator("[data-selected]")),
      modes.and(page.locator(":not([data-selected])")),
      "mode",
    );
    const outline = (name: string) => designer.node(name).locator(".jn-outline");
    await designer.select("Hello");
    await expectApart(outline("Hello"), outline("Sign-up"), "step");
    const inspector = page.getByRole("complementary", { name: "Inspector" }).getByRole("tab");
    await expectApart(
      inspector.and(page.locator("[data-selected]")),
      inspector.and(page.locator(":not([data-selected])")),
      "tab",
    );
    await designer.stage("Trial").select();
    await expectApart(page.locator(".jc-head.is-selected"), page.locator(".jc-head:not(.is-selected)"), "stage");
    await page.locator(".jc-legend").getByRole("button").last().click();
    const entries = page.locator(".jc-legend-entry");
    await entries.first().click();
    await expectApart(
      entries.and(page.locator('[aria-pressed="true"]')),
      entries.and(page.locator('[aria-pressed="false"]')),
      "colour",
    );
  });

  test("a tab that is not picked is not underlined", async ({ page }) => {
    const tab = page.getByRole("tab", { name: "History" });
    const [line, ground] = await tab.evaluate((element) => [
      getComputedStyle(element).borderBottomColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(["rgba(0, 0, 0, 0)", ground]).toContain(line);
  });

  test("an open way out is a whole ring", async ({ designer }) => {
    const ring = designer.node("Visit").locator(".jn-row", { hasText: "Declined" });
    const { width, colour, ground } = await ring.evaluate((row) => {
      const style = getComputedStyle(row, "::after");
      return {
        width: Number.parseFloat(style.borderTopWidth),
        colour: style.borderTopColor,
        ground: style.backgroundColor,
      };
    });
    expect(width).toBeGreaterThan(0);
    expect(colour).not.toBe(ground);
  });

  test("the focus, wherever it stands", async ({ page, designer }) => {
    await expectFocusShown(page, page.getByRole("button", { name: "Export", exact: true }), "a button");
    await expectFocusShown(page, page.getByRole("tab", { name: "History" }), "a tab");
    await expectFocusShown(page, page.locator(".jc-head-name"), "a stage");
    await expectFocusShown(page, page.locator(".tool, .palette button").first(), "a thing to add");
    await designer.select("Sign-up");
    await page.keyboard.press("ArrowDown");
    await expect(designer.node("Hello")).toBeFocused();
    const ring = designer.node("Hello").locator(".jn-ring");
    expect(await lookOf(ring), "the ring of the step that has the keyboard").not.toBe(
      await lookOf(designer.node("Sign-up").locator(".jn-outline")),
    );
  });

  test("in the outline, in review and in the palette", async ({ page, designer }) => {
    await designer.select("Hello");
    await page.keyboard.press("o");
    const cells = (is: string) => page.locator(`.outline-row${is} > .outline-cell.is-name`);
    await expectApart(cells(".is-selected"), cells(":not(.is-selected)"), "row of the outline");
    await page.keyboard.press("o");
    await designer.review();
    const waiting = page.locator(".queue-list .ui-row");
    await expectApart(
      waiting.and(page.locator("[data-selected]")),
      waiting.and(page.locator(":not([data-selected])")),
      "what waits",
    );
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("option").nth(2)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expectApart(
      page.getByRole("option", { selected: true }),
      page.getByRole("option", { selected: false }),
      "hit",
    );
  });
});
