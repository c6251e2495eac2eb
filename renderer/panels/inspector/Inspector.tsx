/** The inspector: what is selected, with all it says; the journey itself when nothing is. */
import { useStore } from "zustand";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { EdgeInspector } from "./EdgeInspector.tsx";
import { JourneyInspector } from "./JourneyInspector.tsx";
import { ManyInspector } from "./ManyInspector.tsx";
import { NodeInspector } from "./NodeInspector.tsx";
import { StageInspector } from "./StageInspector.tsx";
import "./inspector.css";

export function Inspector({ desk }: { readonly desk: Desk }) {
  const selection = useStore(desk.store, (state) => state.selection);
  // The selected record may change or go with any step.
  useRevision(desk.journey);
  const records = [...selection].slice(0, 2).flatMap((id) => desk.journey.doc.get(id) ?? []);
  const [only] = records;
  return (
    <div id="inspector" className="inspector">
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
