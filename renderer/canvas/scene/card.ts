/** What a node shows and says of itself at one moment, near and far. */
import type { ApprovalState } from "../../../shared/review/index.ts";
import type { ChangeMark } from "../contract.ts";
import type { Side } from "../routing/plan.ts";
import type { Tint } from "../tints.ts";
import type { NodeBox } from "./boxes.ts";

export interface Approval {
  readonly state: ApprovalState;
  /** In the strip, beside its mark. */
  readonly text: string;
  readonly spoken: string;
}

export interface CardRow {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly open: boolean;
  readonly loop: boolean;
}

/** What painting needs at any distance. */
export interface Look {
  readonly selected: boolean;
  readonly severity: "error" | "warning" | null;
  readonly stale: boolean;
  readonly dim: boolean;
  readonly mark: ChangeMark | undefined;
  readonly comments: number;
  readonly problems: number;
  /** Its colour, by what colours tell just now. */
  readonly tint: Tint;
}

export interface Card extends Look {
  readonly box: NodeBox;
  readonly name: string;
  readonly summary: string;
  readonly rows: readonly CardRow[];
  /** The single unnamed way out leads nowhere. */
  readonly open: boolean;
  readonly approval: Approval | null;
  readonly consent: boolean;
  readonly mobile: boolean;
  readonly icon: string;
  readonly focused: boolean;
  readonly hover: boolean;
  /** What a screen reader says. */
  readonly spoken: string;
}

export type EdgeState = "plain" | "hover" | "selected" | "error" | "marked";
