/** The two painted layers: all that lies under the nodes, and what the hand draws over them. Repainted in the frame in which the view moves. */
import { useEffect, useLayoutEffect, useRef } from "react";
import { useCanvas } from "./model.ts";
import { type Colours, onThemeChange, readColours } from "./painter/colours.ts";
import { createBackdrop } from "./painter/backdrop.ts";
import { createCargo } from "./painter/cargo.ts";
import { forgetLabels, moveLabels } from "./painter/label-ground.ts";
import { forgetNames } from "./painter/name-lines.ts";
import { paint } from "./painter/paint.ts";
import { paintSketch } from "./painter/paint-sketch.ts";
import { measureAgain } from "./painter/ruler.ts";
import { forgetTexts } from "./painter/text.ts";

const nothing: ReadonlySet<string> = new Set();

// Widths were another font's until then, also where no drawing is open any more. Before those that paint hear of it.
if (typeof document !== "undefined")
  document.fonts?.addEventListener("loadingdone", () => {
    measureAgain();
    forgetTexts();
    forgetLabels();
    forgetNames();
  });

export function UnderLayer() {
  const model = useCanvas();
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    const ctx = canvas?.getContext("2d", { alpha: false });
    if (!canvas || !ctx) return undefined;
    let colours: Colours = readColours();
    let shown = false;
    const backdrop = createBackdrop();
    const afresh = (): void => {
      backdrop.stale();
      draw();
    };
    const draw = (): void => {
      const { view, scene, cards, mounted, sketch } = model;
      const ground = fit(canvas, view.width, view.height);
      if (ground.width === 0) return;
      // What is painted and what is on the page change places in one frame.
      const page = canvas.parentElement;
      if (page) page.toggleAttribute("data-zooming", model.zooming);
      paint(
        ctx,
        { ...view.at, ...ground },
        {
          scene,
          cards,
          colours,
          mounted: model.zooming ? nothing : mounted,
          dropColumn: sketch.dropColumn,
          dropRow: sketch.dropRow,
          asksNext: !model.props.readOnly && !model.ui.getState().busy,
          lifted: sketch.lifted,
          raft: sketch.raft,
          trails: model.props.trails,
        },
        backdrop,
        model.zooming,
      );
      if (shown) return;
      shown = true;
      // Read by the benches: whatever is not mounted yet is painted, so the first frame is complete; it is out when the next one begins.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("journey-painted")));
    };
    draw();
    const stops = [
      model.view.subscribe(oncePerFrame(draw)),
      model.onRepaint(afresh),
      model.scene.subscribe((news) => moveLabels(model.scene, news)),
      onThemeChange(() => {
        colours = readColours();
        afresh();
      }),
    ];
    const onFonts = (): void => {
      model.briefNames.again();
      afresh();
    };
    document.fonts?.addEventListener("loadingdone", onFonts);
    return () => {
      for (const stop of stops) stop();
      document.fonts?.removeEventListener("loadingdone", onFonts);
    };
  }, [model]);
  return <canvas ref={ref} className="jc-under" aria-hidden="true" />;
}

export function OverLayer() {
  const model = useCanvas();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const ctx = canvas?.getContext("2d");
    if (!canvas || !ctx) return undefined;
    let colours: Colours = readColours();
    let empty = true;
    const cargo = createCargo();
    const draw = (): void => {
      const { view, sketch } = model;
      const idle =
        !sketch.line && !sketch.box && sketch.guides.length === 0 && !sketch.ghost && !sketch.target && !sketch.raft;
      if (idle && empty) return;
      // A layer that holds nothing must not cost the compositor a whole screen per frame; hidden, and not gone: guides come and go in a drag, and nothing is laid out anew for them.
      canvas.style.visibility = idle ? "hidden" : "";
      if (!sketch.raft) cargo.drop();
      empty = idle;
      const ground = fit(canvas, view.width, view.height);
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      if (sketch.raft) cargo.paint(ctx, { ...view.at, ...ground }, model, sketch.raft, colours);
      if (!idle) paintSketch(ctx, { ...view.at, ...ground }, sketch, model.scene, colours);
    };
    const stops = [
      model.view.subscribe(oncePerFrame(draw)),
      model.onRepaint(draw, "over"),
      onThemeChange(() => (colours = readColours())),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [model]);
  return <canvas ref={ref} className="jc-over" aria-hidden="true" style={{ visibility: "hidden" }} />;
}

/** At once for the first change of a frame, so that it is drawn in the very frame that React Flow moves its nodes in; once more at its end if there were others. */
function oncePerFrame(draw: () => void): () => void {
  let frame = 0;
  let more = false;
  return () => {
    if (frame !== 0) {
      more = true;
      return;
    }
    draw();
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (more) draw();
      more = false;
    });
  };
}

/** Gives the bitmap the size of the screen's own pixels; setting it clears it, so only when it differs. */
function fit(canvas: HTMLCanvasElement, width: number, height: number): { width: number; height: number; dpr: number } {
  const dpr = window.devicePixelRatio || 1;
  const w = Math.round(width * dpr);
  const h = Math.round(height * dpr);
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  return { width, height, dpr };
}
