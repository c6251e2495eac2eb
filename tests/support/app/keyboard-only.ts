/** A person without a mouse: every pointer act of the harness throws, the focus is looked at wherever it comes, and what is said aloud is heard. */
import { type Locator, type Page, expect } from "@playwright/test";

type Role = Parameters<Page["getByRole"]>[0];

export interface KeyboardOnly {
  press(...keys: string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** Tab, or another key, until this has the focus; fails when it never comes, or when the focus cannot be seen there. */
  reach(role: Role, name: string | RegExp, by?: string): Promise<Locator>;
  /** What has the focus is this, and one sees it. */
  expectAt(role: Role, name: string | RegExp): Promise<Locator>;
  /** The live region said so. */
  expectSaid(sentence: string | RegExp): Promise<void>;
  /** Gives the mouse back to the tests that come after. */
  release(): void;
}

const pointerActs = ["click", "dblclick", "hover", "tap", "dragTo", "check", "uncheck", "setChecked", "selectOption"];
/** Not by hand either: they set the focus, or the value, past the keyboard. */
const shortCuts = ["fill", "focus", "press", "pressSequentially", "dispatchEvent", "setInputFiles", "selectText"];

export function keyboardOnly(page: Page): KeyboardOnly {
  const undo: (() => void)[] = [];
  const refuse = (target: object, names: readonly string[]): void => {
    for (const name of names) {
      const held = Object.getOwnPropertyDescriptor(target, name);
      if (!held) continue;
      Object.defineProperty(target, name, {
        ...held,
        value: () => {
          throw new Error(`${name}: there is no mouse here`);
        },
      });
      undo.push(() => Object.defineProperty(target, name, held));
    }
  };
  refuse(Object.getPrototypeOf(page.mouse) as object, ["move", "down", "up", "click", "dblclick", "wheel"]);
  refuse(Object.getPrototypeOf(page.locator("body")) as object, [...pointerActs, ...shortCuts]);
  refuse(Object.getPrototypeOf(page) as object, [...pointerActs, "fill", "focus", "type", "dragAndDrop"]);

  /** A ring, on it or on what it stands in; painted ones bring their own test. */
  const expectSeen = async (): Promise<void> => {
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return "nothing has the focus";
      const { left, top, right, bottom, width, height } = focused.getBoundingClientRect();
      // What takes the place of a box or a dot shows the ring for it.
      const isMark = width < 2 || height < 2 || focused.matches("input[type=radio], input[type=checkbox]");
      if (!isMark && (right < 0 || bottom < 0 || left > innerWidth || top > innerHeight)) return "it is out of sight";
      const ringed = (element: Element): boolean =>
        [element, ...element.querySelectorAll(":scope > *, :scope > * > *")].some((part) => {
          const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(part);
          return (
            (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) ||
            boxShadow !== "none" ||
            stroke !== "none"
          );
        });
      let around: Element | null = focused;
      for (let up = 0; around && up < 4; up += 1, around = around.parentElement) if (ringed(around)) return "";
      return `no ring around ${focused.outerHTML.slice(0, 160)}`;
    });
    expect(seen, "the focus can be seen").toBe("");
  };
  const at = (role: Role, name: string | RegExp): Locator =>
    page.getByRole(role, { name, exact: typeof name === "string" }).and(page.locator(":focus"));
  return {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (words) => page.keyboard.type(words),
    async reach(role, name, by = "Tab") {
      const wanted = at(role, name);
      for (let presses = 0; presses < 140; presses += 1) {
        if ((await wanted.count()) > 0) {
          await expectSeen();
          return wanted;
        }
        await page.keyboard.press(by);
      }
      throw new Error(`${by} never comes to ${role} ${name}`);
    },
    async expectAt(role, name) {
      const wanted = at(role, name);
      await expect(wanted, `${role} ${name} has the focus`).toHaveCount(1);
      await expectSeen();
      return wanted;
    },
    async expectSaid(sentence) {
      const aloud = page.locator("[data-live-announcer]").filter({ hasText: sentence });
      await expect(aloud, `said aloud: ${sentence}`).not.toHaveCount(0);
    },
    release: () => undo.splice(0).forEach((again) => again()),
  };
}
