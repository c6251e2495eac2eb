/** Delete nodes and close the gap: what led to them now leads to what followed. */
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { canEditSelection, selectedIn } from "./editing.ts";

export const deleteAndReconnect = defineAction({
  id: "delete-and-reconnect",
  group: "edit",
  icon: "unlink",
  keys: ["Mod+Delete", "Mod+Backspace"],
  words: { en: { title: "Delete and reconnect" }, de: { title: "Löschen und neu verbinden" } },
  available: (context) => canEditSelection(context, ["node"]),
  run(context) {
    const { desk, app } = context;
    if (!desk) return;
    const ids = selectedIn(context, ["node"]);
    const outcome = desk.journey.dispatch({ name: "remove", args: { ids, reconnect: true } });
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else {
      desk.store.getState().select([]);
      app.announce(words.gapClosed);
    }
  },
});
