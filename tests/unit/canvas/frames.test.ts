/** The name of an open group is read: over the lines that lead in, beside the badges below it, at both sizes of words and in pictures. */
import { describe, expect, test } from "vitest";
import type { Colours } from "../../../renderer/canvas/painter/colours.ts";
import { paintThings } from "../../../renderer/canvas/painter/paint-things.ts";
import type { Pen } from "../../../renderer/canvas/painter/pen.ts";
import type { Picture } from "../../../renderer/canvas/painter/picture.ts";
import { tints } from "../../../renderer/canvas/tints.ts";
import { journey } from "../../support/journey.ts";
import { sourceOf, svgOf } from "../picture/ground.ts";

const name = "Reminder sequence";
const records = () =>
  journey("Grouped")
    .stage("One", { width: 228 })
    .entry("In", { by: "manual" }, { id: "in", x: 28, y: 40 })
    .node("group", name, {}, { id: "group" })
    .from("in")
    .wait(1, "days", "Later", { id: "later", x: 28, y: 180, group: "group" })
    .exit("Out", {}, { id: "out", x: 28, y: 300 })
    .build();

const shades = { line: "tint", ink: "tint", soft: "tint" };
const colours = new Proxy(
  { tints: Object.fromEntries(tints.map((tint) => [tint, shades])), font: "Inter" },
  {
    get: (own, key) => Reflect.get(own, key) ?? String(key),
  },
) as unknown as Colours;

interface Act {
  readonly act: string;
  readonly with: readonly unknown[];
  readonly ink: string;
  /** Where the pen stands. */
  readonly at: { readonly x: number; readonly y: number };
}

/** All that is painted, in order; each letter is six tenths of its size wide. */
function painted(zoom: number, severity: "warning" | null): Act[] {
  const { scene, cards } = sourceOf(records());
  const acts: Act[] = [];
  const state: Record<string, unknown> = { font: "400 11px Inter" };
  let at = { x: 0, y: 0 };
  const kept: (typeof at)[] = [];
  const sized = (): number => Number(/([\d.]+)px/.exec(String(state["font"]))?.[1]) * 0.6;
  const pen = new Proxy(state, {
    get: (own, key) => {
      if (key === "measureText") return (text: string) => ({ width: text.length * sized() });
      if (key in own) return own[String(key)];
      return (...given: unknown[]) => {
        if (key === "save") kept.push(at);
        if (key === "restore") at = kept.pop() ?? at;
        if (key === "translate") at = { x: at.x + Number(given[0]), y: at.y + Number(given[1]) };
        acts.push({
          act: String(key),
          with: given,
          ink: String(own[key === "stroke" ? "strokeStyle" : "fillStyle"]),
          at,
        });
      };
    },
  }) as unknown as Pen;
  const picture: Picture = {
    scene,
    cards: {
      card: (id) => {
        const card = cards.card(id);
        return card && { ...card, severity: id === "later" ? severity : null, problems: severity ? 1 : 0 };
      },
      look: cards.look,
      edge: cards.edge,
      hover: null,
    },
    colours,
    mounted: new Set(),
    dropColumn: null,
    dropRow: null,
    lifted: null,
    raft: null,
  };
  paintThings(pen, { x: 0, y: 0, zoom, width: 800, height: 600, dpr: 1 }, picture);
  scene.stop();
  return acts;
}

const ofName = (acts: readonly Act[]): number =>
  acts.findIndex(({ act, with: [text] }) => act === "fillText" && String(text).startsWith("Remi"));

describe.each([
  ["near", 1],
  ["at half its size", 0.5],
])("%s", (_level, zoom) => {
  test("it stands on ground of its own, over the lines and under the nodes", () => {
    const acts = painted(zoom, null);
    const named = ofName(acts);
    const line = acts.findLastIndex(({ act, ink }) => act === "stroke" && ink === "edge");
    const node = acts.findIndex(({ act, with: [text] }) => act === "fillText" && String(text) === "Later");
    expect(line).toBeGreaterThan(0);
    expect(named).toBeGreaterThan(line);
    expect(node).toBeGreaterThan(named);
    const ground = acts.slice(line, named).filter(({ act }) => act === "fillRect");
    expect(ground.map(({ ink }) => ink)).toEqual(["canvas", "frame"]);
    const [text, x, y] = acts[named]!.with as [string, number, number];
    const [left, top, width, height] = ground[0]!.with as [number, number, number, number];
    const size = zoom === 1 ? 11 : 22;
    expect(left).toBeLessThan(x);
    expect(left + width).toBeGreaterThan(x + text.length * size * 0.6);
    expect([top, top + height].map((edge) => Math.abs(edge - y) > size / 2)).toEqual([true, true]);
  });
  test("it ends where a badge hangs over it", () => {
    const acts = painted(zoom, "warning");
    const { with: said, at } = acts[ofName(acts)]!;
    const [text, x] = said as [string, number];
    const size = zoom === 1 ? 11 : 22;
    // The first of what a badge is drawn with: its outline at the place to which the pen was led.
    const badge = acts.find(
      ({ act, with: [, , , tall, round] }) =>
        act === "roundRect" && Number(round) > 8 && Number(round) < 9 && tall === 2 * Number(round),
    )!;
    expect(badge.at.x).toBeGreaterThan(at.x + x + text.length * size * 0.6);
    const alone = painted(zoom, null);
    expect(String(alone[ofName(alone)]!.with[0]).length).toBeGreaterThanOrEqual(text.length);
  });
});

test("near, the name is cut for a badge alone, and not for what would stand behind it", () => {
  const said = (badge: "warning" | null): string[] =>
    painted(1, badge).flatMap(({ act, with: [text] }) => (act === "fillText" ? [String(text)] : []));
  expect(said(null)).toContain(name);
  expect(said("warning").some((text) => /^Remi.*…$/.test(text))).toBe(true);
});

test("in a picture it comes after the lines, once", async () => {
  const svg = await svgOf(records(), { legend: false, mark: "none" });
  const [first, second] = [svg.indexOf(">Reminder"), svg.lastIndexOf(">Reminder")];
  expect([first > 0, first]).toEqual([true, second]);
  expect(first).toBeLessThan(svg.indexOf(">Later"));
  // The line that leads in is stroked before it.
  const lines = [...svg.slice(0, first).matchAll(/<path[^>]*fill="none"[^>]*>/g)];
  expect(lines.length).toBeGreaterThan(2);
});
