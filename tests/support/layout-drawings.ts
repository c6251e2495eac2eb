/** Random journeys for the layout: stages, lanes, groups in groups, folded ones, notes, loops, ways in all directions. */
import { type AnyRecord, type MutableDoc, createDoc, openSession } from "../../shared/document/index.ts";
import {
  type NodeRecord,
  type StageRecord,
  functions,
  journeyDefaults,
  nodesOf,
  stageDefaults,
  stageLefts,
  stagesOf,
} from "../../shared/journey/index.ts";
import { type KindId, anatomyOf, kindById, kindOf, plainFacts, portIds } from "../../shared/kinds/index.ts";
import { frameAround } from "../../shared/layout/measures.ts";
import { type TidyOptions, tidy } from "../../shared/layout/index.ts";
import { type AnyCall, commandRunner } from "../../shared/commands/index.ts";
import { tidyCall } from "../../renderer/state/tidy.ts";
import { choosing } from "./random-journey.ts";

const kinds: readonly KindId[] = [
  "touchpoint",
  "touchpoint",
  "touchpoint",
  "wait",
  "decision",
  "split",
  "consent",
  "fork",
  "join",
  "handoff",
  "exit",
  "goal",
  "entry",
  "rating",
];

/** `acyclic`: every way leads to a later node, never to an earlier stage, and nothing is grouped. */
export function randomDrawing(seed: number, { acyclic = false, most = 60 } = {}): AnyRecord[] {
  const choose = choosing(seed);
  const stages = 1 + choose(5);
  const size = 1 + choose(most);
  const records: AnyRecord[] = [
    { ...journeyDefaults, id: "j", type: "journey", title: "Random", lanes: choose(3) === 0 },
  ];
  for (let s = 0; s < stages; s += 1)
    records.push({
      ...stageDefaults,
      id: `s${s}`,
      type: "stage",
      name: `Stage ${s}`,
      order: s,
      width: [228, 456, 300, 1200][choose(4)]!,
    });
  const groups = acyclic ? 0 : choose(4);
  const nodes: NodeRecord[] = [];
  const add = (id: string, kind: KindId, stage: string | null, group: string | null, collapsed: boolean): void => {
    const owner = choose(3) === 0 ? null : functions[choose(4)]!;
    const data = {
      ...(kindById(kind)!.blank() as Record<string, unknown>),
      ...(kind === "touchpoint" ? { channel: ["email", "rep-visit", "sms"][choose(3)] } : {}),
    };
    nodes.push({
      id,
      type: "node",
      kind,
      name: id,
      stage,
      function: owner,
      group,
      data,
      x: choose(stages * 300) - 60,
      y: choose(1500),
      collapsed,
    });
  };
  for (let g = 0; g < groups; g += 1)
    add(`g${g}`, "group", "s0", g > 0 && choose(3) === 0 ? `g${g - 1}` : null, choose(5) === 0);
  for (let n = 0; n < size; n += 1) {
    // In a drawing without loops a later node is never in an earlier stage.
    const stage = acyclic ? Math.floor((n * stages) / size) : choose(stages);
    const group = groups > 0 && choose(3) === 0 ? `g${choose(groups)}` : null;
    add(
      `n${String(n).padStart(3, "0")}`,
      kinds[choose(kinds.length)]!,
      !acyclic && choose(14) === 0 ? null : `s${stage}`,
      group,
      choose(9) === 0,
    );
  }
  const steps = nodes.filter((node) => node.kind !== "group");
  if (!acyclic)
    for (let n = choose(4); n > 0; n -= 1)
      add(
        `note${n}`,
        "note",
        choose(3) === 0 ? null : `s${choose(stages)}`,
        groups > 0 && choose(4) === 0 ? "g0" : null,
        false,
      );
  steps.forEach((node, i) => {
    portIds(node).forEach((port, k) => {
      if (choose(5) === 0) return;
      const near = Math.min(steps.length - 1, i + 1 + choose(6));
      const to = acyclic ? near : choose(6) === 0 ? choose(steps.length) : near;
      if (to === i || (acyclic && to <= i)) return;
      records.push({
        id: `e${i}-${k}`,
        type: "edge",
        from: node.id,
        port,
        to: steps[to]!.id,
        maxPasses: to < i && choose(2) === 0 ? 2 : null,
      });
    });
  });
  return [...records, ...(nodes as unknown as AnyRecord[])];
}

