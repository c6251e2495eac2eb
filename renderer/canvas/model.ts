/** One canvas: its scene, cards and view, what lies open over it, and the one way in which it writes. */
import { createContext, useContext } from "react";
import { type StoreApi, createStore } from "zustand/vanilla";
import { noFieldComes } from "../actions/await-field.ts";
import type { AnyCall } from "../../shared/commands/index.ts";
import type { Desk } from "../state/desk.ts";
import { announce } from "../ui/LiveRegion.tsx";
import type { JourneyCanvasProps } from "./contract.ts";
import { type BriefNames, createBriefNames } from "./nodes/brief-names.ts";
import type { Point } from "./routing/plan.ts";
import { type Cards, createCards } from "./scene/cards.ts";
import { type Rect, meets } from "./scene/grid.ts";
import { type Scene, type SceneNews, createScene } from "./scene/scene.ts";
import type { Joint } from "./things.ts";
import type { View } from "./view.ts";

export interface AddMenuState extends Joint {
  readonly menu: "add";
  /** Pixels of the drawing area where the menu opens. */
  readonly at: Point;
  /** Where the node is to stand; undefined: a free place is found, in this stage when one is named. */
  readonly world?: Point | undefined;
  readonly stage?: string | undefined;
}
export interface ConnectMenuState {
  readonly menu: "connect";
  readonly at: Point;
  readonly from: string;
}

export interface CanvasUi {
  readonly menu: AddMenuState | ConnectMenuState | null;
  /** Node or stage being renamed. */
  readonly rename: string | null;
  readonly refusal: { readonly text: string; readonly at: Point } | null;
  /** A node that was just added into a connection, and the way on which that goes on; until something else is picked. */
  readonly goesOn: { readonly node: string; readonly port: string } | null;
  /** A word at the pointer while something is dragged. */
  readonly tag: { readonly text: string; readonly at: Point; readonly refused: boolean } | null;
  readonly busy: boolean;
  /** The `+` on the hovered edge. */
  readonly plus: { readonly edge: string; readonly at: Point } | null;
}

/** Many nodes in the hand: what they are made of is drawn once and moves as one picture. Drawing pixels. */
export interface Raft {
  readonly nodes: ReadonlySet<string>;
  /** Edges with both ends aboard. */
  readonly edges: ReadonlySet<string>;
  /** Edges with one end aboard. */
  readonly ropes: ReadonlySet<string>;
  dx: number;
  dy: number;
}

/** Drawn over the nodes while the hand is at work. World coordinates. */
export interface Sketch {
  line: { points: readonly Point[]; open: boolean } | null;
  box: Rect | null;
  guides: readonly { readonly from: Point; readonly to: Point }[];
  ghost: { rect: Rect; outline: "card" } | null;
  target: string | null;
  dropColumn: string | null;
  dropRow: string | null;
  lifted: string | null;
  raft: Raft | null;
}

export interface CanvasModel {
  readonly desk: Desk;
  readonly scene: Scene;
  readonly cards: Cards;
  readonly view: View;
  readonly ui: StoreApi<CanvasUi>;
  readonly sketch: Sketch;
  /** Its own place on the page: another journey's drawing beside it may hold the same ids. */
  readonly root: HTMLElement | null;
  standIn(root: HTMLElement | null): void;
  /** Of nodes on the page. */
  readonly briefNames: BriefNames;
  /** Nodes that stand on the page as elements. */
  readonly mounted: ReadonlySet<string>;
  setMounted(id: string, mounted: boolean): void;
  /** While the zoom changes everything is painted: a page of a hundred nodes cannot be scaled anew sixty times a second. */
  readonly zooming: boolean;
  /** The view moves and its zoom stays. */
  readonly panning: boolean;
  /** Told when the view has come to rest. */
  onRest(heard: () => void): () => void;
  readonly props: JourneyCanvasProps;
  setProps(props: JourneyCanvasProps): void;
  /** Takes away the line that waits for a choice. */
  dropLine(): void;
  /** Paints with the next frame; `over`: only what lies over the nodes. */
  repaint(layer?: "over"): void;
  onRepaint(heard: () => void, layer?: "over"): () => void;
  /** Writes; says what was done, or shows why not beside `at`. Answers whether it was done. */
  act(call: AnyCall, said: string | null, at?: Point): boolean;
  refuse(text: string, at?: Point): void;
  /** Moves the keyboard's focus to a node's element as soon as it is there. */
  focusNode(id: string): void;
  /** True once for the node that is to have the focus. */
  takesFocus(id: string): boolean;
  stop(): void;
}

export const quiet: CanvasUi = {
  menu: null,
  rename: null,
  refusal: null,
  goesOn: null,
  tag: null,
  busy: false,
  plus: null,
};

/** ms without a step of the view: until then the painted layer shows what is not on the page yet. */
const restful = { zoom: 120, pan: 240 } as const;

/** ms that planning lines may take of the first frame, or of an edit's. */
const patience = 16;
const mass = 300;
const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

