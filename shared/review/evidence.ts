/** What a reviewer of a content node sees, as values: its reviewed fields, the exact versions it delivers, and the journey's scope. */
import { type Doc, hashJson, isPlainObject, sameJson } from "../document/index.ts";
import type { NodeRecord } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { item, pinnedVersion, versionHash } from "../library/index.ts";
import type { Evidence, Scope } from "./events.ts";
import { type ScopeKey, scopeDifferences } from "./scope.ts";

/** Without the scope: what the node itself says and delivers. */
export type ContentSeen = Omit<Evidence, "scope">;

interface Known {
  /** Every record the evidence was made of, in order. Records are values: the same ones make the same evidence. */
  readonly of: readonly unknown[];
  readonly evidence: ContentSeen;
}
const known = new WeakMap<NodeRecord, Known>();
const whole = new WeakMap<ContentSeen, Evidence>();

/** `scope` is that of the node's journey: the same content for somebody else, or somewhere else, is another verdict. */
export function evidenceOf(node: NodeRecord, scope: Scope, library: Doc, today: string): Evidence {
  const content = contentSeen(node, library, today);
  const before = whole.get(content);
  if (before?.scope === scope) return before;
  const evidence = { ...content, scope };
  whole.set(content, evidence);
  return evidence;
}

/**
 * Layout, the node's position in the journey and other nodes are not part of it: a change elsewhere leaves an approval alone.
 * A version stands with its hash and its words, so that a later reader sees what was approved even if the library moved on.
 * Asked for every node after every step, so it is hashed anew only when something it is made of is another.
 */
export function contentSeen(node: NodeRecord, library: Doc, today: string): ContentSeen {
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
  /** A key of what was seen; `journey.` before one of the scope; `journey` alone where nothing tells for which scope it was made. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The key of the scope that a difference speaks of; undefined for one of the content. */
export const scopeKeyOf = ({ key }: SeenDifference): ScopeKey | undefined =>
  key.startsWith("journey.") ? (key.slice("journey.".length) as ScopeKey) : undefined;

/** Which of the values a reviewer saw are different now: those of the content, then those of the journey's scope. */
export function whatChanged(then: Evidence, now: Evidence): SeenDifference[] {
  return [...contentChanged(then, now), ...scopeChanged(then, now)];
}

/** A verdict for nobody knows whom is one for nobody: where no scope is known, that is the difference. */
function scopeChanged(then: Evidence, now: Evidence): SeenDifference[] {
  if (!now.scope) return [];
  const [before, after] = [then.scope?.seen, now.scope.seen];
  if (!then.scope || !before) return [{ key: "journey", before: null, after }];
  // The zone says how the times of a send window are read, and nothing else of the content.
  const isTimed = [then, now].some(({ seen }) => (seen["sendWindow"] ?? null) !== null);
  return scopeDifferences(then.scope, now.scope)
    .filter((key) => key !== "timeZone" || isTimed)
    .map((key) => ({ key: `journey.${key}`, before: before[key] ?? null, after: after[key] ?? null }));
}

/**
 * In the order of the record. What a module is called in the library reaches nobody who gets it: it is on record, but another name
 * takes no approval back. Where evidence is older than the keeping of references, they are no difference.
 */
function contentChanged(then: Evidence, now: Evidence): SeenDifference[] {
  if (then.hash === now.hash) return [];
  const whole = [then, now].every(({ seen }) => claimsIn(seen["content"]).every((claim) => "references" in claim));
  const keys = [...new Set([...Object.keys(then.seen), ...Object.keys(now.seen)])];
  return keys
    .filter((key) => !sameJson(delivered(then.seen[key], whole), delivered(now.seen[key], whole)))
    .map((key) => ({ key, before: then.seen[key] ?? null, after: now.seen[key] ?? null }));
}

/** Nothing that a reviewer decides about separates the two. Asked for every content node after every step. */
export const sameSeen = (then: Evidence, now: Evidence): boolean =>
  (then.hash === now.hash && then.scope?.hash === now.scope?.hash) || whatChanged(then, now).length === 0;

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
