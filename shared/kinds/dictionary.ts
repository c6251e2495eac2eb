/** The data dictionary of one journey: library attributes and triggers, the events of its touchpoints, views of its modules. */
import { channelById } from "../channels/index.ts";
import type { Doc } from "../document/index.ts";
import { type DataDictionary, type DataField, createDictionary, nodesOf } from "../journey/index.ts";
import { item, shelf } from "../library/index.ts";
import { type Language, inLanguage } from "../words/language.ts";
import { kindOf } from "./index.ts";

const viewed = { en: (module: string) => `${module}, viewed`, de: (module: string) => `${module}, angesehen` };

/** O(nodes + library). Field ids: `attribute:<id>`, `trigger:<id>`, `event:<node>:<event>`, `view:<module>`. */
export function dictionaryOf(journey: Doc, library: Doc, language: Language): DataDictionary {
  const fields: DataField[] = [];
  for (const attribute of shelf(library, "attribute").values())
    fields.push({
      id: `attribute:${attribute.id}`,
      source: "attribute",
      label: attribute.name,
      type: attribute.fieldType,
      function: attribute.function,
      health: attribute.health,
      ...(attribute.fieldType === "choice" ? { options: attribute.options } : {}),
    });
  for (const trigger of shelf(library, "trigger").values())
    fields.push({
      id: `trigger:${trigger.id}`,
      source: "trigger",
      label: trigger.name,
      type: "event",
      function: trigger.function,
    });
  for (const node of nodesOf(journey).values()) {
    const kind = kindOf(node);
    const references = kind.references?.(node.data) ?? [];
    for (const reference of references) {
      if (reference.to === "channel" && kind.role === "touch") {
        const channel = channelById(reference.id);
        if (!channel) continue;
        const words = inLanguage(channel.words, language);
        for (const event of channel.events)
          fields.push({
            id: `event:${node.id}:${event.id}`,
            source: "event",
            label: `${node.name || words.title}: ${words.events[event.id] ?? event.id}`,
            type: "event",
            function: node.function ?? channel.function,
          });
      } else if (reference.to === "module") {
        const module = item(library, "module", reference.id);
        if (module)
          fields.push({
            id: `view:${module.id}`,
            source: "view",
            label: viewed[language](module.name),
            type: "event",
            function: module.function,
          });
      }
    }
  }
  return createDictionary(fields);
}
