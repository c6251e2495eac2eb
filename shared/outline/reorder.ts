/**
 * Moving a row of the outline up or down, as the one command that does it: steps of a chain change places in the flow and on the
 * canvas, ways out change their order, stages theirs. Where it has no meaning a sentence says why.
 */
import type { AnyCall } from "../commands/index.ts";
import { type AnyRecord, type Doc, valueAt } from "../document/index.ts";
import { type NodeRecord, edgesOf, nodeOf, stageOf, stagesOf } from "../journey/index.ts";
import { type KindFacts, anatomyOf, kindOf } from "../kinds/index.ts";
import { inLanguage } from "../words/language.ts";
import type { Outline, OutlineRow } from "./outline.ts";

export type Reordered = { readonly call: AnyCall } | { readonly why: string };

const words = {
  en: {
    up: (name: string) => `Move “${name}” up`,
    down: (name: string) => `Move “${name}” down`,
    nameless: "the step",
    firstStage: "This is the first stage already.",
    lastStage: "This is the last stage already.",
    first: (name: string) => `“${name}” is the first step here.`,
    last: (name: string) => `“${name}” is the last step here.`,
    aside: "Notes and groups stand beside the flow, so they have no place in its order.",
    entry: (name: string) => `People come in at “${name}”, so nothing can stand before it.`,
    end: (name: string) => `People leave at “${name}”, so nothing can stand after it.`,
    parts: (name: string) =>
      `Several ways leave “${name}”, so it cannot change places with the step beside it. Connect the ways anew with L instead.`,
    meets: (name: string) =>
      `“${name}” does not simply follow the row above, so the two cannot change places. Connect it anew with L instead.`,
    loop: (name: string, other: string) => `“${name}” and “${other}” lead to each other, so both are first already.`,
    firstWay: "This is the first way already.",
    lastWay: "This is the last way already.",
    fixedWays: (name: string) => `The ways out of “${name}” have their order from what it is.`,
    nothing: "Select a step, a way or a stage to move it up or down.",
  },
  de: {
    up: (name: string) => `„${name}“ nach oben verschieben`,
    down: (name: string) => `„${name}“ nach unten verschieben`,
    nameless: "der Schritt",
    firstStage: "Dies ist schon die erste Phase.",
    lastStage: "Dies ist schon die letzte Phase.",
    first: (name: string) => `„${name}“ ist hier der erste Schritt.`,
    last: (name: string) => `„${name}“ ist hier der letzte Schritt.`,
    aside: "Notizen und Gruppen stehen neben dem Ablauf und haben darin keine Reihenfolge.",
    entry: (name: string) => `Bei „${name}“ kommen Personen hinein, davor kann nichts stehen.`,
    end: (name: string) => `Bei „${name}“ gehen Personen hinaus, danach kann nichts stehen.`,
    parts: (name: string) =>
      `Aus „${name}“ führen mehrere Wege, deshalb kann es nicht mit dem Schritt daneben tauschen. Verbinden Sie die Wege stattdessen mit L neu.`,
    meets: (name: string) =>
      `„${name}“ folgt nicht einfach auf die Zeile darüber, deshalb können die beiden nicht tauschen. Verbinden Sie es stattdessen mit L neu.`,
    loop: (name: string, other: string) => `„${name}“ und „${other}“ führen zueinander, beide stehen also schon vorn.`,
    firstWay: "Dies ist schon der erste Weg.",
    lastWay: "Dies ist schon der letzte Weg.",
    fixedWays: (name: string) => `Die Reihenfolge der Wege aus „${name}“ ergibt sich aus seiner Art.`,
    nothing: "Wählen Sie einen Schritt, einen Weg oder eine Phase, um sie zu verschieben.",
  },
};
type Words = (typeof words)["en"];

/** `at` is the row's index, `by` -1 for up and 1 for down. The call is refused, never thrown, when the document is no longer the outline's. */
export function moveRow(
  doc: Doc,
  { rows }: Pick<Outline, "rows">,
  at: number,
  by: -1 | 1,
  facts: KindFacts,
): Reordered {
  const w: Words = inLanguage(words, facts.language);
  const row = rows[at];
  switch (row?.what) {
    case "stage":
      return moveStage(doc, row.id, by, w);
    case "way":
      return moveWay(doc, row.node, row.port, by, w);
    case "node":
      return moveNode(doc, rows, at, by, facts, w);
    default:
      return { why: w.nothing };
  }
}

function moveStage(doc: Doc, id: string, by: -1 | 1, w: Words): Reordered {
  const stages = stagesOf(doc);
  const place = stages.findIndex((stage) => stage.id === id);
  const next = stages[place + by];
  if (place < 0 || !next) return { why: by < 0 ? w.firstStage : w.lastStage };
  return { call: { name: "move-stage", args: { id, order: place + by } } };
}

/** What a way out is held as where people choose the ways themselves. */
interface Way {
  readonly id: string;
  /** Candidates are numbered as they stand. */
  readonly rank?: number;
}
const chosenWays: ReadonlySet<string> = new Set(["branches", "arms", "candidates"]);

