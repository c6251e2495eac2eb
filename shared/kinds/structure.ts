/** What a copy of a node takes along: its structure and content, never the people in it and never fixed dates. */
import { sameJson } from "../document/index.ts";
import type { NodeRecord } from "../journey/index.ts";
import { kindOf } from "./index.ts";

/** How many fields were set back to what a new node has. */
export interface LeftOut {
  readonly people: number;
  readonly dates: number;
}

/** Durations, weekdays and clock times stay: they are the plan. A day of the calendar belongs to the journey it was picked for. */
export function structureOf(node: NodeRecord): { readonly node: NodeRecord; readonly left: LeftOut } {
  const kind = kindOf(node);
  const blank = kind.blank() as Readonly<Record<string, unknown>>;
  const left = { people: 0, dates: 0 };
  let { data } = node;
  for (const { path, as, personal } of kind.fields) {
    if (!path.startsWith("data.") || (as !== "date" && personal !== true)) continue;
    const key = path.slice("data.".length);
    if (sameJson(data[key], blank[key])) continue;
    data = { ...data, [key]: blank[key] };
    left[personal ? "people" : "dates"] += 1;
  }
  return { node: data === node.data ? node : { ...node, data }, left };
}
