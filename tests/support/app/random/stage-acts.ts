/** Acts by chance on stages and on rows by function, with the mouse at their heads and edges and with the keys there. */
import { settled } from "../axe.ts";
import type { RandomAct, RandomHand } from "./random-hand.ts";

const head = ".jc-head[data-stage] .jc-head-in";
const lane = ".jc-lane";

/** The keyboard at one of them: Tab leads to the one that is its stop, arrows on from there. */
const focusOne = async (hand: RandomHand, stop: string, onward: string): Promise<boolean> => {
  const found = await hand.page.evaluate((wanted) => {
    const first = document.querySelector<HTMLElement>(wanted);
    first?.focus();
    return first !== null;
  }, stop);
  if (found) for (let i = hand.choose(3); i > 0; i -= 1) await hand.press(onward);
  return found;
};

/** From far enough off rows are in sight together. */
const overRows = async (hand: RandomHand): Promise<void> => {
  await hand.press("Escape", "1");
  await settled(hand.page);
};

export const stageActs: Readonly<Record<string, RandomAct>> = {
  "a stage by its keys": async (hand, n) => {
    if (!(await focusOne(hand, '.jc-head-name[tabindex="0"]', "ArrowRight"))) return;
    await hand.press(hand.pick(["Insert", "Alt+ArrowRight", "Alt+ArrowLeft", "F2", "Delete", "Backspace"]));
    await hand.write(`Stage ${n}`);
  },
  "a stage inserted between": async (hand, n) => {
    const over = await hand.spot(head);
    if (!over) return;
    await hand.page.mouse.move(over.x, over.y);
    if (await hand.click(await hand.spot(".jc-head-plus, .jc-heads-add button"))) await hand.write(`Between ${n}`);
  },
  "a stage renamed by a double click": async (hand, n) => {
    const name = await hand.spot(".jc-head h3");
    if (!name) return;
    await hand.page.mouse.dblclick(name.x, name.y);
    await hand.write(`Called ${n}`);
  },
  "a stage carried": async (hand) => {
    const from = await hand.spot(head, { x: 70, y: 30 });
    const to = await hand.spot(head, { x: hand.pick([20, 300]), y: 30 });
    if (from && to) await hand.carry(from, to.x - from.x || 200, 2);
  },
  "a stage's edge pulled": async (hand) => {
    const edge = await hand.spot(".jc-column-edge", { x: 4, y: 20 });
    if (!edge) return;
    if (hand.choose(5) === 0) await hand.page.mouse.dblclick(edge.x, edge.y);
    else await hand.carry(edge, hand.choose(500) - 250, 0);
  },
  "a stage's edge by its keys": async (hand) => {
    if (await focusOne(hand, '.jc-column-edge[tabindex="0"]', hand.pick(["Shift+ArrowRight", "ArrowLeft"])))
      await hand.press(hand.pick(["Shift+ArrowRight", "Shift+ArrowLeft", "ArrowRight", "Enter"]));
  },
  "a stage's menu": async (hand, n) => {
    if (!(await hand.click(await hand.spot(".jc-head-menu")))) return;
    await settled(hand.page);
    await hand.click(await hand.spot("[role=menu] [role=menuitem]"));
    await hand.write(`Part ${n}`);
  },
  "rows by function": (hand) => hand.press("Shift+L"),
  "empty rows": (hand) => hand.command("empty rows"),
  "a row by its keys": async (hand) => {
    if (await focusOne(hand, `${lane}[tabindex="0"]`, "ArrowDown"))
      await hand.press(hand.pick(["Alt+ArrowUp", "Alt+ArrowDown"]));
  },
  "a row carried": async (hand) => {
    await overRows(hand);
    const from = await hand.spot(lane, { x: 10, y: 30 });
    const to = await hand.spot(lane, { x: 10, y: hand.pick([6, 80]) });
    if (from && to) await hand.carry(from, 0, to.y - from.y || 90);
  },
  "a row's edge pulled": async (hand) => {
    await overRows(hand);
    const edge = await hand.spot(".jc-lane-edge", { x: 10, y: 3 });
    if (edge) await hand.carry(edge, 0, hand.choose(300) - 120);
  },
  "a row's edge by its keys": async (hand) => {
    await overRows(hand);
    if (await focusOne(hand, '.jc-lane-edge[tabindex="0"]', "ArrowDown"))
      await hand.press(hand.pick(["Shift+ArrowDown", "Shift+ArrowUp", "Enter"]));
  },
  "a step dropped into another row": async (hand) => {
    await overRows(hand);
    const node = await hand.spot(".jc-area [data-node]");
    const row = await hand.spot(lane, { x: 10, y: 60 });
    if (node && row) await hand.carry(node, hand.choose(80) - 40, row.y - node.y);
  },
  "a step dropped into another stage": async (hand) => {
    const node = await hand.spot(".jc-area [data-node]");
    const stage = await hand.spot(head, { x: 90, y: 20 });
    if (node && stage) await hand.carry(node, stage.x - node.x, hand.choose(60) - 30);
  },
};
