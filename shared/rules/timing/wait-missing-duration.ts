/** Waits that do not say how long. */
import type { AnyCall } from "../../commands/index.ts";
import { nodesOf } from "../../journey/index.ts";
import { type Fix, type RuleContext, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { type WaitNode, isWait, lacking } from "../waits.ts";

const fixes = { en: { set: () => "Wait 3 days" }, de: { set: () => "3 Tage warten" } };

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
      fixes: fixes.en,
      why: "A wait without a length is a pause that only its author knows of: platforms skip it or refuse the journey.",
    },
    de: {
      title: "Ein Warteschritt sagt nicht, wie lange",
      messages: {
        duration: ({ n }) =>
          `„${n}“ sagt nicht, wie lange gewartet wird, also wartet niemand. Eine Zeit größer als null setzen.`,
        date: ({ n }) =>
          `„${n}“ sagt nicht, bis zu welchem Datum gewartet wird, also wartet niemand. Das Datum setzen.`,
        weekday: ({ n }) =>
          `„${n}“ sagt nicht, bis zu welchem Wochentag gewartet wird, also wartet niemand. Mindestens einen wählen.`,
        event: ({ n }) =>
          `„${n}“ sagt nicht, worauf gewartet wird, also kann es nur durch die Frist enden. Das Ereignis wählen.`,
      },
      fixes: fixes.de,
      why: "Ein Warteschritt ohne Dauer ist eine Pause, von der nur weiß, wer sie gezeichnet hat: Plattformen überspringen sie oder lehnen die Journey ab.",
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
  return fixOf("set", fixes[context.facts.language].set(), calls);
}
