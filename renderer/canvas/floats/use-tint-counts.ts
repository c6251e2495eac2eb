/** How many nodes wear which tint, counted a moment after something changed and only while somebody looks. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { isInFlow } from "../../../shared/kinds/index.ts";
import { type CanvasModel, useCanvas } from "../model.ts";
import type { Tint } from "../tints.ts";

export type TintCounts = ReadonlyMap<Tint, number>;

const rest = 250;

/** Nodes that a colour says something of: no notes, no groups, nothing that is folded away. */
export function* tinted({ scene, cards }: CanvasModel): Generator<{ readonly id: string; readonly tint: Tint }> {
  for (const box of scene.boxes.values())
    if (!box.hidden && isInFlow(box.node)) yield { id: box.id, tint: cards.look(box.id).tint };
}

function countsOf(model: CanvasModel): TintCounts {
  const counts = new Map<Tint, number>();
  for (const { tint } of tinted(model)) counts.set(tint, (counts.get(tint) ?? 0) + 1);
  return counts;
}

const same = (a: TintCounts, b: TintCounts): boolean =>
  a.size === b.size && [...a].every(([tint, n]) => b.get(tint) === n);

export function useTintCounts(isOpen: boolean): TintCounts {
  const model = useCanvas();
  const { desk } = model;
  const colouring = useStore(desk.store, (state) => state.colouring);
  const [counts, setCounts] = useState<TintCounts>(() => new Map());
  useEffect(() => {
    if (!isOpen) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => {
      timer = undefined;
      const next = countsOf(model);
      setCounts((now) => (same(now, next) ? now : next));
    };
    const soon = (): void => void (timer ??= setTimeout(count, rest));
    // The look of nodes follows the colouring before anything is rendered.
    count();
    const stops = [desk.journey.subscribe(soon), desk.library.subscribe(soon), desk.problems.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [model, desk, colouring, isOpen]);
  return counts;
}
