/** Hands on the outline: rows by what they are called, a real keyboard. */
import { type Locator, type Page, expect } from "@playwright/test";
import { literally } from "./say.ts";

export interface OutlineHands {
  readonly table: Locator;
  /** A row whose name begins so. */
  row(name: string): Locator;
  /** With `O`. */
  open(): Promise<void>;
  leave(): Promise<void>;
  /** Down or up the rows until this one has the focus. */
  walkTo(name: string): Promise<void>;
  /** `A`, what is sought, and its name. */
  add(what: string, name: string): Promise<void>;
  /** `L` and the target. */
  link(target: string): Promise<void>;
  /** What the rows are called from the top, indented by their level. */
  read(): Promise<string[]>;
}

export function openOutlineHands(page: Page): OutlineHands {
  const table = page.getByRole("treegrid", { name: "Outline of the journey" });
  const row = (name: string): Locator => table.getByRole("row", { name: new RegExp(`^${literally(name)}`) }).first();
  const { keyboard } = page;
  return {
    table,
    row,
    async open() {
      await keyboard.press("o");
      await expect(table).toBeVisible();
    },
    async leave() {
      await keyboard.press("o");
      await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();
    },
    async walkTo(name) {
      await keyboard.press("ControlOrMeta+Home");
      const wanted = new RegExp(`^${literally(name)}`);
      const focused = table.locator("[role=row]:focus, [role=row]:has(:focus)");
      const title = async (): Promise<string> => (await focused.locator(".outline-title").textContent()) ?? "";
      for (let presses = 0; presses < 100 && !wanted.test(await title()); presses += 1)
        await keyboard.press("ArrowDown");
      expect(await title(), "the row with the focus").toMatch(wanted);
    },
    async add(what, name) {
      await keyboard.press("a");
      const menu = page.getByRole("dialog", { name: /^(Add|Insert)/ });
      await expect(menu.getByRole("combobox")).toBeFocused();
      await keyboard.type(what);
      await expect(menu.getByRole("option").first()).toHaveAccessibleName(new RegExp(`^${literally(what)}`, "i"));
      await keyboard.press("Enter");
      const field = table.getByRole("textbox", { name: "Name" });
      await expect(field).toBeFocused();
      await keyboard.type(name);
      await keyboard.press("Enter");
      await expect(table.locator("[role=row]:focus .outline-title")).toHaveText(name);
    },
    async link(target) {
      await keyboard.press("l");
      const menu = page.getByRole("dialog", { name: /^Connect/ });
      await expect(menu.getByRole("combobox")).toBeFocused();
      await keyboard.type(target);
      await expect(menu.getByRole("option").first()).toHaveAccessibleName(new RegExp(`^${literally(target)}`));
      await keyboard.press("Enter");
      await expect(menu).toBeHidden();
    },
    async read() {
      const rows = table.locator("[role=row][aria-level]");
      return rows.evaluateAll((all) =>
        all.map((one) => {
          const level = Number(one.getAttribute("aria-level"));
          const text = one.querySelector(".outline-title")?.textContent ?? "";
          const note = one.getAttribute("data-what") === "way" ? one.querySelector(".outline-note")?.textContent : null;
          return `${"  ".repeat(level - 1)}${text}${note ? ` → ${note}` : ""}`;
        }),
      );
    },
  };
}
