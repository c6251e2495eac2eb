/** What is to be compared: two sides, each the present, a past state of this journey, or another journey. */

export type SideRef =
  | { readonly at: "now" }
  | { readonly at: "revision"; readonly revision: number }
  | { readonly at: "journey"; readonly journey: string };

export interface CompareAsk {
  /** The older one, or the origin. */
  readonly before: SideRef;
  readonly after: SideRef;
}

export const now: SideRef = { at: "now" };

/** A side as one word, for lists to choose from. */
export const sideId = (side: SideRef): string =>
  side.at === "now" ? "now" : side.at === "revision" ? `revision:${side.revision}` : `journey:${side.journey}`;

export function sideOf(id: string): SideRef {
  const value = id.slice(id.indexOf(":") + 1);
  if (id.startsWith("revision:")) return { at: "revision", revision: Number(value) };
  return id.startsWith("journey:") ? { at: "journey", journey: value } : now;
}

/** The older state of one journey comes first; between journeys the order stays as it was asked. */
export function inOrder({ before, after }: CompareAsk): CompareAsk {
  const age = (side: SideRef): number => (side.at === "revision" ? side.revision : Infinity);
  const own = before.at !== "journey" && after.at !== "journey";
  return own && age(before) > age(after) ? { before: after, after: before } : { before, after };
}
