/** What a finding is about, as one hash: a waiver holds for exactly this, and another reason is needed when it changes. */
import { type Doc, hashJson, semanticRecords } from "../document/index.ts";
import { journeyOf, journeyLayout, nodeOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { contentSeen } from "../review/index.ts";
import type { RuleReport } from "./define.ts";

/**
 * The hash of the record at the finding's place without its layout, and of the content that it delivers on that day; of the
 * journey's own record when the finding has no place. 64 hexadecimal digits.
 */
export function subjectOf(
  { at }: Pick<RuleReport, "at">,
  { journey, library, today }: { readonly journey: Doc; readonly library: Doc; readonly today: string },
): string {
  const record = at === null ? journeyOf(journey) : journey.get(at);
  const node = at === null ? undefined : nodeOf(journey, at);
  const content = node && kindOf(node).content ? contentSeen(node, library, today).hash : null;
  return hashJson({ record: record ? (semanticRecords([record], journeyLayout)[0] ?? null) : null, content });
}
