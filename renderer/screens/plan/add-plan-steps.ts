/** Adds the steps of a plan to the journey of a desk, below what is drawn, as one step that undo takes back whole. */
import { type StepTable, stepsIntoJourney } from "../../../shared/importers/index.ts";
import { nodeOf, stagesOf } from "../../../shared/journey/index.ts";
import type { Desk } from "../../state/desk.ts";
import type { notify as Notify } from "../../ui/index.ts";
import { planWords as words } from "../../words/plan.ts";

/** Answers whether it was done; a refusal is told. A plan without stages goes where the selection is, else into the last stage. */
export function addPlanSteps(desk: Desk, table: StepTable, notify: typeof Notify): boolean {
  const { doc } = desk.journey;
  const { selection } = desk.store.getState();
  const picked = [...selection].flatMap((id) => nodeOf(doc, id)?.stage ?? [])[0];
  const stage = picked ?? stagesOf(doc).at(-1)?.id ?? null;
  const { records, widths, nodes } = stepsIntoJourney(table, {
    doc,
    facts: desk.facts(),
    stage,
    newId: () => desk.newId("plan"),
  });
  const label = words.addLabel(table.steps.length);
  const outcome = desk.journey.dispatch({
    name: "batch",
    args: {
      label,
      calls: [
        ...widths.map((args) => ({ name: "resize-stage", args })),
        { name: "add-records", args: { records, label } },
      ],
    },
  });
  if ("refused" in outcome) {
    notify({ text: outcome.refused, tone: "warning" });
    return false;
  }
  desk.store.getState().select(nodes);
  desk.canvas?.show(nodes);
  notify({ text: words.added(table.steps.length), tone: "success" });
  return true;
}
