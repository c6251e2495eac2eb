/**
 * The pictures of docs/screenshots: every screen in light and dark, taken of the sample with a clock that stands, so that a
 * picture only changes when the product does.
 */
import { writeFile } from "node:fs/promises";
import { comparisonParts } from "../support/app/comparison.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { expectFlawless, shoot } from "./shoot.ts";

const story = "First patient, cardiologists DE AT";
const faulty = "Steady start, patients DE FR";

test.use({
  ground: "sample",
  person: { name: "Mara Lindqvist", role: "designer" },
  now: new Date("2026-11-23T10:42:07.000Z"),
  timezoneId: "UTC",
  deviceScaleFactor: 1,
  contextOptions: { reducedMotion: "reduce" },
});

test.afterEach(expectFlawless);

for (const scheme of ["light", "dark"] as const)
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    const as = (name: string): string => `${name}-${scheme}`;

    test("home", async ({ page, home }) => {
      await expect(home.row(story)).toBeVisible();
      await shoot(page, as("home-table"));
      await page.getByRole("radio", { name: "Cards" }).click();
      await shoot(page, as("home-cards"));
      await page.getByRole("button", { name: "New journey" }).click();
      await shoot(page, as("new-journey"));
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Import a blueprint" }).click();
      await shoot(page, as("import"));
    });

    test("designer", async ({ page, home, designer }) => {
      await home.open(story);
      await designer.expectNode("Trial result in brief");
      await shoot(page, as("designer"));
      await designer.select("Trial result in brief");
      await shoot(page, as("designer-touchpoint"));
      await designer.select("How did they react?");
      await page
        .getByRole("complementary", { name: "Inspector" })
        .getByRole("button", { name: /^Edit the condition/ })
        .first()
        .click();
      await shoot(page, as("condition-editor"));
      // The list of what can be asked for lies open.
      await page.keyboard.press("Escape");
      await designer.select("Wait 3 days").press("a");
      await expect(page.getByRole("dialog", { name: "Insert a step" })).toBeVisible();
      await shoot(page, as("add-menu"));
      await page.keyboard.press("Escape");
      await page
        .getByRole("region", { name: "Problems, comments and history" })
        .getByRole("tab", { name: /^Comments/ })
        .click();
      await shoot(page, as("comments"));
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Fit" }).click();
      await shoot(page, as("designer-fit"));
      await page.getByRole("button", { name: "Zoom out" }).click();
      await shoot(page, as("designer-far"));
    });

    test("problems", async ({ page, home, designer }) => {
      await home.open(faulty);
      const below = page.getByRole("region", { name: "Problems, comments and history" });
      await expect(below.getByRole("grid", { name: "Problems" }).getByRole("row").first()).toBeVisible();
      await below.getByRole("grid", { name: "Problems" }).getByRole("row").first().click();
      await shoot(page, as("problems"));
      await designer
        .node("Nurse call")
        .or(page.locator(".jn.is-error"))
        .first()
        .locator("[data-badge=problem]")
        .click();
      await shoot(page, as("problem"));
    });

    test("history", async ({ page, home, designer }) => {
      await home.open(story);
      await designer
        .checkpoint("Before legal review")
        .rename("Trial result in brief")
        .to("Result in brief")
        .drag("Consent letter")
        .by(0, 16);
      await page
        .getByRole("region", { name: "Problems, comments and history" })
        .getByRole("tab", { name: "History" })
        .click();
      await designer.expectSaved();
      await shoot(page, as("history"));
      await designer.insertBetween("Result in brief", "Wait 3 days", "Email").named("A word before").expectSaved();
      const parts = comparisonParts(page);
      await parts
        .line(/, Before legal review, /)
        .getByRole("button", { name: "Compare" })
        .click();
      await parts.row("Changed: Email “Result in brief”").click();
      await shoot(page, as("compare"));
    });

    test("export, palette, help", async ({ page, home, designer }) => {
      await home.open(story);
      await designer.expectNode("Trial result in brief");
      await page.getByRole("button", { name: "Export" }).click();
      const dialog = page.getByRole("dialog", { name: `Export “${story}”` });
      await dialog.getByRole("button", { name: "Make the file" }).click();
      await expect(dialog.getByText(/^Nothing is lost|^What this target/).first()).toBeVisible();
      await shoot(page, as("export"));
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type("wait");
      await expect(
        page.getByRole("dialog").getByRole("option").or(page.getByRole("dialog").getByRole("menuitem")).first(),
      ).toBeVisible();
      await shoot(page, as("palette"));
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await shoot(page, as("shortcuts"));
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Settings and help" }).click();
      await page.getByRole("menuitem", { name: "About Itinera" }).click();
      await expect(page.getByRole("dialog", { name: "About Itinera" })).toBeVisible();
      await shoot(page, as("about"));
    });

    test.describe("review", () => {
      test.use({ person: { name: "Dr Ines Falk", role: "medical" } });
      test("review", async ({ page, home, designer }) => {
        await home.open(story);
        await designer.review();
        await expect(
          page.getByRole("region", { name: "My decision" }).getByRole("button", { name: "Approve", exact: true }),
        ).toBeVisible();
        await shoot(page, as("review"));
      });
    });

    test.describe("review of what changed", () => {
      test.use({ person: { name: "Priya Raman", role: "regulatory" } });
      test("before and after", async ({ page, home, designer }) => {
        await home.open(faulty);
        await designer.review();
        const queue = page.getByRole("complementary", { name: "Needs my decision" });
        await queue.getByRole("row").filter({ hasText: "changed" }).first().click();
        await expect(page.locator("section.reading")).toContainText("Before and after");
        await expect(page.getByRole("contentinfo")).toContainText("errors");
        await expect(page.getByRole("contentinfo")).toContainText("approved");
        await shoot(page, as("review-before-and-after"));
      });
    });

    test.describe("library", () => {
      test("library", async ({ page }) => {
        await page.getByRole("navigation", { name: "Open journeys" }).getByRole("button", { name: "Library" }).click();
        const main = page.getByRole("main");
        const open = (name: string) => main.getByRole("row", { name }).first().click();
        const shelf = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
        await open("Headline result, 24 weeks");
        await expect(
          page
            .getByRole("heading", { name: "Headline result, 24 weeks" })
            .or(page.getByRole("textbox", { name: "Name" }))
            .first(),
        ).toBeVisible();
        await shoot(page, as("library-module"));
        await shelf("Claims");
        await main.getByRole("row").nth(1).click();
        await shoot(page, as("library-claim"));
        await shelf("Triggers");
        await shoot(page, as("library-triggers"));
      });
    });

    test.describe("on a small screen", () => {
      test.use({ viewport: { width: 1024, height: 700 } });
      test("home, designer and library", async ({ page, home, designer }) => {
        await expect(home.row(story)).toBeVisible();
        await shoot(page, as("small-home"));
        await home.open(story);
        await designer.select("Trial result in brief");
        await shoot(page, as("small-designer"));
        await designer.review();
        await expect(page.getByRole("complementary", { name: "Waits for reviewers" })).toBeVisible();
        await shoot(page, as("small-review"));
      });
    });

    test.describe("first start", () => {
      test.use({ ground: "empty", person: null });
      test("who works here, and nothing yet", async ({ page, home }) => {
        await expect(page.getByRole("dialog", { name: "Who works here?" })).toBeVisible();
        await shoot(page, as("who-works-here"));
        await home.introduce("Mara Lindqvist", "Designer");
        await shoot(page, as("home-empty"));
      });
    });

    test.describe("a workspace that cannot be opened", () => {
      test("start fault", async ({ page, workplace }) => {
        await page.goto("about:blank");
        await workplace.stop();
        await writeFile(workplace.temp.workspace, "This is not a database. ".repeat(400));
        await workplace.start();
        await page.goto(workplace.newAddress());
        await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
        await shoot(page, as("start-fault"));
      });
    });
  });
