/**
 * What is stored, what is drawn and what the outline lists are the same journey: every node in sight with its place, name, stage and
 * ways, every stage's head, every row of the outline in its order. Says the first thing that is told differently.
 */
import { type Page, expect } from "@playwright/test";
import { type AnyRecord, type Doc, createDoc } from "../../../shared/document/index.ts";
import { type NodeRecord, edgesOf, nodeOf, nodesOf, stageOf, stagesOf } from "../../../shared/journey/index.ts";
import { kindOf, plainFacts } from "../../../shared/kinds/index.ts";
import { outlineOf } from "../../../shared/outline/index.ts";
import { settled } from "./axe.ts";
import type { Workplace } from "./workplace.ts";

/** By id, so that two of them can be compared. */
export async function storedIn(workplace: Workplace, id: string): Promise<AnyRecord[]> {
  const { records } = await workplace.client.call("documents.open", { id });
  return (records as unknown as AnyRecord[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export async function everythingSaved(page: Page): Promise<void> {
  // What was pressed a moment ago is told with the next frame.
  await settled(page);
  const told = page.getByRole("contentinfo").getByText(/^Saved \d\d:\d\d:\d\d$/);
  await expect(told, "everything is saved").toBeVisible();
}

/**
 * The journey is in front, on the canvas, and is so again afterwards. Where a step can be taken back it is, with the outline open, and
 * then done again: an outline that is opened anew has not had to follow anything.
 */
export async function expectAgreement(page: Page, workplace: Workplace, id: string): Promise<void> {
  const stored = async (): Promise<AnyRecord[]> => {
    await everythingSaved(page);
    return storedIn(workplace, id);
  };
  const onCanvas = async (): Promise<AnyRecord[]> => {
    const records = await stored();
    compareCanvas(createDoc(records), await readCanvas(page));
    return records;
  };
  const inOutline = async (): Promise<void> => compareOutline(createDoc(await stored()), await readOutline(page));
  const show = async (view: "Canvas" | "Outline"): Promise<void> => {
    await page.getByRole("radio", { name: view }).click();
    await page.locator(view === "Canvas" ? ".jc-area" : ".outline-table").waitFor();
  };
  const before = await onCanvas();
  await show("Outline");
  await inOutline();
  const undo = page.getByRole("button", { name: /^Undo/ });
  if ((await undo.getAttribute("aria-disabled")) === "true") return show("Canvas");
  await page.keyboard.press("ControlOrMeta+z");
  await inOutline();
  await show("Canvas");
  await onCanvas();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  expect(await onCanvas(), "what is stored, a step back and forward again").toEqual(before);
}

interface CanvasSeen {
  /** In the drawing's own measure. */
  readonly sight: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly level: string;
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly label: string }[];
  readonly stages: readonly { readonly id: string; readonly label: string }[];
  readonly rows: number;
}

const readCanvas = (page: Page): Promise<CanvasSeen> =>
  page.evaluate(() => {
    const area = document.querySelector<HTMLElement>(".jc-area")!;
    const places = new DOMMatrix(getComputedStyle(area.querySelector(".react-flow__viewport")!).transform);
    const { a: zoom, e: left, f: top } = places;
    return {
      sight: { x: -left / zoom, y: -top / zoom, width: area.clientWidth / zoom, height: area.clientHeight / zoom },
      level: document.querySelector(".jc")?.getAttribute("data-level") ?? "",
      nodes: [...area.querySelectorAll<HTMLElement>("[data-node]")].map((node) => {
        const { e: x, f: y } = new DOMMatrix(node.closest<HTMLElement>(".react-flow__node")!.style.transform);
        return { id: node.dataset["node"]!, x, y, label: node.getAttribute("aria-label") ?? "" };
      }),
      stages: [...document.querySelectorAll<HTMLElement>(".jc-head[data-stage]")].map((head) => ({
        id: head.dataset["stage"]!,
        label: head.getAttribute("aria-label") ?? "",
      })),
      rows: document.querySelectorAll(".jc-lane").length,
    };
  });

function compareCanvas(doc: Doc, seen: CanvasSeen): void {
  const nodes = nodesOf(doc);
  const edges = [...edgesOf(doc).values()];
  const isFoldedAway = (id: string | null): boolean => {
    const group = id === null ? undefined : nodes.get(id);
    return group !== undefined && (group.collapsed || isFoldedAway(group.group));
  };
  const isGroup = (node: NodeRecord): boolean => kindOf(node).outline === "frame";
  const stages = stagesOf(doc);
  expect(
    seen.stages.map(({ id }) => id),
    "stages over the canvas",
  ).toEqual(stages.map(({ id }) => id));
  for (const [at, { label }] of seen.stages.entries())
    expect(label, "what a stage is called over the canvas").toContain(`Stage ${stages[at]!.name},`);
  for (const { id, x, y, label } of seen.nodes) {
    const node = nodes.get(id);
    if (!node) throw new Error(`“${label}” is on the canvas and not stored`);
    expect(isFoldedAway(node.group), `“${label}” is in a folded group and on the canvas`).toBe(false);
    if (node.name !== "") expect(label, "what a node is called on the canvas").toContain(`: ${node.name}`);
    const stage = node.stage === null ? undefined : stageOf(doc, node.stage);
    if (kindOf(node).role !== "aside")
      expect(label, "where it is said to stand").toContain(stage ? `in ${stage.name}` : "in no stage");
    const hasWays = edges.some(({ from }) => from === id);
    expect(/, leads to /.test(label), `“${label}” leads on`).toBe(hasWays);
    // A group is drawn around its members.
    if (!isGroup(node)) expect({ label, x, y }, "where it is drawn").toEqual({ label, x: node.x, y: node.y });
  }
  // From far off nodes are painted only.
  const drawn = new Set(seen.nodes.map(({ id }) => id));
  const { x, y, width, height } = seen.sight;
  const inSight = [...nodes.values()].filter(
    (node) =>
      !isGroup(node) &&
      !isFoldedAway(node.group) &&
      node.x > x &&
      node.y > y &&
      node.x < x + width - 1 &&
      node.y < y + height - 1,
  );
  if (seen.level !== "far" && inSight.length < 100)
    expect(
      inSight.filter((node) => !drawn.has(node.id)).map((node) => `${node.kind} “${node.name}”`),
      "stored where the canvas looks, and not drawn",
    ).toEqual([]);
}

interface RowSeen {
  readonly key: string;
  readonly level: number;
  readonly title: string;
  readonly isFolded: boolean;
}

/** Only what is in sight is on the page: the table is gone through from its top. */
const readOutline = (page: Page): Promise<{ readonly count: number; readonly rows: readonly RowSeen[] }> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));
    const table = document.querySelector<HTMLElement>(".outline-table")!;
    const rows = new Map<number, RowSeen>();
    // What scrolls is the table's box, or what it lies in.
    let box: HTMLElement = table;
    while (box.parentElement && box.scrollHeight <= box.clientHeight) box = box.parentElement;
    const before = box.scrollTop;
    for (let top = 0; ; top += Math.max(100, box.clientHeight - 60)) {
      box.scrollTop = top;
      await frame();
      await frame();
      await frame();
      for (const row of table.querySelectorAll<HTMLElement>("[role=row][data-row]"))
        rows.set(Number(row.getAttribute("aria-rowindex")), {
          key: row.dataset["row"]!,
          level: Number(row.getAttribute("aria-level")),
          title: row.querySelector(".outline-title")?.textContent ?? "",
          isFolded: row.getAttribute("aria-expanded") === "false",
        });
      if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) break;
    }
    box.scrollTop = before;
    const count = Number(table.getAttribute("aria-rowcount")) - 1;
    return { count, rows: [...rows].sort(([a], [b]) => a - b).map(([, row]) => row) };
  });

function compareOutline(doc: Doc, seen: { readonly count: number; readonly rows: readonly RowSeen[] }): void {
  const { rows } = outlineOf(doc, plainFacts);
  const folded = new Set(seen.rows.filter(({ isFolded }) => isFolded).map(({ key }) => key));
  const listed: { key: string; level: number }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const { key, level, holds } = rows[at]!;
    listed.push({ key, level });
    if (folded.has(key)) at += holds;
  }
  expect(
    seen.rows.map(({ key, level }) => ({ key, level })),
    "rows of the outline",
  ).toEqual(listed);
  expect(seen.count, "how many rows the outline says it has").toBe(listed.length);
  const titles = new Map(seen.rows.map(({ key, title }) => [key, title]));
  for (const row of rows) {
    const title = titles.get(row.key);
    if (title === undefined) continue;
    const record = row.what === "node" ? nodeOf(doc, row.id) : row.what === "stage" ? stageOf(doc, row.id) : undefined;
    // What is written on a note is its name there; what has no name is called by its kind.
    if (!record || record.name === "" || (record.type === "node" && kindOf(record).outline === "paper")) continue;
    expect(title, "what a row of the outline is called").toBe(record.name);
  }
}
