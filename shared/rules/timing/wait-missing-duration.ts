/** Waits that do not say how long. */
import type { AnyCall } from "../../commands/index.ts";
import { nodesOf } from "../../journey/index.ts";
import { type Fix, type RuleContext, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { type WaitNode, isWait, lacking } from "../waits.ts";

const fixes = { set: () => "Wait 3 days" };

export const waitMissingDuration = defineRule({
  id: "wait-missing-duration",
  group: "timing",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Adobe Journey Optimizer, alert 2030; Treasure Data MISSING_WAIT_PARAMS",
  words: {
    en: {
      title: "A wait does not say how long",
      messages: {
        duration: ({ n }) =>
          `“${n}” does not say how long to wait, so nobody waits at all. Set a time longer than nothing.`,
        date: ({ n }) => `“${n}” does not say until which date to wait, so nobody waits at all. Set the date.`,
        weekday: ({ n }) =>
          `“${n}” does not say until which weekday to wait, so nobody waits at all. Choose at least one.`,
        event: ({ n }) =>
          `“${n}” does not say for what to wait, so nothing can end it but its time-out. Choose the event.`,
      },
      fixes,
      why: "A wait without a length is a pause that only its author knows of: platforms skip it or refuse the journey.",
    },
  },
  *check(context) {
    for (const node of nodesOf(context.journey).values()) {
      const missing = isWait(node) ? lacking(node) : undefined;
      if (!missing) continue;
      yield {
        at: node.id,
        field: missing === "weekday" ? "weekdays" : missing,
        message: missing,
        params: { n: nodeName(context, node) },
        fixes: waitThreeDays(context, node as WaitNode),
      };
    }
  },
});

/** A wait for an event has two ways out; with a plain wait only one is left, which both must have led the same way for. */
function waitThreeDays(context: RuleContext, node: WaitNode): Fix[] {
  const set: AnyCall = {
    name: "set-fields",
    args: { ids: [node.id], fields: { "data.for": "duration", "data.duration": { amount: 3, unit: "days" } } },
  };
  const { graph } = context;
  const strays = node.data.for === "event" ? graph.out(graph.at(node.id)).map((edge) => graph.edges[edge]!) : [];
  const [kept, ...rest] = strays;
  if (new Set(strays.map((edge) => edge.to)).size > 1) return [];
  const calls: AnyCall[] = [set];
  if (rest.length > 0) calls.push({ name: "remove", args: { ids: rest.map((edge) => edge.id), reconnect: false } });
  if (kept) calls.push({ name: "reattach", args: { id: kept.id, from: node.id, port: "next", to: kept.to } });
  return fixOf("set", fixes.set(), calls);
}
