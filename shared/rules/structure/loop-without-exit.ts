/** Loops that nothing ends: no way out, or none that anybody would take instead of going round. */
import type { AnyCall } from "../../commands/index.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { type Taken, fixOf, insertInto, leadToExit, newNode } from "../fixing.ts";
import { canEnd, hasLooseEnds, isBareCycle, leavingEdges, reactionIn, unlimitedClosings } from "../loops.ts";
import { pathOf } from "../naming.ts";

const fixes = {
  en: {
    rounds: () => "Go round 3 times at most, until there is a reaction, then exit",
    leave: () => "Exit instead of going round",
    limit: () => "Go round 3 times at most",
  },
  de: {
    rounds: () => "Höchstens 3 Durchläufe, bis zu einer Reaktion, dann Ausstieg",
    leave: () => "Ausstieg statt Rückweg",
    limit: () => "Höchstens 3 Durchläufe",
  },
};

/** Names of what a fix puts down. */
const named = {
  en: { decision: "Reaction yet?", none: "No reaction yet" },
  de: { decision: "Reaktion?", none: "Noch keine Reaktion" },
};

export const loopWithoutExit = defineRule({
  id: "loop-without-exit",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Workflow soundness: livelock; Adobe Journey Optimizer, 91-day global time-out",
  words: {
    en: {
      title: "A loop has no end",
      messages: {
        closed: ({ path }) =>
          `The loop “${path}” has no end condition: no way leads out of it, so contacts go round for ever. Give it a way out.`,
        endless: ({ path }) =>
          `The loop “${path}” has no end condition: nothing decides between going on and going round. Limit the rounds or add a condition.`,
      },
      fixes: fixes.en,
      why: "A loop ends by a limit, an event, an answer, chance or a condition that can change. Without one, contacts stay until the platform throws them out, and get everything in the loop each time round.",
    },
    de: {
      title: "Eine Schleife hat kein Ende",
      messages: {
        closed: ({ path }) =>
          `Die Schleife „${path}“ hat keine Endbedingung: Kein Weg führt aus ihr hinaus, also laufen Kontakte für immer im Kreis. Ihr einen Ausgang geben.`,
        endless: ({ path }) =>
          `Die Schleife „${path}“ hat keine Endbedingung: Nichts entscheidet zwischen Weitergehen und erneutem Durchlauf. Die Durchläufe begrenzen oder eine Bedingung hinzufügen.`,
      },
      fixes: fixes.de,
      why: "Eine Schleife endet durch eine Grenze, ein Ereignis, eine Antwort, Zufall oder eine Bedingung, die sich ändern kann. Sonst bleiben Kontakte, bis die Plattform sie hinauswirft, und bekommen alles in der Schleife bei jedem Durchlauf erneut.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph } = context;
    for (const members of graph.loops) {
      if (!graph.reached[members[0]!]) continue;
      const closed = leavingEdges(context, members).length === 0;
      if (closed ? hasLooseEnds(context, members) || !isBareCycle(context, members) : canEnd(context, members))
        continue;
      const loop = graph.loopThrough(members);
      const ids = loop.map((edge) => graph.edges[edge]!.from);
      yield {
        at: ids[0]!,
        also: members
          .map((node) => graph.nodes[node]!.id)
          .filter((id) => id !== ids[0])
          .sort(),
        message: closed ? "closed" : "endless",
        params: { path: pathOf(context, [...ids, ids[0]!]) },
        evidence: ids,
        fixes: closed ? openUp(context, members, loop.at(-1)!) : limit(context, members),
      };
    }
  },
});

const rounds = 3;

function limit(context: RuleContext, members: readonly number[]): Fix[] {
  const ids = unlimitedClosings(context, members).map((edge) => context.graph.edges[edge]!.id);
  return fixOf("limit", fixes[context.facts.language].limit(), [
    { name: "set-fields", args: { ids, fields: { maxPasses: rounds } } },
  ]);
}

/** A decision on the reaction to a touch of the loop, where there is one; else the way back leads to an exit. */
function openUp(context: RuleContext, members: readonly number[], back: number): Fix[] {
  const { graph } = context;
  const edge = graph.edges[back]!;
  const last = graph.nodes[graph.rows.from[back]!]!;
  const taken: Taken = [];
  const field = reactionIn(context, members);
  const decision =
    field &&
    newNode(
      context,
      last,
      {
        kind: "decision",
        id: context.freshId("decision", edge.id),
        name: named[context.facts.language].decision,
        data: {
          branches: [
            {
              id: "again",
              name: named[context.facts.language].none,
              condition: { op: "test", field, is: "not-happened", value: null },
            },
          ],
          otherwise: true,
          order: "ordered",
        },
      },
      taken,
    );
  const port = graph.ports(graph.rows.from[back]!).find(({ id }) => id === edge.port);
  const leave = fixOf("leave", fixes[context.facts.language].leave(), [
    { name: "remove", args: { ids: [edge.id], reconnect: false } },
    ...(port ? leadToExit(context, last, [port]) : []),
  ]);
  if (!decision) return leave;
  const insert = insertInto(context, decision, edge.id, "again");
  const again = context.freshId("way", decision.id, "again");
  const calls: AnyCall[] = [
    insert,
    { name: "set-fields", args: { ids: [again], fields: { maxPasses: rounds } } },
    ...leadToExit(context, decision, [{ id: "otherwise", name: "" }], taken),
  ];
  return [...fixOf("rounds", fixes[context.facts.language].rounds(), calls), ...leave];
}
