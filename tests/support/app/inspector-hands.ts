/** Hands on the inspector: fields by their labels, whatever they are made of. */
import { type Locator, type Page, expect } from "@playwright/test";
import { fieldNamed, literally } from "./say.ts";

export interface InspectorHands {
  choose(field: string, option: string, within?: Locator): Promise<void>;
  find(field: string, option: string, within?: Locator): Promise<void>;
  write(field: string, text: string, within?: Locator): Promise<void>;
  lasting(field: string, amount: number, unit: string): Promise<void>;
  press(button: string): Promise<void>;
  addModule(name: string): Promise<void>;
}

export function openInspectorHands(page: Page): InspectorHands {
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const pickOption = async (option: string): Promise<void> => {
    const found = page.getByRole("listbox").getByRole("option", { name: new RegExp(`^${literally(option)}`) });
    await expect(found.first()).toBeVisible();
    // The list is drawn anew while one types: an option may be gone in the moment in which it is pressed.
    await expect(async () => {
      if (await page.getByRole("listbox").isVisible()) await found.first().click({ timeout: 2000 });
      await expect(page.getByRole("listbox")).toBeHidden({ timeout: 1000 });
    }).toPass({ timeout: 10_000 });
  };
  /** The panel follows the selection by a frame; until then the fields of what was selected before stand there. */
  const arrived = (): Promise<void> =>
    expect
      .poll(
        () =>
          page.evaluate(() => {
            const [only, another] = document.querySelectorAll<HTMLElement>("[data-node][aria-pressed=true]");
            const shown = document.querySelector<HTMLElement>("#inspector")?.dataset["of"];
            return !only || another !== undefined || shown === only.dataset["node"];
          }),
        { message: "the inspector shows what is selected" },
      )
      .toBe(true);
  const hands: InspectorHands = {
    async choose(field, option, within = inspector) {
      await arrived();
      await within.getByRole("button", { name: fieldNamed(field) }).click();
      await pickOption(option);
    },
    async find(field, option, within = inspector) {
      await arrived();
      await within.getByRole("combobox", { name: field, exact: true }).fill(option);
      await pickOption(option);
    },
    async write(field, text, within = inspector) {
      await arrived();
      const input = within.getByRole("textbox", { name: field, exact: true });
      await input.fill(text);
      await input.press(
        (await input.evaluate((element) => element.tagName)) === "TEXTAREA" ? "ControlOrMeta+Enter" : "Enter",
      );
    },
    async lasting(field, amount, unit) {
      await arrived();
      const group = inspector.getByRole("group", { name: field, exact: true });
      const unset = inspector.locator(".insp-unset", { hasText: field }).getByRole("button");
      await expect(group.or(unset).first()).toBeVisible();
      if (await unset.isVisible()) await unset.click();
      await group.getByRole("textbox", { name: "How many" }).fill(String(amount));
      await group.getByRole("textbox", { name: "How many" }).press("Enter");
      await hands.choose("Unit", unit, group);
    },
    async press(button) {
      await arrived();
      await inspector.getByRole("button", { name: button, exact: true }).click();
    },
    addModule: (name) => hands.find("Add a module", name),
  };
  return hands;
}
