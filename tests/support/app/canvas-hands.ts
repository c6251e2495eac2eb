/** Hands on the canvas: a real mouse at real places, a real keyboard, things found by what they are called. */
import { type Locator, type Page, expect } from "@playwright/test";
import { settled } from "./axe.ts";
import { literally, nodeNamed } from "./say.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface CanvasHands {
  node(name: string): Locator;
  /** Only what is in sight, or nearly so, is drawn: finds it wherever it stands. */
  lookFor(name: string): Promise<void>;
  /** The whole journey in sight. */
  seeAll(): Promise<void>;
  press(name: string): Promise<void>;
  select(names: readonly string[]): Promise<void>;
  dragBy(name: string, dx: number, dy: number): Promise<void>;
  dragInto(name: string, stage: string): Promise<void>;
  connect(from: string, way: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  dropEdge(from: string, way: string, dx: number, dy: number): Promise<void>;
  addFromPalette(what: string): Promise<void>;
  dragFromPalette(what: string, stage: string, x: number, y: number): Promise<void>;
  chooseInAdd(what: string): Promise<void>;
  pressPlusBetween(from: string, to: string): Promise<void>;
  typeName(name: string): Promise<void>;
  /** A thing that was just added waits for its name; this leaves the one it has. */
  leaveName(): Promise<void>;
  addStage(name: string): Promise<void>;
  renameStage(name: string, to: string): Promise<void>;
  widenStage(name: string, by: number): Promise<void>;
  stageMenu(name: string, item: string): Promise<void>;
  selectStage(name: string): Promise<void>;
  expectStages(names: readonly string[]): Promise<void>;
  expectRefused(why: string | RegExp): Promise<void>;
}

