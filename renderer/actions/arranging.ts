/** What all actions that line nodes up have in common: when they can be done, and how their one step is written. */
import {
  type Alignment,
  type Direction,
  type Move,
  align,
  canAlign,
  distribute,
  thingsOf,
} from "../../shared/layout/index.ts";
import { type Localized, count, countDe, inLanguage } from "../../shared/words/language.ts";
import type { ActionContext } from "./define.ts";
import { canEdit, selectedIn } from "./editing.ts";

const words: Localized<{
  readonly few: (least: number) => string;
  readonly stages: string;
  readonly already: string;
  readonly done: (n: number) => string;
}> = {
  en: {
    few: (least) => (least === 2 ? "Select at least two nodes first." : "Select at least three nodes first."),
    stages: "Select two nodes of one stage: lining up never moves a node into another stage.",
    already: "They stand like that already.",
    done: (n) => `${count(n, "node", "nodes")} arranged`,
  },
  de: {
    few: (least) =>
      least === 2 ? "Zuerst mindestens zwei Schritte auswählen." : "Zuerst mindestens drei Schritte auswählen.",
    stages: "Zwei Schritte einer Phase auswählen: Ausrichten verschiebt nie einen Schritt in eine andere Phase.",
    already: "Sie stehen schon so.",
    done: (n) => `${countDe(n, "Schritt", "Schritte")} angeordnet`,
  },
};

function enough(context: ActionContext, least: number): true | string {
  const can = canEdit(context);
  if (can !== true || !context.desk) return can;
  const ids = selectedIn(context, ["node"]);
  const { desk, language } = context;
  if (ids.length < least || thingsOf(desk.journey.doc, desk.facts(), ids).length < least)
    return inLanguage(words, language).few(least);
  return true;
}

export function canAlignNodes(context: ActionContext, how: Alignment): true | string {
  const can = enough(context, 2);
  if (can !== true || !context.desk) return can;
  const { desk, language } = context;
  return (
    canAlign(desk.journey.doc, desk.facts(), selectedIn(context, ["node"]), how) || inLanguage(words, language).stages
  );
}

export const canDistributeNodes = (context: ActionContext): true | string => enough(context, 3);

export function alignNodes(context: ActionContext, how: Alignment): void {
  const { desk } = context;
  if (desk) write(context, align(desk.journey.doc, desk.facts(), selectedIn(context, ["node"]), how), "align");
}

export function distributeNodes(context: ActionContext, along: Direction): void {
  const { desk } = context;
  if (desk)
    write(context, distribute(desk.journey.doc, desk.facts(), selectedIn(context, ["node"]), along), "distribute");
}

function write({ desk, app, language }: ActionContext, moves: readonly Move[], by: "align" | "distribute"): void {
  const w = inLanguage(words, language);
  if (!desk) return;
  if (moves.length === 0) return app.announce(w.already);
  const outcome = desk.journey.dispatch({ name: "move-nodes", args: { by, moves: [...moves] } });
  if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
  else app.announce("unchanged" in outcome ? w.already : w.done(moves.length));
}
