/** A look into the journey that a step stands for, while the pointer rests on the step or the keyboard stands at it. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { innerOf } from "../../structure/inner-journey.ts";
import { useCanvas } from "../model.ts";
import { Anchored, beside } from "./Anchored.tsx";

/** ms: who only passes over it does not want to see more. */
const pause = 450;

export function InnerPreview() {
  const model = useCanvas();
  const { scene, cards, view, ui, desk } = model;
  const [at, setAt] = useState<string | null>(null);
  const busy = useStore(ui, (state) => state.busy || state.menu !== null || state.rename !== null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isInner = (id: string | null): id is string => {
      const box = id === null ? undefined : scene.boxes.get(id);
      return box !== undefined && (innerOf(box.node)?.id ?? null) !== null;
    };
    let wanted: string | null = null;
    const look = (): void => {
      const { focus } = desk.store.getState();
      const keyed =
        focus !== null && document.activeElement?.matches(`[data-node="${CSS.escape(focus)}"]:focus-visible`);
      const next = isInner(cards.hover) ? cards.hover : keyed === true && isInner(focus) ? focus : null;
      if (next === wanted) return;
      wanted = next;
      clearTimeout(timer);
      if (next === null) setAt(null);
      else timer = setTimeout(() => setAt(next), pause);
    };
    const later = (): void => void requestAnimationFrame(look);
    const stops = [cards.subscribe(look), desk.store.subscribe(later)];
    document.addEventListener("focusin", later);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      document.removeEventListener("focusin", later);
    };
  }, [cards, desk, scene]);
  const box = at === null ? undefined : scene.shown(at);
  const inner = box && innerOf(box.node);
  const content = inner?.id === null || inner === undefined ? null : model.props.preview?.(inner.id);
  if (!box || busy || !content) return null;
  return (
    <Anchored
      className="jc-glimpse-at"
      place={(size) => {
        const { x, y } = view.toArea(box);
        const { zoom } = view.at;
        return beside({ x, y, width: box.width * zoom, height: box.height * zoom }, size, view).at;
      }}
    >
      <div aria-hidden="true">{content}</div>
    </Anchored>
  );
}
