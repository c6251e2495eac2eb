/** All that can be read of a node, piece by piece with what each piece is: what a search looks through and points at. */
import type { Doc } from "../document/index.ts";
import { Condition, type NodeRecord, sayDuration } from "../journey/index.ts";
import { type KindFacts, type KindField, type NodeKind, kindOf } from "../kinds/index.ts";
import { item } from "../library/index.ts";
import { inLanguage } from "../words/language.ts";

export interface TextPart {
  /** The field's label; "" for the name and the one-line summary. */
  readonly label: string;
  readonly text: string;
}

interface Named {
  readonly name: string;
  readonly condition?: unknown;
  readonly eligible?: unknown;
}

/** The name first, then the summary, then the fields in the inspector's order. Empty pieces are left out. */
export function nodeTexts(node: NodeRecord, library: Doc, facts: KindFacts): TextPart[] {
  const kind = kindOf(node);
  const words = inLanguage(kind.words, facts.language);
  const parts: TextPart[] = [
    { label: "", text: node.name },
    { label: "", text: kind.summary(node.data, facts) },
    { label: "", text: words.title },
  ];
  for (const field of kind.fields) {
    if (!field.path.startsWith("data.")) continue;
    const key = field.path.slice("data.".length);
    const text = sayField(field, node.data[key], kind, library, facts);
    if (text !== "") parts.push({ label: words.fields[key] ?? "", text });
  }
  return parts.filter((part) => part.text !== "");
}

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function sayField(
  { as }: KindField,
  value: unknown,
  kind: NodeKind<string, unknown>,
  library: Doc,
  facts: KindFacts,
): string {
  const words = inLanguage(kind.words, facts.language);
  const option = (id: unknown): string => words.options[asText(id)] ?? asText(id);
  const condition = (of: unknown): string => {
    const parsed = of === null || of === undefined ? undefined : Condition.safeParse(of);
    return parsed?.success ? facts.sayCondition(parsed.data) : "";
  };
  switch (as) {
    case "text":
    case "long-text":
      return asText(value);
    case "choice":
      return option(value);
    case "choices":
      return asList(value).map(option).join(", ");
    case "channel":
      return value === "" ? "" : facts.channelTitle(asText(value));
    case "trigger":
      return facts.triggerName(asText(value)) ?? "";
    case "audience":
      return facts.audienceName(asText(value)) ?? "";
    case "journey":
      return facts.journeyTitle(asText(value)) ?? "";
    case "event":
      return facts.eventName(asText(value)) ?? "";
    case "date":
      return value === null ? "" : `${facts.sayDay(asText(value))} ${asText(value)}`;
    case "duration":
      return value === null || value === undefined
        ? ""
        : sayDuration(value as Parameters<typeof sayDuration>[0], facts.language);
    case "time":
      return asText(value);
    case "condition":
      return condition(value);
    case "modules":
      return asList(value)
        .flatMap((pin) => item(library, "module", asText((pin as { module?: unknown }).module))?.name ?? [])
        .join(", ");
    case "products":
      return asList(value)
        .flatMap((id) => item(library, "product", asText(id))?.name ?? [])
        .join(", ");
    case "branches":
    case "arms":
    case "candidates":
      return (asList(value) as readonly Named[])
        .map((one) => [one.name, condition(one.condition ?? one.eligible)].filter(Boolean).join(": "))
        .join("; ");
    case "markets":
    case "tags":
      return asList(value).map(asText).join(", ");
    case "function":
    case "number":
    case "switch":
    case "weekdays":
    case "send-window":
      return "";
  }
}
