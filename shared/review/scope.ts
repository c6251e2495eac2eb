/** The scope of a journey: its markets, languages, products, audiences and time zone, as a reviewer of its content sees them. */
import { type AnyRecord, type Change, type Doc, hashJson, isPlainObject, sameJson } from "../document/index.ts";
import { type JourneyRecord, type NodeRecord, journeyOf, nodesOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { type AudienceRecord, type ProductRecord, item } from "../library/index.ts";
import type { Scope } from "./events.ts";

interface Known {
  /** Ids, and the records behind them. Records are values: the same ones make the same scope. */
  readonly of: readonly unknown[];
  readonly scope: Scope;
}
const known = new WeakMap<JourneyRecord, Known>();

/**
 * One answer for all content of a journey. What it names and the library lacks is said to be missing. O(nodes): who comes in is
 * said at the entries. Dates, goal, owner and what the journey is called are no part of it: no verdict is about them.
 */
export function scopeOf(journey: Doc, library: Doc): Scope {
  const own = journeyOf(journey);
  const products = inOrder(own.products).map((id) => [id, item(library, "product", id)] as const);
  const audiences = audiencesOf(own, journey).map((id) => [id, item(library, "audience", id)] as const);
  const of: unknown[] = [...products.flat(), ...audiences.flat()];
  const before = known.get(own);
  if (before && before.of.length === of.length && before.of.every((one, i) => one === of[i])) return before.scope;
  const markets = inOrder(own.markets);
  const seen = {
    markets,
    languages: inOrder(own.languages),
    products: products.map(([id, product]) => (product ? productSeen(product, markets) : { id, missing: true })),
    audiences: audiences.map(([id, audience]) => (audience ? audienceSeen(audience) : { id, missing: true })),
    timeZone: own.timeZone,
  };
  const scope = { hash: hashJson(seen), seen };
  known.set(own, { of, scope });
  return scope;
}

/** The journey's own audience, and those whom its entries let in beside it. */
function audiencesOf({ audience }: JourneyRecord, journey: Doc): string[] {
  const ids = audience === null ? [] : [audience];
  for (const node of nodesOf(journey).values())
    if (isEntry(node))
      for (const { to, id } of kindOf(node).references?.(node.data) ?? []) if (to === "audience") ids.push(id);
  return inOrder(ids);
}

const isEntry = (node: NodeRecord): boolean => kindOf(node).role === "entry";
const inOrder = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Of its authorisations those in the journey's markets. */
function productSeen(product: ProductRecord, markets: readonly string[]) {
  const { id, name, substance, prescriptionOnly, authorisations, safetyModule, prescribingModule } = product;
  const here = authorisations
    .filter(({ market }) => markets.includes(market))
    .sort((a, b) => (a.market < b.market ? -1 : a.market > b.market ? 1 : 0));
  return { id, name, substance, prescriptionOnly, authorisations: here, safetyModule, prescribingModule };
}

/** Who is in it. How many they are and what may be sent to them is no question of content. */
function audienceSeen({ id, name, who, markets, rule, lookalike, verified }: AudienceRecord) {
  return { id, name, who: inOrder(who), markets: inOrder(markets), rule, lookalike, verified };
}

const parts = new Set(["journey", "product", "audience"]);

/** Whether a step may have made a journey's scope another one. After it was taken; O(change). */
export function touchesScope({ added, updated, removed }: Change, doc: Doc): boolean {
  const counts = (record: AnyRecord | undefined): boolean =>
    record !== undefined &&
    (parts.has(record.type) || (record.type === "node" && isEntry(record as unknown as NodeRecord)));
  return (
    added.some(counts) ||
    removed.some(counts) ||
    updated.some(
      ({ id, before, after }) =>
        Object.keys({ ...before, ...after }).some((path) => path !== "x" && path !== "y") && counts(doc.get(id)),
    )
  );
}

export const scopeKeys = ["markets", "languages", "products", "audiences", "timeZone"] as const;
export type ScopeKey = (typeof scopeKeys)[number];

/**
 * Which parts differ. What the library calls a product or an audience is on record and no difference; an authorisation counts in
 * the markets of both, because another market is a difference of its own.
 */
export function scopeDifferences(then: Scope, now: Scope): ScopeKey[] {
  if (then.hash === now.hash) return [];
  const both = textsIn(then.seen["markets"]).filter((market) => textsIn(now.seen["markets"]).includes(market));
  const judged = (value: unknown): unknown => (Array.isArray(value) ? value.map((one) => unnamed(one, both)) : value);
  return scopeKeys.filter((key) => !sameJson(judged(then.seen[key] ?? null), judged(now.seen[key] ?? null)));
}

function unnamed(one: unknown, markets: readonly string[]): unknown {
  if (!isPlainObject(one)) return one;
  const { name: _, authorisations, ...rest } = one;
  if (!Array.isArray(authorisations)) return rest;
  const here = authorisations.filter((each) => isPlainObject(each) && markets.includes(String(each["market"])));
  return { ...rest, authorisations: here };
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
