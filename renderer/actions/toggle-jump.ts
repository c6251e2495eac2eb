/** Draws the selected connections as jumps, a named stub at either end, or as lines again. Layout: never part of what is approved. */
import { edgeOf } from "../../shared/journey/index.ts";
import { structureWords } from "../words/structure.ts";
import { type ActionContext, defineAction } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";

const words = structureWords.jump;

/** What those that are not all jumps become. */
function next(context: ActionContext): "jump" | "line" {
  const ids = selectedIn(context, ["edge"]);
  const { desk } = context;
  return desk && ids.length > 0 && ids.every((id) => edgeOf(desk.journey.doc, id)?.drawn === "jump") ? "line" : "jump";
}

export const toggleJump = defineAction({
  id: "toggle-jump",
  group: "view",
  icon: "external",
  keys: ["Shift+J"],
  words: { en: { title: "Draw as a jump or a line" }, de: { title: "Als Sprung oder Linie zeichnen" } },
  available(context) {
    const can = canEdit(context);
    if (can !== true) return can;
    return selectedIn(context, ["edge"]).length > 0 ? true : words.noEdge;
  },
  titleNow: (context) => (next(context) === "jump" ? words.asJump : words.asLine),
  run(context) {
    const { desk, app } = context;
    const ids = selectedIn(context, ["edge"]);
    if (!desk || ids.length === 0) return;
    const drawn = next(context);
    const outcome = desk.journey.dispatch({ name: "set-fields", args: { ids, fields: { drawn } } });
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else app.announce(drawn === "jump" ? words.isJump : words.isLine);
  },
});
