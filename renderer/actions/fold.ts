/** Fold the selected groups and nodes with several ways out to their names, or unfold them, as one step. */
import { nodeOf } from "../../shared/journey/index.ts";
import { kinds } from "../../shared/kinds/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { type ActionContext, defineAction } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";

const words = {
  en: {
    title: "Fold or unfold",
    fold: "Fold",
    unfold: "Unfold",
    none: "Select a group, or a node with several ways out, first.",
    folded: "Folded.",
    unfolded: "Unfolded.",
  },
  de: {
    title: "Zu- oder aufklappen",
    fold: "Zuklappen",
    unfold: "Aufklappen",
    none: "Zuerst eine Gruppe oder einen Schritt mit mehreren Ausgängen auswählen.",
    folded: "Zugeklappt.",
    unfolded: "Aufgeklappt.",
  },
};

const kindById = new Map<string, (typeof kinds)[number]>(kinds.map((kind) => [kind.id, kind]));

function foldable(context: ActionContext): { readonly ids: string[]; readonly folded: boolean } {
  const { desk } = context;
  if (!desk) return { ids: [], folded: false };
  const nodes = selectedIn(context, ["node"]).flatMap((id) => {
    const node = nodeOf(desk.journey.doc, id);
    const kind = node && kindById.get(node.kind);
    if (!node || !kind) return [];
    const isFoldable = kind.outline === "frame" || kind.ports(node.data as never, desk.facts()).length > 1;
    return isFoldable ? [node] : [];
  });
  return { ids: nodes.map((node) => node.id), folded: nodes.length > 0 && nodes.every((node) => node.collapsed) };
}

export const fold = defineAction({
  id: "fold",
  group: "edit",
  icon: "collapse",
  keys: ["F"],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available(context) {
    const can = canEdit(context);
    if (can !== true) return can;
    return foldable(context).ids.length > 0 ? true : inLanguage(words, context.language).none;
  },
  titleNow(context) {
    const w = inLanguage(words, context.language);
    const { ids, folded } = foldable(context);
    return ids.length === 0 ? w.title : folded ? w.unfold : w.fold;
  },
  run(context) {
    const { desk, app, language } = context;
    const { ids, folded } = foldable(context);
    const outcome = desk?.journey.dispatch({ name: "set-fields", args: { ids, fields: { collapsed: !folded } } });
    if (!outcome) return;
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else app.announce(inLanguage(words, language)[folded ? "unfolded" : "folded"]);
  },
});
