/** Delete what is selected, stages too; undo brings it back, so nothing is asked. */
import type { AnyCall } from "../../shared/commands/index.ts";
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";
import { removeStages } from "./stage-removal.ts";

export const deleteSelected = defineAction({
  id: "delete",
  group: "edit",
  icon: "trash",
  keys: ["Delete", "Backspace"],
  words: { en: { title: "Delete" }, de: { title: "Löschen" } },
  available(context) {
    const can = canEdit(context);
    if (can !== true) return can;
    return selectedIn(context, ["node", "edge", "stage"]).length > 0 ? true : words.whyNot.nothingToDelete;
  },
  run(context) {
    const { desk, app } = context;
    if (!desk) return;
    const ids = selectedIn(context, ["node", "edge"]);
    const stages = selectedIn(context, ["stage"]);
    const calls: AnyCall[] = [
      ...(ids.length > 0 ? [{ name: "remove", args: { ids, reconnect: false } } as const] : []),
      ...removeStages(desk.journey.doc, stages),
    ];
    const n = ids.length + stages.length;
    const [only] = calls;
    if (!only) return;
    const outcome = desk.journey.dispatch(
      calls.length === 1 ? only : { name: "batch", args: { label: words.deleteThings(n), calls } },
    );
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else {
      desk.store.getState().select([]);
      app.announce(words.deleted(n));
    }
  },
});
