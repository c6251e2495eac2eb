/** Journeys of one origin: what this one is a variant of, which are variants of it, and which share its origin. */
import type { JourneySummary } from "../../shared/api/calls.ts";
import type { CompareAsk } from "./ask.ts";

export interface Kin {
  readonly id: string;
  readonly title: string;
  readonly is: "origin" | "variant" | "sibling";
}

/** Archived ones are left out. O(journeys). */
export function kinOf(journeys: readonly JourneySummary[], id: string): Kin[] {
  const own = journeys.find((journey) => journey.id === id)?.variantOf?.journey;
  return journeys.flatMap((journey): Kin[] => {
    if (journey.id === id || journey.archived) return [];
    const { id: other, title, variantOf } = journey;
    if (other === own) return [{ id: other, title, is: "origin" }];
    if (variantOf?.journey === id) return [{ id: other, title, is: "variant" }];
    return own !== undefined && variantOf?.journey === own ? [{ id: other, title, is: "sibling" }] : [];
  });
}

/** The origin goes before what was made of it. */
export const askWith = (kin: Kin): CompareAsk =>
  kin.is === "variant"
    ? { before: { at: "now" }, after: { at: "journey", journey: kin.id } }
    : { before: { at: "journey", journey: kin.id }, after: { at: "now" } };
