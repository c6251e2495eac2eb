/** What every act by chance needs: choices that depend on seed and number alone, what lies open to the mouse, and a calm window after it. */
import type { Locator, Page } from "@playwright/test";
import { type Choose, choosing } from "../../random-journey.ts";
import { settled } from "../axe.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface RandomHand {
  readonly page: Page;
  /** The act's own: what an earlier one chose, or did not come to choose, changes nothing. */
  readonly choose: Choose;
  pick<T>(list: readonly T[]): T;
  press(...keys: readonly string[]): Promise<void>;
  /** One of these at a spot where the mouse meets it and nothing over it; null where there is none. */
  spot(selector: string, at?: { readonly x: number; readonly y: number }): Promise<Spot | null>;
  click(spot: Spot | null): Promise<boolean>;
  /** A press, a move by this much, and the letting go. */
  carry(from: Spot, dx: number, dy: number): Promise<void>;
  /** A node, pressed. */
  select(): Promise<boolean>;
  /** Two nodes, or one where there is but one. */
  selectTwo(): Promise<boolean>;
  /** Writes where a name is asked for, and nowhere else: letters are keys of the canvas. */
  write(text: string): Promise<void>;
  /** Chooses in an open menu of things. */
  inMenu(words: string): Promise<void>;
  /** By the command search. */
  command(words: string): Promise<void>;
}

export type RandomAct = (hand: RandomHand, n: number) => Promise<unknown>;

/** What one adds, by what is typed. */
export const things = ["email", "wait", "decision", "exit", "note", "split", "phone", "rating", "sub-journey"];

const writing = "input:focus, textarea:focus";

export function openRandomHand(page: Page, seed: number, n: number): RandomHand {
  const { keyboard, mouse } = page;
  const choose = choosing(Math.imul(seed, 7919) + Math.imul(n, 104_729));
  const pick = <T>(list: readonly T[]): T => list[choose(list.length)]!;
  const isThere = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  const spot: RandomHand["spot"] = async (selector, at = { x: 40, y: 14 }) => {
    const open = await page.evaluate(
      ([wanted, dx, dy]) =>
        [...document.querySelectorAll(wanted)].flatMap((element) => {
          const box = element.getBoundingClientRect();
          const spot = { x: box.x + Math.min(dx, box.width / 2), y: box.y + Math.min(dy, box.height / 2) };
          const on = document.elementFromPoint(spot.x, spot.y);
          return on && element.contains(on) ? [spot] : [];
        }),
      [selector, at.x, at.y] as const,
    );
    return open.length === 0 ? null : pick(open);
  };
  const click: RandomHand["click"] = async (where) => {
    if (where) await mouse.click(where.x, where.y);
    return where !== null;
  };
  const nodes = ".jc-area [data-node]";
  const hand: RandomHand = {
    page,
    choose,
    pick,
    async press(...keys) {
      for (const key of keys) await keyboard.press(key);
    },
    spot,
    click,
    async carry(from, dx, dy) {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(from.x + Math.sign(dx) * 6, from.y + Math.sign(dy) * 6);
      await mouse.move(from.x + dx, from.y + dy, { steps: 3 });
      await mouse.up();
    },
    async select() {
      if (await click(await spot(nodes))) return true;
      // The hand has lost sight of the drawing.
      await keyboard.press("1");
      await settled(page);
      return click(await spot(nodes));
    },
    async selectTwo() {
      if (!(await hand.select())) return false;
      const other = await spot(nodes);
      if (!other) return true;
      await keyboard.down("Shift");
      await mouse.click(other.x, other.y);
      await keyboard.up("Shift");
      return true;
    },
    async write(text) {
      await settled(page);
      if (!(await isThere(writing))) return;
      await keyboard.press("ControlOrMeta+a");
      await keyboard.type(text);
      await keyboard.press("Enter");
    },
    async inMenu(words) {
      if (!(await isThere(".jc-menu"))) return;
      await keyboard.type(words);
      await keyboard.press("Enter");
      await settled(page);
    },
    async command(words) {
      await keyboard.press("ControlOrMeta+k");
      await page.getByRole("dialog").waitFor();
      await keyboard.type(words);
      await keyboard.press("Enter");
      await settled(page);
    },
  };
  return hand;
}

/** A menu, a name being written, a refusal: a person is done with one thing before the next, and has this journey's drawing in front. */
export async function calm(page: Page, journey: string): Promise<void> {
  const look = (): Promise<{ open: boolean; beside: boolean; away: boolean; listed: boolean }> =>
    page.evaluate((id) => {
      const open = ".jc-menu, .jc-refusal, [role=menu], [role=dialog], [role=listbox], input:focus, textarea:focus";
      const tab = document.querySelector(`[data-tab="${id}"]`);
      return {
        open: document.querySelector(open) !== null,
        beside: document.querySelector("#pane-left") !== null,
        away: tab?.getAttribute("data-front") !== "true",
        listed: document.querySelector(".outline-table") !== null,
      };
    }, journey);
  await settled(page);
  for (let tries = 0; tries < 8; tries += 1) {
    const { open, beside, away, listed } = await look();
    if (open) await page.keyboard.press("Escape");
    else if (away) await page.locator(`[data-tab="${journey}"] .top-tab-name`).click();
    else if (beside) await page.keyboard.press("ControlOrMeta+\\");
    else if (listed) await toCanvas(page).click();
    else break;
    await settled(page);
  }
  await page.locator(".jc-area").waitFor();
}

const toCanvas = (page: Page): Locator => page.getByRole("radio", { name: "Canvas" });
