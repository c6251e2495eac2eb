/** Delete what is selected; undo brings it back, so nothing is asked. */
import { defineAction } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";
import { removeStageInto } from "./stage-removal.ts";

export const deleteSelected = defineAction({
  id: "delete",
  group: "edit",
  icon: "trash",
  keys: ["Delete", "Backspace"],
  words: { en: { title: "Delete" } },
  available(context) {
    const can = canEdit(context);
    if (can !== true) return can;
    return selectedIn(context, ["node", "edge", "stage"]).length > 0 ? true : "Select what is to be deleted first.";
  },
  run(context) {
    const { desk, app } = context;
    if (!desk) return;
    const ids = selectedIn(context, ["node", "edge"]);
    const stages = selectedIn(context, ["stage"]);
    const outcome =
      ids.length > 0
        ? desk.journey.dispatch({ name: "remove", args: { ids, reconnect: false } })
        : desk.journey.dispatch(removeStageInto(desk.journey.doc, stages[0] ?? ""));
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else {
      desk.store.getState().select([]);
      app.announce(`${ids.length + stages.length} deleted`);
    }
  },
});
