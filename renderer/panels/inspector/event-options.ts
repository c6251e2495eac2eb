/** Events that a wait, a goal or a measure can name: from the data dictionary, grouped by where they come from. */
import type { Doc } from "../../../shared/document/index.ts";
import type { DataField } from "../../../shared/journey/index.ts";
import { type KindFacts, dictionaryOf } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../state/desk.ts";
import type { OptionGroup } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";

/** What a condition can ask about comes from here: a desk, or the library alone. */
export interface ConditionGround {
  readonly journey: { readonly doc: Doc };
  readonly library: { readonly doc: Doc };
  facts(): Pick<KindFacts, "language">;
}

/** All fields of the dictionary as groups of options; `only` narrows them. */
export function fieldOptions(desk: ConditionGround, only: (field: DataField) => boolean = () => true): OptionGroup[] {
  const { fields } = dictionaryOf(desk.journey.doc, desk.library.doc, desk.facts().language);
  const words = inspectorWords.condition.groups;
  return (["attribute", "trigger", "event", "view"] as const)
    .map((source) => ({
      title: words[source],
      options: fields
        .filter((field) => field.source === source && only(field))
        .map((field) => ({ id: field.id, label: field.label, ...(field.function ? { owner: field.function } : {}) })),
    }))
    .filter((group) => group.options.length > 0);
}

export const eventOptions = (desk: Desk): OptionGroup[] => fieldOptions(desk, (field) => field.type === "event");
