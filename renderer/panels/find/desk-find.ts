/** Finding in one open journey: what was typed, what answers, which hit is looked at; and the spotlight on the canvas. */
import { createStore } from "zustand/vanilla";
import { nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import {
  type Hit,
  type JourneySearch,
  createJourneySearch,
  isEmptyQuery,
  parseQuery,
} from "../../../shared/search/index.ts";
import { inLanguage } from "../../../shared/words/language.ts";
import type { Desk, DeskState } from "../../state/desk.ts";
import { announce } from "../../ui/LiveRegion.tsx";
import { findWords as words } from "../../words/find.ts";
import { foundFacts } from "./found-facts.ts";

export interface FindState {
  readonly isOpen: boolean;
  readonly typed: string;
  readonly hits: readonly Hit[];
  /** Index of the hit that is looked at; -1 before the first. */
  readonly at: number;
  /** Part of the journey is still to be read, so there may be more. */
  readonly isReading: boolean;
  /** Grows whenever the field is asked to take the focus. */
  readonly asked: number;
}

export interface DeskFind {
  readonly store: ReturnType<typeof createFindStore>;
  readonly search: JourneySearch;
  open(): void;
  type(typed: string): void;
  /** To the next (1) or the previous (-1) hit, round at the ends. */
  step(by: 1 | -1): void;
  /** Ends the spotlight; what was lit before is lit again. */
  close(): void;
}

const createFindStore = () =>
  createStore<FindState>()(() => ({ isOpen: false, typed: "", hits: [], at: -1, isReading: false, asked: 0 }));

/** ms of reading at a time: less than a frame, with room for drawing it. */
const slice = 6;
/** px of the drawing's top that the bar takes. */
const barHeight = 48;
/** ms after the last letter before the count is said aloud. */
const calm = 700;

const finds = new WeakMap<Desk, DeskFind>();

/** The one of this desk; made when it is first asked for. */
export function findOf(desk: Desk): DeskFind {
  const known = finds.get(desk);
  if (known) return known;
  const made = createFind(desk);
  finds.set(desk, made);
  return made;
}

function createFind(desk: Desk): DeskFind {
  const store = createFindStore();
  const search = createJourneySearch(
    () => desk.journey.doc,
    () => desk.library.doc,
    () => desk.facts(),
  );
  const facts = foundFacts({
    library: () => desk.library,
    ledger: () => desk.ledger(),
    scope: () => desk.scope(),
    today: () => desk.today,
    problems: () => desk.problems.current,
  });
  let before: Pick<DeskState, "lit" | "dimOthers"> = { lit: new Set(), dimOthers: false };
  let lit: DeskState["lit"] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const spotlight = (hits: readonly Hit[]): void => {
    const now = desk.store.getState();
    if (lit && now.lit === lit && lit.size === hits.length && hits.every(({ id }) => lit?.has(id))) return;
    lit = new Set(hits.map(({ id }) => id));
    // With nothing to light, dimming everything would only take the drawing away.
    now.set({ lit, dimOthers: lit.size > 0 });
  };
  const look = (): void => {
    const { typed, hits: old, at } = store.getState();
    const looked = old[at]?.id;
    const hits = search.find(parseQuery(typed), facts);
    store.setState({
      hits,
      at: looked === undefined ? -1 : hits.findIndex(({ id }) => id === looked),
      isReading: search.waiting > 0,
    });
    spotlight(hits);
  };
  const readOn = (): void => {
    clearTimeout(timer);
    const begun = performance.now();
    const done = search.read(() => performance.now() - begun < slice);
    if (!done) timer = setTimeout(readOn);
    if (store.getState().isOpen && (done || !isEmptyQuery(parseQuery(store.getState().typed)))) look();
  };
  /** Once per frame, however much happened in it. */
  const soon = (): void => {
    if (!store.getState().isOpen || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (store.getState().isOpen) readOn();
    });
  };
  desk.journey.subscribe((event) => {
    if (event.kind === "entry") search.follow(event.entry.change);
    else if (event.kind === "reset") search.reset();
    soon();
  });
  desk.library.subscribe((event) => {
    if (event.kind === "entry") search.followLibrary(event.entry.change);
    else if (event.kind === "reset") search.reset();
    soon();
  });
  desk.problems.subscribe(soon);
  const leave = (): void => {
    clearTimeout(timer);
    clearTimeout(saying);
    lit = undefined;
    store.setState({ isOpen: false, at: -1 });
  };
  // Escape on the canvas lets go of what is lit: then there is no search any more either.
  desk.store.subscribe((now) => {
    if (lit && store.getState().isOpen && now.lit !== lit) leave();
  });

  const sayCount = (): void => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      const { isOpen, typed, hits } = store.getState();
      if (isOpen && !isEmptyQuery(parseQuery(typed))) announce(words.spoken.found(hits.length));
    }, calm);
  };
  const nameOf = ({ id }: Hit): string => {
    const node = nodeOf(desk.journey.doc, id);
    if (!node) return words.spoken.stage(stageOf(desk.journey.doc, id)?.name ?? "");
    return `${inLanguage(kindOf(node).words, desk.facts().language).title} ${node.name}`;
  };
  return {
    store,
    search,
    open() {
      const { isOpen, asked } = store.getState();
      if (!isOpen) {
        const { lit: shown, dimOthers } = desk.store.getState();
        before = { lit: shown, dimOthers };
      }
      store.setState({ isOpen: true, asked: asked + 1 });
      readOn();
    },
    type(typed) {
      store.setState({ typed, at: -1 });
      look();
      sayCount();
    },
    step(by) {
      clearTimeout(saying);
      const { hits, at, typed } = store.getState();
      if (hits.length === 0)
        return announce(isEmptyQuery(parseQuery(typed)) ? words.typeFirst : words.noneFound(typed), "assertive");
      const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
      const hit = hits[next];
      if (!hit) return;
      store.setState({ at: next });
      desk.store.getState().select([hit.id]);
      desk.canvas?.show([hit.id], { nearer: true, above: barHeight });
      announce(words.spoken.at(next + 1, hits.length, nameOf(hit)));
    },
    close() {
      if (!store.getState().isOpen) return;
      leave();
      desk.store.getState().set(before);
      desk.canvas?.focus();
      announce(words.spoken.left);
    },
  };
}
