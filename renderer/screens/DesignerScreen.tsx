/** The designer: bar, palette, canvas, inspector, panel below, status. It only composes. */
import { useStore } from "zustand";
import { runAction } from "../actions/run-action.ts";
import { JourneyCanvas } from "../canvas/JourneyCanvas.tsx";
import { BottomPanel } from "../panels/BottomPanel.tsx";
import { DesignerBar } from "../panels/DesignerBar.tsx";
import { Inspector } from "../panels/inspector/Inspector.tsx";
import { Later } from "../ui/Later.tsx";
import { showDetails } from "../panels/inspector/show-details.ts";
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
import { tabWords } from "../words/tabs.ts";
import { JourneyGlimpse } from "./JourneyGlimpse.tsx";
import { canvasMenu } from "./canvas-menu.ts";
import { CompareWork } from "./compare/CompareWork.tsx";
import { OutlineView } from "./outline/OutlineView.tsx";
import { ReviewWork } from "./review/ReviewWork.tsx";
import { Pane, PaneGround } from "./split/Pane.tsx";
import { usePanePlace } from "./split/pane-place.ts";
import { Panes } from "./split/Panes.tsx";
import "./designer-screen.css";

export function DesignerScreen({ desk }: { readonly desk: Desk }) {
  return (
    <div className="designer">
      <Later key={`${desk.id}-bar`} instead={<div className="designer-bar" />}>
        <DesignerBar desk={desk} />
      </Later>
      <Panes desk={desk} render={(one) => <Work desk={one} />} />
      <Later key={`${desk.id}-status`} instead={<div className="status" />}>
        <StatusBar desk={desk} />
      </Later>
    </div>
  );
}

function Work({ desk }: { readonly desk: Desk }) {
  const mode = useStore(desk.store, (state) => state.mode);
  const comparing = useStore(desk.store, (state) => state.comparing);
  if (comparing) return <CompareWork desk={desk} ask={comparing} />;
  return mode === "review" ? <ReviewWork desk={desk} /> : <DesignWork desk={desk} />;
}

function DesignWork({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const width = useWindow((state) => state.kept.inspectorWidth);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const view = useStore(desk.store, (state) => state.view);
  const minimap = useWindow((state) => state.kept.minimap);
  const { side, isActive } = usePanePlace();
  const openDetails = (id: string): void => showDetails(workspace, id);
  return (
    <div className="designer-work" style={{ "--inspector": `${width}px` } as React.CSSProperties}>
      {isActive && <Palette desk={desk} isBeside={side !== null} />}
      <div className="designer-middle">
        <Pane desk={desk}>
          <PaneGround
            desk={desk}
            label={view === "outline" ? outlineWords.outline : words.canvas}
            labelBeside={view === "outline" ? tabWords.split.outline : tabWords.split.canvas}
          >
            {view === "outline" ? (
              <OutlineView desk={desk} readOnly={readOnly} onOpen={openDetails} />
            ) : (
              <JourneyCanvas
                desk={desk}
                readOnly={readOnly}
                minimap={minimap}
                onOpen={openDetails}
                onEnter={() => runAction(workspace, "open-sub-journey")}
                preview={(journey) => <JourneyGlimpse id={journey} />}
                onAction={(action) => runAction(workspace, action)}
                groupsUnder={(under) => canvasMenu(workspace, under)}
              />
            )}
            <FindBar desk={desk} />
            <ReplaceBar desk={desk} />
          </PaneGround>
        </Pane>
        {isActive && <BottomPanel desk={desk} />}
      </div>
      {isActive && (
        <aside id="details" className="designer-aside" aria-label={inspectorWords.title}>
          <Splitter
            label={words.inspectorWidth}
            controls="details"
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
      )}
    </div>
  );
}
