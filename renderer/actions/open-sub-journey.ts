/** Goes into the journey that the selected step stands for; where there is none, offers to choose or to make one. */
import { type AnyRecord } from "../../shared/document/index.ts";
import { journeyDefaults, journeyOf, nodeOf, stageDefaults } from "../../shared/journey/index.ts";
import { innerOf } from "../structure/inner-journey.ts";
import { structureWords } from "../words/structure.ts";
import { type ActionContext, defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

const words = structureWords.inner;

function stepInHand({ desk }: ActionContext) {
  const { focus } = desk?.store.getState() ?? {};
  const node = desk && focus ? nodeOf(desk.journey.doc, focus) : undefined;
  const inner = node && innerOf(node);
  return node && inner ? { node, inner } : undefined;
}

export const openSubJourney = defineAction({
  id: "open-sub-journey",
  group: "journey",
  icon: "sub-journey",
  keys: ["Mod+Enter"],
  words: { en: { title: "Open the sub-journey" }, de: { title: "Teil-Journey öffnen" } },
  available(context) {
    const can = hasJourney(context);
    if (can !== true) return can;
    return stepInHand(context) ? true : words.notHere;
  },
  run(context) {
    const { desk, app } = context;
    const step = stepInHand(context);
    if (!desk || !step) return;
    const { node, inner } = step;
    if (inner.id !== null && desk.journeys.has(inner.id))
      return app.enterJourney(inner.id, { journey: desk.id, node: node.id });
    const text = inner.id === null ? words.noneChosen(node.name) : words.gone(node.name);
    app.announce(text);
    const mayWrite = !context.readOnly && desk.store.getState().mode === "design";
    app.notify({
      text,
      tone: "warning",
      ...(mayWrite
        ? { action: { label: words.make, run: () => void make(context, node.id, inner.path, node.name) } }
        : {}),
    });
    if (mayWrite) app.openDetails(node.id);
  },
});

/** An empty journey for the same people, named like the step. */
async function make({ desk, app }: ActionContext, node: string, path: string, title: string): Promise<void> {
  if (!desk) return;
  const id = desk.newId("journey");
  const { audience, markets, languages, products, owner, function: by } = journeyOf(desk.journey.doc);
  const records = [
    { ...journeyDefaults, id, type: "journey", title, audience, markets, languages, products, owner, function: by },
    { ...stageDefaults, id: desk.newId("stage"), type: "stage", name: structureWords.stages.newStage, order: 0 },
  ] as unknown as AnyRecord[];
  try {
    await app.createJourney(records, words.createLabel(journeyOf(desk.journey.doc).title));
  } catch {
    return app.notify({ text: words.failed, tone: "error" });
  }
  const outcome = desk.journey.dispatch({ name: "set-fields", args: { ids: [node], fields: { [path]: id } } });
  if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
  else app.enterJourney(id, { journey: desk.id, node });
}