export function createModel(desk: Desk, view: View, props: JourneyCanvasProps): CanvasModel {
  const scene = createScene(desk, patience);
  const cards = createCards(desk, scene);
  cards.setMarks(props.marks);
  const ui = createStore<CanvasUi>()(() => quiet);
  const painters = new Map<() => void, "over" | undefined>();
  const sketch: Sketch = {
    line: null,
    box: null,
    guides: [],
    ghost: null,
    target: null,
    dropColumn: null,
    dropRow: null,
    lifted: null,
    raft: null,
  };
  const mounted = new Set<string>();
  let shownWith = props;
  let root: HTMLElement | null = null;
  let wantsFocus: string | null = null;
  let frame = 0;
  let whole = false;
  let motion: "zoom" | "pan" | null = null;
  let zoom = Number.NaN;
  let sight = nowhere;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rested = new Set<() => void>();
  /** While a long journey is still being planned, what is looked at comes before all else. */
  const routeSight = (): void => {
    if (scene.waiting > 0) scene.routeFirst(view.rect());
  };
  const rest = (): void => {
    const painted = motion === "zoom";
    motion = null;
    routeSight();
    if (painted) for (const painter of painters.keys()) painter();
    for (const heard of rested) heard();
  };
  // Before the painters hear of it: they ask.
  const followView = (): void => {
    const { zoom: now } = view.at;
    const before = sight;
    sight = view.rect();
    // To open a drawing is no motion.
    if (!Number.isNaN(zoom)) {
      // At once elsewhere, as from a list: what is met there is drawn with the first frame.
      if (motion === null && !meets(before, sight)) routeSight();
      motion = now !== zoom ? "zoom" : (motion ?? "pan");
      clearTimeout(resting);
      resting = setTimeout(rest, restful[motion]);
    }
    zoom = now;
  };
  const repaint = (layer?: "over"): void => {
    // Whoever comes later begins with what there is.
    if (painters.size === 0) return;
    whole ||= layer === undefined;
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        const all = whole;
        frame = 0;
        whole = false;
        for (const [painter, on] of [...painters]) if (all || on === "over") painter();
      });
  };
  const refuse = (text: string, at?: Point): void => {
    // Whatever a key was to open, it does not.
    noFieldComes();
    ui.setState({ refusal: { text, at: at ?? { x: view.width / 2, y: view.height / 3 } } });
    announce(text, "assertive");
  };
  const followScene = (news: SceneNews): void => {
    // Hundreds have moved, and their lines follow over the next frames: those in sight before all others.
    if (news.moved.size > mass) routeSight();
    repaint();
  };
  const forgetLine = desk.store.subscribe(({ selection }) => {
    const { goesOn } = ui.getState();
    if (goesOn && !selection.has(goesOn.node)) ui.setState({ goesOn: null });
  });
  const stops = [
    forgetLine,
    view.subscribe(followView),
    scene.subscribe(followScene),
    cards.subscribe(() => repaint()),
  ];
  const model: CanvasModel = {
    desk,
    get root() {
      return root;
    },
    standIn(element) {
      root = element;
    },
    scene,
    cards,
    view,
    ui,
    sketch,
    briefNames: createBriefNames(),
    mounted,
    setMounted(id, is) {
      if (is) mounted.add(id);
      else mounted.delete(id);
      repaint();
    },
    get zooming() {
      return motion === "zoom";
    },
    get panning() {
      return motion === "pan";
    },
    onRest(heard) {
      rested.add(heard);
      return () => rested.delete(heard);
    },
    get props() {
      return shownWith;
    },
    setProps(next) {
      const { trails } = shownWith;
      shownWith = next;
      cards.setMarks(next.marks);
      if (trails !== next.trails) repaint();
    },
    dropLine() {
      if (sketch.line === null) return;
      sketch.line = null;
      repaint();
    },
    repaint,
    onRepaint(heard, layer) {
      painters.set(heard, layer);
      return () => painters.delete(heard);
    },
    act(call, said, at) {
      const outcome = desk.journey.dispatch(call);
      if ("refused" in outcome) {
        refuse(outcome.refused, at);
        return false;
      }
      ui.setState({ refusal: null });
      if (said !== null && "entry" in outcome) announce(said);
      return true;
    },
    refuse,
    focusNode(id) {
      const element = model.root?.querySelector(`[data-node="${id}"]`);
      if (!(element instanceof HTMLElement)) {
        wantsFocus = id;
        return;
      }
      // While the zoom changes only the tab stop can be focused: it is that from now on.
      element.tabIndex = 0;
      element.focus({ preventScroll: true });
    },
    takesFocus(id) {
      if (wantsFocus !== id) return false;
      wantsFocus = null;
      // A new node stands with its name open for writing: the field keeps the keyboard.
      return ui.getState().rename !== id;
    },
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      for (const stop of stops) stop();
      cards.stop();
      scene.stop();
    },
  };
  return model;
}

export const CanvasContext = createContext<CanvasModel | null>(null);

export function useCanvas(): CanvasModel {
  const model = useContext(CanvasContext);
  if (!model) throw new Error("no canvas around this component");
  return model;
}
