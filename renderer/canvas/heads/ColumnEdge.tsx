/** The right edge of a column: dragged or moved by arrow keys it changes the width, pressed twice it fits the contents; the end of it is one command. */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { takeInHand } from "../../state/in-hand.ts";
import { fitStage } from "../../structure/stage-steps.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { structureWords } from "../../words/structure.ts";
import { onGrid } from "../gestures/snap.ts";
import { useCanvas } from "../model.ts";
import type { Column } from "../scene/scene.ts";
import { takeStep } from "./take-step.ts";

const limits = { min: 116, max: 8000 } as const;
const within = (width: number): number => Math.max(limits.min, Math.min(limits.max, onGrid(width)));

export function ColumnEdge({ column, inTabs }: { column: Column; inTabs: boolean }) {
  const model = useCanvas();
  const { scene, view } = model;
  const start = useRef<{ x: number; width: number; now: number } | null>(null);
  const resize = (width: number): void => {
    const said = structureWords.stages.fitted(column.stage.name, width);
    if (width !== column.stage.width) model.act({ name: "resize-stage", args: { id: column.id, width } }, said);
  };
  const fit = (): void => {
    const { activeElement } = document;
    takeStep(model, fitStage(model.desk, column.id));
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  };
  const cancel = (): void => {
    start.current = null;
    scene.holdWidth(column.id, null);
  };
  const keyed = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? 40 : 4;
    if (event.key === "Escape" && start.current) cancel();
    else if (event.key === "Enter") fit();
    else if (event.key === "ArrowRight") resize(within(column.stage.width + by));
    else if (event.key === "ArrowLeft") resize(within(column.stage.width - by));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // A separator that can be moved is a widget: it takes the focus and the arrow keys.
    <div
      className="jc-column-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.stageWidth(column.stage.name)}
      aria-valuenow={Math.round(column.width)}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={inTabs ? 0 : -1}
      onKeyDown={keyed}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        fit();
      }}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: column.stage.width, now: column.stage.width };
      }}
      onPointerMove={(event) => {
        const from = start.current;
        if (!from) return;
        takeInHand();
        from.now = within(from.width + (event.clientX - from.x) / view.at.zoom);
        scene.holdWidth(column.id, from.now);
      }}
      onPointerUp={() => {
        const from = start.current;
        if (!from) return;
        start.current = null;
        resize(from.now);
        scene.holdWidth(column.id, null);
      }}
      onPointerCancel={cancel}
    />
  );
}
