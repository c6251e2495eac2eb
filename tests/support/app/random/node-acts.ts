/** Acts by chance on the drawing: what stands on it is added, connected, moved, copied, taken together, taken out and deleted. */
import { settled } from "../axe.ts";
import { type RandomAct, type RandomHand, things } from "./random-hand.ts";

const area = ".jc-area";
/** A node's lower edge, where its way out is taken. */
const below = async (hand: RandomHand) => {
  const box = await hand.page.evaluate((n) => {
    const nodes = [...document.querySelectorAll(".jc-area [data-node]")];
    const { x, y, width, height } = nodes[n % Math.max(1, nodes.length)]?.getBoundingClientRect() ?? {};
    return x === undefined ? null : { x: x + width! / 2, y: y! + height! };
  }, hand.choose(1000));
  return box;
};
/** A group's head: its frame lets the mouse through, so what lies there is looked up by its place. Folded or not. */
const frameHead = async (hand: RandomHand) => {
  const heads = await hand.page.evaluate(() => {
    const drawing = document.querySelector(".jc-area")!;
    return [...drawing.querySelectorAll('[data-node][aria-label^="Group: "]')].flatMap((frame) => {
      const box = frame.getBoundingClientRect();
      const spot = { x: box.x + 30, y: box.y + 8 };
      const on = document.elementFromPoint(spot.x, spot.y);
      const isFree = on !== null && drawing.contains(on) && (frame.contains(on) || on.closest("[data-node]") === null);
      return isFree ? [spot] : [];
    });
  });
  return heads.length === 0 ? null : hand.pick(heads);
};
const ground = async (hand: RandomHand) => {
  const box = (await hand.page.locator(area).first().boundingBox())!;
  return { x: box.x + 40 + hand.choose(box.width - 80), y: box.y + 60 + hand.choose(box.height - 150) };
};

