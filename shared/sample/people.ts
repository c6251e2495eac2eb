/** The invented people who draw and review in the sample. */
import type { Actor } from "../review/index.ts";

export const designer: Actor = { id: "p-lindqvist", name: "Mara Lindqvist", role: "designer" };
export const medicalReviewer: Actor = { id: "p-falk", name: "Dr Ines Falk", role: "medical" };
export const legalReviewer: Actor = { id: "p-behrend", name: "Jonas Behrend", role: "legal" };
export const regulatoryReviewer: Actor = { id: "p-raman", name: "Priya Raman", role: "regulatory" };
