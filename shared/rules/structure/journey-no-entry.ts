/** A journey that nobody can start. */
import { type NodeRecord, journeyOf } from "../../journey/index.ts";
import type { AnyCall } from "../../commands/index.ts";
import { kindById } from "../../kinds/index.ts";
import { type Fix, type RuleContext, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import type { Graph } from "../graph.ts";

const fixes = {
  en: {
    add: ({ n }: Readonly<Record<string, string | number>>) => (n ? `Add an entry before “${n}”` : "Add an entry"),
    "add-several": ({ count }: Readonly<Record<string, string | number>>) =>
      `Add ${count} entries, one before each beginning`,
  },
  de: {
    add: ({ n }: Readonly<Record<string, string | number>>) =>
      n ? `Einstieg vor „${n}“ hinzufügen` : "Einstieg hinzufügen",
    "add-several": ({ count }: Readonly<Record<string, string | number>>) =>
      `${count} Einstiege hinzufügen, einen vor jedem Anfang`,
  },
};

/** The name of an entry that a fix puts down. */
const start = { en: "Start", de: "Start" };

/** More beginnings than this are a drawing that nobody has connected yet; entries in front of all of them would not help. */
const mostBeginnings = 5;

export const journeyNoEntry = defineRule({
  id: "journey-no-entry",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Adobe Journey Optimizer, alert 1000 (no start); bpmnlint start-event-required",
  words: {
    en: {
      title: "The journey has no entry",
      messages: {
        none: () =>
          "This journey has no entry, so nobody can start it. Add an entry by event, audience, schedule or hand.",
      },
      fixes: fixes.en,
      why: "Every journey begins where people come in: by an event, an audience, a schedule or by hand. Without an entry no platform can start it, and nothing behind it can be checked.",
    },
    de: {
      title: "Die Journey hat keinen Einstieg",
      messages: {
        none: () =>
          "Diese Journey hat keinen Einstieg, also kann sie niemand beginnen. Einen Einstieg hinzufügen: durch Ereignis, Zielgruppe, Zeitplan oder von Hand.",
      },
      fixes: fixes.de,
      why: "Jede Journey beginnt dort, wo Personen hereinkommen: durch ein Ereignis, eine Zielgruppe, einen Zeitplan oder von Hand. Ohne Einstieg kann keine Plattform sie starten, und nichts dahinter lässt sich prüfen.",
    },
  },
  *check(context) {
    if (context.graph.entries.length > 0) return;
    yield { at: null, message: "none", params: {}, fixes: addEntries(context) };
  },
});

function addEntries(context: RuleContext): Fix[] {
  const { graph } = context;
  const beginnings = beginningsOf(graph);
  if (beginnings.length > mostBeginnings) return [];
  const taken: { x: number; y: number }[] = [];
  const calls = (beginnings.length === 0 ? [undefined] : beginnings).flatMap((node): AnyCall[] => {
    const record = node === undefined ? undefined : graph.nodes[node];
    const entry = entryBefore(context, record, taken);
    const call: AnyCall = { name: "add-node", args: { node: entry } };
    if (!record) return [call];
    const id = context.freshId("way", entry.id, record.id);
    return [call, { name: "connect", args: { id, from: entry.id, port: "next", to: record.id } }];
  });
  const [first] = beginnings;
  const params = { n: first === undefined ? "" : nodeName(context, graph.nodes[first]!), count: beginnings.length };
  const label = beginnings.length > 1 ? "add-several" : "add";
  return fixOf(label, fixes[context.facts.language][label](params), calls, params);
}

/** One node of every part that nothing leads into, from left to right. */
function beginningsOf(graph: Graph): number[] {
  const { components, rows, nodes } = graph;
  const entered = new Set<number>();
  for (let edge = 0; edge < graph.edges.length; edge += 1) {
    const [a, b] = [components.of[rows.from[edge]!]!, components.of[rows.to[edge]!]!];
    if (a !== b) entered.add(b);
  }
  const leftFirst = (a: number, b: number): number =>
    nodes[a]!.x - nodes[b]!.x || nodes[a]!.y - nodes[b]!.y || (nodes[a]!.id < nodes[b]!.id ? -1 : 1);
  return components.members
    .flatMap((members, at) => (entered.has(at) ? [] : [members.toSorted(leftFirst)[0]!]))
    .sort(leftFirst);
}

function entryBefore(
  context: RuleContext,
  first: NodeRecord | undefined,
  taken: { x: number; y: number }[],
): NodeRecord {
  const stage = first ? first.stage : (context.stages[0]?.id ?? null);
  const id = context.freshId("entry", first?.id ?? "start");
  const place = first ? context.placeNear(first, taken) : { x: 28, y: 80 };
  taken.push(place);
  const { audience } = journeyOf(context.journey);
  return {
    id,
    type: "node",
    kind: "entry",
    name: taken.length === 1 ? start[context.facts.language] : `${start[context.facts.language]} ${taken.length}`,
    stage,
    function: null,
    group: null,
    data: { ...(kindById("entry")?.blank() as object), audience },
    ...place,
    collapsed: false,
  };
}
