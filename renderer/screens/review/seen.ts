/** Reads back what evidence holds: the delivered content and the plain facts, whatever its age. */
import type { Evidence } from "../../../shared/review/index.ts";

export interface SeenClaim {
  readonly id: string;
  readonly text: string | null;
  /** Not kept by older evidence. */
  readonly references?: readonly {
    readonly id: string;
    readonly title: string;
    readonly locator: string;
    readonly validUntil: string | null;
    readonly withdrawn: boolean;
  }[];
}

export interface SeenContent {
  readonly module: string;
  readonly moduleName: string;
  readonly version: string;
  readonly number: number;
  /** Of everything a reader of the version would see, and of where it may be used. */
  readonly hash: string;
  readonly headline: string;
  readonly body: string;
  readonly claims: readonly SeenClaim[];
  readonly missing: boolean;
}

export function contentIn(evidence: Evidence | undefined): SeenContent[] {
  const content = evidence?.seen["content"];
  if (!Array.isArray(content)) return [];
  return content.map((one: Record<string, unknown>) => ({
    module: String(one["module"] ?? ""),
    moduleName: String(one["moduleName"] ?? one["module"] ?? ""),
    version: String(one["version"] ?? ""),
    number: Number(one["number"] ?? 0),
    hash: String(one["hash"] ?? ""),
    headline: String(one["headline"] ?? ""),
    body: String(one["body"] ?? ""),
    claims: Array.isArray(one["claims"]) ? (one["claims"] as SeenContent["claims"]) : [],
    missing: one["missing"] === true,
  }));
}
