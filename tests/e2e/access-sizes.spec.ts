/** Every control within reach at 200 % zoom and in a narrow window, large enough to hit, and on every screen in every theme without a fault of access. */
import type { Page } from "@playwright/test";
import { expectAccessible, expectContrast } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import type { Designer } from "../support/designer.ts";
import type { Home } from "../support/app/home.ts";
import { outOfReach, tooSmall } from "../support/app/within-reach.ts";

const faulty = "Steady start, patients DE FR";
test.use({ ground: "sample", contextOptions: { reducedMotion: "reduce" } });

interface Hands {
  readonly page: Page;
  readonly home: Home;
  readonly designer: Designer;
}

const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Go to anything, or run a command" }).fill(words);
  await page.getByRole("option").first().click();
};

/** The screens and their states, each with the way there; one after the other in one window. */
const places: readonly (readonly [where: string, go: (hands: Hands) => Promise<void>])[] = [
  ["Home", async ({ page }) => expect(page.locator(".home-starts")).toBeVisible()],
  [
    "the designer",
    async ({ page, home, designer }) => {
      await home.open(faulty);
      await designer.problems.expect("“Wait a while”");
      await command(page, "Wait a while");
      await expect(page.getByRole("complementary", { name: "Inspector" }).getByLabel("Name")).toHaveValue(
        "Wait a while",
      );
    },
  ],
  [
    "the legend of colours",
    async ({ page }) => {
      await page.keyboard.press("Shift+C");
      await page.locator(".jc-legend").getByRole("button").last().click();
    },
  ],
  ["find", async ({ page }) => page.keyboard.press("ControlOrMeta+f")],
  [
    "find and replace",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+h");
      await page.keyboard.type("Wait");
    },
  ],
  [
    "the outline",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await page.getByRole("radio", { name: "Outline" }).click();
      await expect(page.getByRole("treegrid")).toBeVisible();
    },
  ],
  [
    "the picture",
    async ({ page }) => {
      await page.getByRole("radio", { name: "Canvas" }).click();
      await command(page, "Export picture");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  ],
  [
    "a plan",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await command(page, "Add steps from a plan");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  ],
  [
    "the shortcuts",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await command(page, "Keyboard shortcuts");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    },
  ],
  [
    "the menu with the languages",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Settings and help" }).click();
      await expect(page.getByRole("menuitemradio", { name: /Deutsch/ }).first()).toBeVisible();
    },
  ],
  [
    "the comparison",
    async ({ page, designer }) => {
      await page.keyboard.press("Escape");
      await designer.checkpoint("Now");
      await command(page, "Wait a while");
      await expect(designer.node("Wait a while")).toBeFocused();
      await page.keyboard.press("F2");
      await page.keyboard.type("Wait a little");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Shift+D");
      await expect(page.getByText(/1 change|changed/i).first()).toBeVisible();
    },
  ],
  [
    "review",
    async ({ page, designer }) => {
      await page.keyboard.press("Escape");
      await designer.review();
      await expect(page.locator(".reading")).toBeVisible();
    },
  ],
  [
    "the library",
    async ({ page }) => {
      // What was told before floats over the form for a while yet, and would count as its neighbour.
      const close = page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Close" });
      while ((await close.count()) > 0) await close.first().click();
      await page.getByRole("button", { name: "Library", exact: true }).click();
      await page.getByRole("main").getByRole("grid").getByRole("row").nth(1).click();
      await expect(page.getByText("Where it is used")).toBeVisible();
    },
  ],
];

for (const [what, width, height, scale] of [
  ["at 200 %", 720, 450, 2],
  ["in 1024 pixels", 1024, 700, 1],
] as const)
  test.describe(what, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale });
    test("every control can be reached", async ({ page, home, designer }) => {
      test.setTimeout(150_000);
      for (const [where, go] of places) {
        await test.step(where, async () => {
          await go({ page, home, designer });
          expect.soft(await outOfReach(page), `${where}, ${what}`).toEqual([]);
        });
      }
    });
  });

test("every control is large enough to hit, or stands clear of its neighbours", async ({ page, home, designer }) => {
  test.setTimeout(150_000);
  for (const [where, go] of places)
    await test.step(where, async () => {
      await go({ page, home, designer });
      expect.soft(await tooSmall(page), where).toEqual([]);
    });
});

for (const [theme, look] of [
  ["light", expectAccessible],
  ["dark", expectContrast],
  ["contrast", expectContrast],
] as const)
  test(`no fault of access on any screen, in the ${theme} theme`, async ({ page, home, designer }) => {
    test.setTimeout(240_000);
    for (const [where, go] of places)
      await test.step(where, async () => {
        await go({ page, home, designer });
        await page.evaluate((wanted) => (document.documentElement.dataset["theme"] = wanted), theme);
        await look(page, `${where}, ${theme}`);
      });
  });
