/** The designer: bar, palette, canvas, inspector, panel below, status. It only composes. */
import { useStore } from "zustand";
import { runAction } from "../actions/run-action.ts";
import { JourneyCanvas } from "../canvas/JourneyCanvas.tsx";
import { BottomPanel } from "../panels/BottomPanel.tsx";
import { DesignerBar } from "../panels/DesignerBar.tsx";
import { Inspector } from "../panels/inspector/Inspector.tsx";
import { Later } from "../ui/Later.tsx";
import { focusInspector } from "../panels/inspector/focus-inspector.ts";
import { FindBar } from "../panels/find/FindBar.tsx";
import { ReplaceBar } from "../panels/find/ReplaceBar.tsx";
import { Palette } from "../panels/Palette.tsx";
import { StatusBar } from "../panels/StatusBar.tsx";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import type { Desk } from "../state/desk.ts";
import { Splitter } from "../ui/index.ts";
import { designerWords as words } from "../words/designer.ts";
import { inspectorWords } from "../words/inspector.ts";
import { outlineWords } from "../words/outline.ts";
import { JourneyGlimpse } from "./JourneyGlimpse.tsx";
import { CompareWork } from "./compare/CompareWork.tsx";
import { OutlineView } from "./outline/OutlineView.tsx";
import { ReviewWork } from "./review/ReviewWork.tsx";
import "./designer-screen.css";

export function DesignerScreen({ desk }: { readonly desk: Desk }) {
  const mode = useStore(desk.store, (state) => state.mode);
  const comparing = useStore(desk.store, (state) => state.comparing);
  return (
    <div className="designer">
      <Later instead={<div className="designer-bar" />}>
        <DesignerBar desk={desk} />
      </Later>
      {comparing ? (
        <CompareWork desk={desk} ask={comparing} />
      ) : mode === "review" ? (
        <ReviewWork desk={desk} />
      ) : (
        <DesignWork desk={desk} />
      )}
      <Later instead={<div className="status" />}>
        <StatusBar desk={desk} />
      </Later>
    </div>
  );
}

function DesignWork({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const width = useWindow((state) => state.kept.inspectorWidth);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const view = useStore(desk.store, (state) => state.view);
  const minimap = useWindow((state) => state.kept.minimap);
  return (
    <div className="designer-work" style={{ "--inspector": `${width}px` } as React.CSSProperties}>
      <Palette desk={desk} />
      <div className="designer-middle">
        <main className="designer-canvas" aria-label={view === "outline" ? outlineWords.outline : words.canvas}>
          {view === "outline" ? (
            <OutlineView desk={desk} readOnly={readOnly} onOpen={focusInspector} />
          ) : (
            <JourneyCanvas
              desk={desk}
              readOnly={readOnly}
              minimap={minimap}
              onOpen={focusInspector}
              onEnter={() => runAction(workspace, "open-sub-journey")}
              preview={(journey) => <JourneyGlimpse id={journey} />}
              onAction={(action) => runAction(workspace, action)}
            />
          )}
          <FindBar desk={desk} />
          <ReplaceBar desk={desk} />
        </main>
        <BottomPanel desk={desk} />
      </div>
      <aside className="designer-aside" aria-label={inspectorWords.title}>
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
        <Later>
          <Inspector desk={desk} />
        </Later>
      </aside>
    </div>
  );
}
