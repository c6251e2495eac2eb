/** Acts by chance beside the drawing: details, replacing, steps back and forward, other journeys, two side by side, the page loaded anew. */
import { everythingSaved } from "../agreement.ts";
import { settled } from "../axe.ts";
import type { RandomAct } from "./random-hand.ts";

export const windowActs: Readonly<Record<string, RandomAct>> = {
  undo: async (hand) => {
    for (let i = hand.choose(4); i >= 0; i -= 1) await hand.press("ControlOrMeta+z");
  },
  redo: async (hand) => {
    for (let i = hand.choose(4); i >= 0; i -= 1) await hand.press("ControlOrMeta+Shift+z");
  },
  "back and forward again": async (hand) => {
    const steps = 1 + hand.choose(6);
    for (let i = 0; i < steps; i += 1) await hand.press("ControlOrMeta+z");
    for (let i = 0; i < steps; i += 1) await hand.press("ControlOrMeta+Shift+z");
  },
  "something written in the details": async (hand, n) => {
    await hand.select();
    await settled(hand.page);
    const field = await hand.spot("#inspector input:not([type=checkbox]):not([type=radio]), #inspector textarea");
    if (!field) return;
    await hand.page.mouse.click(field.x, field.y, { clickCount: 3 });
    await hand.page.keyboard.type(hand.pick([`Detail ${n}`, String(n)]));
    await hand.press(hand.pick(["Tab", "Enter", "Escape"]));
  },
  "something chosen in the details": async (hand) => {
    await hand.selectTwo();
    await settled(hand.page);
    if (!(await hand.click(await hand.spot("#inspector .ui-select")))) return;
    await settled(hand.page);
    if ((await hand.page.getByRole("listbox").count()) === 0) return;
    for (let i = hand.choose(3); i >= 0; i -= 1) await hand.press("ArrowDown");
    await hand.press("Enter");
  },
  replace: async (hand, n) => {
    await hand.press("ControlOrMeta+h");
    await settled(hand.page);
    await hand.page.keyboard.type(hand.pick(["Step", "Name", "Email", "Wait", "Stage"]));
    await hand.press("Tab");
    await hand.page.keyboard.type(`Word ${n}`);
    await hand.press("ControlOrMeta+Enter");
    await settled(hand.page);
    await hand.press("Escape");
  },
  "into a journey and back": async (hand) => {
    const inner = await hand.spot('.jc-area [data-node][aria-label^="Sub-journey: "]');
    if (!(await hand.click(inner))) return;
    await hand.press("Enter");
    await settled(hand.page);
    await hand.press("n");
    await hand.inMenu(hand.pick(["wait", "email"]));
    await hand.press("Escape", "Alt+ArrowLeft");
    await settled(hand.page);
  },
  "over to the other journey": async (hand) => {
    await hand.selectTwo();
    await hand.press("ControlOrMeta+c");
    await settled(hand.page);
    await hand.press("Alt+PageDown");
    await settled(hand.page);
    if (hand.choose(2) === 0) await hand.press("ControlOrMeta+v");
    else await hand.press("ControlOrMeta+z");
    await settled(hand.page);
  },
  "side by side": async (hand) => {
    await hand.press("ControlOrMeta+\\");
    await settled(hand.page);
    if (hand.choose(2) === 0) await hand.press("F6");
    await hand.press("n");
    await hand.inMenu(hand.pick(["wait", "email"]));
    await hand.press("Escape", "ControlOrMeta+\\");
  },
  "loaded anew": async (hand) => {
    await everythingSaved(hand.page);
    await hand.page.reload();
    await hand.page.locator(".jc-area").first().waitFor();
    await settled(hand.page);
  },
};
