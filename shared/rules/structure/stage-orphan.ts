/** Stages that are no part of the journey: empty, beside every path, or with a place that is taken. */
import { type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";

const fixes = {
  delete: ({ s }: Readonly<Record<string, string | number>>) => `Delete stage “${s}”`,
  renumber: () => "Number the stages anew",
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
      fixes,
      why: "A stage is a step of the customer's path. One that nobody passes through distorts every table of stages: metrics without people, hand-overs to nowhere.",
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
          fixes: fixOf("renumber", fixes.renumber(), [{ name: "move-stage", args: { id: stage.id, order: at } }]),
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
              : fixOf("delete", fixes.delete({ s }), [{ name: "remove-stage", args: { id: stage.id, into: null } }], {
                  s,
                }),
          cause: "beside",
        };
      else if (whole && !passed.has(stage.id))
        yield { at: stage.id, message: "beside", params: { s }, cause: "beside" };
    }
  },
});
