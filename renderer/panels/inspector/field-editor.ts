/** What every editor of a field is given: the value, where it belongs, and how to write it. */
import type { KindField, KindWords } from "../../../shared/kinds/index.ts";
import type { NodeRecord } from "../../../shared/journey/index.ts";
import type { Desk } from "../../state/desk.ts";

export interface FieldEditorProps {
  readonly desk: Desk;
  readonly node: NodeRecord;
  readonly field: KindField;
  readonly words: KindWords;
  readonly label: string;
  readonly value: unknown;
  /** What stands there while several nodes are edited that hold different values; `value` is undefined then. */
  readonly mixed?: string | undefined;
  readonly error: string | undefined;
  /** Writes the whole value of the field as one step. */
  write(value: unknown): void;
}
