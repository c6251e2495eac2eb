/** Paste: what the clipboard holds comes into the journey in front as one step, or it is said what it holds and why it cannot. */
import type { ActionContext } from "../actions/define.ts";
import { anatomyOf, kindById, kindOf } from "../../shared/kinds/index.ts";
import { looksLikeTable } from "../../shared/importers/index.ts";
import { type NodeRecord, nodesOf } from "../../shared/journey/index.ts";
import type { AnyRecord } from "../../shared/document/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import type { Desk } from "../state/desk.ts";
import { clipboardWords as words } from "../words/clipboard.ts";
import { type Selection, mostNodes, readClipboardText } from "./envelope.ts";
import { type Aim, type Ground, placeCopies } from "./place-copies.ts";
import { pointerNow } from "./pointer.ts";

/** A note's text, as its schema limits it. */
const longestNote = 20_000;
const firstWords = 80;

export function groundOf(desk: Desk): Ground {
  return {
    doc: desk.journey.doc,
    library: desk.library.doc,
    journeys: desk.journeys,
    journey: desk.id,
    facts: desk.facts(),
    newId: (prefix) => desk.newId(prefix),
  };
}

/** Nothing is drawn that people could pass. */
const isEmpty = (desk: Desk): boolean =>
  [...nodesOf(desk.journey.doc).values()].every((node) => kindOf(node).role === "aside");

/** Under the pointer while it is over the drawing, else the middle of what is in sight. */
function aimOf(desk: Desk): Exclude<Aim, "below"> {
  const spot = desk.canvas?.spotAt(pointerNow());
  return spot ? { at: spot, pointed: spot.pointed } : { at: { x: 0, y: 0 }, pointed: false };
}

/** Call only when the journey can be edited. `text` is whatever lies on the clipboard. */
export function pasteText(context: ActionContext, text: string): void {
  const { desk, app } = context;
  if (!desk) return;
  const held = readClipboardText(text);
  const refuse = (said: string, more?: string): void => app.notify({ text: said, more, tone: "warning" });
  switch (held.holds) {
    case "nothing":
      return refuse(words.nothing);
    case "newer":
      return refuse(words.newer(held.version));
    case "too-many":
      return refuse(words.tooMany(held.nodes, mostNodes));
    case "broken":
      return refuse(words.broken, words.brokenMore(held.why));
    case "selection":
      return pasteSelection(context, desk, held.selection);
    case "text": {
      if (desk.canvas?.takeText?.(held.text) === true) return;
      const start = held.text.trim().replace(/\s+/g, " ");
      const short = start.length > firstWords ? `${start.slice(0, firstWords).trimEnd()}…` : start;
      // Where the hand points now is meant, not where it will be when the button is pressed.
      const aim = aimOf(desk);
      const isTable = looksLikeTable(held.text);
      const asSteps = { label: words.addSteps, run: () => app.openPlan({ text: held.text, here: true }) };
      const asNote = { label: words.makeNote, run: () => pasteNote(context, desk, held.text, aim) };
      if (isTable && isEmpty(desk)) return asSteps.run();
      const isSteps = isTable || held.text.trim().includes("\n");
      app.notify({
        text: isTable ? words.table : words.text,
        more: words.textMore(short),
        tone: "warning",
        action: isSteps ? asSteps : asNote,
        ...(isSteps ? { otherAction: asNote } : {}),
      });
    }
  }
}

function pasteSelection({ app }: ActionContext, desk: Desk, selection: Selection): void {
  const placed = placeCopies(selection, groundOf(desk), aimOf(desk));
  const n = placed.nodes.length;
  if (!put(app, desk, placed.records, words.labels.paste(n), placed.nodes)) return;
  const nameOf = ({ name }: { readonly name: string }): string => name;
  const { people, dates } = selection.left;
  const gone = placed.missing.filter(({ to }) => to !== "node").map(nameOf);
  const behind = placed.missing.filter(({ to }) => to === "node").map(nameOf);
  const notes = [
    ...(gone.length > 0 ? [words.missingHere(gone)] : []),
    ...(behind.length > 0 ? [words.missingNodes(behind)] : []),
    ...(placed.byName.length > 0 ? [words.byName(placed.byName.map(nameOf))] : []),
    ...(people + dates > 0 ? [words.left(people, dates)] : []),
  ];
  if (notes.length === 0) app.announce(words.pasted(n));
  else {
    const lasting = placed.missing.length > 0;
    app.notify({ text: words.pasted(n), more: notes.join(" "), tone: lasting ? "warning" : "info", lasting });
  }
}

function pasteNote({ app, language }: ActionContext, desk: Desk, text: string, aim: Exclude<Aim, "below">): void {
  const kind = kindById("note");
  if (!kind) return;
  const whole = text.trim().replaceAll("\0", "");
  const draft: NodeRecord = {
    id: desk.newId("node"),
    type: "node",
    kind: kind.id,
    name: inLanguage(kind.words, language).blankName,
    stage: null,
    function: null,
    group: null,
    data: { text: whole.slice(0, longestNote).toWellFormed() },
    x: 0,
    y: 0,
    collapsed: false,
  };
  const { width, height } = anatomyOf(draft, desk.facts());
  const selection = selectionOf(desk, { ...draft, x: -width / 2, y: -height / 2 });
  const placed = placeCopies(selection, groundOf(desk), aim);
  if (!put(app, desk, placed.records, words.labels.note, placed.nodes)) return;
  if (whole.length > longestNote) app.notify({ text: words.noted, more: words.noteCut(longestNote), tone: "warning" });
  else app.announce(words.noted);
}

const selectionOf = (desk: Desk, node: NodeRecord): Selection => ({
  itinera: 1,
  kind: "selection",
  from: { journey: desk.id, title: "", workspace: "" },
  stages: [],
  nodes: [node],
  edges: [],
  references: [],
  left: { people: 0, dates: 0 },
});

/** Writes the records as one step, selects the new nodes and brings them into view. Answers whether it was done. */
export function put(
  app: ActionContext["app"],
  desk: Desk,
  records: readonly AnyRecord[],
  label: string,
  nodes: readonly string[],
): boolean {
  const outcome = desk.journey.dispatch({ name: "add-records", args: { records: records as never, label } });
  if ("refused" in outcome) {
    app.notify({ text: outcome.refused, tone: "warning" });
    return false;
  }
  desk.store.getState().select(nodes);
  desk.canvas?.show(nodes);
  return true;
}
