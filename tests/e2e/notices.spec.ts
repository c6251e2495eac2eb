/** What is told never lies over the buttons one is about to press. */
import type { Locator, Page } from "@playwright/test";
import { comparisonParts } from "../support/app/comparison.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";

test.use({ held: { journeys: [welcomeJourney()] } });
test.beforeEach(({ home }) => home.open("Welcome"));

const notices = (page: Page) => page.getByRole("region", { name: "Notices" });

async function expectApart(one: Locator, other: Locator): Promise<void> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error("both have to be in sight");
  const meet = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  expect(meet, JSON.stringify({ a, b })).toBe(false);
}

test("beside a dialog's buttons", async ({ page }) => {
  await page.keyboard.press("Shift+D");
  await expect(notices(page)).toContainText("nothing to compare with");
  await page.keyboard.press("ControlOrMeta+Shift+e");
  const dialog = page.getByRole("dialog", { name: /^Picture of/ });
  const save = dialog.getByRole("button", { name: "Save picture" });
  await expect(save).toBeVisible();
  await expectApart(notices(page), save);
});

test("beside the list of a comparison", async ({ page, designer }) => {
  const parts = comparisonParts(page);
  await designer.rename("Hello").to("Good morning").expectSaved();
  await page.keyboard.press("Shift+D");
  await parts.expectOpen();
  await parts.row("Changed: Email “Good morning”").click();
  await page.getByRole("button", { name: "Restore only this" }).click();
  await expect(notices(page)).toBeVisible();
  await expectApart(notices(page), page.locator(".compare-aside"));
});
