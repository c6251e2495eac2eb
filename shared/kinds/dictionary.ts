/** The data dictionary of one journey: library attributes and triggers, the events of its touchpoints, views of its modules. */
import { channelById } from "../channels/index.ts";
import type { Doc } from "../document/index.ts";
import { type DataDictionary, type DataField, type NodeRecord, nodeOf, nodesOf } from "../journey/index.ts";
import { type LibraryRecord, item, shelf } from "../library/index.ts";
import { type Language, inLanguage } from "../words/language.ts";
import { kindOf } from "./index.ts";

type Attribute = Extract<LibraryRecord, { type: "attribute" }>;
type Trigger = Extract<LibraryRecord, { type: "trigger" }>;

const viewed = { en: (module: string) => `${module}, viewed`, de: (module: string) => `${module}, angesehen` };

const attributeField = (attribute: Attribute): DataField => ({
  id: `attribute:${attribute.id}`,
  source: "attribute",
  label: attribute.name,
  type: attribute.fieldType,
  function: attribute.function,
  health: attribute.health,
  ...(attribute.fieldType === "choice" ? { options: attribute.options } : {}),
});

const triggerField = (trigger: Trigger): DataField => ({
  id: `trigger:${trigger.id}`,
  source: "trigger",
  label: trigger.name,
  type: "event",
  function: trigger.function,
});

/** The events that a touchpoint's channel emits. */
function eventFields(node: NodeRecord, language: Language): DataField[] {
  const kind = kindOf(node);
  const reference =
    kind.role === "touch" ? kind.references?.(node.data).find((one) => one.to === "channel") : undefined;
  const channel = reference && channelById(reference.id);
  if (!channel) return [];
  const words = inLanguage(channel.words, language);
  return channel.events.map((event) => ({
    id: `event:${node.id}:${event.id}`,
    source: "event",
    label: `${node.name || words.title}: ${words.events[event.id] ?? event.id}`,
    type: "event",
    function: node.function ?? channel.function,
  }));
}

function viewField(library: Doc, module: string, language: Language): DataField | undefined {
  const record = item(library, "module", module);
  return (
    record && {
      id: `view:${module}`,
      source: "view",
      label: viewed[language](record.name),
      type: "event",
      function: record.function,
    }
  );
}

const modulesOf = (node: NodeRecord): string[] =>
  (kindOf(node).references?.(node.data) ?? []).filter((one) => one.to === "module").map((one) => one.id);

/**
 * Reads the documents as they are at each call: `field` costs what one node costs, only `fields` walks them all. Field
 * ids: `attribute:<id>`, `trigger:<id>`, `event:<node>:<event>`, `view:<module>`; a view counts only while some node
 * delivers the module.
 */
export function dictionaryOf(journey: Doc, library: Doc, language: Language): DataDictionary {
  let delivered: ReadonlySet<string> | undefined;
  const isDelivered = (module: string): boolean =>
    (delivered ??= new Set([...nodesOf(journey).values()].flatMap(modulesOf))).has(module);
  return {
    field(id) {
      const [source = "", name = ""] = id.split(":", 2);
      if (source === "attribute") {
        const attribute = item(library, "attribute", name);
        return attribute && attributeField(attribute);
      }
      if (source === "trigger") {
        const trigger = item(library, "trigger", name);
        return trigger && triggerField(trigger);
      }
      if (source === "view") return isDelivered(name) ? viewField(library, name, language) : undefined;
      const node = source === "event" ? nodeOf(journey, name) : undefined;
      return node && eventFields(node, language).find((field) => field.id === id);
    },
    get fields() {
      const fields: DataField[] = [];
      for (const attribute of shelf(library, "attribute").values()) fields.push(attributeField(attribute));
      for (const trigger of shelf(library, "trigger").values()) fields.push(triggerField(trigger));
      const views = new Map<string, DataField>();
      for (const node of nodesOf(journey).values()) {
        fields.push(...eventFields(node, language));
        for (const module of modulesOf(node)) {
          const field = views.has(module) ? undefined : viewField(library, module, language);
          if (field) views.set(module, field);
        }
      }
      return [...fields, ...views.values()];
    },
  };
}
