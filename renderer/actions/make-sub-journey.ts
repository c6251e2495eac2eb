/** Takes the selected steps out into a journey of their own; one step stands for it here. One step to undo on this side. */
import { journeyOf } from "../../shared/journey/index.ts";
import { withMembers } from "../clipboard/take-along.ts";
import { type Extract, extractJourney, outNames } from "../structure/extract-journey.ts";
import { structureWords } from "../words/structure.ts";
import { type ActionContext, defineAction } from "./define.ts";
import { canEditSelection, selectedIn } from "./editing.ts";

const words = structureWords.inner;

export const makeSubJourney = defineAction({
  id: "make-sub-journey",
  group: "edit",
  icon: "sub-journey",
  keys: ["Shift+Mod+G"],
  words: {
    en: { title: "Make a sub-journey of the selection" },
    de: { title: "Teil-Journey aus der Auswahl bilden" },
  },
  available: (context) => canEditSelection(context, ["node"]),
  run: (context) => void extract(context),
});

function reckon(context: ActionContext): Extract | { readonly refused: string } {
  const { desk, language } = context;
  if (!desk) return { refused: words.tooFew };
  const ids = withMembers(desk, selectedIn(context, ["node"]));
  return extractJourney(desk.journey.doc, ids, { newId: desk.newId, language });
}

async function extract(context: ActionContext): Promise<void> {
  const { desk, app, language } = context;
  const made = reckon(context);
  if (!desk || "refused" in made) {
    if ("refused" in made) {
      app.notify({ text: made.refused, tone: "warning" });
      app.announce(made.refused);
    }
    return;
  }
  try {
    await app.createJourney(made.records, words.createLabel(journeyOf(desk.journey.doc).title));
  } catch {
    return app.notify({ text: words.failed, tone: "error" });
  }
  const outcome = desk.journey.dispatch(made.call);
  if ("refused" in outcome) return app.notify({ text: words.orphan(made.title, outcome.refused), tone: "error" });
  const ways = outNames(language);
  const leads = made.leads.map((name, i) => (name === "" ? "" : words.leadsTo(ways[i] ?? "", name))).join("");
  const said = words.extracted(made.title, made.count);
  const more = `${leads}${words.approvalsStay}`;
  desk.store.getState().select([made.node]);
  desk.canvas?.reveal(made.node);
  app.announce(`${said} ${more}`);
  app.notify({
    text: said,
    more,
    tone: "success",
    action: { label: words.open, run: () => app.enterJourney(made.journey, { journey: desk.id, node: made.node }) },
  });
}
