/** Stages that are no part of the journey: empty, beside every path, or with a place that is taken. */
import { type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";

const fixes = {
  en: {
    delete: ({ s }: Readonly<Record<string, string | number>>) => `Delete stage “${s}”`,
    renumber: () => "Number the stages anew",
  },
  de: {
    delete: ({ s }: Readonly<Record<string, string | number>>) => `Phase „${s}“ löschen`,
    renumber: () => "Phasen neu nummerieren",
  },
};

export const stageOrphan = defineRule({
  id: "stage-orphan",
  group: "structure",
  severity: "warning",
  locked: false,
  waivable: true,
  source: "Treasure Data INSUFFICIENT_STEPS; our own judgement",
  words: {
    en: {
      title: "A stage is not part of the journey",
      messages: {
        empty: ({ s }) => `Stage “${s}” is not part of the journey: nothing happens in it. Fill it or delete it.`,
        beside: ({ s }) =>
          `Stage “${s}” is not part of the journey: none of its nodes lies on a way from an entry to an exit. Connect them.`,
        order: ({ s, other }) =>
          `Stage “${s}” has the same place as “${other}”, so their order is chance. Number the stages anew.`,
      },
      fixes: fixes.en,
      why: "A stage is a step of the customer's path. One that nobody passes through distorts every table of stages: metrics without people, hand-overs to nowhere.",
    },
    de: {
      title: "Eine Phase ist nicht Teil der Journey",
      messages: {
        empty: ({ s }) => `Phase „${s}“ ist nicht Teil der Journey: In ihr geschieht nichts. Sie füllen oder löschen.`,
        beside: ({ s }) =>
          `Phase „${s}“ ist nicht Teil der Journey: Keiner ihrer Schritte liegt auf einem Weg von einem Einstieg zu einem Ausstieg. Sie verbinden.`,
        order: ({ s, other }) =>
          `Phase „${s}“ hat denselben Platz wie „${other}“, ihre Reihenfolge ist also Zufall. Die Phasen neu nummerieren.`,
      },
      fixes: fixes.de,
      why: "Eine Phase ist ein Abschnitt auf dem Weg der Zielgruppe. Eine, durch die niemand geht, verfälscht jede Auswertung nach Phasen: Kennzahlen ohne Personen, Übergaben ins Leere.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph, stages } = context;
    const whole = graph.entries.length > 0 && graph.ends.length > 0;
    const filled = new Set<string>();
    const passed = new Set<string>();
    graph.nodes.forEach((node, at) => {
      if (node.stage === null) return;
      filled.add(node.stage);
      if (graph.reached[at] && graph.leaves[at]) passed.add(node.stage);
    });
    for (const [at, stage] of stages.entries()) {
      const s = stage.name;
      const same = stages.slice(0, at).find((other) => other.order === stage.order);
      if (same)
        yield {
          at: stage.id,
          field: "order",
          also: [same.id],
          message: "order",
          params: { s, other: same.name },
          fixes: fixOf("renumber", fixes[context.facts.language].renumber(), [
            { name: "move-stage", args: { id: stage.id, order: at } },
          ]),
          cause: "order",
        };
      if (!filled.has(stage.id))
        yield {
          at: stage.id,
          message: "empty",
          params: { s },
          // The last stage stays: a journey without any has nowhere to park what is not connected.
          fixes:
            stages.length < 2
              ? []
              : fixOf(
                  "delete",
                  fixes[context.facts.language].delete({ s }),
                  [{ name: "remove-stage", args: { id: stage.id, into: null } }],
                  {
                    s,
                  },
                ),
          cause: "beside",
        };
      else if (whole && !passed.has(stage.id))
        yield { at: stage.id, message: "beside", params: { s }, cause: "beside" };
    }
  },
});
