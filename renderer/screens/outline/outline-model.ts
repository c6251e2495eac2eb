/** One outline: its rows in step with the journey, what is folded, where the keyboard stands, and the one way in which it writes. */
import { type StoreApi, createStore } from "zustand/vanilla";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { type FieldUpdate, updatedPaths } from "../../../shared/document/index.ts";
import { type Outline, type OutlineRow, outlineOf } from "../../../shared/outline/index.ts";
import type { Joint } from "../../canvas/things.ts";
import type { Desk } from "../../state/desk.ts";
import type { LiveEvent } from "../../state/live-document.ts";
import { announce, notify } from "../../ui/index.ts";

export type Editing = "name" | "stage" | "owner";

export type OutlineMenu =
  | ({ readonly menu: "add"; readonly title: string; readonly stage: string | null } & Joint)
  | { readonly menu: "connect"; readonly from: string; readonly port: string };

export interface OutlineState {
  readonly outline: Outline;
  /** Keys of folded rows. */
  readonly folded: ReadonlySet<string>;
  /** Indices of the rows that are not folded away, from the top. */
  readonly shown: readonly number[];
  /** Key of the row where the keyboard stands. */
  readonly cursor: string | null;
  /** Number of the cell where it stands, null for the row as a whole. */
  readonly cell: number | null;
  /** Key of the row from which Shift selects. */
  readonly anchor: string | null;
  /** What is being written in the cursor's row. */
  readonly editing: Editing | null;
  readonly menu: OutlineMenu | null;
  /** Grows whenever the cursor's row is asked to take the focus. */
  readonly asked: number;
}

export interface OutlineModel {
  readonly desk: Desk;
  readonly readOnly: boolean;
  readonly store: StoreApi<OutlineState>;
  /** The outline of the journey as it is now, read anew if it must be. */
  now(): OutlineState;
  rowAt(key: string | null): OutlineRow | undefined;
  /** Where the keyboard stands. */
  current(): OutlineRow | undefined;
  /** Takes the keyboard to a row; unfolds what hides it. */
  go(key: string, how?: { readonly cell?: number | null; readonly select?: boolean; readonly focus?: boolean }): void;
  setFolded(keys: Iterable<string>): void;
  /** Unfolds whatever hides this record. */
  unfoldTo(id: string): OutlineRow | undefined;
  /** Writes; says what was done, or why not. Answers whether it was done. */
  act(call: AnyCall, said: string | null): boolean;
  refuse(why: string): void;
  takeFocus(): void;
  stop(): void;
}

/** The record that stands for a row wherever things are selected: a way is its connection, an open way its step. */
export function recordOf(row: OutlineRow): string | null {
  switch (row.what) {
    case "stage":
    case "node":
      return row.id;
    case "way":
      return row.edge ?? row.node;
    case "link":
      return row.edge;
    case "rest":
      return null;
  }
}

/** What is folded outlives a look at the canvas. */
const kept = new WeakMap<Desk, Pick<OutlineState, "folded" | "cursor">>();

