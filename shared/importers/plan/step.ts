/** What is read of a plan: its steps, what leads from one to the next, and what a person should know of the reading. */
import type { ChannelId } from "../../channels/index.ts";
import type { Duration, FunctionId } from "../../journey/index.ts";
import type { KindId } from "../../kinds/index.ts";

export interface PlanStep {
  readonly row: number;
  /** Never empty, at most 200 characters. */
  readonly name: string;
  readonly kind: KindId;
  /** "" where the plan has no stages. Empty cells belong to the stage above, as in merged cells. */
  readonly stage: string;
  readonly owner: FunctionId | null;
  /** Only for kinds that have one; null where the plan names none that is known. */
  readonly channel: ChannelId | null;
  /** What passes before this step; for a wait, the wait itself. */
  readonly wait: PlanWait | null;
  /** Everything else the row says, each cell on lines of its own. */
  readonly text: string;
  readonly next: readonly PlanLink[];
  /** Places in `steps` of those it comes after. */
  readonly after: readonly number[];
  /** It is one of the ways after the step above, for whom this holds. Rows in a row with it are the ways of one decision. */
  readonly only: PlanCondition | null;
}

export type PlanWait =
  | { readonly for: "duration"; readonly duration: Duration }
  | { readonly for: "date"; readonly date: string };

export interface PlanLink {
  /** The way's name, "" when it has none. */
  readonly name: string;
  readonly to: number | "end";
}

export interface PlanCondition {
  /** As it was written; "" for everyone else. */
  readonly words: string;
  /** An event of the channel of the touchpoint before, where the words name one and nothing else. */
  readonly event: string | null;
  /** The event did not happen. */
  readonly denied: boolean;
  readonly otherwise: boolean;
}

/** Something a person should know: `unread` was not understood and is kept as words, `told` was understood and is worth a look. */
export interface PlanNote {
  readonly tone: "unread" | "told";
  /** 0 when it is about the whole. */
  readonly row: number;
  readonly what: string;
  readonly way: string;
}
