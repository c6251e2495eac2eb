/** What lies open on one designer tab: the journey, the library, the problems, and what the person has picked. */
import { createStore } from "zustand/vanilla";
import type { Client } from "../../shared/api/client.ts";
import type { KindFacts } from "../../shared/kinds/index.ts";
import type { ReviewLedger, Scope } from "../../shared/review/index.ts";
import type { Colouring } from "../canvas/tints.ts";
import type { CompareAsk } from "../comparison/ask.ts";
import type { LiveDocument } from "./live-document.ts";
import type { ProblemWatch } from "./problems.ts";

export type Mode = "design" | "review";
/** How the journey is shown where it is drawn. */
export type JourneyView = "canvas" | "outline";
export type InspectorTab = "details" | "comments" | "links";
export type BottomTab = "problems" | "comments" | "history";

/** Screen state of one tab; never part of the document. */
export interface DeskState {
  readonly mode: Mode;
  readonly view: JourneyView;
  /** Ids of selected nodes, edges and stages. A new Set for every change. */
  readonly selection: ReadonlySet<string>;
  /** The one whose fields the inspector shows first, and where the keyboard stands. */
  readonly focus: string | null;
  readonly bottom: BottomTab;
  readonly inspectorTab: InspectorTab;
  /** Record lit up by search, problem list or history; others are dimmed when `dimOthers`. */
  readonly lit: ReadonlySet<string>;
  readonly dimOthers: boolean;
  /** What the colours of nodes tell. */
  readonly colouring: Colouring;
  /** Two versions are looked at instead of drawing or review. */
  readonly comparing: CompareAsk | null;
  /** Zoom as a share (1 = 100 %), kept by the canvas. */
  readonly zoom: number;
  /** The finding whose popover is open on the canvas, by fingerprint. */
  readonly openFinding: string | null;
}

export interface DeskActions {
  select(ids: Iterable<string>, focus?: string | null): void;
  toggle(id: string): void;
  set(values: Partial<DeskState>): void;
}

/** What the canvas offers to everything outside it. */
export interface CanvasHandle {
  fit(): void;
  fitSelection(): void;
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  /** Brings it into view and selects it. */
  reveal(id: string): void;
  /** Opens the search for what to add: after the selection, or anywhere. */
  openAdd(where: "after" | "anywhere"): void;
  startRename(id: string): void;
  /** Opens the search for a target to connect the selected node to. */
  openConnect(): void;
  /** Adds a node of this kind (and channel) at the middle of the view, or after the selection. */
  add(kind: string, preset?: Readonly<Record<string, unknown>>): void;
  focus(): void;
  /** Takes in pasted text that holds no nodes; answers whether it did. */
  takeText?(text: string): boolean;
  /**
   * Brings these into view, when asked nearer if they could not be read; neither selects nor takes the focus. `above`: pixels at
   * the top of the drawing that something else covers.
   */
  show(ids: Iterable<string>, how?: { readonly nearer?: boolean; readonly above?: number }): void;
  /** The place in the drawing under a point of the window; the middle of what is in sight when it is null or beside the drawing. */
  spotAt(client: { readonly x: number; readonly y: number } | null): {
    readonly x: number;
    readonly y: number;
    readonly pointed: boolean;
  };
}

/** What the comparison in front offers to everything outside it. */
export interface CompareHandle {
  /** To the next (1) or the previous (-1) difference. */
  walk(by: 1 | -1): void;
  /** Leads to the field that finds differences by their words. */
  find(): void;
  leave(): void;
}

export interface Desk {
  readonly id: string;
  readonly journey: LiveDocument;
  readonly library: LiveDocument;
  readonly problems: ProblemWatch;
  readonly client: Client;
  readonly store: ReturnType<typeof createDeskStore>;
  /** Journey id → title. */
  readonly journeys: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`; goes on at midnight, which the journey's listeners are told as `day`. */
  readonly today: string;
  /** Facts for summaries and ports; a new object when dictionary or library changed. */
  facts(): KindFacts;
  /** Folded review events; cached until the next event. */
  ledger(): ReviewLedger;
  /** What a verdict on any content of the journey is for; the same object until it is another one. */
  scope(): Scope;
  newId(prefix: string): string;
  /** Drawn to show that it was there, and not part of the journey. Only a comparison holds such records. */
  isGone?(id: string): boolean;
  /** Which journeys the workspace holds now. */
  learnJourneys(journeys: ReadonlyMap<string, string>): void;
  /** Another day has begun: what runs out by the day is reckoned anew. */
  learnDay(today: string): void;
  canvas: CanvasHandle | null;
  compare: CompareHandle | null;
  close(): Promise<void>;
}

export function createDeskStore() {
  return createStore<DeskState & DeskActions>()((set) => ({
    mode: "design",
    view: "canvas",
    selection: new Set<string>(),
    focus: null,
    bottom: "problems",
    inspectorTab: "details",
    lit: new Set<string>(),
    dimOthers: false,
    colouring: "function",
    zoom: 1,
    openFinding: null,
    comparing: null,
    select(ids, focus) {
      const selection = new Set(ids);
      set({ selection, focus: focus === undefined ? ([...selection].at(-1) ?? null) : focus });
    },
    toggle(id) {
      set((state) => {
        const selection = new Set(state.selection);
        if (!selection.delete(id)) selection.add(id);
        return { selection, focus: selection.has(id) ? id : ([...selection].at(-1) ?? null) };
      });
    },
    set,
  }));
}
