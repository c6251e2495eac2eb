/** A journey that nobody leaves on purpose. */
import type { AnyCall } from "../../commands/index.ts";
import { type Fix, type RuleContext, defineRule } from "../define.ts";
import { type Taken, fixOf, leaves, newNode } from "../fixing.ts";
import { openEnds } from "../open-ends.ts";

const fixes = {
  en: { add: () => "Add an exit after each open end" },
  de: { add: () => "Nach jedem offenen Ende einen Ausstieg hinzufügen" },
};

export const journeyNoExit = defineRule({
  id: "journey-no-exit",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "bpmnlint end-event-required",
  words: {
    en: {
      title: "The journey has no exit",
      messages: {
        none: () =>
          "This journey has neither an exit nor a goal, so contacts never leave it. Add an exit after each open end.",
      },
      fixes: fixes.en,
      why: "People must be able to leave: otherwise they are counted as active for ever, stay under contact limits and can never enter again. A goal counts as a way to leave.",
    },
    de: {
      title: "Die Journey hat keinen Ausstieg",
      messages: {
        none: () =>
          "Diese Journey hat weder Ausstieg noch Ziel, also verlassen Kontakte sie nie. Nach jedem offenen Ende einen Ausstieg hinzufügen.",
      },
      fixes: fixes.de,
      why: "Personen müssen die Journey verlassen können: Sonst zählen sie für immer als aktiv, bleiben unter Kontaktgrenzen und können nie wieder einsteigen. Ein Ziel zählt als Weg hinaus.",
    },
  },
  *check(context) {
    if (context.graph.ends.length > 0) return;
    const ends = openEnds(context);
    yield {
      at: null,
      also: ends.map(({ node }) => context.graph.nodes[node]!.id),
      message: "none",
      params: {},
      fixes: addExits(context),
    };
  },
});

/** One exit per stage takes all its open ends. */
function addExits(context: RuleContext): Fix[] {
  const exits = new Map<string | null, string>();
  const taken: Taken = [];
  const calls = openEnds(context).flatMap(({ node, ports }): AnyCall[] => {
    const record = context.graph.nodes[node]!;
    const made: AnyCall[] = [];
    let exit = exits.get(record.stage);
    if (!exit) {
      exit = context.freshId("exit", record.id);
      exits.set(record.stage, exit);
      const added = newNode(
        context,
        record,
        { kind: "exit", id: exit, name: leaves[context.facts.language], data: { reason: "completed" } },
        taken,
      );
      made.push({ name: "add-node", args: { node: added } });
    }
    for (const port of ports)
      made.push({
        name: "connect",
        args: { id: context.freshId("way", record.id, port.id, "out"), from: record.id, port: port.id, to: exit },
      });
    return made;
  });
  return fixOf("add", fixes[context.facts.language].add(), calls);
}
