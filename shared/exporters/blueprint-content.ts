/** The content manifest of a blueprint, and the triggers, data fields and audiences that the journey uses. */
import { type Doc, semanticHash } from "../document/index.ts";
import { type DataDictionary, journeyOf, sayCondition } from "../journey/index.ts";
import {
  type LibraryRecord,
  type LibraryType,
  item,
  libraryLayout,
  versionHash,
  versionState,
} from "../library/index.ts";
import type { Language } from "../words/language.ts";
import type { Blueprint } from "./blueprint-schema.ts";
import type { Used } from "./blueprint-used.ts";
import { byId, sortedTexts, withSortedKeys } from "./ordered.ts";

type Content = Pick<Blueprint, "audience" | "triggers" | "dataFields" | "content" | "libraryHash">;

export function contentOf(
  journey: Doc,
  library: Doc,
  used: Used,
  dictionary: DataDictionary,
  today: string,
  language: Language,
): Content {
  const all = <Type extends LibraryType>(type: Type): Omit<Extract<LibraryRecord, { type: Type }>, "type">[] => {
    const found = [...used.records.values()].filter((record) => record.type === type);
    return byId(found as unknown as Extract<LibraryRecord, { type: Type }>[]).map(({ type: _, ...rest }) =>
      withSortedKeys(rest),
    );
  };
  const own = journeyOf(journey).audience;
  const audiences = all("audience");
  const audience = audiences.find(({ id }) => id === own);
  return {
    audience: audience
      ? { ...audience, sentence: audience.rule ? sayCondition(audience.rule, dictionary, language) : null }
      : null,
    triggers: all("trigger"),
    dataFields: used.fields.map((id) => dataField(id, library, dictionary)),
    content: {
      products: all("product"),
      modules: all("module"),
      versions: all("version").map((version) => {
        const record = { ...version, type: "version" as const };
        return {
          ...version,
          hash: versionHash(record),
          state: versionState(record, today),
          deliveredBy: sortedTexts(used.deliveredBy.get(version.id) ?? []),
        };
      }),
      claims: all("claim"),
      references: all("reference"),
      audiences: audiences.filter(({ id }) => id !== own),
    },
    libraryHash: semanticHash(used.records.values(), libraryLayout),
  };
}

function dataField(id: string, library: Doc, dictionary: DataDictionary): Blueprint["dataFields"][number] {
  const field = dictionary.field(id);
  if (!field)
    return { id, source: "unknown", label: id, type: null, function: null, health: false, options: [], system: "" };
  const attribute =
    field.source === "attribute" ? item(library, "attribute", id.slice("attribute:".length)) : undefined;
  return {
    id,
    source: field.source,
    label: field.label,
    type: field.type,
    function: field.function,
    health: field.health ?? false,
    options: (attribute?.options ?? field.options ?? []).map(({ value, label }) => ({ value, label })),
    system: attribute?.source ?? "",
  };
}
