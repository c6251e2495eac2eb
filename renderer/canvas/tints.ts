/** What a node's colour can tell, and which colour that is. Every tint stands beside a word or a mark; none speaks alone. Pure. */
import { channelById, type Channel } from "../../shared/channels/index.ts";
import { type FunctionId, functions } from "../../shared/journey/index.ts";
import type { ApprovalState } from "../../shared/review/index.ts";
import { type FunctionColour, functionClass } from "../ui/function-colour.ts";
import type { NodeBox } from "./scene/boxes.ts";

export const colourings = ["function", "approval", "channel", "problem"] as const;
export type Colouring = (typeof colourings)[number];

const approvals = ["approved", "in-review", "draft", "stale", "rejected"] as const;
export type ApprovalTint = (typeof approvals)[number];
/** Channels by how they reach people; each channel has an icon of its own besides. */
export type ChannelTint = `by-${Channel["regulatedAs"]}`;
const reaches = ["by-email", "by-telephony", "by-in-person", "by-web", "by-post", "by-broadcast"] as const;
const problems = ["problem-error", "problem-warning"] as const;
export type ProblemTint = (typeof problems)[number];

/** What a colouring says nothing of: it steps back behind all others. */
const rest = "by-nothing";

export type Tint = FunctionColour | ApprovalTint | ChannelTint | ProblemTint | typeof rest;

const owners: readonly FunctionColour[] = ["marketing", "sales", "medical", "patient", "pv", "system"];

/** Every tint there is. */
export const tints: readonly Tint[] = [...owners, ...approvals, ...reaches, ...problems, rest];

/** In the order of a legend; last what the colouring says nothing of. */
export const tintsOf: Readonly<Record<Colouring, readonly Tint[]>> = {
  function: owners,
  approval: [...approvals, rest],
  channel: [...reaches, rest],
  problem: [...problems, rest],
};

const byApproval: Readonly<Record<ApprovalState, ApprovalTint>> = {
  none: "draft",
  "in-review": "in-review",
  approved: "approved",
  "approved-with-changes": "approved",
  rejected: "rejected",
  stale: "stale",
  expired: "stale",
};

/** `approval` is asked only of content, and only where the colour tells it. */
export function tintOf(
  box: Pick<NodeBox, "colour" | "kind" | "node">,
  colouring: Colouring,
  is: { readonly severity: "error" | "warning" | null; approval(): ApprovalState },
): Tint {
  switch (colouring) {
    case "function":
      return box.colour;
    case "approval":
      return box.kind.content ? byApproval[is.approval()] : rest;
    case "channel": {
      const channel = box.kind.references?.(box.node.data).find((reference) => reference.to === "channel");
      const reach = channelById(channel?.id ?? "")?.regulatedAs;
      return reach ? `by-${reach}` : rest;
    }
    case "problem":
      return is.severity ? `problem-${is.severity}` : rest;
  }
}

/** The functions that wear this colour. */
export const ownersWearing = (tint: Tint): readonly FunctionId[] =>
  functions.filter((id) => functionClass(id).slice(3) === tint);
