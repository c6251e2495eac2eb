/** The two painted layers: all that lies under the nodes, and what the hand draws over them. Repainted in the frame in which the view moves. */
import { useEffect, useRef } from "react";
import { useCanvas } from "./model.ts";
import { type Colours, onThemeChange, readColours } from "./painter/colours.ts";
import { paint } from "./painter/paint.ts";
import { paintSketch } from "./painter/paint-sketch.ts";

export function UnderLayer() {
  const model = useCanvas();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const ctx = canvas?.getContext("2d", { alpha: false });
    if (!canvas || !ctx) return undefined;
    let colours: Colours = readColours();
    let shown = false;
    const draw = (): void => {
      const { view, scene, cards, mounted, sketch } = model;
      const ground = fit(canvas, view.width, view.height);
      if (ground.width === 0) return;
      paint(
        ctx,
        { ...view.at, ...ground },
        { scene, cards, colours, mounted, dropColumn: sketch.dropColumn, lifted: sketch.lifted },
      );
      if (shown) return;
      shown = true;
      // Read by the benches: whatever is not mounted yet is painted, so the first frame is complete.
      requestAnimationFrame(() => performance.mark("journey-painted"));
    };
    draw();
    const stops = [
      model.view.subscribe(draw),
      model.onRepaint(draw),
      onThemeChange(() => {
        colours = readColours();
        draw();
      }),
    ];
    void document.fonts?.ready.then(draw);
    return () => {
      for (const stop of stops) stop();
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
    const draw = (): void => {
      const { view, sketch } = model;
      const idle = !sketch.line && !sketch.box && sketch.guides.length === 0 && !sketch.ghost && !sketch.target;
      if (idle && empty) return;
      empty = idle;
      const ground = fit(canvas, view.width, view.height);
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      if (!idle) paintSketch(ctx, { ...view.at, ...ground }, sketch, model.scene, colours);
    };
    const stops = [model.view.subscribe(draw), model.onRepaint(draw), onThemeChange(() => (colours = readColours()))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [model]);
  return <canvas ref={ref} className="jc-over" aria-hidden="true" />;
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
