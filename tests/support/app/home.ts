/** Home: finds, starts, imports and opens journeys. */
import { type Locator, type Page, expect } from "@playwright/test";
import { literally } from "./say.ts";

export interface Home {
  /** The tab of Home. */
  go(): Promise<void>;
  row(title: string): Locator;
  open(title: string): Promise<void>;
  /** With one entry, one stage and one exit. */
  startBlank(title: string): Promise<void>;
  startFrom(template: string, title: string): Promise<void>;
  /** Opens the import dialog on this file; it stays open. */
  offer(file: { name: string; mimeType: string; buffer: Buffer } | string): Promise<Locator>;
  /** At the very first start. */
  introduce(name: string, role: string): Promise<void>;
}

export function openHome(page: Page): Home {
  const row = (title: string): Locator =>
    page
      .getByRole("main")
      .getByRole("row", { name: new RegExp(literally(title)) })
      .first();
  const start = async (card: RegExp, title: string): Promise<void> => {
    await page.getByRole("main").getByRole("button", { name: card }).click();
    const dialog = page.getByRole("dialog", { name: "New journey" });
    await dialog.getByRole("textbox", { name: "Title" }).fill(title);
    await dialog.getByRole("button", { name: "Create journey" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();
  };
  return {
    go: () => page.getByRole("navigation", { name: "Open journeys" }).getByRole("button", { name: "Home" }).click(),
    row,
    async open(title) {
      await row(title).click();
      await expect(
        page.getByRole("button", { name: title, exact: true }).and(page.locator("[aria-current=page]")),
      ).toBeVisible();
      await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();
    },
    startBlank: (title) => start(/^Blank: /, title),
    startFrom: (template, title) => start(new RegExp(`^${literally(template)}: `), title),
    async offer(file) {
      await page.getByRole("button", { name: "Import a blueprint" }).first().click();
      const dialog = page.getByRole("dialog", { name: "Import a blueprint" });
      const chooser = page.waitForEvent("filechooser");
      await dialog.getByRole("button", { name: "Choose a file…" }).click();
      await (await chooser).setFiles(file);
      return dialog;
    },
    async introduce(name, role) {
      const dialog = page.getByRole("dialog", { name: "Who works here?" });
      await dialog.getByRole("textbox", { name: "Your name" }).fill(name);
      await dialog.locator("label", { hasText: role }).click();
      await dialog.getByRole("button", { name: "Start" }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
