/** People who run on two ways at once without anybody meaning it, or who meet themselves at a plain node. */
import type { AnyCall } from "../../commands/index.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { fixOf, newNode } from "../fixing.ts";
import { reach } from "../graph-search.ts";
import { nodeName } from "../naming.ts";
import { normalised } from "./split-weights-not-100.ts";
import { type Meeting, meetingsAfter, unmeantForks } from "../tokens.ts";

const fixes = {
  en: {
    fork: () => "Go these ways at once, on purpose",
    split: () => "Share people out between these ways",
    join: () => "Join the ways first",
  },
  de: {
    fork: () => "Diese Wege zugleich gehen, mit Absicht",
    split: () => "Personen auf diese Wege aufteilen",
    join: () => "Die Wege vorher zusammenführen",
  },
};
/** Names of what a fix puts down, and parts of sentences. */
const named = {
  en: { share: "Share", fork: "At once", join: "Join" },
  de: { share: "Aufteilung", fork: "Zugleich", join: "Zusammenführung" },
};

export const parallelUnsynchronised = defineRule({
  id: "parallel-unsynchronised",
  group: "structure",
  severity: { design: "warning", review: "error", export: "error" },
  locked: false,
  waivable: true,
  source:
    "Workflow soundness: lack of synchronisation; bpmnlint no-implicit-split, fake-join; Adobe Journey Optimizer: no two actions in parallel",
  words: {
    en: {
      title: "The same person goes several ways at once",
      messages: {
        forked: ({ n, count }) =>
          `“${n}” leads ${count} ways at once, so each contact goes all of them. Say so with a fork, or share people out.`,
        twice: ({ n }) =>
          `“${n}” is passed twice by the same contact; touches after it are sent twice. Join the ways before it.`,
      },
      fixes: fixes.en,
      why: "Two connections out of one way send a person both ways. Where such ways meet without a join, everything after it happens twice: two emails, two calls, two counts in every figure.",
    },
    de: {
      title: "Dieselbe Person geht mehrere Wege zugleich",
      messages: {
        forked: ({ n, count }) =>
          `„${n}“ führt auf ${count} Wege zugleich, also geht jeder Kontakt alle. Das mit einer parallelen Verzweigung ausdrücken oder die Personen aufteilen.`,
        twice: ({ n }) =>
          `„${n}“ durchläuft derselbe Kontakt zweimal; alles danach wird doppelt gesendet. Die Wege davor zusammenführen.`,
      },
      fixes: fixes.de,
      why: "Zwei Verbindungen aus einem Ausgang schicken eine Person auf beide Wege. Treffen sich solche Wege ohne Zusammenführung, geschieht alles danach zweimal: zwei E-Mails, zwei Anrufe, zwei Zählungen in jeder Auswertung.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph } = context;
    const forked = unmeantForks(graph);
    const leads = beforeTouches(context);
    for (const { node, port, edges } of forked) {
      const record = graph.nodes[node]!;
      yield {
        at: record.id,
        also: edges.map((edge) => graph.edges[edge]!.to).sort(),
        field: port,
        message: "forked",
        params: { n: nodeName(context, record), count: edges.length },
        fixes: untangle(context, node, port, edges, leads),
        cause: port,
      };
    }
    const told = new Set<number>();
    const forks = graph.nodes.flatMap((_, node) =>
      graph.kinds[node]!.flow === "all" && graph.reached[node] ? [node] : [],
    );
    for (const fork of forks.sort(
      (a, b) => graph.rank[b]! - graph.rank[a]! || (graph.nodes[a]!.id < graph.nodes[b]!.id ? -1 : 1),
    ))
      for (const meeting of meetingsAfter(graph, fork, graph.out(fork))) {
        if (told.has(meeting.node) || !leads[meeting.node]) continue;
        told.add(meeting.node);
        const record = graph.nodes[meeting.node]!;
        yield {
          at: record.id,
          also: [graph.nodes[fork]!.id],
          message: "twice",
          params: { n: nodeName(context, record) },
          fixes: joinBefore(context, meeting),
        };
      }
  },
});

/** 1: some touch can be reached from here, or it is one. */
function beforeTouches({ graph }: RuleContext): Uint8Array {
  return reach(
    graph.rows,
    graph.kinds.flatMap((kind, i) => (kind.role === "touch" ? [i] : [])),
    "backwards",
  );
}

/** A fork when the ways never meet unjoined; else a split, so that each person goes one way only. */
function untangle(
  context: RuleContext,
  node: number,
  port: string,
  edges: readonly number[],
  leads: Uint8Array,
): Fix[] {
  const { graph } = context;
  const record = graph.nodes[node]!;
  const meets = meetingsAfter(graph, node, edges).some((meeting) => leads[meeting.node] === 1);
  const label = meets ? "split" : "fork";
  const id = context.freshId(label, record.id, port);
  const names = edges.map((_, i) => String.fromCharCode(65 + i));
  const ids = names.map((name) => name.toLowerCase());
  const shares = normalised(ids.map(() => 1));
  const added = meets
    ? newNode(context, record, {
        kind: "split",
        id,
        name: named[context.facts.language].share,
        data: { arms: ids.map((arm, i) => ({ id: arm, name: names[i]!, weight: shares[i]! })) },
      })
    : newNode(context, record, {
        kind: "fork",
        id,
        name: named[context.facts.language].fork,
        data: { ways: ids.map((way, i) => ({ id: way, name: names[i]! })) },
      });
  // Doubles of these connections would take their places as soon as they move.
  const kept = new Set(edges.map((edge) => graph.edges[edge]!.id));
  const doubles = context.links.out(record.id).filter((edge) => edge.port === port && !kept.has(edge.id));
  const calls: AnyCall[] = [
    ...(doubles.length > 0
      ? [{ name: "remove" as const, args: { ids: doubles.map((edge) => edge.id), reconnect: false } }]
      : []),
    { name: "add-node", args: { node: added } },
    ...edges.map((edge, i): AnyCall => {
      const moved = graph.edges[edge]!;
      return { name: "reattach", args: { id: moved.id, from: id, port: ids[i]!, to: moved.to } };
    }),
    { name: "connect", args: { id: context.freshId("way", record.id, port, id), from: record.id, port, to: id } },
  ];
  return edges.length > 10 ? [] : fixOf(label, fixes[context.facts.language][label](), calls);
}

/** Waits for all where all can come, else goes on with the first. */
function joinBefore(context: RuleContext, { node, edges }: Meeting): Fix[] {
  const { graph } = context;
  const record = graph.nodes[node]!;
  const allCome = edges.every((a, i) => edges.slice(i + 1).every((b) => graph.together(a, b)));
  const id = context.freshId("join", record.id);
  const join = newNode(context, record, {
    kind: "join",
    id,
    name: named[context.facts.language].join,
    data: { waitFor: allCome ? "all" : "any" },
  });
  const calls: AnyCall[] = [
    { name: "add-node", args: { node: join } },
    ...edges.map((edge): AnyCall => {
      const { id: moved, from, port } = graph.edges[edge]!;
      return { name: "reattach", args: { id: moved, from, port, to: id } };
    }),
    { name: "connect", args: { id: context.freshId("way", id, record.id), from: id, port: "next", to: record.id } },
  ];
  return fixOf("join", fixes[context.facts.language].join(), calls);
}
