/** Duplicate the selected nodes with the connections between them, right below. */
import { mostNodes } from "../clipboard/envelope.ts";
import { groundOf, put } from "../clipboard/paste-text.ts";
import { placeCopies } from "../clipboard/place-copies.ts";
import { takeAlong, withMembers } from "../clipboard/take-along.ts";
import { clipboardWords as words } from "../words/clipboard.ts";
import { defineAction } from "./define.ts";
import { canEditSelection, selectedIn } from "./editing.ts";

export const duplicate = defineAction({
  id: "duplicate",
  group: "edit",
  icon: "copy",
  keys: ["Mod+D"],
  words: { en: { title: "Duplicate" }, de: { title: "Duplizieren" } },
  available: (context) => canEditSelection(context, ["node"]),
  run(context) {
    const { desk, app, workspace } = context;
    if (!desk) return;
    const ids = withMembers(desk, selectedIn(context, ["node"]));
    if (ids.size > mostNodes) return app.notify({ text: words.tooMany(ids.size, mostNodes), tone: "warning" });
    const selection = takeAlong(desk, ids, workspace);
    const { records, nodes } = placeCopies(selection, groundOf(desk), "below");
    const label = words.labels.duplicate(nodes.length);
    if (!put(app, desk, records, label, nodes)) return;
    const { people, dates } = selection.left;
    if (people + dates === 0) app.announce(label);
    else app.notify({ text: label, more: words.left(people, dates), tone: "info" });
  },
});
