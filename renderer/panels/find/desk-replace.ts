/** Finding and replacing in one open journey: what was typed, what would be different where, which places are ticked; and the step that writes them. */
import { createStore } from "zustand/vanilla";
import { nodeOf, stageOf } from "../../../shared/journey/index.ts";
import {
  type Replacement,
  type TextPlace,
  replacementsIn,
  textPlaces,
  writesOf,
} from "../../../shared/search/index.ts";
import { nameOf } from "../../canvas/things.ts";
import type { Desk, DeskState } from "../../state/desk.ts";
import { announce, notify } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { replaceWords as words } from "../../words/replace.ts";

export interface ReplaceState {
  readonly isOpen: boolean;
  readonly text: string;
  readonly by: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly replacements: readonly Replacement[];
  /** Keys of places that are not ticked. */
  readonly off: ReadonlySet<string>;
  /** Grows whenever the field is asked to take the focus. */
  readonly asked: number;
}

export interface DeskReplace {
  readonly store: ReturnType<typeof createReplaceStore>;
  /** `text`: what is sought at first, if anything. */
  open(text?: string): void;
  set(values: Partial<Pick<ReplaceState, "text" | "by" | "matchCase" | "wholeWords">>): void;
  tick(keys: Iterable<string>, isOn: boolean): void;
  show(place: TextPlace): void;
  apply(): void;
  close(): void;
}

const createReplaceStore = () =>
  createStore<ReplaceState>()(() => ({
    isOpen: false,
    text: "",
    by: "",
    matchCase: false,
    wholeWords: false,
    replacements: [],
    off: new Set(),
    asked: 0,
  }));

export const placeKey = ({ id, path, part }: TextPlace): string => `${id} ${path} ${part ?? ""}`;

/** Those that will be written: ticked, and their fields can hold it. */
export const chosenOf = ({ replacements, off }: Pick<ReplaceState, "replacements" | "off">): Replacement[] =>
  replacements.filter(({ place, tooLong }) => !tooLong && !off.has(placeKey(place)));

/** Where a text stands, in people's words: "Trial result · Sender". */
export function sayPlace(desk: Desk, { id, type, path, part, label }: TextPlace): string {
  if (type === "node") {
    const node = nodeOf(desk.journey.doc, id);
    return words.field(node ? nameOf(desk, node) : "", path === "name" ? words.name : label);
  }
  const key = type === "stage" && path === "metric" ? "metricName" : path === "goal" ? String(part) : path;
  const fields: Readonly<Record<string, unknown>> =
    type === "stage" ? inspectorWords.stageFields : inspectorWords.journey;
  const field = fields[key];
  const where = type === "stage" ? words.stage(stageOf(desk.journey.doc, id)?.name ?? "") : words.journey;
  return words.field(where, typeof field === "string" ? field : "");
}

/** px of the drawing's top that the panel takes. */
const panelHeight = 48;
/** ms after the last letter before the count is said aloud. */
const calm = 700;

const open = new WeakMap<Desk, DeskReplace>();

/** The one of this desk; made when it is first asked for. */
export function replaceOf(desk: Desk): DeskReplace {
  const known = open.get(desk);
  if (known) return known;
  const made = createReplace(desk);
  open.set(desk, made);
  return made;
}

function createReplace(desk: Desk): DeskReplace {
  const store = createReplaceStore();
  let before: Pick<DeskState, "lit" | "dimOthers"> | undefined;
  let lit: DeskState["lit"] | undefined;
  let places: { readonly revision: number; readonly all: readonly TextPlace[] } | undefined;
  let frame = 0;
  let saying: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const { doc, revision } = desk.journey;
    if (places?.revision !== revision) places = { revision, all: textPlaces(doc, desk.facts()) };
    const { text, by, matchCase, wholeWords } = store.getState();
    const replacements = replacementsIn(doc, places.all, { text, matchCase, wholeWords }, by);
    store.setState({ replacements });
    lit = new Set(replacements.flatMap(({ place }) => (place.type === "journey" ? [] : place.id)));
    // With nothing to light, dimming everything would only take the drawing away.
    desk.store.getState().set({ lit, dimOthers: lit.size > 0 });
  };
  const leave = (): void => {
    clearTimeout(saying);
    cancelAnimationFrame(frame);
    frame = 0;
    lit = undefined;
    places = undefined;
    store.setState({ isOpen: false, replacements: [], off: new Set() });
  };
  desk.journey.subscribe((event) => {
    if (!store.getState().isOpen || frame !== 0 || event.kind === "review" || event.kind === "checkpoint") return;
    if (event.kind === "reset") places = undefined;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (store.getState().isOpen) look();
    });
  });
  // Escape on the canvas lets go of what is lit: then nothing is sought any more either.
  desk.store.subscribe((now) => {
    if (lit && store.getState().isOpen && now.lit !== lit) leave();
  });
  return {
    store,
    open(text) {
      const { isOpen, asked } = store.getState();
      if (!isOpen) {
        const { lit: shown, dimOthers } = desk.store.getState();
        before = { lit: shown, dimOthers };
      }
      store.setState({ isOpen: true, asked: asked + 1, ...(text ? { text } : {}) });
      look();
    },
    set(values) {
      store.setState({ ...values, off: new Set() });
      look();
      clearTimeout(saying);
      saying = setTimeout(() => {
        const { isOpen, text: sought, replacements } = store.getState();
        if (isOpen && sought !== "") announce(words.found(replacements.length));
      }, calm);
    },
    tick(keys, isOn) {
      const off = new Set(store.getState().off);
      for (const key of keys)
        if (isOn) off.delete(key);
        else off.add(key);
      store.setState({ off });
    },
    show(place) {
      if (place.type === "journey") desk.store.getState().select([]);
      else {
        desk.store.getState().select([place.id]);
        desk.canvas?.show([place.id], { nearer: true, above: panelHeight });
      }
    },
    apply() {
      const { text, by } = store.getState();
      const chosen = chosenOf(store.getState());
      if (chosen.length === 0) return announce(words.nothingChosen, "assertive");
      const outcome = desk.journey.dispatch({
        name: "replace-text",
        args: {
          find: text,
          by,
          places: chosen.length,
          writes: writesOf(desk.journey.doc, chosen).map(({ id, fields }) => ({ id, fields: { ...fields } })),
        },
      });
      if ("refused" in outcome) return notify({ text: outcome.refused, tone: "warning" });
      notify({ text: words.done(chosen.length) });
      store.setState({ off: new Set(), asked: store.getState().asked + 1 });
      look();
    },
    close() {
      if (!store.getState().isOpen) return;
      leave();
      if (before) desk.store.getState().set(before);
      before = undefined;
      desk.canvas?.focus();
    },
  };
}
