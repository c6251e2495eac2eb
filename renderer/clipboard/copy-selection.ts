/** Copy and cut: what is selected becomes text; a cut then takes it away as one step. */
import type { ActionContext } from "../actions/define.ts";
import { actionWords } from "../words/actions.ts";
import { clipboardWords as words } from "../words/clipboard.ts";
import { type Selection, mostNodes, writeSelection } from "./envelope.ts";
import { takeAlong, withMembers } from "./take-along.ts";

export interface Copied {
  readonly text: string;
  readonly ids: readonly string[];
  readonly selection: Selection;
}

/** True, or the reason why not, as a sentence. Copying is reading: it can be done in review and read-only too. */
export function canCopy({ desk }: ActionContext): true | string {
  if (!desk) return actionWords.whyNot.noJourney;
  for (const id of desk.store.getState().selection) if (desk.journey.doc.get(id)?.type === "node") return true;
  return words.selectFirst;
}

/** The selected nodes as text for the clipboard, or why they cannot be. Call only when {@link canCopy}. */
export function copySelected({ desk, workspace }: ActionContext): Copied | { readonly refused: string } {
  if (!desk) return { refused: words.selectFirst };
  const ids = withMembers(desk, desk.store.getState().selection);
  if (ids.size > mostNodes) return { refused: words.tooMany(ids.size, mostNodes) };
  const selection = takeAlong(desk, ids, workspace);
  return { text: writeSelection(selection), ids: [...ids], selection };
}

export function sayCopied({ app }: ActionContext, { ids, selection }: Copied): void {
  const { people, dates } = selection.left;
  const said = words.copied(ids.length);
  if (people + dates === 0) app.announce(said);
  else app.notify({ text: said, more: words.left(people, dates), tone: "info" });
}

/** Takes what was copied away. Call only after the clipboard has it. */
export function removeCut({ desk, app }: ActionContext, { ids, selection }: Copied): void {
  if (!desk) return;
  const outcome = desk.journey.dispatch({
    name: "batch",
    args: {
      label: words.labels.cut(ids.length),
      calls: [{ name: "remove", args: { ids: [...ids], reconnect: false } }],
    },
  });
  if ("refused" in outcome) return app.notify({ text: outcome.refused, tone: "warning" });
  desk.store.getState().select([]);
  const { people, dates } = selection.left;
  const said = words.cut(ids.length);
  if (people + dates === 0) app.announce(said);
  else app.notify({ text: said, more: words.left(people, dates), tone: "info" });
}
