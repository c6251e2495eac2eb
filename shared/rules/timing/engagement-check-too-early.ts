/** Questions about a reaction that are asked before anybody had the time to react. */
import type { AnyCall } from "../../commands/index.ts";
import { sayDuration, sayMinutes, testsOf } from "../../journey/index.ts";
import { kindOf } from "../../kinds/index.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { touchEvent } from "../events.ts";
import { fixOf, newNode } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { durationOf, isWait } from "../waits.ts";

const fixes = {
  en: { insert: ({ d }: Readonly<Record<string, string | number>>) => `Insert a wait of ${d}` },
  de: { insert: ({ d }: Readonly<Record<string, string | number>>) => `Wartezeit einfügen: ${d}` },
};
/** Names of what a fix puts down, and parts of sentences. */
const named = { en: { wait: (d: string) => `Wait ${d}` }, de: { wait: (d: string) => `Wartezeit ${d}` } };

export const engagementCheckTooEarly = defineRule({
  id: "engagement-check-too-early",
  group: "timing",
  severity: "warning",
  locked: false,
  waivable: true,
  source: "Salesforce engagement split; shortest reaction times per channel are our own working assumptions",
  words: {
    en: {
      title: "A reaction is checked too early",
      messages: {
        at: ({ n, t }) =>
          `“${n}” checks the reaction to “${t}” at once; most people have not seen it yet. Insert a wait.`,
        after: ({ n, t, d }) =>
          `“${n}” checks the reaction to “${t}” after ${d}; most people have not seen it yet. Insert a wait.`,
      },
      fixes: fixes.en,
      why: "Who is asked too early counts as not interested. Each channel says how long a reaction takes at least: an email a day, a letter five. A wait for the reaction itself counts as time enough.",
    },
    de: {
      title: "Eine Reaktion wird zu früh geprüft",
      messages: {
        at: ({ n, t }) =>
          `„${n}“ prüft die Reaktion auf „${t}“ sofort; die meisten haben es noch nicht gesehen. Eine Wartezeit einfügen.`,
        after: ({ n, t, d }) =>
          `„${n}“ prüft die Reaktion auf „${t}“ zu früh (Abstand ${d}); die meisten haben es noch nicht gesehen. Eine Wartezeit einfügen.`,
      },
      fixes: fixes.de,
      why: "Wer zu früh gefragt wird, zählt als nicht interessiert. Jeder Kanal sagt, wie lange eine Reaktion mindestens dauert: bei einer E-Mail einen Tag, bei einem Brief fünf. Auf die Reaktion selbst zu warten zählt als Zeit genug.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph, timing, facts } = context;
    for (const [at, node] of graph.nodes.entries()) {
      if (!graph.reached[at]) continue;
      const fields = (kindOf(node).conditions?.(node.data) ?? []).flatMap(({ port, condition }) =>
        port === null || !condition ? [] : testsOf(condition).map((test) => test.field),
      );
      const told = new Set<string>();
      for (const field of fields) {
        const asked = touchEvent(context, field);
        if (!asked?.event.reaction || told.has(asked.node.id)) continue;
        const passed = timing.shortestBetween(asked.node.id, node.id);
        if (passed >= asked.channel.minReaction || passed === Infinity || waitedForIt(context, at, asked.node.id))
          continue;
        told.add(asked.node.id);
        yield {
          at: node.id,
          also: [asked.node.id],
          message: passed === 0 ? "at" : "after",
          params: {
            n: nodeName(context, node),
            t: nodeName(context, asked.node),
            d: sayMinutes(passed, facts.language),
          },
          fixes: waitBefore(context, at, asked.channel.minReaction - passed),
          cause: asked.node.id,
        };
      }
    }
  },
});

/** Everybody who comes here has waited for this touch's own event: it came, or its time was up. */
function waitedForIt({ graph }: RuleContext, at: number, touch: string): boolean {
  return graph
    .dominators(at)
    .map((gate) => graph.nodes[gate]!)
    .some((node) => isWait(node) && node.data.for === "event" && node.data.event.startsWith(`event:${touch}:`));
}

/** The missing time, before the question, on all ways to it. */
function waitBefore(context: RuleContext, at: number, minutes: number): Fix[] {
  const { graph, facts } = context;
  const node = graph.nodes[at]!;
  const duration = durationOf(minutes);
  const d = sayDuration(duration, facts.language);
  const id = context.freshId("wait", node.id);
  const wait = newNode(context, node, {
    kind: "wait",
    id,
    name: named[context.facts.language].wait(d),
    data: { duration },
  });
  const calls: AnyCall[] = [
    { name: "add-node", args: { node: wait } },
    ...graph.into(at).map((edge): AnyCall => {
      const { id: moved, from, port } = graph.edges[edge]!;
      return { name: "reattach", args: { id: moved, from, port, to: id } };
    }),
    { name: "connect", args: { id: context.freshId("way", id, node.id), from: id, port: "next", to: node.id } },
  ];
  return fixOf("insert", fixes[context.facts.language].insert({ d }), calls, { d });
}
