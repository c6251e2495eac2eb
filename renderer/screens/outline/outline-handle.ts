/** What the rest of the screen asks of the canvas, answered by the outline while it stands in the canvas's place. */
import { nodeOf, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { anatomyOf } from "../../../shared/kinds/index.ts";
import type { CanvasHandle } from "../../state/desk.ts";
import { addAtRow, openAddAfter, openAddHere } from "./add-step.ts";
import type { OutlineModel } from "./outline-model.ts";
import { pasteSteps } from "./paste-steps.ts";
import { openConnect, startNaming } from "./row-acts.ts";

/** Nothing is pasted higher, in drawing pixels. */
const top = 120;

/** `bring` scrolls a row into view; `onPlan` shows how a pasted plan is read. */
export function createOutlineHandle(
  model: OutlineModel,
  bring: (key: string) => void,
  onPlan: (text: string) => void,
): CanvasHandle {
  const { desk, store } = model;
  const levels = (): number[] => {
    const { outline, folded } = model.now();
    return outline.rows.filter(({ key, holds }) => holds > 0 && !folded.has(key)).map(({ level }) => level);
  };
  const cursorIntoSight = (): void => {
    const { cursor } = store.getState();
    if (cursor !== null) bring(cursor);
  };
  return {
    // Nearer and farther are more rows and fewer: the whole journey is all rows, one step out folds the deepest.
    fit() {
      model.setFolded([]);
      cursorIntoSight();
    },
    fitSelection() {
      for (const id of desk.store.getState().selection) model.unfoldTo(id);
      cursorIntoSight();
    },
    zoomTo: () => model.setFolded([]),
    zoomBy(factor) {
      const { outline, folded } = model.now();
      if (factor < 1) {
        const deepest = Math.max(...levels());
        model.setFolded([
          ...folded,
          ...outline.rows.filter(({ level, holds }) => holds > 0 && level === deepest).map(({ key }) => key),
        ]);
      } else {
        const first = Math.min(...outline.rows.filter(({ key }) => folded.has(key)).map(({ level }) => level));
        model.setFolded(
          outline.rows.filter(({ key, level }) => folded.has(key) && level !== first).map(({ key }) => key),
        );
      }
    },
    reveal(id) {
      const row = model.unfoldTo(id);
      if (!row) return desk.store.getState().select([id]);
      model.go(row.key, { select: false });
      desk.store.getState().select([id]);
    },
    openAdd(where) {
      if (where === "after") openAddAfter(model);
      else openAddHere(model);
    },
    startRename(id) {
      const row = model.unfoldTo(id);
      if (row) startNaming(model, row);
    },
    openConnect: () => openConnect(model),
    add: (kind, preset) => addAtRow(model, { kind, preset }),
    focus: () => model.takeFocus(),
    takeText: (text) => pasteSteps(model, text, onPlan),
    show(ids) {
      let first: string | undefined;
      for (const id of ids) first ??= model.unfoldTo(id)?.key;
      if (first !== undefined) bring(first);
    },
    spotAt() {
      const { focus } = desk.store.getState();
      const { doc } = desk.journey;
      const node = focus === null ? undefined : nodeOf(doc, focus);
      if (node) {
        const { width, height } = anatomyOf(node, desk.facts());
        return { x: node.x + width / 2, y: node.y + height + top, pointed: false };
      }
      const stages = stagesOf(doc);
      const stage = stages.find(({ id }) => id === focus) ?? stages[0];
      return { x: stage ? (stageLefts(stages).get(stage.id) ?? 0) + stage.width / 2 : 0, y: top, pointed: false };
    },
  };
}
