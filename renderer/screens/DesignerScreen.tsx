/** The designer: bar, palette, canvas, inspector, panel below, status. It only composes. */
import { useStore } from "zustand";
import { JourneyCanvas } from "../canvas/JourneyCanvas.tsx";
import { BottomPanel } from "../panels/BottomPanel.tsx";
import { DesignerBar } from "../panels/DesignerBar.tsx";
import { Inspector } from "../panels/inspector/Inspector.tsx";
import { Palette } from "../panels/Palette.tsx";
import { StatusBar } from "../panels/StatusBar.tsx";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import type { Desk } from "../state/desk.ts";
import { Splitter } from "../ui/index.ts";
import { designerWords as words } from "../words/en/designer.ts";
import { ReviewWork } from "./review/ReviewWork.tsx";
import "./designer-screen.css";

export function DesignerScreen({ desk }: { readonly desk: Desk }) {
  const mode = useStore(desk.store, (state) => state.mode);
  return (
    <div className="designer">
      <DesignerBar desk={desk} />
      {mode === "review" ? <ReviewWork desk={desk} /> : <DesignWork desk={desk} />}
      <StatusBar desk={desk} />
    </div>
  );
}

function DesignWork({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const width = useWindow((state) => state.kept.inspectorWidth);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  return (
    <div className="designer-work" style={{ "--inspector": `${width}px` } as React.CSSProperties}>
      <Palette desk={desk} />
      <div className="designer-middle">
        <main className="designer-canvas" aria-label={words.canvas}>
          <JourneyCanvas desk={desk} readOnly={readOnly} />
        </main>
        <BottomPanel desk={desk} />
      </div>
      <Splitter
        label={words.inspectorWidth}
        controls="inspector"
        side="right"
        value={width}
        min={240}
        max={520}
        onChange={(inspectorWidth) => workspace.keep({ inspectorWidth })}
        onToggle={() => workspace.keep({ inspectorWidth: 296 })}
      />
      <Inspector desk={desk} />
    </div>
  );
}
