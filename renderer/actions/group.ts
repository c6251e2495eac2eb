/** Group the selected nodes, as one step; the group's name then waits to be written. */
import { nodeOf } from "../../shared/journey/index.ts";
import { kinds } from "../../shared/kinds/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { groupCall } from "../canvas/grouping.ts";
import { type ActionContext, defineAction } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";

const words = {
  en: {
    title: "Group",
    few: "Select at least two nodes first.",
    again: "A group is selected. Select the nodes alone to group them, or press F to fold the group.",
  },
  de: {
    title: "Gruppieren",
    few: "Zuerst mindestens zwei Schritte auswählen.",
    again:
      "Eine Gruppe ist ausgewählt. Nur die Schritte auswählen, um sie zu gruppieren, oder mit F die Gruppe zuklappen.",
  },
};

const frames = new Set<string>(kinds.filter((kind) => kind.outline === "frame").map((kind) => kind.id));

/** Of the selected nodes those that are groups, or those that are none. */
export function chosenNodes(context: ActionContext, which: "groups" | "others"): string[] {
  const { desk } = context;
  if (!desk) return [];
  return selectedIn(context, ["node"]).filter(
    (id) => frames.has(nodeOf(desk.journey.doc, id)?.kind ?? "") === (which === "groups"),
  );
}

export const group = defineAction({
  id: "group",
  group: "edit",
  icon: "group",
  keys: ["Mod+G"],
  opensField: true,
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available(context) {
    const can = canEdit(context);
    if (can !== true) return can;
    const w = inLanguage(words, context.language);
    if (chosenNodes(context, "groups").length > 0) return w.again;
    return chosenNodes(context, "others").length > 1 ? true : w.few;
  },
  run(context) {
    const { desk, app } = context;
    if (!desk) return;
    const made = groupCall(desk, chosenNodes(context, "others"));
    if (!made) return;
    const outcome = desk.journey.dispatch(made.call);
    if ("refused" in outcome) return app.notify({ text: outcome.refused, tone: "warning" });
    app.announce(`${made.label}.`);
    desk.store.getState().select([made.id]);
    desk.canvas?.startRename(made.id);
  },
});
