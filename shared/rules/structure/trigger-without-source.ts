/** Entries and waits for an event that no system sends. */
import { nodesOf } from "../../journey/index.ts";
import { isKind } from "../../kinds/index.ts";
import { item } from "../../library/index.ts";
import { type RuleReport, defineRule } from "../define.ts";
import { nodeName } from "../naming.ts";

export const triggerWithoutSource = defineRule({
  id: "trigger-without-source",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: true,
  source: "Salesforce and Adobe event configuration: an event needs a source before it can fire",
  words: {
    en: {
      title: "A trigger has no event source",
      messages: {
        none: ({ n }) =>
          `Entry “${n}” waits for an event, but no trigger is chosen, so it can never fire. Choose a trigger.`,
        source: ({ n, trigger }) =>
          `Trigger “${trigger}” of “${n}” has no event source, so it can never fire. Name the system that sends it, in the library.`,
      },
      fixes: {},
      why: "An event only comes when a system sends it. A trigger that names no source is a wish: the journey starts for nobody, or waits for ever.",
    },
    de: {
      title: "Ein Auslöser hat keine Quelle",
      messages: {
        none: ({ n }) =>
          `Einstieg „${n}“ wartet auf ein Ereignis, aber kein Auslöser ist gewählt, also kann er nie auslösen. Einen Auslöser wählen.`,
        source: ({ n, trigger }) =>
          `Auslöser „${trigger}“ von „${n}“ hat keine Ereignisquelle, also kann er nie auslösen. In der Bibliothek das System nennen, das ihn sendet.`,
      },
      fixes: {},
      why: "Ein Ereignis kommt nur, wenn ein System es sendet. Ein Auslöser ohne Quelle ist ein Wunsch: Die Journey beginnt für niemanden oder wartet für immer.",
    },
  },
  *check(context): Generator<RuleReport> {
    for (const node of nodesOf(context.journey).values()) {
      const n = nodeName(context, node);
      if (isKind(node, "entry") && node.data.by === "event" && node.data.trigger === null) {
        yield { at: node.id, field: "trigger", message: "none", params: { n } };
        continue;
      }
      const field =
        isKind(node, "entry") && node.data.by === "event"
          ? "trigger"
          : isKind(node, "wait") && node.data.for === "event"
            ? "event"
            : undefined;
      if (!field) continue;
      const id = String(node.data[field] ?? "").replace(/^trigger:/, "");
      const trigger = item(context.library, "trigger", id);
      if (trigger && (trigger.source.trim() === "" || trigger.event.trim() === ""))
        yield { at: node.id, field, message: "source", params: { n, trigger: trigger.name } };
    }
  },
});
