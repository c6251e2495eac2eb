/** The drawing: stages as columns, nodes and edges, and everything the hand does to them. */
import { ReactFlowProvider, useStoreApi } from "@xyflow/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import "./canvas.css";
import "./heads/heads.css";
import "./nodes/nodes.css";
import "./nodes/node-states.css";
import "./nodes/node-levels.css";
import { canvasWords as words } from "../words/canvas.ts";
import type { JourneyCanvasProps } from "./contract.ts";
import { lendDrawing } from "./drawn-on.ts";
import { attachGestures } from "./gestures/attach.ts";
import { createHandle, offerHandle } from "./handle.ts";
import { LaneGutter } from "./heads/LaneGutter.tsx";
import { StageHeads } from "./heads/StageHeads.tsx";
import { attachKeys } from "./keys.ts";
import { CanvasContext, type CanvasModel, createModel } from "./model.ts";
import { NodeLayer } from "./nodes/NodeLayer.tsx";
import { OverLayer, UnderLayer } from "./PaintedLayers.tsx";
import { levelAt, unzoomAt } from "./painter/ground.ts";
import { Floats } from "./floats/Floats.tsx";
import { clearanceOf } from "./floats/floats-in.ts";
import { useAreaMenu } from "./floats/use-area-menu.ts";
import { keepFocus } from "./keep-focus.ts";
import { sameRect } from "./scene/grid.ts";
import { createView } from "./view.ts";

/** ms between two figures of a zoom under way. */
const legible = 100;

export function JourneyCanvas(props: JourneyCanvasProps) {
  return (
    <ReactFlowProvider key={props.desk.id}>
      <Room {...props} />
    </ReactFlowProvider>
  );
}

function Room(props: JourneyCanvasProps) {
  const store = useStoreApi();
  const [model, setModel] = useState<CanvasModel | null>(null);
  const { desk } = props;
  const first = useRef(props);
  const place = useRef<HTMLDivElement>(null);
  // Before the browser paints, and with the opening view already known: the first frame is the drawing itself.
  useLayoutEffect(() => {
    const made = createModel(desk, createView(store), first.current);
    const { clientWidth: width = 0, clientHeight: height = 0 } = place.current ?? {};
    const { scene, view } = made;
    const bounds = scene.bounds();
    view.begin({ width, height }, bounds, clearanceOf(made, null));
    scene.routeFirst(view.rect());
    // A way back passes over the nodes and belongs to what is shown, however late it was planned.
    const all = scene.bounds();
    if (all && bounds && !sameRect(all, bounds)) {
      view.begin({ width, height }, all, clearanceOf(made, null));
      scene.routeFirst(view.rect());
    }
    setModel(made);
    return () => {
      made.stop();
      setModel(null);
    };
  }, [desk, store]);
  useLayoutEffect(() => {
    first.current = props;
    model?.setProps(props);
  });
  return model ? (
    <CanvasContext value={model}>
      <Furnished model={model} {...props} />
    </CanvasContext>
  ) : (
    <div className="jc">
      <div className="jc-heads" />
      <div ref={place} className="jc-area" />
    </div>
  );
}

function Furnished({ model, readOnly, minimap, legend }: JourneyCanvasProps & { model: CanvasModel }) {
  const root = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const { view, desk } = model;
  const menu = useAreaMenu(model);
  useLayoutEffect(() => {
    const rootElement = root.current;
    const areaElement = area.current;
    if (!rootElement || !areaElement) return undefined;
    model.standIn(rootElement);
    // The double click that opened it in a list must not leave the words of this page marked.
    document.getSelection()?.removeAllRanges();
    let unzoom = "";
    let told = 0;
    // Written straight to the element: a change of zoom must not render any node again.
    const show = (): void => {
      const { zoom } = view.at;
      const level = levelAt(zoom);
      if (rootElement.dataset["level"] !== level) rootElement.dataset["level"] = level;
      // While the zoom changes the nodes are painted: those on the page take its measures when it rests.
      if (!model.zooming) {
        if (areaElement.dataset["level"] !== level) areaElement.dataset["level"] = level;
        const scale = unzoomAt(zoom).toFixed(3);
        if (scale !== unzoom) areaElement.style.setProperty("--unzoom", (unzoom = scale));
        model.briefNames.at(zoom);
      }
      rootElement.toggleAttribute("data-panning", model.panning);
      // The figure in the status bar follows in steps that can be read.
      const now = performance.now();
      if (desk.store.getState().zoom === zoom || (model.zooming && now - told < legible)) return;
      told = now;
      desk.store.getState().set({ zoom });
    };
    let opened = view.width > 0;
    const open = (): void => {
      if (opened || view.width === 0) return;
      opened = true;
      const bounds = model.scene.bounds();
      if (bounds) view.open(bounds, clearanceOf(model, areaElement));
    };
    open();
    show();
    const stops = [
      offerHandle(desk, createHandle(model, areaElement)),
      lendDrawing(desk, model),
      view.subscribe(() => {
        show();
        open();
      }),
      attachGestures(model, rootElement, areaElement),
      attachKeys(model, areaElement),
      keepFocus(model, areaElement),
      model.onRest(show),
    ];
    return () => {
      for (const stop of stops) stop();
      model.standIn(null);
    };
  }, [model, view, desk]);
  useEffect(() => {
    if (readOnly) return undefined;
    // What opened the journey is gone by now, a row of Home say: nobody holds the keyboard. A dialog that closes gives it back first.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body && !document.querySelector('[role="dialog"]')) desk.canvas?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [desk, readOnly]);
  return (
    <div ref={root} className="jc" data-readonly={readOnly || undefined}>
      <StageHeads />
      <div
        ref={area}
        className="jc-area"
        tabIndex={-1}
        aria-label={words.canvas}
        role="group"
        onContextMenu={menu.onContextMenu}
      >
        <UnderLayer />
        <NodeLayer />
        <OverLayer />
        <LaneGutter />
        <Floats readOnly={readOnly} minimap={minimap !== false} legend={legend !== false} />
      </div>
      {menu.element}
    </div>
  );
}
