/** The window onto the drawing: where it stands, what it shows, and how it is moved. Read from React Flow, which owns pan and zoom. */
import type { useStoreApi } from "@xyflow/react";
import { viewRect } from "./painter/ground.ts";
import type { Point } from "./routing/plan.ts";
import { type Clearance, clearOf, noInset } from "./clear-of.ts";
import type { Rect } from "./scene/grid.ts";

/** `least` is for drawings that would not fit into view at `min`. */
export const zoomLimits = { min: 0.1, max: 2, least: 0.01 } as const;

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface View {
  readonly at: Viewport;
  readonly width: number;
  readonly height: number;
  /** What is in sight, in drawing pixels. */
  rect(): Rect;
  toWorld(clientX: number, clientY: number): Point;
  /** Pixels from the top left of the drawing area. */
  toArea(world: Point): Point;
  areaOf(clientX: number, clientY: number): Point;
  toClient(world: Point): Point;
  /** Tells size and opening view before React Flow is there. */
  begin(size: { readonly width: number; readonly height: number }, bounds: Rect | null, clear?: Clearance): void;
  /** Lets the view go as far away as it takes to see all of the rectangle. */
  reach(rect: Rect): void;
  /** `animated` only where it explains where a thing went. */
  move(to: Viewport, animated?: boolean): void;
  /** Shows all of the rectangle with air around it, at most at `most`; `clear`: with no node beneath what floats over the drawing. */
  show(
    rect: Rect,
    options?: {
      readonly most?: number;
      readonly least?: number;
      readonly animated?: boolean;
      readonly clear?: Clearance;
    },
  ): void;
  /** How a journey is met: whole when it can still be read, else from its beginning at 100 %. */
  open(rect: Rect, clear?: Clearance): void;
  /** Where the view would stand at this zoom around its middle. */
  zoomed(zoom: number): Viewport;
  /** Moves as little as needed to bring the rectangle into sight, and from under what floats over the drawing. */
  bring(rect: Rect): void;
  /** Tells what floats over the drawing, in pixels of the drawing area. */
  keepClearOf(floats: () => readonly Rect[]): void;
  /** Told in the same frame in which React Flow moves its nodes. */
  subscribe(heard: () => void): () => void;
}

type FlowStore = ReturnType<typeof useStoreApi>;

const far = 260;
/** Below this the smallest words are under 9 px on the screen. */
const readable = 0.8;