export function openCanvasHands(page: Page): CanvasHands {
  const canvas = page.getByRole("group", { name: "Journey canvas" }).first();
  const palette = page.getByRole("complementary", { name: "Palette" });
  const node = (name: string): Locator => canvas.getByRole("button", { name: nodeNamed(name) });
  const stageHead = (name: string): Locator =>
    page.getByRole("group", { name: new RegExp(`^Stage ${literally(name)},`) });

  const boxOf = async (what: Locator, called: string) => {
    await expect(what, `${called} on the screen`).toBeVisible();
    const box = await what.boundingBox();
    if (!box) throw new Error(`${called} has no place on the screen`);
    return box;
  };
  /** Moves the drawing under the hand, by wheel and at need by zoom, until all of these can be reached. */
  const bringIntoSight = async (...names: string[]): Promise<void> => {
    await settled(page);
    const area = await canvas.boundingBox();
    if (!area) throw new Error("there is no canvas");
    // Clear of the edges, where a drag moves the drawing on, and of the map in the corner.
    const sight = {
      left: area.x + 32,
      top: area.y + 40,
      right: area.x + area.width - 32,
      bottom: area.y + area.height - 84,
    };
    for (let tries = 0; tries < 12; tries += 1) {
      const boxes = await Promise.all(
        names.map(async (name) => ((await node(name).count()) === 0 ? null : await node(name).boundingBox())),
      );
      const known = boxes.filter((box) => box !== null);
      if (known.length < names.length) {
        // Too far away to be drawn: from far off everything can be seen, then nearer.
        await hands.seeAll();
        await expect(node(names[0] ?? ""), `“${names[0]}” on the canvas`).toBeVisible();
        continue;
      }
      const left = Math.min(...known.map((box) => box.x));
      const top = Math.min(...known.map((box) => box.y));
      const right = Math.max(...known.map((box) => box.x + box.width));
      const bottom = Math.max(...known.map((box) => box.y + box.height));
      const isNear = (await page.locator(".jc").getAttribute("data-level")) === "near";
      if (isNear && left >= sight.left && top >= sight.top && right <= sight.right && bottom <= sight.bottom) return;
      await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
      if (!isNear) {
        // The zoom is around the middle: what is far from it would be out of sight again.
        await page.mouse.wheel(
          (left + right - sight.left - sight.right) / 2,
          (top + bottom - sight.top - sight.bottom) / 2,
        );
        await settled(page);
        await page.getByRole("contentinfo").getByRole("button", { name: "Zoom in" }).click();
      } else if (right - left > sight.right - sight.left || bottom - top > sight.bottom - sight.top) {
        await page.getByRole("contentinfo").getByRole("button", { name: "Zoom out" }).click();
      } else {
        const off = (low: number, high: number, from: number, to: number): number =>
          low < from ? low - from : high > to ? high - to : 0;
        await page.mouse.wheel(off(left, right, sight.left, sight.right), off(top, bottom, sight.top, sight.bottom));
      }
      await settled(page);
    }
    throw new Error(`${names.join(" and ")} cannot be seen together`);
  };
  /** Inside the head, clear of ports and badges. */
  const grip = async (name: string): Promise<Spot> => {
    await bringIntoSight(name);
    const box = await boxOf(node(name), `“${name}”`);
    return { x: box.x + Math.min(60, box.width / 2), y: box.y + Math.min(22, box.height / 2) };
  };
  /** Where the way out can be taken with the mouse: its row's port, or the right edge. */
  const portOf = async (name: string, way: string): Promise<Spot> => {
    const box = await boxOf(node(name), `“${name}”`);
    // A single way out can be taken below; a bar has it at its side.
    if (way === "")
      return box.width < 40
        ? { x: box.x + box.width, y: box.y + box.height / 2 }
        : { x: box.x + box.width / 2, y: box.y + box.height };
    const row = node(name).locator(".jn-row", { hasText: new RegExp(`^${literally(way)}$`) });
    const at = await boxOf(row, `the way “${way}” of “${name}”`);
    const side = (await row.getAttribute("class")) ?? "";
    if (side.includes("at-left")) return { x: box.x, y: at.y + at.height / 2 };
    if (side.includes("at-down")) return { x: box.x + box.width / 2, y: box.y + box.height };
    return { x: box.x + box.width, y: at.y + at.height / 2 };
  };
  const carry = async (from: Spot, to: Spot): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    // A hand does not jump: thresholds, snapping and edges under the way see every part of it.
    await page.mouse.move(from.x + Math.sign(to.x - from.x) * 6, from.y + Math.sign(to.y - from.y) * 6);
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  };

  const hands: CanvasHands = {
    node,
    async lookFor(name) {
      const isHere = await expect(node(name))
        .toHaveCount(1, { timeout: 1500 })
        .then(
          () => true,
          () => false,
        );
      if (!isHere) await hands.seeAll();
      await expect(node(name), `a node called “${name}”`).toHaveCount(1);
    },
    async seeAll() {
      await page.getByRole("contentinfo").getByRole("button", { name: "Fit" }).click();
      await settled(page);
    },
    async press(name) {
      const { x, y } = await grip(name);
      await page.mouse.click(x, y);
      await expect(node(name), `“${name}” is selected`).toHaveAttribute("aria-pressed", "true");
    },
    async select(names) {
      const [first, ...others] = names;
      if (first === undefined) return;
      await hands.press(first);
      for (const name of others) {
        const { x, y } = await grip(name);
        await page.keyboard.down("Shift");
        await page.mouse.click(x, y);
        await page.keyboard.up("Shift");
        await expect(node(name), `“${name}” is selected too`).toHaveAttribute("aria-pressed", "true");
      }
    },
    async dragBy(name, dx, dy) {
      const from = await grip(name);
      await carry(from, { x: from.x + dx, y: from.y + dy });
    },
    async dragInto(name, stage) {
      const from = await grip(name);
      const head = await boxOf(stageHead(stage), `stage “${stage}”`);
      await carry(from, { x: head.x + head.width / 2 - 26, y: from.y });
    },
    async connect(from, way, to) {
      await bringIntoSight(from, to);
      // With the selection goes its toolbar, which may lie over a port.
      await hands.press(from);
      await settled(page);
      const target = await boxOf(node(to), `“${to}”`);
      await carry(await portOf(from, way), { x: target.x + target.width / 2, y: target.y + target.height / 2 });
    },
    async link(from, to) {
      await hands.press(from);
      await page.keyboard.press("l");
      const menu = page.getByRole("dialog", { name: `Connect “${from}” to` });
      await menu.getByRole("combobox").fill(to);
      await menu.getByRole("combobox").press("Enter");
      await expect(menu).toBeHidden();
    },
    async dropEdge(from, way, dx, dy) {
      await hands.press(from);
      await settled(page);
      const port = await portOf(from, way);
      await carry(port, { x: port.x + dx, y: port.y + dy });
    },
    async addFromPalette(what) {
      const search = palette.getByRole("searchbox", { name: "Find a node or channel" });
      await search.fill(what);
      await palette.getByRole("button", { name: what, exact: true }).first().press("Enter");
    },
    async dragFromPalette(what, stage, x, y) {
      const search = palette.getByRole("searchbox", { name: "Find a node or channel" });
      await search.fill(what);
      const tool = await boxOf(
        palette.getByRole("button", { name: what, exact: true }).first(),
        `${what} in the palette`,
      );
      const head = await boxOf(stageHead(stage), `stage “${stage}”`);
      await carry({ x: tool.x + 40, y: tool.y + tool.height / 2 }, { x: head.x + x, y: head.y + head.height + y });
    },
    async chooseInAdd(what) {
      const menu = page.getByRole("dialog", { name: /^(Add|Insert)/ });
      await menu.getByRole("combobox").fill(what);
      await expect(menu.getByRole("option").first(), `the first choice for “${what}”`).toHaveAccessibleName(
        new RegExp(`^${literally(what)}`),
      );
      await menu.getByRole("combobox").press("Enter");
      await expect(menu).toBeHidden();
    },
    async pressPlusBetween(from, to) {
      await bringIntoSight(from, to);
      const a = await boxOf(node(from), `“${from}”`);
      const b = await boxOf(node(to), `“${to}”`);
      const below = b.y > a.y + a.height;
      const spot = below
        ? { x: a.x + a.width / 2, y: (a.y + a.height + b.y) / 2 }
        : { x: (a.x + a.width + b.x) / 2, y: a.y + a.height / 2 };
      await page.mouse.move(spot.x + 3, spot.y + 3);
      await page.mouse.move(spot.x, spot.y);
      await page.getByRole("button", { name: "Insert a step here" }).click();
    },
    async typeName(name) {
      const field = page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator(":focus"));
      await expect(field, "a field for the name, with the focus").toBeVisible();
      await field.fill(name);
      await field.press("Enter");
    },
    async leaveName() {
      const field = page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator(":focus"));
      await expect(field, "a field for the name, with the focus").toBeVisible();
      await field.press("Escape");
    },
    async addStage(name) {
      await page.getByRole("button", { name: "Add a stage" }).click();
      await hands.typeName(name);
    },
    async renameStage(name, to) {
      await stageHead(name).getByRole("heading").dblclick();
      await hands.typeName(to);
    },
    async widenStage(name, by) {
      const line = await boxOf(
        page.getByRole("separator", { name: `Width of ${name}` }),
        `the edge of stage “${name}”`,
      );
      const from = { x: line.x + line.width / 2, y: line.y + Math.min(30, line.height / 2) };
      await carry(from, { x: from.x + by, y: from.y });
    },
    async stageMenu(name, item) {
      await page.getByRole("button", { name: `Stage ${name}`, exact: true }).click();
      await page.getByRole("menuitem", { name: item }).click();
    },
    async selectStage(name) {
      const head = await boxOf(stageHead(name), `stage “${name}”`);
      await page.mouse.click(head.x + 40, head.y + 16);
    },
    async expectStages(names) {
      const heads = page.getByRole("group", { name: /^Stage / });
      await expect(heads, "stages from left to right").toHaveCount(names.length);
      for (const [at, name] of names.entries())
        await expect(heads.nth(at)).toHaveAccessibleName(new RegExp(`^Stage ${literally(name)},`));
    },
    async expectRefused(why) {
      await expect(canvas.getByText(why).first(), "why it is refused, beside where it was tried").toBeVisible();
      await canvas.getByRole("button", { name: "Close" }).first().click();
    },
  };
  return hands;
}
