/** Waits whose shortest length already goes beyond the journey, and everything that comes after them. */
import { journeyOf, spanOf } from "../journey/index.ts";
import type { RuleContext } from "./define.ts";
import { reach } from "./graph-search.ts";
import { type WaitNode, isWait, lasts } from "./waits.ts";

export interface TooLong {
  readonly node: WaitNode;
  /** How long it waits at least. */
  readonly minutes: number;
  readonly why: "end" | "limit";
  /** Minutes of journey left for the first who comes here. */
  readonly left: number;
}

/** A time-out counts as the wait's length: what comes after it comes no earlier. Waits behind such a wait are not listed again. */
export function tooLongWaits(context: RuleContext): TooLong[] {
  const { timing, graph } = context;
  const { maxDuration } = journeyOf(context.journey);
  const limit = maxDuration && lasts(maxDuration) ? spanOf(maxDuration).max : Infinity;
  const found: TooLong[] = [];
  for (const node of graph.nodes) {
    if (!isWait(node)) continue;
    const length =
      node.data.for === "duration" ? node.data.duration : node.data.for === "event" ? node.data.timeout : null;
    const window = lasts(length) ? timing.window(node.id) : undefined;
    if (!window || !lasts(length)) continue;
    const minutes = spanOf(length).min;
    const left = timing.end - window.earliest;
    if (minutes > limit) found.push({ node, minutes, why: "limit", left });
    else if (minutes > left) found.push({ node, minutes, why: "end", left });
  }
  // The first of several speaks; a wait in a loop comes after itself, which is no reason to be silent.
  const told: TooLong[] = [];
  for (const wait of found.toSorted((a, b) => b.left - a.left || (a.node.id < b.node.id ? -1 : 1))) {
    const behind = afterWait(
      context,
      told.filter(({ why }) => why === "end").map(({ node }) => node.id),
    );
    if (wait.why === "limit" || !behind.has(graph.at(wait.node.id))) told.push(wait);
  }
  return told;
}

/** Nodes that people come to after one of these waits; the wait itself is not one of them unless it comes round again. */
export function afterWait({ graph }: RuleContext, waits: readonly string[]): Set<number> {
  const next = waits.flatMap((id) => graph.out(graph.at(id)).map((edge) => graph.rows.to[edge]!));
  const seen = reach(graph.rows, next, "forwards");
  return new Set(graph.nodes.flatMap((_, at) => (seen[at] ? [at] : [])));
}
