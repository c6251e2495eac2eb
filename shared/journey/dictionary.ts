/** The data dictionary: every field a condition may ask about, with its type, its owner and where it comes from. */
import type { FunctionId } from "./vocabulary.ts";

export type FieldType = "text" | "choice" | "number" | "boolean" | "date" | "event";

export interface DataField {
  /** `attribute:<id>`, `event:<node>:<event>`, `view:<module>` or `trigger:<id>`. */
  readonly id: string;
  readonly source: "attribute" | "event" | "view" | "trigger";
  readonly label: string;
  readonly type: FieldType;
  /** Whose data it is: medical data must not steer promotion. */
  readonly function: FunctionId | null;
  /** True for data about one person's health. */
  readonly health?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface DataDictionary {
  field(id: string): DataField | undefined;
  readonly fields: readonly DataField[];
}

/** Throws nothing: a field that comes twice counts once, the first time. */
export function createDictionary(fields: Iterable<DataField>): DataDictionary {
  const byId = new Map<string, DataField>();
  for (const field of fields) if (!byId.has(field.id)) byId.set(field.id, field);
  return { field: (id) => byId.get(id), fields: [...byId.values()] };
}
