/** The whole journey, small, with the part in sight as a frame that can be dragged. */
import { type PointerEvent, useEffect, useRef } from "react";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";
import { type Colours, onThemeChange, readColours } from "../painter/colours.ts";
import type { NodeBox } from "../scene/boxes.ts";
import type { Rect } from "../scene/grid.ts";

const size = { width: 132, height: 76 };
const pad = 5;

/** A small drawing stays small on it, in its middle. */
const atLeast = ({ x, y, width, height }: Rect, wide: number, high: number): Rect => ({
  x: x - Math.max(0, wide - width) / 2,
  y: y - Math.max(0, high - height) / 2,
  width: Math.max(width, wide),
  height: Math.max(height, high),
});

export function Minimap() {
  const model = useCanvas();
  const ref = useRef<HTMLCanvasElement>(null);
  const scale = useRef({ k: 1, x: 0, y: 0 });
  useEffect(() => {
    const canvas = ref.current;
    const ctx = canvas?.getContext("2d");
    if (!canvas || !ctx) return undefined;
    const { scene, view, cards } = model;
    let colours: Colours = readColours();
    let picture: HTMLCanvasElement | undefined;
    let stale = true;
    /** In which colour each node lies on the picture. */
    const painted = new Map<string, string>();
    const fillOf = (box: NodeBox): string => {
      const look = cards.look(box.id);
      if (model.desk.store.getState().colouring === "function" && look.severity === "error") return colours.error;
      return box.kind.outline === "paper" ? colours.paperLine : colours.tints[look.tint].line;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const dpr = window.devicePixelRatio || 1;
    canvas.width = size.width * dpr;
    canvas.height = size.height * dpr;
    /** The nodes change far less often than the view: they are kept as a picture. */
    const redraw = (): void => {
      stale = false;
      picture ??= document.createElement("canvas");
      picture.width = canvas.width;
      picture.height = canvas.height;
      const pen = picture.getContext("2d");
      const bounds = scene.bounds();
      if (!pen || !bounds) return;
      const all = atLeast(bounds, 700, 400);
      const k = Math.min((size.width - 2 * pad) / all.width, (size.height - 2 * pad) / all.height);
      scale.current = {
        k,
        x: (size.width - all.width * k) / 2 - all.x * k,
        y: (size.height - all.height * k) / 2 - all.y * k,
      };
      const { x, y } = scale.current;
      pen.setTransform(dpr * k, 0, 0, dpr * k, x * dpr, y * dpr);
      painted.clear();
      for (const box of scene.boxes.values()) {
        if (box.hidden || box.frame) continue;
        const fill = fillOf(box);
        pen.fillStyle = fill;
        painted.set(box.id, fill);
        pen.fillRect(box.x, box.y, box.width, Math.max(box.height, 2 / k));
      }
    };
    const draw = (): void => {
      // What is in the hand is drawn small when it is let go: a long journey is not drawn again for each of its steps.
      if (stale && !(picture && scene.carried)) redraw();
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.fillStyle = colours.surface;
      ctx.fillRect(0, 0, canvas.width, canvas.height);
      if (picture) ctx.drawImage(picture, 0, 0);
      const r = view.rect();
      const { k, x, y } = scale.current;
      ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
      const left = Math.max(1.5, r.x * k + x);
      const top = Math.max(1.5, r.y * k + y);
      const right = Math.min(size.width - 1.5, (r.x + r.width) * k + x);
      const bottom = Math.min(size.height - 1.5, (r.y + r.height) * k + y);
      const frame = [left, top, Math.max(4, right - left), Math.max(4, bottom - top)] as const;
      // What is out of sight steps back, and the frame has a rim: among a thousand nodes it would be lost.
      ctx.beginPath();
      ctx.rect(0, 0, size.width, size.height);
      ctx.roundRect(...frame, 3);
      ctx.globalAlpha = 0.45;
      ctx.fillStyle = colours.surface;
      ctx.fill("evenodd");
      ctx.globalAlpha = 1;
      ctx.beginPath();
      ctx.roundRect(...frame, 3);
      for (const [colour, width] of [
        [colours.surface, 4],
        [colours.selection, 1.5],
      ] as const) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = width;
        ctx.stroke();
      }
    };
    /** Findings come after the drawing: only who wears another colour by them is drawn anew. */
    const isOther = (id: string): boolean => {
      const box = scene.boxes.get(id);
      return box !== undefined && painted.has(id) && painted.get(id) !== fillOf(box);
    };
    const later = (): void => {
      stale = true;
      timer ??= setTimeout(() => {
        timer = undefined;
        draw();
      }, 80);
    };
    // The drawing itself is shown first.
    let first = requestAnimationFrame(() => {
      first = requestAnimationFrame(draw);
    });
    const stops = [
      view.subscribe(() => picture && draw()),
      scene.subscribe(() => {
        stale = true;
        if (!scene.carried) later();
      }),
      cards.subscribe((ids) => {
        if (stale || (ids !== "all" && ![...ids].some(isOther))) return;
        later();
      }),
      onThemeChange(() => {
        colours = readColours();
        stale = true;
        draw();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(first);
      clearTimeout(timer);
    };
  }, [model]);
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if ((event.buttons & 1) === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const r = event.currentTarget.getBoundingClientRect();
    const { k, x, y } = scale.current;
    const { view } = model;
    const at = { x: (event.clientX - r.left - x) / k, y: (event.clientY - r.top - y) / k };
    const { zoom } = view.at;
    view.move({ x: view.width / 2 - at.x * zoom, y: view.height / 2 - at.y * zoom, zoom });
  };
  return (
    <canvas ref={ref} className="jc-minimap" role="img" aria-label={words.map} onPointerDown={go} onPointerMove={go} />
  );
}