function moveWay(doc: Doc, id: string, port: string, by: -1 | 1, w: Words): Reordered {
  const node = nodeOf(doc, id);
  if (!node) return { why: w.nothing };
  for (const { path, as } of kindOf(node).fields) {
    if (!chosenWays.has(as)) continue;
    const ways = valueAt(node as unknown as AnyRecord, path) as readonly Way[];
    const place = ways.findIndex((way) => way.id === port);
    const own = ways[place];
    if (!own) continue;
    const other = ways[place + by];
    if (!other) return { why: by < 0 ? w.firstWay : w.lastWay };
    const moved = ways.with(place, other).with(place + by, own);
    const ranked = moved.map((way, n) => (way.rank === undefined ? way : { ...way, rank: n + 1 }));
    return { call: { name: "set-fields", args: { ids: [id], fields: { [path]: ranked } } } };
  }
  return { why: w.fixedWays(node.name || w.nameless) };
}

function moveNode(
  doc: Doc,
  rows: readonly OutlineRow[],
  at: number,
  by: -1 | 1,
  facts: KindFacts,
  w: Words,
): Reordered {
  const row = rows[at];
  const node = row?.what === "node" ? nodeOf(doc, row.id) : undefined;
  if (!row || !node) return { why: w.nothing };
  const name = (one: NodeRecord): string => one.name || w.nameless;
  if (kindOf(node).role === "aside") return { why: w.aside };
  if (by < 0 && kindOf(node).role === "entry") return { why: w.first(name(node)) };
  const second = by > 0 ? siblingAfter(rows, at) : at;
  const lower = second === undefined ? undefined : rows[second];
  if (lower?.what !== "node") {
    if (kindOf(node).role === "end") return { why: w.end(name(node)) };
    return { why: waysOf(node, facts) > 1 ? w.parts(name(node)) : w.last(name(node)) };
  }
  const n = nodeOf(doc, lower.id);
  if (!n) return { why: w.nothing };
  if (lower.edge === null) return { why: by < 0 && row.at === 1 ? w.first(name(n)) : w.meets(name(n)) };
  const between = edgesOf(doc).get(lower.edge);
  const p = between && nodeOf(doc, between.from);
  if (!between || !p) return { why: w.nothing };
  if (kindOf(p).role === "entry") return { why: w.entry(name(p)) };
  if (kindOf(n).role === "end") return { why: w.end(name(n)) };
  for (const one of [n, p]) if (waysOf(one, facts) > 1) return { why: w.parts(name(one)) };
  const edges = [...edgesOf(doc).values()];
  const onward = edges.find((edge) => edge.from === n.id);
  if (onward?.to === p.id) return { why: w.loop(name(n), name(p)) };
  const out = kindOf(n).ports(n.data, facts)[0]?.id ?? between.port;
  const lead = (id: string, from: string, port: string, to: string) => ({
    name: "reattach",
    args: { id, from, port, to },
  });
  const calls = [
    ...(onward ? [lead(onward.id, p.id, between.port, onward.to)] : []),
    lead(between.id, n.id, out, p.id),
    // Places are what is exchanged: a way that led to the upper place, or back to the lower one, still does.
    ...edges.flatMap(({ id, from, port, to }) => {
      if (to !== p.id && (to !== n.id || id === between.id)) return [];
      return lead(id, from, port, to === p.id ? n.id : p.id);
    }),
    { name: "move-nodes", args: { by: "move", moves: swapped(p, n, facts) } },
  ];
  return { call: { name: "batch", args: { label: (by < 0 ? w.up : w.down)(name(node)), calls } } };
}

const waysOf = (node: NodeRecord, facts: KindFacts): number => kindOf(node).ports(node.data, facts).length;

/** The row that follows on the same level, past what lies inside. */
function siblingAfter(rows: readonly OutlineRow[], at: number): number | undefined {
  const row = rows[at];
  const next = row && at + 1 + row.holds;
  return next !== undefined && rows[next]?.parent === row?.parent ? next : undefined;
}

/** Each stands where the other stood; one below the other they keep the air between them, whatever their heights. */
function swapped(p: NodeRecord, n: NodeRecord, facts: KindFacts): { id: string; x: number; y: number }[] {
  const high = anatomyOf(p, facts).height;
  const low = anatomyOf(n, facts).height;
  const isBelow = n.y >= p.y + high;
  return [
    { id: n.id, x: p.x, y: p.y },
    { id: p.id, x: n.x, y: isBelow ? n.y + low - high : n.y },
  ];
}

/** The stage before or after that of a node, for moving it there; a sentence where there is none. */
export function stageBeside(
  doc: Doc,
  node: NodeRecord,
  by: -1 | 1,
  facts: KindFacts,
): { stage: string } | { why: string } {
  const w: Words = inLanguage(words, facts.language);
  const stages = stagesOf(doc);
  const place =
    node.stage && stageOf(doc, node.stage)
      ? stages.findIndex(({ id }) => id === node.stage)
      : by > 0
        ? -1
        : stages.length;
  const beside = stages[place + by];
  return beside ? { stage: beside.id } : { why: by < 0 ? w.firstStage : w.lastStage };
}