export function createOutlineModel(desk: Desk, readOnly: boolean): OutlineModel {
  const read = (): Outline => outlineOf(desk.journey.doc, desk.facts());
  const before = kept.get(desk);
  const first = read();
  const folded = before?.folded ?? new Set<string>();
  const store = createStore<OutlineState>()(() => ({
    outline: first,
    folded,
    shown: shownOf(first, folded),
    cursor: before?.cursor ?? null,
    cell: null,
    anchor: null,
    editing: null,
    menu: null,
    asked: 0,
  }));
  let stale = false;
  let frame = 0;
  let mine = false;

  const now = (): OutlineState => {
    if (!stale) return store.getState();
    stale = false;
    const { outline: old, shown: wasShown, cursor, folded } = store.getState();
    const outline = read();
    const shown = shownOf(outline, folded);
    const was = old.rows.findIndex(({ key }) => key === cursor);
    // A folded row holds the place of what it hides.
    const at = was < 0 ? -1 : wasShown.findLastIndex((row) => row <= was);
    const isThere = cursor !== null && outline.rows.some(({ key }) => key === cursor);
    // What stood there is gone: the keyboard stays at the place.
    const next = isThere || at < 0 ? cursor : (outline.rows[shown[Math.min(at, shown.length - 1)] ?? -1]?.key ?? null);
    store.setState({ outline, shown, cursor: next, ...(isThere ? {} : { cell: null, editing: null }) });
    return store.getState();
  };
  const soon = (): void => {
    stale = true;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const { cursor } = store.getState();
      const row = rowAt(now().cursor);
      const { selection } = desk.store.getState();
      // The row is gone with what was selected: who works on by the keyboard works on where it stood.
      if (row && row.key !== cursor && ![...selection].some((id) => desk.journey.doc.has(id))) select(row);
    });
  };
  const rowAt = (key: string | null): OutlineRow | undefined =>
    key === null ? undefined : now().outline.rows.find((row) => row.key === key);

  const setFolded = (keys: Iterable<string>): void => {
    const next = new Set(keys);
    store.setState({ folded: next, shown: shownOf(now().outline, next) });
  };
  const unfold = (index: number): void => {
    const { outline, folded } = now();
    const over: string[] = [];
    for (let at = outline.rows[index]?.parent ?? -1; at >= 0; at = outline.rows[at]!.parent)
      if (folded.has(outline.rows[at]!.key)) over.push(outline.rows[at]!.key);
    if (over.length > 0) setFolded([...folded].filter((key) => !over.includes(key)));
  };
  const select = (row: OutlineRow): void => {
    const id = recordOf(row);
    mine = true;
    desk.store.getState().select(id === null ? [] : [id]);
    mine = false;
  };
  const takeFocus = (): void => store.setState({ asked: store.getState().asked + 1 });

  const follow = (event: LiveEvent): void => {
    if (event.kind === "reset") soon();
    else if (event.kind === "entry") {
      const { added, removed, updated } = event.entry.change;
      if (added.length + removed.length > 0 || updated.some(movesRows)) soon();
    }
  };
  const stops = [
    desk.journey.subscribe(follow),
    // Whoever selects elsewhere (a problem, a find, the undo of a step) takes the keyboard's place along.
    desk.store.subscribe((state, old) => {
      if (mine || state.focus === old.focus || state.focus === null) return;
      const row = rowAt(store.getState().cursor);
      if (row && recordOf(row) === state.focus) return;
      const index = now().outline.indexOf(state.focus);
      if (index === undefined) return;
      unfold(index);
      store.setState({ cursor: now().outline.rows[index]!.key, cell: null });
    }),
  ];
  const selected = desk.store.getState().focus;
  const index = selected === null ? undefined : first.indexOf(selected);
  if (index !== undefined) {
    unfold(index);
    store.setState({ cursor: first.rows[index]!.key });
  }
  const refuse = (why: string): void => {
    notify({ text: why, tone: "warning" });
  };
  return {
    desk,
    readOnly,
    store,
    now,
    rowAt,
    current: () => rowAt(store.getState().cursor),
    go(key, { cell = null, select: selects = true, focus = true } = {}) {
      const { outline } = now();
      const at = outline.rows.findIndex((row) => row.key === key);
      const row = outline.rows[at];
      if (!row) return;
      unfold(at);
      store.setState({ cursor: key, cell, editing: null, ...(selects ? { anchor: key } : {}) });
      if (selects) select(row);
      if (focus) takeFocus();
    },
    setFolded,
    unfoldTo(id) {
      const { outline } = now();
      const at = outline.indexOf(id);
      if (at === undefined) return undefined;
      unfold(at);
      return outline.rows[at];
    },
    act(call, said) {
      const outcome = desk.journey.dispatch(call);
      if ("refused" in outcome) {
        refuse(outcome.refused);
        return false;
      }
      if (said !== null && "entry" in outcome) announce(said);
      return true;
    },
    refuse,
    takeFocus,
    stop() {
      const { folded, cursor } = store.getState();
      kept.set(desk, { folded, cursor });
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    },
  };
}

function shownOf({ rows }: Outline, folded: ReadonlySet<string>): number[] {
  const shown: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    shown.push(at);
    if (folded.has(row.key)) at += row.holds;
  }
  return shown;
}

/** Most edits change words only, and those stand in the cells. */
const movesRows = (update: FieldUpdate): boolean =>
  (update.type === "node" || update.type === "edge" || update.type === "stage") &&
  updatedPaths(update).some(
    (path) => path !== "name" && path !== "function" && path !== "collapsed" && path !== "group",
  );
