/** Dragging a stage's head: a ghost and a mark show where it would stand; the drop is one step, Escape leaves all as it was. */
import { type PointerEvent, useEffect, useRef } from "react";
import { takeInHand } from "../../state/in-hand.ts";
import { moveStage } from "../../structure/stage-steps.ts";
import { structureWords } from "../../words/structure.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import { showGuide } from "./show-guide.ts";
import { takeStep } from "./take-step.ts";

export interface StageDrag {
  readonly id: string;
  /** Pixels from the left of the drawing area: the ghost's left edge, and the mark. */
  readonly ghost: number;
  readonly mark: number;
  readonly width: number;
  /** Its place in the row when it is let go. */
  readonly to: number;
}

const threshold = 6;
const widestGhost = 240;

/** The place between columns that is nearest to x: how many columns stand left of it. */
export function gapAt(columns: readonly { readonly x: number; readonly width: number }[], x: number): number {
  const at = columns.findIndex((column) => x < column.x + column.width / 2);
  return at < 0 ? columns.length : at;
}

export function useStageDrag(id: string, at: number, onDrag: (drag: StageDrag | null) => void) {
  const model = useCanvas();
  const state = useRef<{ x: number; grip: number; to: number | null; last: number; frame: number } | null>(null);
  const stop = (): void => {
    cancelAnimationFrame(state.current?.frame ?? 0);
    state.current = null;
    showGuide(model, null);
    model.ui.setState({ tag: null });
    onDrag(null);
  };
  // Whatever has the keyboard while the head is in the hand.
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || state.current?.to === null || !state.current) return;
      event.stopPropagation();
      event.preventDefault();
      stop();
    };
    addEventListener("keydown", key, true);
    return () => removeEventListener("keydown", key, true);
  });
  const aim = (clientX: number): void => {
    const now = state.current;
    if (!now) return;
    now.last = clientX;
    const { columns } = model.scene;
    const { view } = model;
    const gap = gapAt(columns, view.toWorld(clientX, 0).x);
    now.to = gap > at ? gap - 1 : gap;
    const edge = columns[gap]?.x ?? (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.width ?? 0);
    const sight = view.rect();
    const column = columns[at];
    if (!column) return;
    showGuide(model, { from: { x: edge, y: sight.y }, to: { x: edge, y: sight.y + sight.height } });
    const area = view.areaOf(clientX, 0).x;
    onDrag({
      id,
      ghost: area - now.grip,
      mark: view.toArea({ x: edge, y: 0 }).x,
      width: Math.min(widestGhost, column.width * view.at.zoom),
      to: now.to,
    });
    const names = columns.filter((one) => one.id !== id).map((one) => one.stage.name);
    const text = structureWords.stages.dropBetween(names[now.to - 1] ?? null, names[now.to] ?? null);
    model.ui.setState({ tag: now.to === at ? null : { text, at: { x: area, y: 0 }, refused: false } });
  };
  /** Near the border the row moves on under the hand. */
  const panAtEdge = (): void => {
    const now = state.current;
    if (!now) return;
    pan(model, now.last);
    aim(now.last);
    now.frame = requestAnimationFrame(panAtEdge);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { target } = event;
      if (event.button !== 0) return;
      if (target instanceof Element && target.closest("button:not(.jc-head-name), input, .jc-column-edge")) return;
      const grip = Math.min(widestGhost - 20, event.clientX - event.currentTarget.getBoundingClientRect().left);
      state.current = { x: event.clientX, grip, to: null, last: event.clientX, frame: 0 };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = state.current;
      if (!now || event.buttons === 0 || model.props.readOnly) return;
      if (now.to === null) {
        if (Math.abs(event.clientX - now.x) < threshold) return;
        takeInHand();
        event.currentTarget.setPointerCapture(event.pointerId);
        now.frame = requestAnimationFrame(panAtEdge);
      }
      aim(event.clientX);
    },
    onPointerUp() {
      const to = state.current?.to;
      const pressed = state.current !== null;
      stop();
      if (!pressed) return;
      // A press that goes nowhere picks the stage.
      if (to === null || to === undefined) model.desk.store.getState().select([id]);
      else if (to !== at) takeStep(model, moveStage(model.desk, id, to));
    },
    onPointerCancel: stop,
  };
}

function pan({ view }: CanvasModel, clientX: number): void {
  const x = view.areaOf(clientX, 0).x;
  const pull = x < 28 ? Math.min(14, (28 - x) / 2) : x > view.width - 28 ? -Math.min(14, (x - view.width + 28) / 2) : 0;
  if (pull === 0) return;
  const at = view.at;
  view.move({ x: at.x + pull, y: at.y, zoom: at.zoom });
}
