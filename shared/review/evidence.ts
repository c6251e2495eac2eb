/** What a reviewer of a content node sees, as values: the node's reviewed fields and the exact versions it delivers. */
import { type Doc, hashJson, sameJson } from "../document/index.ts";
import type { NodeRecord } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { item, pinnedVersion, versionHash } from "../library/index.ts";
import type { Evidence } from "./events.ts";

/**
 * Layout, the node's position in the journey and other nodes are not part of it: a change elsewhere leaves an approval alone.
 * A version stands with its hash and its words, so that a later reader sees what was approved even if the library moved on.
 */
export function evidenceOf(node: NodeRecord, library: Doc, today: string): Evidence {
  const kind = kindOf(node);
  const seen: Record<string, unknown> = { name: node.name, function: node.function };
  for (const key of kind.reviewed ?? []) seen[key] = node.data[key] ?? null;
  const versions = (kind.references?.(node.data) ?? []).filter((r) => r.to === "version");
  if (versions.length > 0) {
    const pins = (node.data["modules"] ?? []) as { module: string; version: string; policy: "pinned" | "latest-approved" }[];
    seen["content"] = pins.map((pin) => {
      const version = pinnedVersion(library, pin, today);
      if (!version) return { module: pin.module, version: pin.version, missing: true };
      return {
        module: pin.module,
        moduleName: item(library, "module", pin.module)?.name ?? pin.module,
        version: version.id,
        number: version.number,
        hash: versionHash(version),
        headline: version.headline,
        body: version.body,
        claims: version.claims.map((id) => ({ id, text: item(library, "claim", id)?.text ?? null })),
      };
    });
  }
  return { node: node.id, hash: hashJson(seen), seen };
}

export interface SeenDifference {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Which of the values a reviewer saw are different now, in the order of the record. */
export function whatChanged(then: Evidence, now: Evidence): SeenDifference[] {
  const keys = [...new Set([...Object.keys(then.seen), ...Object.keys(now.seen)])];
  return keys
    .filter((key) => !sameJson(then.seen[key] ?? null, now.seen[key] ?? null))
    .map((key) => ({ key, before: then.seen[key] ?? null, after: now.seen[key] ?? null }));
}
