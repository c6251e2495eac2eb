/** The comparison of two versions as a test meets it: its bar, its list, the chosen difference, its canvas. */
import { type Locator, type Page, expect } from "@playwright/test";
import { literally } from "./say.ts";

export interface ComparisonParts {
  readonly bar: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly detail: Locator;
  readonly canvas: Locator;
  readonly history: Locator;
  /** A difference by how it is said. */
  row(said: string | RegExp): Locator;
  /** A node of the drawing of both, with the mark it wears. */
  marked(name: string, mark: string): Locator;
  choose(side: "Before" | "After", option: string): Promise<void>;
  showHistory(): Promise<void>;
  /** The version or step in the history. */
  line(said: string | RegExp): Locator;
  expectOpen(): Promise<void>;
  expectLeft(): Promise<void>;
}

export function comparisonParts(page: Page): ComparisonParts {
  const bar = page.getByRole("region", { name: "What is compared" });
  const list = page.getByRole("grid", { name: "Differences" });
  const below = page.getByRole("region", { name: "Problems, comments and history" });
  const history = below.getByRole("grid", { name: "History" });
  const canvas = page.getByRole("main", { name: "Compare versions" });
  return {
    bar,
    list,
    rows: list.getByRole("row"),
    detail: page.getByRole("region", { name: "The chosen difference" }),
    canvas,
    history,
    row: (said) => list.getByRole("row", { name: said }),
    marked: (name, mark) =>
      canvas.getByRole("button", { name: new RegExp(`^[^:]+: ${literally(name)}, .*, ${literally(mark)}$`) }),
    async choose(side, option) {
      await bar.getByRole("button", { name: new RegExp(side) }).click();
      await page.getByRole("option", { name: new RegExp(literally(option)) }).click();
    },
    async showHistory() {
      await below.getByRole("tab", { name: "History" }).click();
      await expect(history.getByRole("row").first()).toBeVisible();
    },
    line: (said) => history.getByRole("row", { name: said }),
    async expectOpen() {
      await expect(bar).toBeVisible();
      await expect(list).toBeVisible();
    },
    async expectLeft() {
      await expect(bar).toBeHidden();
      await expect(page.getByRole("main", { name: "Canvas" })).toBeVisible();
    },
  };
}
