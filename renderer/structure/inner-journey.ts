/** Which other journey a step stands for, asked of its kind and never by the kind's name. */
import type { NodeRecord } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";

export interface InnerJourney {
  /** The field that names it: `data.journey`. */
  readonly path: string;
  /** null while none is chosen. */
  readonly id: string | null;
}

/** Undefined for steps that stand for themselves. */
export function innerOf(node: Pick<NodeRecord, "kind" | "data">): InnerJourney | undefined {
  const kind = kindOf(node);
  const field = kind.fields.find((one) => one.as === "journey");
  if (!field) return undefined;
  return { path: field.path, id: kind.references?.(node.data).find((one) => one.to === "journey")?.id ?? null };
}
