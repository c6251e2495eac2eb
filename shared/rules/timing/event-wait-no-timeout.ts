/** Waits for an event that may never come, without an end. */
import type { AnyCall } from "../../commands/index.ts";
import { defineRule } from "../define.ts";
import { fixOf, leadToExit } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { isWait, lasts } from "../waits.ts";

const fixes = {
  en: {
    set: () => "Time out after 14 days, to an exit",
    time: () => "Time out after 14 days",
    lead: () => "Connect the time-out to exit",
  },
  de: {
    set: () => "Frist von 14 Tagen, dann zu einem Ausstieg",
    time: () => "Frist von 14 Tagen",
    lead: () => "Frist mit Ausstieg verbinden",
  },
};

export const eventWaitNoTimeout = defineRule({
  id: "event-wait-no-timeout",
  group: "timing",
  severity: "error",
  locked: false,
  waivable: true,
  source: "Adobe Journey Optimizer, alert 3027; Treasure Data",
  words: {
    en: {
      title: "A wait for an event has no time-out",
      messages: {
        none: ({ n }) => `“${n}” waits for an event that may never come. Contacts wait here for ever. Set a time-out.`,
        open: ({ n }) =>
          `The time-out of “${n}” leads nowhere. Contacts to whom nothing happens stop here. Connect it.`,
      },
      fixes: fixes.en,
      why: "Most people never open, click or answer. A wait for an event must say how long it waits and where those go to whom nothing happened.",
    },
    de: {
      title: "Warten auf ein Ereignis ohne Frist",
      messages: {
        none: ({ n }) =>
          `„${n}“ wartet auf ein Ereignis, das vielleicht nie kommt. Kontakte warten hier für immer. Eine Frist setzen.`,
        open: ({ n }) =>
          `Die Frist von „${n}“ führt nirgendwohin. Kontakte, bei denen nichts eintritt, bleiben hier stehen. Sie verbinden.`,
      },
      fixes: fixes.de,
      why: "Die meisten öffnen, klicken oder antworten nie. Wer auf ein Ereignis warten lässt, muss sagen, wie lange, und wohin jene gehen, bei denen nichts geschah.",
    },
  },
  *check(context) {
    const { graph } = context;
    for (const [at, node] of graph.nodes.entries()) {
      if (!isWait(node) || node.data.for !== "event") continue;
      const open = graph.openPorts(at);
      const timeout = open.find((port) => port.id === "timeout");
      const timed = lasts(node.data.timeout);
      // Where nothing leads on at all node-dead-end says so, the time-out among it; a part that nobody reaches is not followed.
      const loose = timeout && graph.reached[at] && open.length < graph.ports(at).length ? timeout : undefined;
      if (timed && !loose) continue;
      const calls: AnyCall[] = [];
      if (!timed)
        calls.push({
          name: "set-fields",
          args: { ids: [node.id], fields: { "data.timeout": { amount: 14, unit: "days" } } },
        });
      if (loose) calls.push(...leadToExit(context, node, [loose]));
      const label = timed ? "lead" : loose ? "set" : "time";
      yield {
        at: node.id,
        field: "timeout",
        message: timed ? "open" : "none",
        params: { n: nodeName(context, node) },
        fixes: fixOf(label, fixes[context.facts.language][label](), calls),
      };
    }
  },
});