export const nodeActs: Readonly<Record<string, RandomAct>> = {
  "add after with A": async (hand, n) => {
    await hand.select();
    await hand.press("a");
    await hand.inMenu(hand.pick(things));
    if (hand.choose(2) === 0) await hand.write(`Step ${n}`);
  },
  "add anywhere with N": async (hand, n) => {
    await hand.press("n");
    await hand.inMenu(hand.pick(things));
    if (hand.choose(2) === 0) await hand.write(`Step ${n}`);
  },
  "add with a double click": async (hand) => {
    const { x, y } = await ground(hand);
    await hand.page.mouse.dblclick(x, y);
    await hand.inMenu(hand.pick(things));
  },
  "drag from the palette": async (hand) => {
    const tool = await hand.spot(".palette [data-thing], .palette li button, .palette-tool");
    if (!tool) return;
    const to = await ground(hand);
    await hand.carry(tool, to.x - tool.x, to.y - tool.y);
  },
  "insert into a connection": async (hand) => {
    const from = await below(hand);
    if (!from) return;
    await hand.page.mouse.move(from.x + 2, from.y + 14);
    await hand.page.mouse.move(from.x, from.y + 18);
    await settled(hand.page);
    const plus = await hand.spot('[aria-label="Insert a step here"]');
    if (await hand.click(plus)) await hand.inMenu(hand.pick(["email", "wait", "decision"]));
  },
  "connect with L": async (hand) => {
    await hand.select();
    await hand.press("l");
    await hand.inMenu(hand.pick(["", "Step", "Name", "Done"]));
  },
  "drag a connection": async (hand) => {
    const from = await below(hand);
    if (!from) return;
    await hand.carry(from, hand.choose(300) - 150, 30 + hand.choose(160));
    await hand.inMenu(hand.pick(things));
  },
  "take away a connection": async (hand) => {
    await hand.select();
    await hand.press("e");
    if (hand.choose(2) === 0) await hand.press("e");
    await hand.press("Delete");
  },
  "walk, and add": async (hand) => {
    await hand.select();
    for (let i = hand.choose(4); i >= 0; i -= 1)
      await hand.press(hand.pick(["ArrowDown", "ArrowRight", "ArrowUp", "1", "2"]));
    await hand.press("a");
    await hand.inMenu(hand.pick(things));
  },
  "move with the mouse": async (hand) => {
    const spot = await hand.spot(".jc-area [data-node]");
    if (spot) await hand.carry(spot, hand.choose(400) - 200, hand.choose(240) - 120);
  },
  "move and think better of it": async (hand) => {
    const spot = await hand.spot(".jc-area [data-node]");
    if (!spot) return;
    await hand.page.mouse.move(spot.x, spot.y);
    await hand.page.mouse.down();
    await hand.page.mouse.move(spot.x + 60, spot.y + 40, { steps: 3 });
    await hand.press("Escape");
    await hand.page.mouse.up();
  },
  "move with the keys": async (hand) => {
    if (await hand.select())
      await hand.press(hand.pick(["Alt+ArrowRight", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowLeft", "Alt+ArrowUp"]));
  },
  rename: async (hand, n) => {
    if (!(await hand.select())) return;
    await hand.press("F2");
    await hand.write(`Name ${n}`);
  },
  delete: async (hand) => {
    if (await hand.select()) await hand.press("Delete");
  },
  "delete and reconnect": async (hand) => {
    if (await hand.select()) await hand.press("ControlOrMeta+Delete");
  },
  duplicate: async (hand) => {
    if (await hand.selectTwo()) await hand.press("ControlOrMeta+d");
  },
  "copy and paste": async (hand) => {
    await hand.selectTwo();
    await hand.press(hand.choose(4) === 0 ? "ControlOrMeta+x" : "ControlOrMeta+c");
    await settled(hand.page);
    if (hand.choose(2) === 0) {
      const { x, y } = await ground(hand);
      await hand.page.mouse.move(x, y);
    }
    await hand.press("ControlOrMeta+v");
  },
  "pick with a frame": async (hand) => {
    const from = await ground(hand);
    await hand.page.keyboard.down("Shift");
    await hand.carry(from, hand.choose(500) - 250, hand.choose(400) - 200);
    await hand.page.keyboard.up("Shift");
    const key = ["Alt+ArrowRight", "ControlOrMeta+g", "Delete", "Shift+Alt+T", "ControlOrMeta+d", "f", "Escape"];
    await hand.press(hand.pick(key));
  },
  group: async (hand) => {
    await hand.selectTwo();
    await hand.press("ControlOrMeta+g");
    await hand.write(`Group`);
  },
  "fold or unfold": async (hand) => {
    if (await hand.click(await frameHead(hand))) await hand.press("f");
  },
  "take a group apart": async (hand) => {
    if (await hand.click(await frameHead(hand))) await hand.press("Alt+g");
  },
  "move a group": async (hand) => {
    const frame = await frameHead(hand);
    if (frame) await hand.carry(frame, hand.choose(300) - 150, hand.choose(200) - 100);
  },
  "take steps out into a journey": async (hand) => {
    const first = await hand.spot('.jc-area [data-node]:is([aria-label^="Email: "], [aria-label^="Wait: "])');
    if (!(await hand.click(first))) return;
    // With what is added after it there are two that are connected.
    await hand.press("a");
    await hand.inMenu("wait");
    await hand.press("Escape");
    await hand.page.keyboard.down("Shift");
    await hand.click(first);
    await hand.page.keyboard.up("Shift");
    await hand.press("Shift+ControlOrMeta+g");
    await settled(hand.page);
  },
  tidy: async (hand) => {
    if (hand.choose(2) === 0) await hand.press("Escape");
    else await hand.selectTwo();
    await hand.press("Shift+Alt+T");
  },
  align: async (hand) => {
    await hand.selectTwo();
    await hand.press("Alt+a", hand.pick(["l", "r", "c", "t", "b", "m", "h", "v"]));
  },
  "look elsewhere": async (hand) => {
    await hand.press(hand.pick(["1", "0", "2", "ControlOrMeta+Minus", "m", "j"]));
    const { x, y } = await ground(hand);
    await hand.page.mouse.move(x, y);
    await hand.page.mouse.wheel(hand.choose(400) - 200, hand.choose(400) - 200);
  },
};
