/** The three looks of the window, as the machine's own settings bring them about. */
import { type Page, expect } from "@playwright/test";

export const themes = ["light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === "dark" ? "dark" : "light",
    contrast: theme === "contrast" ? "more" : "no-preference",
  });
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}
