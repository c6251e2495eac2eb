/** Entries by which one person can come in again at once, again and again. */
import { nodesOf } from "../../journey/index.ts";
import { isKind } from "../../kinds/index.ts";
import { item } from "../../library/index.ts";
import { defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { lasts } from "../waits.ts";

const fixes = {
  en: { cooldown: () => "Not again for 30 days" },
  de: { cooldown: () => "Abstand von 30 Tagen setzen" },
};

export const reentryUnbounded = defineRule({
  id: "reentry-unbounded",
  group: "timing",
  severity: "warning",
  locked: false,
  waivable: true,
  source: "Adobe Journey Optimizer, re-entrance waiting period",
  words: {
    en: {
      title: "Re-entry has no limit",
      messages: {
        again: ({ n }) =>
          `The same contact can enter again at once at “${n}”, and gets everything anew. Set a time before which nobody comes again.`,
        event: ({ n, trigger }) =>
          `Each “${trigger}” brings the same contact in again at “${n}”, however soon, and everything is sent anew. Set a time before which nobody comes again.`,
      },
      fixes: fixes.en,
      why: "An event can come ten times a day. Where people may enter again, say after what time; a trigger that is limited per person is limit enough.",
    },
    de: {
      title: "Wiedereinstieg ohne Grenze",
      messages: {
        again: ({ n }) =>
          `Derselbe Kontakt kann bei „${n}“ sofort wieder einsteigen und bekommt alles erneut. Einen Abstand setzen, vor dem niemand wiederkommt.`,
        event: ({ n, trigger }) =>
          `Jedes „${trigger}“ bringt denselben Kontakt bei „${n}“ wieder herein, wie rasch es auch folgt, und alles wird erneut gesendet. Einen Abstand setzen, vor dem niemand wiederkommt.`,
      },
      fixes: fixes.de,
      why: "Ein Ereignis kann zehnmal am Tag kommen. Ist ein Wiedereinstieg möglich, soll dastehen, nach welcher Zeit; ein Auslöser, der je Person begrenzt ist, ist Grenze genug.",
    },
  },
  *check(context) {
    for (const node of nodesOf(context.journey).values()) {
      if (!isKind(node, "entry") || node.data.reentry === "never" || lasts(node.data.cooldown)) continue;
      const trigger = node.data.by === "event" ? item(context.library, "trigger", node.data.trigger) : undefined;
      if (trigger?.oncePerDays) continue;
      yield {
        at: node.id,
        field: "cooldown",
        message: trigger ? "event" : "again",
        params: { n: nodeName(context, node), trigger: trigger?.name ?? "" },
        fixes: fixOf("cooldown", fixes[context.facts.language].cooldown(), [
          { name: "set-fields", args: { ids: [node.id], fields: { "data.cooldown": { amount: 30, unit: "days" } } } },
        ]),
      };
    }
  },
});
