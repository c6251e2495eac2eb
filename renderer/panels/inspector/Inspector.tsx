/** The inspector: what is selected, with all it says; the journey itself when nothing is. */
import { type KeyboardEvent, useCallback, useRef } from "react";
import type { Desk } from "../../state/desk.ts";
import { useAfterFrame } from "../../state/use-after-frame.ts";
import { useFocusKept } from "../../ui/use-focus-kept.ts";
import { EdgeInspector } from "./EdgeInspector.tsx";
import { JourneyInspector } from "./JourneyInspector.tsx";
import { ManyInspector } from "./ManyInspector.tsx";
import { NodeInspector } from "./NodeInspector.tsx";
import { StageInspector } from "./StageInspector.tsx";
import "./inspector.css";

export function Inspector({ desk }: { readonly desk: Desk }) {
  const selection = useAfterFrame(
    desk.store.subscribe,
    useCallback(() => desk.store.getState().selection, [desk]),
  );
  // The selected record may come or go with any step; that it changes is the business of what shows it.
  useAfterFrame(
    desk.journey.subscribe,
    useCallback(() => desk.journey.revision, [desk]),
  );
  const records = [...selection].slice(0, 2).flatMap((id) => desk.journey.doc.get(id) ?? []);
  const [only] = records;
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  /** Escape leads back to the drawing; what is being written, or lies open over it, is left first. */
  const leave = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "Escape" || event.defaultPrevented || !desk.canvas) return;
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    desk.canvas.focus();
  };
  return (
    // What is heard here comes from the fields in it.
    <div role="presentation" id="inspector" className="inspector" data-of={only?.id} onKeyDown={leave} ref={root}>
      {selection.size > 1 ? (
        <ManyInspector desk={desk} ids={selection} />
      ) : only?.type === "node" ? (
        <NodeInspector key={only.id} desk={desk} id={only.id} />
      ) : only?.type === "stage" ? (
        <StageInspector key={only.id} desk={desk} id={only.id} />
      ) : only?.type === "edge" ? (
        <EdgeInspector key={only.id} desk={desk} id={only.id} />
      ) : (
        <JourneyInspector desk={desk} />
      )}
    </div>
  );
}
