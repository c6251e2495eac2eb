/** Makes a journey of its own out of connected steps: what the new journey holds, and the one step that takes their place here. Pure. */
import type { AnyCall } from "../../shared/commands/index.ts";
import type { AnyRecord, Doc } from "../../shared/document/index.ts";
import {
  type EdgeRecord,
  type JourneyRecord,
  type NodeRecord,
  type StageRecord,
  edgesOf,
  journeyOf,
  nodeOf,
  stageLefts,
  stagesOf,
} from "../../shared/journey/index.ts";
import { kindOf, kinds, plainFacts } from "../../shared/kinds/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { structureWords } from "../words/structure.ts";

const words = structureWords.inner;

export interface Extract {
  readonly records: readonly AnyRecord[];
  /** On the journey from which it is taken. */
  readonly call: AnyCall;
  /** The step that stands for the new journey here. */
  readonly node: string;
  readonly journey: string;
  readonly title: string;
  readonly count: number;
  /** Where its two ways out lead: names, "" for a way that leads nowhere. */
  readonly leads: readonly [completed: string, left: string];
}

export interface ExtractNeeds {
  newId(prefix: string): string;
  readonly language: Language;
}

const grid = 4;

/** The ids are those of nodes, members of groups among them. Why not, as a sentence with what to do instead. */
export function extractJourney(
  doc: Doc,
  ids: ReadonlySet<string>,
  { newId, language }: ExtractNeeds,
): Extract | { readonly refused: string } {
  const nodes = [...ids].flatMap((id) => nodeOf(doc, id) ?? []);
  const flow = nodes.filter((node) => kindOf(node).role !== "aside");
  if (flow.length < 2) return { refused: words.tooFew };
  const whole = kinds.find((kind) => kind.fields.some((field) => field.as === "journey"));
  const [entryKind, exitKind] = [
    kinds.find(({ role }) => role === "entry"),
    kinds.find(({ final }) => final === "exit"),
  ];
  if (!whole || !entryKind || !exitKind) return { refused: words.tooFew };
  const name = (id: string): string => nodeOf(doc, id)?.name ?? "";

  const entry = flow.find((node) => kindOf(node).role === "entry");
  if (entry) return { refused: words.entryInside(entry.name) };
  const end = flow.find((node) => kindOf(node).role === "end");
  if (end) return { refused: words.endInside(end.name) };
  const inside = new Set(flow.map((node) => node.id));
  const inner: EdgeRecord[] = [];
  const into: EdgeRecord[] = [];
  const out: EdgeRecord[] = [];
  for (const edge of edgesOf(doc).values()) {
    const [from, to] = [inside.has(edge.from), inside.has(edge.to)];
    if (from && to) inner.push(edge);
    else if (to) into.push(edge);
    else if (from) out.push(edge);
  }
  if (!isConnected(inside, inner)) return { refused: words.apart };
  const doors = new Set(into.map((edge) => edge.to));
  if (doors.size === 0) {
    const led = new Set(inner.map((edge) => edge.to));
    for (const id of inside) if (!led.has(id)) doors.add(id);
  }
  const [door, ...moreDoors] = doors;
  if (door === undefined) return { refused: words.noWayIn };
  if (moreDoors.length > 0) return { refused: words.manyWaysIn([door, ...moreDoors].map(name)) };
  const targets = [...new Set(out.map((edge) => edge.to))].sort(
    (a, b) => out.filter((edge) => edge.to === b).length - out.filter((edge) => edge.to === a).length,
  );
  if (targets.length > 2) return { refused: words.manyWaysOut(targets.map(name)) };

  // The new journey: the stages these steps stand in, side by side from the left.
  const journeyId = newId("journey");
  const outer = journeyOf(doc);
  const title = words.title(name(door));
  const used = new Set(nodes.map((node) => node.stage));
  const stages = stagesOf(doc).filter((stage) => used.has(stage.id));
  const oldLefts = stageLefts(stagesOf(doc));
  const newLefts = stageLefts(stages);
  const top = Math.min(...nodes.map((node) => node.y));
  const shifted = nodes.map((node): NodeRecord => {
    const by = node.stage === null ? 0 : (newLefts.get(node.stage) ?? 0) - (oldLefts.get(node.stage) ?? 0);
    return {
      ...node,
      group: node.group !== null && ids.has(node.group) ? node.group : null,
      x: node.x + by,
      y: node.y - top + 136,
    };
  });
  const at = (id: string): NodeRecord | undefined => shifted.find((node) => node.id === id);
  const fresh = (
    kind: typeof entryKind,
    called: string,
    beside: NodeRecord | undefined,
    place: { x: number; y: number },
  ) =>
    ({
      id: newId("node"),
      type: "node",
      kind: kind.id,
      name: called,
      stage: beside?.stage ?? null,
      function: null,
      group: null,
      data: kind.blank(language) as Record<string, unknown>,
      x: Math.round(place.x / grid) * grid,
      y: Math.round(place.y / grid) * grid,
      collapsed: false,
    }) satisfies NodeRecord;
  const first = at(door);
  const start = fresh(entryKind, words.entryName, first, { x: first?.x ?? 28, y: 40 });
  const lowest = Math.max(...shifted.map((node) => node.y)) + 140;
  const ports = whole.ports(whole.blank(language) as never, { ...plainFacts, language });
  const exits = targets.map((target, i) => {
    const last = at(out.find((edge) => edge.to === target)?.from ?? "");
    return { target, node: fresh(exitKind, ports[i]?.name ?? "", last, { x: last?.x ?? 28, y: lowest + i * 96 }) };
  });
  const records: AnyRecord[] = [
    { ...outer, id: journeyId, title, lanes: outer.lanes } satisfies JourneyRecord,
    ...stages.map((stage, order): StageRecord => ({ ...stage, order })),
    start,
    ...shifted,
    ...exits.map(({ node }) => node),
    ...inner,
    {
      id: newId("edge"),
      type: "edge",
      from: start.id,
      port: entryKind.ports(start.data as never, plainFacts)[0]?.id ?? "",
      to: door,
      maxPasses: null,
    } satisfies EdgeRecord,
    ...out.map((edge): EdgeRecord => ({ ...edge, to: exits.find(({ target }) => target === edge.to)?.node.id ?? "" })),
  ] as unknown as AnyRecord[];

  // Here one step takes their place; what led in leads to it, and it leads on to where they led.
  const original = nodeOf(doc, door);
  const id = newId("node");
  const step: NodeRecord = {
    id,
    type: "node",
    kind: whole.id,
    name: title,
    stage: original?.stage ?? null,
    function: flow.find((node) => node.function !== null)?.function ?? outer.function ?? "marketing",
    group: original?.group !== undefined && original.group !== null && !ids.has(original.group) ? original.group : null,
    data: { ...(whole.blank(language) as Record<string, unknown>), journey: journeyId },
    x: original?.x ?? 0,
    y: original?.y ?? 0,
    collapsed: false,
  };
  const label = words.extractLabel(nodes.length);
  const leadsOn = targets.flatMap((target, i) => {
    const edge = out.find((one) => one.to === target);
    return edge ? [{ name: "reattach", args: { id: edge.id, from: id, port: ports[i]?.id ?? "", to: target } }] : [];
  });
  const call: AnyCall = {
    name: "batch",
    args: {
      label,
      calls: [
        { name: "add-records", args: { records: [step], label } },
        ...into.map((edge) => ({ name: "reattach", args: { id: edge.id, from: edge.from, port: edge.port, to: id } })),
        ...leadsOn,
        { name: "remove", args: { ids: nodes.map((node) => node.id), reconnect: false } },
      ],
    },
  };
  return {
    records,
    call,
    node: id,
    journey: journeyId,
    title,
    count: nodes.length,
    leads: [name(targets[0] ?? ""), name(targets[1] ?? "")],
  };
}

/** The ways out of the kind that stands for a journey, in words: for telling what leads where. */
export function outNames(language: Language): readonly string[] {
  const whole = kinds.find((kind) => kind.fields.some((field) => field.as === "journey"));
  return whole ? Object.values(inLanguage(whole.words, language).ports) : [];
}

function isConnected(inside: ReadonlySet<string>, edges: readonly EdgeRecord[]): boolean {
  const near = new Map<string, string[]>();
  for (const { from, to } of edges) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const [first] = inside;
  const seen = new Set(first === undefined ? [] : [first]);
  for (const id of seen) for (const next of near.get(id) ?? []) seen.add(next);
  return seen.size === inside.size;
}
