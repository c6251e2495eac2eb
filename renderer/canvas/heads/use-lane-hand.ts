/** What hand and keyboard do to the rows by function: drag one elsewhere, pull its lower edge; the end of it is one step. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { takeInHand } from "../../state/in-hand.ts";
import { type BoxShown, type RowStep, moveRow, ownerNames, resizeRow, rowHeight } from "../../structure/row-steps.ts";
import { structureWords } from "../../words/structure.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import type { Row } from "../scene/rows.ts";
import { showGuide } from "./show-guide.ts";
import { gapAt } from "./use-stage-drag.ts";

const threshold = 5;

/** All that stands on the ground; what lies in a folded group goes with it. */
function standersOf(model: CanvasModel): BoxShown[] {
  const { boxes } = model.scene;
  return [...boxes.values()].flatMap((box) => {
    // A frame is drawn around its members, wherever they go.
    if (box.frame) return [];
    const shown = model.scene.shown(box.id) ?? box;
    const { x, y } = box.node;
    const flow = box.kind.role !== "aside";
    return [{ id: box.id, x, y, flow, middle: shown.y + shown.height / 2, bottom: shown.y + shown.height }];
  });
}

export function useLaneHand() {
  const model = useCanvas();
  const { scene, view, desk, ui } = model;
  const held = useRef<{ id: string; from: number; to: number | null; height: number | null } | null>(null);
  const line = (y: number | null): void => {
    const sight = view.rect();
    showGuide(model, y === null ? null : { from: { x: sight.x, y }, to: { x: sight.x + sight.width, y } });
  };
  const stop = (): void => {
    if (!held.current) return;
    held.current = null;
    ui.setState({ tag: null });
    line(null);
  };
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "Escape" || !held.current) return;
      event.stopPropagation();
      event.preventDefault();
      stop();
    };
    addEventListener("keydown", key, true);
    return () => removeEventListener("keydown", key, true);
  });
  const take = (step: RowStep, at: number): boolean => {
    const spot = { x: 32, y: at };
    if (!("refused" in step)) return model.act(step.call, step.said, spot);
    model.refuse(step.refused, spot);
    return false;
  };
  const move = (id: string, to: number): boolean => {
    const row = scene.rows.find((one) => one.id === id);
    return (
      row !== undefined &&
      take(moveRow(desk, scene.rows, standersOf(model), row.id, to), view.toArea({ x: 0, y: row.y }).y + 8)
    );
  };
  const resize = (row: Row, height: number): boolean =>
    take(resizeRow(desk, scene.rows, standersOf(model), row.id, height), view.toArea({ x: 0, y: row.y }).y + 8);
  const focusRow = (id: string | undefined): void => {
    const row = scene.rows.find((one) => one.id === id);
    if (!row) return;
    const sight = view.rect();
    view.bring({ x: sight.x + sight.width / 2, y: row.y, width: 1, height: Math.min(row.height, 60) });
    requestAnimationFrame(() => model.root?.querySelector<HTMLElement>(`[data-lane="${row.id}"]`)?.focus());
  };
  return {
    /** How many nodes of the flow stand in it. */
    countIn: (row: Row): number => {
      let n = 0;
      for (const box of scene.boxes.values()) {
        const middle = box.y + box.height / 2;
        if (box.kind.role !== "aside" && !box.hidden && middle >= row.y && middle < row.y + row.height) n += 1;
      }
      return n;
    },
    row: (id: string, at: number) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || model.props.readOnly) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { id, from: event.clientY, to: null, height: null };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = held.current;
        if (now?.id !== id) return;
        if (now.to === null && Math.abs(event.clientY - now.from) < threshold) return;
        takeInHand();
        const upright = scene.rows.map(({ y, height }) => ({ x: y, width: height }));
        const gap = gapAt(upright, view.toWorld(0, event.clientY).y);
        now.to = gap > at ? gap - 1 : gap;
        const last = scene.rows.at(-1);
        line(scene.rows[gap]?.y ?? (last ? last.y + last.height : 0));
        const rest = scene.rows.filter((row) => row.id !== id).map((row) => ownerNames(desk, row).join(", "));
        const text = structureWords.stages.dropBetween(rest[now.to - 1] ?? null, rest[now.to] ?? null);
        const spot = view.areaOf(event.clientX, event.clientY);
        ui.setState({ tag: now.to === at ? null : { text, at: spot, refused: false } });
      },
      onPointerUp() {
        const to = held.current?.to ?? null;
        stop();
        if (to !== null && to !== at) move(id, to);
      },
      onPointerCancel: stop,
      onKeyDown(event: KeyboardEvent) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        if (by === 0) return;
        event.preventDefault();
        event.stopPropagation();
        if (!event.altKey) focusRow(scene.rows[at + by]?.id);
        else if (!model.props.readOnly && move(id, at + by)) focusRow(id);
      },
    }),
    edge: (row: Row) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { id: row.id, from: event.clientY, to: null, height: row.height };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = held.current;
        if (now?.id !== row.id || now.height === null) return;
        takeInHand();
        now.height = row.height + (event.clientY - now.from) / view.at.zoom;
        line(row.y + rowHeight(row, standersOf(model), now.height));
      },
      onPointerUp() {
        const height = held.current?.height ?? null;
        stop();
        if (height !== null && Math.abs(height - row.height) >= 4) resize(row, height);
      },
      onPointerCancel: stop,
      onKeyDown(event: KeyboardEvent) {
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        resize(row, row.height + by * (event.shiftKey ? 40 : 4));
      },
    }),
  };
}
