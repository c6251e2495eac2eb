/** What a reviewer of a content node sees, as values: the node's reviewed fields and the exact versions it delivers. */
import { type Doc, hashJson, isPlainObject, sameJson } from "../document/index.ts";
import type { NodeRecord } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { item, pinnedVersion, versionHash } from "../library/index.ts";
import type { Evidence } from "./events.ts";

interface Known {
  /** Every record the evidence was made of, in order. Records are values: the same ones make the same evidence. */
  readonly of: readonly unknown[];
  readonly evidence: Evidence;
}
const known = new WeakMap<NodeRecord, Known>();

/**
 * Layout, the node's position in the journey and other nodes are not part of it: a change elsewhere leaves an approval alone.
 * A version stands with its hash and its words, so that a later reader sees what was approved even if the library moved on.
 * Asked for every node after every step, so it is hashed anew only when something it is made of is another.
 */
export function evidenceOf(node: NodeRecord, library: Doc, today: string): Evidence {
  const delivered = deliveredBy(node, library, today);
  const of = delivered.flatMap(({ version, module, claims }) => [
    version,
    module,
    ...claims.flatMap(({ claim, references }) => [claim, ...references]),
  ]);
  const before = known.get(node);
  if (before && before.of.length === of.length && before.of.every((one, i) => one === of[i])) return before.evidence;
  const kind = kindOf(node);
  const seen: Record<string, unknown> = { name: node.name, function: node.function };
  for (const key of kind.reviewed ?? []) seen[key] = node.data[key] ?? null;
  if (delivered.length > 0)
    seen["content"] = delivered.map(({ pin, version, module, claims }) => {
      if (!version) return { module: pin.module, version: pin.version, missing: true };
      return {
        module: pin.module,
        moduleName: module?.name ?? pin.module,
        version: version.id,
        number: version.number,
        hash: versionHash(version),
        headline: version.headline,
        body: version.body,
        claims: claims.map(({ id, claim, references }) => ({
          id,
          text: claim?.text ?? null,
          references: references.map(({ id: reference, title, locator, validUntil, withdrawn }) => {
            return { id: reference, title, locator, validUntil, withdrawn: withdrawn !== null };
          }),
        })),
      };
    });
  const evidence = { node: node.id, hash: hashJson(seen), seen };
  known.set(node, { of, evidence });
  return evidence;
}

type Pin = Parameters<typeof pinnedVersion>[1];

/** What the node delivers on that day: for every pin the version, its module, and the claims in its order with what supports them. */
function deliveredBy(node: NodeRecord, library: Doc, today: string) {
  if (!(kindOf(node).references?.(node.data) ?? []).some((reference) => reference.to === "version")) return [];
  return ((node.data["modules"] ?? []) as Pin[]).map((pin) => {
    const version = pinnedVersion(library, pin, today);
    const claims = (version?.claims ?? []).map((id) => {
      const claim = item(library, "claim", id);
      const references = (claim?.references ?? []).flatMap((reference) => item(library, "reference", reference) ?? []);
      return { id, claim, references };
    });
    return { pin, version, module: item(library, "module", pin.module), claims };
  });
}

export interface SeenDifference {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Which of the values a reviewer saw are different now, in the order of the record. What a module is called in the library
 * reaches nobody who gets it: it is on record, but another name takes no approval back. Where evidence is older than the keeping
 * of references, they are no difference.
 */
export function whatChanged(then: Evidence, now: Evidence): SeenDifference[] {
  const whole = [then, now].every(({ seen }) => claimsIn(seen["content"]).every((claim) => "references" in claim));
  const keys = [...new Set([...Object.keys(then.seen), ...Object.keys(now.seen)])];
  return keys
    .filter((key) => !sameJson(delivered(then.seen[key], whole), delivered(now.seen[key], whole)))
    .map((key) => ({ key, before: then.seen[key] ?? null, after: now.seen[key] ?? null }));
}

/** Nothing that a reviewer decides about separates the two. Asked for every content node after every step. */
export const sameSeen = (then: Evidence, now: Evidence): boolean =>
  then.hash === now.hash || whatChanged(then, now).length === 0;

/** Without the names that only the library's own people read; without references unless both sides keep them. */
function delivered(value: unknown, whole: boolean): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((one: unknown) => {
    if (!isPlainObject(one) || !("moduleName" in one)) return one;
    const { moduleName: _, ...rest } = one;
    return whole ? rest : { ...rest, claims: claimsIn([one]).map(({ id, text }) => ({ id, text })) };
  });
}

function claimsIn(content: unknown): Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((one: unknown) => {
    const claims = isPlainObject(one) ? one["claims"] : undefined;
    return Array.isArray(claims) ? claims.filter(isPlainObject) : [];
  });
}
