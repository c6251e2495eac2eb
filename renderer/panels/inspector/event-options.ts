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
  const sources = ["attribute", "trigger", "event", "view"] as const;
  const groups = new Map(sources.map((source) => [source, [] as OptionGroup["options"][number][]]));
  for (const field of fields)
    if (only(field))
      groups
        .get(field.source)
        ?.push({ id: field.id, label: field.label, ...(field.function ? { owner: field.function } : {}) });
  return [...groups]
    .filter(([, options]) => options.length > 0)
    .map(([source, options]) => ({ title: words[source], options }));
}

export const eventOptions = (desk: Desk): OptionGroup[] => fieldOptions(desk, (field) => field.type === "event");
