/** Says a journey's scope in words, and what became of it since a decision; reads whatever evidence of any age holds. */
import { isPlainObject, sameJson } from "../../shared/document/index.ts";
import { audienceTypeWords } from "../../shared/journey/index.ts";
import type { Scope, ScopeKey } from "../../shared/review/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { inspectorWords } from "../words/inspector.ts";
import { reviewWords } from "../words/review.ts";
import { inList, language } from "../words/spoken.ts";

const words = reviewWords.scope;

/** "DE and AT · Cardiologists" */
export function sayScope({ seen }: Scope): string {
  const [markets, audiences] = [textsIn(seen["markets"]), namedIn(seen["audiences"]).map(({ name }) => name)];
  return words.text(
    markets.length > 0 ? inList(markets) : words.noMarkets,
    audiences.length > 0 ? inList(audiences) : words.noAudience,
  );
}

/** One part of it, as a list of facts shows it; "" where it is empty. */
export function sayScopePart(key: ScopeKey, value: unknown): string {
  if (key === "timeZone") return typeof value === "string" ? value : inspectorWords.journey.recipientZone;
  if (key === "markets" || key === "languages") return inList(textsIn(value));
  if (key === "products") return inList(namedIn(value).map(({ name }) => name));
  const types: Readonly<Record<string, string>> = inLanguage(audienceTypeWords, language);
  return namedIn(value)
    .map(({ name, one }) => {
      const who = textsIn(one["who"]).map((type) => types[type] ?? type);
      return who.length > 0 ? `${name} (${inList(who)})` : name;
    })
    .join(", ");
}

/** What became of one part, in whole sentences. */
export function sayScopeChange(key: ScopeKey, before: unknown, after: unknown): string[] {
  if (key === "timeZone") return [words.changed.timeZone(sayScopePart(key, before), sayScopePart(key, after))];
  if (key === "markets" || key === "languages") {
    const moved = sayMoved(textsIn(before), textsIn(after));
    return moved === "" ? [] : [words.changed[key](moved)];
  }
  const [was, is] = [namedIn(before), namedIn(after)];
  const lacks = (list: readonly Named[]) => (one: Named) => !list.some(({ id }) => id === one.id);
  const moved = sayMoved(
    was.filter(lacks(is)).map(({ name }) => name),
    is.filter(lacks(was)).map(({ name }) => name),
  );
  const said = moved === "" ? [] : [words.changed[key](moved)];
  for (const { id, name, one } of is) {
    const old = was.find((each) => each.id === id);
    if (old && !sameJson({ ...old.one, name: "" }, { ...one, name: "" }))
      said.push(key === "products" ? words.product(name) : words.audience(name));
  }
  return said;
}

function sayMoved(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  return [
    ...(added.length > 0 ? [words.added(inList(added), added.length)] : []),
    ...(gone.length > 0 ? [words.gone(inList(gone), gone.length)] : []),
  ].join(", ");
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly one: Readonly<Record<string, unknown>>;
}

function namedIn(value: unknown): Named[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isPlainObject).map((one) => {
    const id = String(one["id"] ?? "");
    return { id, name: String(one["name"] ?? id), one };
  });
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
