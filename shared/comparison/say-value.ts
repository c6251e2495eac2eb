/** Values of a node's fields as people read them, for every sort of field that a kind may have; "" where nothing is set. */
import type { Doc } from "../document/index.ts";
import { Condition, type Duration, type FunctionId, functionWords, sayDuration } from "../journey/index.ts";
import { type KindFacts, type KindField, type KindWords, ModulePin, SendWindow } from "../kinds/index.ts";
import { item } from "../library/index.ts";
import { inLanguage, numberIn } from "../words/language.ts";
import { comparisonWords } from "./words.ts";

/** What values are said with: one side's names. */
export interface Ground {
  readonly facts: KindFacts;
  readonly library: Doc;
}

interface Named {
  readonly name?: unknown;
  readonly weight?: unknown;
  readonly condition?: unknown;
  readonly eligible?: unknown;
}

export const asText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

export function sayFieldValue(
  field: Pick<KindField, "as" | "path">,
  value: unknown,
  words: Pick<KindWords, "options" | "units">,
  ground: Ground,
): string {
  const { facts } = ground;
  const say = inLanguage(comparisonWords, facts.language);
  const option = (id: unknown): string => words.options[asText(id)] ?? asText(id);
  switch (field.as) {
    case "text":
    case "long-text":
    case "time":
      return asText(value);
    case "number": {
      if (typeof value !== "number") return "";
      const unit = words.units?.[field.path.slice("data.".length)];
      return `${numberIn(value, facts.language)}${unit === undefined ? "" : ` ${unit}`}`;
    }
    case "switch":
      return sayYes(value, facts);
    case "choice":
      return option(value);
    case "choices":
      // Some kinds let channels be chosen, and those have their words with them.
      return asList(value)
        .map((id) => words.options[asText(id)] ?? facts.channelTitle(asText(id)))
        .join(", ");
    case "channel":
      return asText(value) === "" ? "" : facts.channelTitle(asText(value));
    case "trigger":
      return facts.triggerName(asText(value)) ?? asText(value);
    case "audience":
      return facts.audienceName(asText(value)) ?? asText(value);
    case "journey":
      return facts.journeyTitle(asText(value)) ?? asText(value);
    case "event":
      return facts.eventName(asText(value)) ?? asText(value);
    case "function":
      return sayFunction(value, facts);
    case "date":
      return sayDate(value, facts);
    case "duration":
      return sayLength(value, facts);
    case "weekdays":
      return sayDays(value, facts);
    case "send-window": {
      const window = SendWindow.safeParse(value);
      return window.success ? say.window(sayDays(window.data.days, facts), window.data.from, window.data.to) : "";
    }
    case "condition":
      return sayAsked(value, facts);
    case "modules":
      return asList(value)
        .flatMap((pin) => sayPin(pin, ground))
        .join("; ");
    case "products":
      return sayProducts(value, ground);
    case "branches":
    case "arms":
    case "candidates":
      return (asList(value) as readonly Named[]).map((one) => sayNamed(one, facts)).join("; ");
    case "markets":
    case "tags":
      return asList(value).map(asText).join(", ");
  }
}

export const sayYes = (value: unknown, { language }: KindFacts): string =>
  inLanguage(comparisonWords, language)[value === true ? "yes" : "no"];

export const sayFunction = (value: unknown, { language }: KindFacts): string =>
  inLanguage(functionWords, language)[asText(value) as FunctionId] ?? asText(value);

export const sayDate = (value: unknown, facts: KindFacts): string =>
  asText(value) === "" ? "" : facts.sayDay(asText(value));

export const sayLength = (value: unknown, { language }: KindFacts): string =>
  value === null || value === undefined ? "" : sayDuration(value as Duration, language);

export const sayProducts = (value: unknown, { library }: Ground): string =>
  asList(value)
    .map((id) => item(library, "product", asText(id))?.name ?? asText(id))
    .join(", ");

function sayDays(value: unknown, { language }: KindFacts): string {
  const { weekdays } = inLanguage(comparisonWords, language);
  return asList(value)
    .map((day) => weekdays[Number(day) - 1] ?? asText(day))
    .join(", ");
}

function sayAsked(value: unknown, facts: KindFacts): string {
  const parsed = value === null || value === undefined ? undefined : Condition.safeParse(value);
  return parsed?.success ? facts.sayCondition(parsed.data) : "";
}

function sayNamed(one: Named, facts: KindFacts): string {
  const say = inLanguage(comparisonWords, facts.language);
  const name = asText(one.name);
  const named = typeof one.weight === "number" ? say.share(name, one.weight) : name;
  return say.branch(named, sayAsked(one.condition ?? one.eligible, facts));
}

function sayPin(value: unknown, { facts, library }: Ground): string[] {
  const pin = ModulePin.safeParse(value);
  if (!pin.success) return [];
  const say = inLanguage(comparisonWords, facts.language);
  const module = item(library, "module", pin.data.module)?.name ?? pin.data.module;
  if (pin.data.policy === "latest-approved") return [say.latest(module)];
  const version = item(library, "version", pin.data.version);
  return [say.pinned(module, version ? say.version(version.number) : pin.data.version)];
}
