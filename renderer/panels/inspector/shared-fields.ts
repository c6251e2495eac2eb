/** Which fields several nodes share, and whether they hold the same there. Pure. */
import { type AnyRecord, sameJson, valueAt } from "../../../shared/document/index.ts";
import type { NodeRecord } from "../../../shared/journey/index.ts";
import { type KindField, kindOf } from "../../../shared/kinds/index.ts";

export interface SharedField {
  readonly field: KindField;
  /** All hold the same. */
  readonly same: boolean;
  /** Of the first node. */
  readonly value: unknown;
}

/** Connections hang on the ways out, each node's on its own: they are edited one node at a time. */
const ways: ReadonlySet<KindField["as"]> = new Set(["branches", "arms", "candidates"]);

/** In the order of the first node's kind. A field counts where every kind has it, edited alike, and every node shows it. O(nodes × fields). */
export function sharedFields(nodes: readonly NodeRecord[]): SharedField[] {
  const [first] = nodes;
  if (!first) return [];
  const kinds = [...new Set(nodes.map((node) => kindOf(node)))];
  return kindOf(first).fields.flatMap((field): SharedField[] => {
    if (!field.path.startsWith("data.") || ways.has(field.as)) return [];
    const own = kinds.map((kind) => kind.fields.find((other) => other.path === field.path));
    if (!own.every((other) => other !== undefined && isAlike(other, field))) return [];
    const byKind = new Map(kinds.map((kind, at) => [kind, own[at]]));
    if (!nodes.every((node) => byKind.get(kindOf(node))?.when?.(node.data) ?? true)) return [];
    const value = valueAt(first as unknown as AnyRecord, field.path);
    const same = nodes.every((node) => sameJson(valueAt(node as unknown as AnyRecord, field.path), value));
    return [{ field, same, value }];
  });
}

/** Ways out that are left out of the list above: somebody may look for them. */
export const hasWays = (nodes: readonly NodeRecord[]): boolean =>
  nodes.some((node) => kindOf(node).fields.some(({ as }) => ways.has(as)));

const isAlike = (one: KindField, other: KindField): boolean =>
  one.as === other.as && one.min === other.min && one.max === other.max && sameJson(one.options, other.options);