export function createView(store: FlowStore): View {
  const state = () => store.getState();
  const at = (): Viewport => {
    const [x, y, zoom] = state().transform;
    return { x, y, zoom };
  };
  const corner = (): { left: number; top: number } => state().domNode?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  let min: number = zoomLimits.min;
  let floating: () => readonly Rect[] = () => [];
  const limited = (zoom: number): number => Math.min(zoomLimits.max, Math.max(min, zoom));
  /** Where the view must stand to show the rectangle; what does not fit is shown from its beginning. */
  const showing = (rect: Rect, most: number, least: number, inset = noInset): Viewport => {
    const width = state().width - inset.left - inset.right;
    const height = state().height - inset.bottom;
    const pad = Math.min(40, width / 10);
    const fitting = Math.min(most, (width - 2 * pad) / rect.width, (height - 2 * pad) / rect.height);
    const zoom = Math.max(least, limited(fitting));
    const roomX = width - rect.width * zoom;
    const roomY = height - rect.height * zoom;
    return {
      x: inset.left + (roomX >= 0 ? roomX / 2 : 24) - rect.x * zoom,
      y: (roomY >= 0 ? Math.min(roomY / 2, 48) : 24) - rect.y * zoom,
      zoom,
    };
  };
  /** A drawing that does not fit is read by moving it: then nothing needs to be clear. */
  const showingClear = (rect: Rect, most: number, least: number, clear: Clearance | undefined): Viewport => {
    const size = state();
    const at = showing(rect, most, least);
    const fits = rect.width * at.zoom <= size.width && rect.height * at.zoom <= size.height;
    return clear && fits ? clearOf(clear, size, (inset) => showing(rect, most, least, inset)) : at;
  };
  const opening = (rect: Rect, clear?: Clearance): Viewport => {
    const { width, height } = state();
    const whole = Math.min((width - 80) / rect.width, (height - 80) / rect.height);
    return showingClear(rect, 1, whole >= readable ? min : 1, clear);
  };
  const move = (to: Viewport, animated = false): void => {
    // A pan stays a pan: React Flow's own way flies up and down again.
    const interpolate = to.zoom === at().zoom ? "linear" : "smooth";
    void state().panZoom?.setViewport(to, animated && !calm() ? { duration: far, interpolate } : {});
  };
  const view: View = {
    get at() {
      return at();
    },
    get width() {
      return state().width;
    },
    get height() {
      return state().height;
    },
    rect: () => viewRect({ ...at(), width: state().width, height: state().height }),
    toWorld(clientX, clientY) {
      const { left, top } = corner();
      const { x, y, zoom } = at();
      return { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
    },
    toArea({ x, y }) {
      const v = at();
      return { x: x * v.zoom + v.x, y: y * v.zoom + v.y };
    },
    areaOf(clientX, clientY) {
      const { left, top } = corner();
      return { x: clientX - left, y: clientY - top };
    },
    toClient(world) {
      const { left, top } = corner();
      const p = view.toArea(world);
      return { x: p.x + left, y: p.y + top };
    },
    begin({ width, height }, bounds, clear) {
      if (width === 0 || height === 0) return;
      store.setState({ width, height });
      if (!bounds) return;
      const { x, y, zoom } = opening(bounds, clear);
      store.setState({ transform: [x, y, zoom] });
    },
    reach(rect) {
      const { width, height, setMinZoom } = state();
      if (width === 0 || height === 0) return;
      const whole = Math.min((width - 80) / rect.width, (height - 80) / rect.height);
      const next = Math.max(zoomLimits.least, Math.min(zoomLimits.min, whole * 0.9));
      if (next !== min) setMinZoom((min = next));
    },
    move,
    show(rect, { most = 1, least = 0, animated = false, clear } = {}) {
      if (state().width > 0 && state().height > 0) move(showingClear(rect, most, least, clear), animated);
    },
    open: (rect, clear) => move(opening(rect, clear)),
    zoomed(zoom) {
      const next = limited(zoom);
      const v = at();
      const p = { x: state().width / 2, y: state().height / 2 };
      const k = next / v.zoom;
      return { x: p.x - (p.x - v.x) * k, y: p.y - (p.y - v.y) * k, zoom: next };
    },
    bring(rect) {
      const v = at();
      const a = view.toArea(rect);
      const b = view.toArea({ x: rect.x + rect.width, y: rect.y + rect.height });
      const pad = 24;
      const shift = (from: number, to: number, size: number): number =>
        from < pad ? pad - from : to > size - pad ? Math.max(size - pad - to, pad - from) : 0;
      const dx = shift(a.x, b.x, state().width);
      let dy = shift(a.y, b.y, state().height);
      // They stand at the bottom: upwards there is room.
      for (const float of floating()) {
        const isBeside = a.x + dx >= float.x + float.width || b.x + dx <= float.x;
        const up = b.y + dy + 8 - float.y;
        if (!isBeside && up > 0 && a.y + dy < float.y + float.height && a.y + dy - up >= pad) dy -= up;
      }
      if (dx !== 0 || dy !== 0) move({ x: v.x + dx, y: v.y + dy, zoom: v.zoom }, true);
    },
    keepClearOf(floats) {
      floating = floats;
    },
    subscribe(heard) {
      let before = state();
      return store.subscribe((now) => {
        // By its figures: React Flow tells of the same ones several times while it comes into being.
        const moved =
          now.transform.some((figure, i) => figure !== before.transform[i]) ||
          now.width !== before.width ||
          now.height !== before.height;
        before = now;
        if (moved) heard();
      });
    },
  };
  return view;
}
