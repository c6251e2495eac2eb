/** What somebody wants a picture of, and how it is to look. */
import type { Colours } from "../canvas/painter/colours.ts";
import type { Coverage } from "../../shared/review/index.ts";

export type Scope =
  | { readonly of: "whole" }
  | { readonly of: "selection"; readonly ids: ReadonlySet<string> }
  | { readonly of: "stage"; readonly id: string };

export interface Look {
  readonly colours: Colours;
  readonly ground: "filled" | "transparent";
  readonly legend: boolean;
  readonly problems: boolean;
  readonly comments: boolean;
  /** The word across what is not wholly approved. `always`: whoever prints it cannot leave it out. */
  readonly mark: "always" | "wanted" | "none";
}

/** What is printed beside the drawing. */
export interface Facts {
  readonly title: string;
  readonly owner: string;
  readonly revision: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly coverage: Pick<Coverage, "total" | "approved">;
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly language: string;
}

export const isWhollyApproved = ({ total, approved }: Facts["coverage"]): boolean => total > 0 && approved === total;

/** The word stands on whatever is not wholly approved, unless it is left out where it may be. */
export const isMarked = ({ mark }: Pick<Look, "mark">, { coverage }: Pick<Facts, "coverage">): boolean =>
  mark !== "none" && !isWhollyApproved(coverage);
