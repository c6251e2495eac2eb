/** Room for other languages: with every word 40 % longer, no part of the screen runs over its frame, and no two controls lie on each other. */
import type { Page } from "@playwright/test";
import { settled } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";

test.use({ ground: "sample" });

/** Frames whose content must fit their width, and bars whose parts must stand beside each other. */
const frames = [
  ...[
    ".top",
    ".home-bar",
    ".home-rail",
    ".home-tools",
    ".home-main",
    ".designer-bar",
    ".palette",
    ".bottom",
    ".inspector",
  ],
  ...[
    ".library-bar",
    ".library-main",
    ".library-editor",
    ".queue",
    ".reading",
    ".decision",
    ".coverage",
    "footer",
    "[role=dialog]",
  ],
];
const bars = [".top", ".home-bar", ".home-tools", ".designer-bar", ".library-bar", ".decision", "footer", ".ui-acts"];

/** The words are lengthened where they stand; what one has named oneself may be cut, and is lengthened like the rest. */
async function crowded(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(
    ({ frames: toFit, bars: inLine }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? "";
        if (!/\p{L}{3}/u.test(text) || node.parentElement?.closest(".jc, pre, kbd, .reading-text, .ui-hidden"))
          continue;
        node.nodeValue = text.replaceAll(/\p{L}{3,}/gu, (word) => word + "o".repeat(Math.ceil(word.length * 0.4)));
      }
      const seen = (element: Element): boolean =>
        element.checkVisibility() && element.getBoundingClientRect().width > 0;
      const name = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
      const found: string[] = [];
      for (const frame of document.querySelectorAll(toFit.join()))
        if (seen(frame) && frame.scrollWidth > frame.clientWidth + 1)
          found.push(`${name(frame)} is ${frame.scrollWidth} wide in ${frame.clientWidth}`);
      for (const button of document.querySelectorAll("button, [role=tab], [role=radio]")) {
        if (!seen(button)) continue;
        const words = (button.textContent ?? "").trim() !== "" && !button.matches(".cutoff");
        if (words && button.scrollWidth > button.clientWidth + 1) found.push(`${name(button)} runs over its edge`);
        if (button.getBoundingClientRect().right > innerWidth + 1) found.push(`${name(button)} leaves the window`);
      }
      for (const bar of document.querySelectorAll(inLine.join())) {
        const parts = [...bar.children].filter(seen).map((part) => ({ part, box: part.getBoundingClientRect() }));
        for (const [at, one] of parts.entries())
          for (const other of parts.slice(at + 1)) {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            if (across > 2 && down > 2) found.push(`${name(one.part)} lies on ${name(other.part)}`);
          }
      }
      return found;
    },
    { frames, bars },
  );
}

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
] as const)
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    const room = async (page: Page, where: string): Promise<void> => {
      expect.soft(await crowded(page), where).toEqual([]);
      // What was lengthened belongs to React: it is drawn anew.
      await page.reload();
      await expect(page.locator(".home-main, .designer, .library").first()).toBeVisible();
    };

    test("Home and the library", async ({ page }) => {
      await expect(page.locator(".home-starts")).toBeVisible();
      await room(page, "Home");
      await page.getByRole("button", { name: "Library", exact: true }).click();
      await page.getByRole("main").getByRole("grid").getByRole("row").nth(1).click();
      await expect(page.getByText("Where it is used")).toBeVisible();
      await room(page, "a module");
    });

    test("the designer", async ({ page, home, designer }) => {
      await home.open("First patient, cardiologists DE AT");
      await designer.problems.expectNone();
      await room(page, "the journey");
      await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type("Which way in?");
      await page
        .getByRole("option", { name: /^Which way in/ })
        .first()
        .click();
      await page
        .getByRole("complementary", { name: "Inspector" })
        .getByRole("button", { name: "Edit the condition" })
        .first()
        .click();
      await room(page, "a condition");
    });

    test("dialogs", async ({ page, home }) => {
      await home.open("Steady start, patients DE FR");
      await page.keyboard.press("ControlOrMeta+s");
      await expect(page.getByRole("dialog", { name: "Name this version" })).toBeVisible();
      await room(page, "naming a version");
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await expect(page.getByText(/stand in the way/)).toBeVisible();
      await room(page, "an export");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await room(page, "the shortcuts");
    });

    test.describe("review", () => {
      test.use({ person: { name: "Dr Eva Sommer", role: "medical" } });
      test("a decision", async ({ page, home, designer }) => {
        await home.open("First patient, cardiologists DE AT");
        await designer.review();
        await page.keyboard.press("j");
        await expect(page.getByRole("region", { name: "My decision" })).toBeVisible();
        await room(page, "review");
      });
    });
  });
