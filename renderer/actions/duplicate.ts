/** Duplicate the selected nodes with the connections between them, a little below. */
import { anatomyOf } from "../../shared/kinds/index.ts";
import { nodeOf } from "../../shared/journey/index.ts";
import { copyOf } from "./copying.ts";
import { defineAction } from "./define.ts";
import { canEditSelection, selectedIn } from "./editing.ts";

export const duplicate = defineAction({
  id: "duplicate",
  group: "edit",
  icon: "copy",
  keys: ["Mod+D"],
  words: { en: { title: "Duplicate" } },
  available: (context) => canEditSelection(context, ["node"]),
  run(context) {
    const { desk, app } = context;
    if (!desk) return;
    const ids = new Set(selectedIn(context, ["node"]));
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const id of ids) {
      const node = nodeOf(desk.journey.doc, id);
      if (!node) continue;
      top = Math.min(top, node.y);
      bottom = Math.max(bottom, node.y + anatomyOf(node, desk.facts()).height);
    }
    const records = copyOf(desk, ids, 0, Math.ceil((bottom - top + 24) / 4) * 4);
    const label = ids.size === 1 ? "Duplicate 1 node" : `Duplicate ${ids.size} nodes`;
    const outcome = desk.journey.dispatch({ name: "add-records", args: { records: records as never, label } });
    if ("refused" in outcome) return app.notify({ text: outcome.refused, tone: "warning" });
    desk.store.getState().select(records.filter((record) => record.type === "node").map((record) => record.id));
    app.announce(label);
  },
});
