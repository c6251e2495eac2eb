/** The screens beside the plain designer, each in every theme: outline, comparison, pictures, plans, search, structure, the tour; and the main ones in German. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { comparisonParts } from "../support/app/comparison.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { openOutlineHands } from "../support/app/outline-hands.ts";
import { grownJourney } from "../support/grown-journey.ts";
import { journey } from "../support/journey.ts";
import { album, expectFlawless, shoot, shown } from "./shoot.ts";
import { themes, wear } from "./themes.ts";

const story = "First patient, cardiologists DE AT";
const grown = grownJourney(50);

const inner = () =>
  journey("Titration support at home", { markets: ["DE"] })
    .stage("Start")
    .entry("Comes in", { by: "manual" })
    .email("Welcome to the programme", {}, { function: "patient-services" })
    .wait(2, "days")
    .exit("Goes back")
    .build();
const structured = () =>
  journey("Spring congress, cardiologists", { markets: ["DE"] })
    .stage("Awareness", { width: 684, function: "marketing", milestone: "Knows the trial result" })
    .entry("Congress sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Trial result in brief", {}, { id: "hello", x: 28, y: 130, function: "marketing" })
    .lift()
    .node("group", "Reminder sequence", {}, { id: "folded", x: 256, y: 130, collapsed: true })
    .from("hello")
    .email("First reminder", {}, { x: 280, y: 160, group: "folded", function: "marketing" })
    .email("Second reminder", {}, { x: 280, y: 260, group: "folded", function: "marketing" })
    .node(
      "sub-journey",
      "Titration support",
      { journey: "journey-titration-support-at-home" },
      { id: "help", x: 484, y: 130, function: "patient-services" },
    )
    .stage("Adoption", { width: 3000, function: "patient-services", milestone: "On therapy for 90 days" })
    .on("completed")
    .goal("Stays on therapy", {}, { x: 3300, y: 130 })
    .from("help", "left")
    .exit("Left the programme", {}, { x: 740, y: 300 })
    .build();

test.use({
  ground: "sample",
  person: { name: "Mara Lindqvist", role: "designer" },
  held: { journeys: [inner(), structured(), grown.records] },
  now: new Date("2026-11-23T10:42:07.000Z"),
  timezoneId: "UTC",
  deviceScaleFactor: 1,
  contextOptions: { reducedMotion: "reduce" },
  permissions: ["clipboard-read", "clipboard-write"],
});
test.afterEach(expectFlawless);

/** Light and dark for the project's pages, high contrast for the album. */
async function inThemes(page: Page, name: string, options: { pointer?: boolean } = {}): Promise<void> {
  for (const theme of themes) {
    await wear(page, theme);
    await shoot(page, `${name}-${theme}`, { ...options, into: theme === "contrast" ? [album] : [album, shown] });
  }
  await wear(page, "light");
}

test("outline", async ({ page, home }) => {
  await home.open(story);
  await openOutlineHands(page).open();
  await inThemes(page, "outline");
  await page.setViewportSize({ width: 1024, height: 700 });
  await inThemes(page, "small-outline");
});

test("comparison and variants", async ({ page, home, designer }) => {
  const parts = comparisonParts(page);
  await home
    .row(story)
    .getByRole("button", { name: `More about ${story}` })
    .click();
  await page.getByRole("menuitem", { name: "Make a variant" }).click();
  // It would go by itself, before one picture or after it.
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Close" }).click();
  await designer
    .rename("Trial result in brief")
    .to("Result in brief")
    .addAfter("Result in brief", "Email")
    .named("A word before")
    .remove("Consent letter")
    .expectSaved();
  await home.go();
  await expect(home.row(`${story} (variant)`)).toContainText("Variant of");
  await inThemes(page, "variants");
  await home.row(`${story} (variant)`).click();
  await page
    .getByRole("region", { name: "This journey" })
    .getByRole("button", { name: `Variant of ${story}` })
    .click();
  await parts.expectOpen();
  await parts.row("Changed: Email “Result in brief”").click();
  await inThemes(page, "compare-variant");
});

test("picture and plan", async ({ page, home }) => {
  await expect(home.row(story)).toBeVisible();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    readFileSync(join(import.meta.dirname, "../fixtures/plans/launch-excel-en.tsv"), "utf8"),
  );
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByRole("dialog", { name: /^Start from a plan/ })).toContainText("A table: 5 steps");
  await inThemes(page, "plan");
  await page.keyboard.press("Escape");
  await home.open(story);
  await page.keyboard.press("ControlOrMeta+Shift+e");
  await expect(page.getByRole("dialog").getByRole("img", { name: /^Preview: ./ })).toBeVisible();
  await inThemes(page, "picture");
});

test("find and replace, colours", async ({ page, home, designer }) => {
  await home.open(story);
  await designer.expectNode("Trial result in brief");
  await page.keyboard.press("ControlOrMeta+h");
  await page.keyboard.type("result");
  const panel = page.getByRole("search", { name: "Find and replace in this journey" });
  await expect(panel.getByText(/^\d+ places$/)).toBeVisible();
  await panel.getByRole("textbox", { name: "Replace with" }).fill("finding");
  await inThemes(page, "replace");
  await page.keyboard.press("Escape");
  const legend = page.getByRole("group", { name: /^Legend: / });
  await legend.getByRole("button", { name: "Unfold the legend" }).click();
  await page.keyboard.press("1");
  await inThemes(page, "colour-by-function");
  await legend.getByRole("button", { name: /^Colour by: / }).click();
  await page.getByRole("menu").getByText("Approval", { exact: true }).click();
  await inThemes(page, "colour-by-approval");
});

test("structure: folded group, jumps, lanes, a stage's menu, a journey inside another", async ({
  page,
  home,
  designer,
}) => {
  await home.open("Spring congress, cardiologists");
  await designer.expectNode("Titration support");
  await page.keyboard.press("0");
  await inThemes(page, "structure");
  await page
    .getByRole("group", { name: /^Stage Awareness,/ })
    .getByRole("button", { name: "Awareness", exact: true })
    .focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menu")).toBeVisible();
  await inThemes(page, "stage-menu", { pointer: false });
  await page.keyboard.press("Escape");
  await designer.select("Titration support").press("Enter");
  await designer.expectNode("Comes in");
  await inThemes(page, "sub-journey");
});

test("the tour for newcomers", async ({ page }) => {
  await page.getByRole("button", { name: "Settings and help" }).click();
  await page.getByRole("menuitem", { name: "Take the tour" }).click();
  await expect(page.getByRole("complementary", { name: "Tour" })).toBeVisible();
  await inThemes(page, "tour");
  await page.setViewportSize({ width: 1024, height: 700 });
  await inThemes(page, "small-tour");
});

test("in German", async ({ page }) => {
  await page.getByRole("button", { name: "Settings and help" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await shoot(page, "home-de");
  await page
    .getByRole("main")
    .getByRole("row", { name: new RegExp(story) })
    .first()
    .click();
  await expect(page.getByRole("group", { name: "Zeichenfläche der Journey" }).first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("Trial result in brief");
  await page
    .getByRole("option", { name: /^Trial result in brief/ })
    .first()
    .click();
  await shoot(page, "designer-de");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await shoot(page, "shortcuts-de");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Exportieren", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await shoot(page, "export-de");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Bibliothek", exact: true }).click();
  await page.getByRole("main").getByRole("grid").getByRole("row").nth(1).click();
  await shoot(page, "library-de");
});
