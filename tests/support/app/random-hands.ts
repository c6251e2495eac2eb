/** Acts that a hand may do next, chosen by numbers: real keys and a real mouse, on whatever is drawn at that moment. Same seed, same acts. */
import { type Locator, type Page, expect } from "@playwright/test";
import type { Choose } from "../random-journey.ts";
import { settled } from "./axe.ts";

export interface RandomHands {
  /** Does one act and says which, for the list that a failure shows. */
  act(n: number): Promise<string>;
}

const things = ["email", "wait", "decision", "exit", "note", "split", "phone", "rating"];

export function openRandomHands(page: Page, choose: Choose): RandomHands {
  const { keyboard, mouse } = page;
  const area = page.getByRole("group", { name: "Journey canvas" }).first();
  const nodes = page.locator(".jc-area [data-node]");
  const pick = <T>(list: readonly T[]): T => list[choose(list.length)]!;
  const calm = async (): Promise<void> => {
    // A menu, a name being written, a refusal: a person is done with one thing before the next.
    for (let i = 0; i < 3; i += 1) {
      const open = page.locator(".jc-menu, [role=menu], [role=dialog], [role=listbox], input:focus, textarea:focus");
      if ((await open.count()) === 0) break;
      await keyboard.press("Escape");
    }
    // Whatever the last act led to: the drawing is in front, and the keyboard on it.
    const toCanvas = page.getByRole("radio", { name: "Canvas" });
    if (!(await toCanvas.isChecked())) await toCanvas.click();
    await expect(area).toBeVisible();
    await settled(page);
  };
  /** A node that lies open to the mouse, by its place; null when none does. */
  const spotOf = async (node: Locator): Promise<{ x: number; y: number } | null> => {
    const id = await node.getAttribute("data-node");
    return page.evaluate((wanted) => {
      const element = document.querySelector(`[data-node="${wanted}"]`);
      if (!element) return null;
      const box = element.getBoundingClientRect();
      const spot = { x: box.x + Math.min(40, box.width / 2), y: box.y + Math.min(14, box.height / 2) };
      const on = document.elementFromPoint(spot.x, spot.y);
      return on && element.contains(on) ? spot : null;
    }, id);
  };
  const someNode = async (): Promise<{ x: number; y: number } | null> => {
    const count = await nodes.count();
    for (let tries = 0; tries < 4 && count > 0; tries += 1) {
      const spot = await spotOf(nodes.nth(choose(count)));
      if (spot) return spot;
    }
    return null;
  };
  const select = async (): Promise<boolean> => {
    const spot = await someNode();
    if (!spot) return false;
    await mouse.click(spot.x, spot.y);
    return true;
  };
  const selectTwo = async (): Promise<void> => {
    if (!(await select())) return;
    const other = await someNode();
    if (!other) return;
    await keyboard.down("Shift");
    await mouse.click(other.x, other.y);
    await keyboard.up("Shift");
  };
  const inMenu = async (words: string): Promise<void> => {
    const menu = page.locator(".jc-menu");
    if ((await menu.count()) === 0) return;
    await keyboard.type(words);
    await keyboard.press("Enter");
    await settled(page);
  };
  const carry = async (from: { x: number; y: number }, dx: number, dy: number): Promise<void> => {
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + Math.sign(dx) * 6, from.y + Math.sign(dy) * 6);
    await mouse.move(from.x + dx, from.y + dy, { steps: 3 });
    await mouse.up();
  };
  const outline = async (work: () => Promise<void>): Promise<void> => {
    await page.getByRole("radio", { name: "Outline" }).click();
    await page.locator("[role=treegrid] [role=row]").first().waitFor();
    await page.locator("[role=treegrid] [tabindex='0']").first().focus();
    await keyboard.press("ControlOrMeta+Home");
    for (let i = choose(6) + 1; i > 0; i -= 1) await keyboard.press("ArrowDown");
    await work();
  };

  const acts: Readonly<Record<string, (n: number) => Promise<void>>> = {
    "add after with A": async (n) => {
      await select();
      await keyboard.press("a");
      await inMenu(pick(things));
      if (choose(2) === 0) await keyboard.type(`Step ${n}`);
      await keyboard.press("Enter");
    },
    "add anywhere with N": async () => {
      await keyboard.press("n");
      await inMenu(pick(things));
    },
    "add with a double click": async () => {
      const box = await area.boundingBox();
      if (!box) return;
      await mouse.dblclick(box.x + 40 + choose(box.width - 80), box.y + 40 + choose(box.height - 120));
      await inMenu(pick(things));
    },
    "connect with L": async () => {
      await select();
      await keyboard.press("l");
      await inMenu("");
    },
    "drag a connection": async () => {
      const count = await nodes.count();
      const box = count > 0 ? await nodes.nth(choose(count)).boundingBox() : null;
      if (!box) return;
      await carry({ x: box.x + box.width / 2, y: box.y + box.height }, choose(300) - 150, 30 + choose(160));
      await inMenu(pick(things));
    },
    "move with the mouse": async () => {
      const spot = await someNode();
      if (spot) await carry(spot, choose(400) - 200, choose(240) - 120);
    },
    "move with the keys": async () => {
      await select();
      await keyboard.press(pick(["Alt+ArrowRight", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowLeft", "Alt+ArrowUp"]));
    },
    rename: async (n) => {
      if (!(await select())) return;
      await keyboard.press("F2");
      if ((await page.locator(".jc-area input:focus, .jc input:focus").count()) === 0) return;
      await keyboard.type(`Name ${n}`);
      await keyboard.press("Enter");
    },
    delete: async () => {
      await select();
      await keyboard.press("Delete");
    },
    "delete and reconnect": async () => {
      await select();
      await keyboard.press("ControlOrMeta+Delete");
    },
    duplicate: async () => {
      await selectTwo();
      await keyboard.press("ControlOrMeta+d");
    },
    "copy and paste": async () => {
      await selectTwo();
      await keyboard.press(choose(4) === 0 ? "ControlOrMeta+x" : "ControlOrMeta+c");
      await settled(page);
      await keyboard.press("ControlOrMeta+v");
    },
    group: async () => {
      await selectTwo();
      await keyboard.press("ControlOrMeta+g");
      await keyboard.press("Enter");
    },
    "fold or unfold": async () => {
      await select();
      await keyboard.press("f");
    },
    "take a group apart": async () => {
      const frame = page.locator(".jn.is-frame").first();
      if ((await frame.count()) === 0) return;
      const box = await frame.boundingBox();
      if (box) await mouse.click(box.x + 30, box.y + 8);
      await keyboard.press("Alt+g");
    },
    undo: async () => {
      for (let i = choose(3); i >= 0; i -= 1) await keyboard.press("ControlOrMeta+z");
    },
    redo: async () => {
      for (let i = choose(3); i >= 0; i -= 1) await keyboard.press("ControlOrMeta+Shift+z");
    },
    tidy: async () => {
      if (choose(2) === 0) await keyboard.press("Escape");
      await keyboard.press("Shift+Alt+T");
    },
    align: async () => {
      await selectTwo();
      await keyboard.press("Alt+a");
      await keyboard.press(pick(["l", "r", "c", "t", "b", "m"]));
    },
    "rows by function": () => keyboard.press("Shift+L"),
    "a stage": async (n) => {
      const heads = page.locator('.jc-head-name[tabindex="0"]');
      if ((await heads.count()) === 0) return;
      await heads.first().focus();
      for (let i = choose(3); i > 0; i -= 1) await keyboard.press("ArrowRight");
      const key = pick(["Insert", "Alt+ArrowRight", "Alt+ArrowLeft", "F2", "Delete"]);
      await keyboard.press(key);
      if (key === "Insert" || key === "F2") {
        await keyboard.type(`Stage ${n}`);
        await keyboard.press("Enter");
      }
    },
    "a row added": () =>
      outline(async () => {
        await keyboard.press("a");
        await inMenu(pick(things));
        await keyboard.press("Enter");
      }),
    "a row renamed": (n) =>
      outline(async () => {
        await keyboard.press("F2");
        if ((await page.locator("[role=treegrid] input:focus").count()) === 0) return;
        await keyboard.type(`Row ${n}`);
        await keyboard.press("Enter");
      }),
    "a row moved": () => outline(() => keyboard.press(pick(["Alt+ArrowUp", "Alt+ArrowDown", "Alt+Shift+ArrowDown"]))),
    "a row deleted": () => outline(() => keyboard.press(pick(["Delete", "ControlOrMeta+Delete"]))),
    "several at once": async () => {
      await selectTwo();
      const owner = page.getByRole("complementary", { name: "Inspector" }).getByRole("button", { name: /Stage$/ });
      if ((await owner.count()) === 0) return;
      await owner.first().press("Enter");
      await page.getByRole("listbox").waitFor();
      for (let i = choose(3); i >= 0; i -= 1) await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
    },
    replace: async (n) => {
      await keyboard.press("ControlOrMeta+h");
      await keyboard.type(pick(["Step", "Name", "Email", "Wait"]));
      await keyboard.press("Tab");
      await keyboard.type(`Word ${n}`);
      await keyboard.press("ControlOrMeta+Enter");
      await settled(page);
      await keyboard.press("Escape");
    },
  };
  const names = Object.keys(acts);
  return {
    async act(n) {
      const name = pick(names);
      await acts[name]?.(n);
      await calm();
      return name;
    },
  };
}