/** The journey after one step, as a person would have it. */
export function tidied(records: readonly AnyRecord[], options: TidyOptions = {}): MutableDoc {
  const session = openSession({ records, runner: commandRunner });
  const call: AnyCall | undefined = tidyCall("Tidy", tidy(session.doc, plainFacts, options));
  if (call) {
    const outcome = session.dispatch(call);
    if ("refused" in outcome) throw new Error(outcome.refused);
  }
  return createDoc(session.doc.records());
}

export interface Box {
  readonly id: string;
  readonly node: NodeRecord;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const groupsAround = (doc: MutableDoc, node: NodeRecord): NodeRecord[] => {
  const group = node.group === null ? undefined : nodesOf(doc).get(node.group);
  return group ? [...groupsAround(doc, group), group] : [];
};
const isHidden = (doc: MutableDoc, node: NodeRecord): boolean =>
  groupsAround(doc, node).some(({ collapsed }) => collapsed);

/** Everything that one sees, open groups left out. */
export function boxes(doc: MutableDoc): Box[] {
  const full = new Set([...nodesOf(doc).values()].flatMap(({ group }) => (group === null ? [] : [group])));
  return [...nodesOf(doc).values()].flatMap((node) => {
    if (isHidden(doc, node) || (kindOf(node).outline === "frame" && !node.collapsed && full.has(node.id))) return [];
    const { width, height } = anatomyOf(node, plainFacts);
    return [{ id: node.id, node, x: node.x, y: node.y, width, height }];
  });
}

/** Open groups all of whose visible members lie in one stage: their frames, and who lies in them. */
export function frames(doc: MutableDoc): (Omit<Box, "node"> & { readonly inside: ReadonlySet<string> })[] {
  const all = boxes(doc);
  return [...nodesOf(doc).values()].flatMap((group) => {
    if (kindOf(group).outline !== "frame" || group.collapsed || isHidden(doc, group)) return [];
    const within = all.filter(({ node }) => groupsAround(doc, node).some(({ id }) => id === group.id));
    const stages = new Set(within.map(({ node }) => node.stage));
    const [stage] = stages;
    if (
      within.length === 0 ||
      stages.size > 1 ||
      stage === null ||
      within.some(({ node }) => kindOf(node).outline === "frame")
    )
      return [];
    return [{ id: group.id, ...frameAround(within), inside: new Set(within.map(({ id }) => id)) }];
  });
}

export const overlap = (a: Omit<Box, "node">, b: Omit<Box, "node">, air = 0): boolean =>
  a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air;

/** Pairs of boxes that stand on each other. */
export function overlaps(list: readonly Box[], air = 0): string[] {
  const found: string[] = [];
  list.forEach((a, i) => list.slice(i + 1).forEach((b) => overlap(a, b, air) && found.push(`${a.id} and ${b.id}`)));
  return found;
}

/** Boxes that reach out of their stage's column. */
export function strays(doc: MutableDoc): string[] {
  const stages: StageRecord[] = stagesOf(doc);
  const lefts = stageLefts(stages);
  const widths = new Map(stages.map(({ id, width }) => [id, width]));
  const full = new Set([...nodesOf(doc).values()].map(({ group }) => group));
  return boxes(doc).flatMap(({ id, node, x, width }) => {
    // A folded group stands where its members are, whatever stage it was drawn in.
    if (full.has(id)) return [];
    const left = lefts.get(node.stage ?? "");
    if (left === undefined) return [];
    return x >= left && x + width <= left + (widths.get(node.stage ?? "") ?? 0) ? [] : [id];
  });
}
