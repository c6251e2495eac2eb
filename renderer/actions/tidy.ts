/** Lay out the selection, or the whole journey when not more than one node is selected, as one step. */
import { count, countDe, inLanguage } from "../../shared/words/language.ts";
import { isTidying, startTidy } from "../state/tidy.ts";
import { type ActionContext, defineAction } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";

const words = {
  en: {
    title: "Tidy",
    journey: "Tidy the journey",
    selection: (n: number) => `Tidy ${count(n, "node", "nodes")}`,
    empty: "There is nothing to tidy yet.",
    running: "Tidying is under way already.",
    already: "It is tidy already.",
    moved: (n: number) => `Tidied: ${count(n, "node", "nodes")} moved`,
    takesLong: (n: number) => `Tidying ${count(n, "node", "nodes")}…`,
    stop: "Stop",
    changed: "The journey was changed while it was being tidied, so nothing was moved. Try again.",
    failed: "Tidying failed and nothing was moved.",
  },
  de: {
    title: "Aufräumen",
    journey: "Journey aufräumen",
    selection: (n: number) => `${countDe(n, "Schritt", "Schritte")} aufräumen`,
    empty: "Es gibt noch nichts aufzuräumen.",
    running: "Das Aufräumen läuft schon.",
    already: "Es ist schon aufgeräumt.",
    moved: (n: number) => `Aufgeräumt: ${countDe(n, "Schritt", "Schritte")} verschoben`,
    takesLong: (n: number) => `${countDe(n, "Schritt wird", "Schritte werden")} aufgeräumt …`,
    stop: "Anhalten",
    changed: "Die Journey wurde während des Aufräumens geändert, deshalb wurde nichts verschoben. Erneut versuchen.",
    failed: "Das Aufräumen ist fehlgeschlagen, nichts wurde verschoben.",
  },
};

/** More than a moment: then it says so and can be stopped. ms. */
const moment = 500;

/** The nodes it is about; undefined for all. */
function chosen(context: ActionContext): string[] | undefined {
  const ids = selectedIn(context, ["node"]);
  return ids.length > 1 ? ids : undefined;
}

export const tidy = defineAction({
  id: "tidy",
  group: "edit",
  icon: "tidy",
  keys: ["Shift+Alt+T"],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available(context) {
    const can = canEdit(context);
    if (can !== true || !context.desk) return can;
    const w = inLanguage(words, context.language);
    if (isTidying(context.desk)) return w.running;
    return context.desk.journey.doc.all("node").size > 0 ? true : w.empty;
  },
  titleNow(context) {
    const w = inLanguage(words, context.language);
    const ids = chosen(context);
    return ids ? w.selection(ids.length) : w.journey;
  },
  run(context) {
    const { desk, app, language } = context;
    if (!desk) return;
    const w = inLanguage(words, language);
    const only = chosen(context);
    const label = only ? w.selection(only.length) : w.journey;
    const most = only?.length ?? desk.journey.doc.all("node").size;
    const work = startTidy(desk, { label, only });
    const slow = setTimeout(() => {
      const text = w.takesLong(most);
      app.notify({ text, tone: "info", until: work.done, action: { label: w.stop, run: work.stop } });
    }, moment);
    void work.done.then((end) => {
      clearTimeout(slow);
      if (end.kind === "moved") app.announce(w.moved(end.count));
      else if (end.kind === "tidy-already") app.announce(w.already);
      else if (end.kind === "changed") app.notify({ text: w.changed, tone: "warning" });
      else if (end.kind === "refused") app.notify({ text: end.why, tone: "warning" });
      else if (end.kind === "failed") app.notify({ text: w.failed, tone: "error" });
    });
  },
});
