/** Loops that can be gone round without any time passing. */
import { type RuleReport, defineRule } from "../define.ts";
import { type Taken, fixOf, insertInto, newNode } from "../fixing.ts";
import { closingEdges, instantLoops, takesNoTime } from "../loops.ts";
import { pathOf } from "../naming.ts";

const fixes = {
  en: {
    insert: ({ count }: Readonly<Record<string, string | number>>) =>
      count === 1 ? "Insert a 7-day wait" : `Insert ${count} 7-day waits`,
  },
  de: {
    insert: ({ count }: Readonly<Record<string, string | number>>) =>
      count === 1 ? "Wartezeit von 7 Tagen einfügen" : `${count} Wartezeiten von 7 Tagen einfügen`,
  },
};

/** Names of what a fix puts down. */
const named = { en: { wait: "Wait 7 days" }, de: { wait: "Wartezeit 7 Tage" } };

export const loopWithoutWait = defineRule({
  id: "loop-without-wait",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Workflow soundness: livelock (Laue and Awad 2010)",
  words: {
    en: {
      title: "A loop has no wait",
      messages: {
        instant: ({ path }) => `The loop “${path}” has no wait; it would run at once, without end. Insert a wait.`,
        limited: ({ path }) => `The loop “${path}” has no wait; all its rounds would run at once. Insert a wait.`,
      },
      fixes: fixes.en,
      why: "A loop in which no time passes sends everything in the same minute. A wait, an awaited event, an answer or the act of a person counts as time; a send window alone does not.",
    },
    de: {
      title: "Eine Schleife hat keine Wartezeit",
      messages: {
        instant: ({ path }) =>
          `Die Schleife „${path}“ hat keine Wartezeit; sie würde sofort und ohne Ende durchlaufen. Eine Wartezeit einfügen.`,
        limited: ({ path }) =>
          `Die Schleife „${path}“ hat keine Wartezeit; alle ihre Durchläufe kämen sofort. Eine Wartezeit einfügen.`,
      },
      fixes: fixes.de,
      why: "Eine Schleife, in der keine Zeit vergeht, sendet alles in derselben Minute. Als Zeit zählen eine Wartezeit, ein abgewartetes Ereignis, eine Antwort oder das Tun einer Person; ein Sendefenster allein zählt nicht.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph } = context;
    for (const members of instantLoops(context)) {
      if (!graph.reached[members[0]!]) continue;
      const instant = (edge: number): boolean => takesNoTime(context, edge);
      const loop = graph.loopThrough(members, instant);
      const ids = loop.map((edge) => graph.edges[edge]!.from);
      const start = graph.rows.from[loop[0]!]!;
      const taken: Taken = [];
      const calls = closingEdges(context, members, start, instant).map((edge) => {
        const { id, from } = graph.edges[edge]!;
        const near = graph.nodes[graph.at(from)]!;
        const wait = newNode(
          context,
          near,
          {
            kind: "wait",
            id: context.freshId("wait", id),
            name: named[context.facts.language].wait,
            data: { duration: { amount: 7, unit: "days" } },
          },
          taken,
        );
        return insertInto(context, wait, id, "next");
      });
      const limited = loop.some((edge) => graph.edges[edge]!.maxPasses !== null);
      const params = { count: calls.length };
      yield {
        at: ids[0]!,
        also: ids.slice(1),
        message: limited ? "limited" : "instant",
        params: { path: pathOf(context, [...ids, ids[0]!]) },
        evidence: ids,
        fixes: fixOf("insert", fixes[context.facts.language].insert(params), calls, params),
      };
    }
  },
});
