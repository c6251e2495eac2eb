/** What can be done with the row of tabs: order, neighbours, closing, opening the last closed one again, two side by side. */
import { type NoSplit, type Side, type Split, besideOf, otherOf, shownWith, swapped } from "./split.ts";

export interface TabsState {
  /** Journey ids in tab order. */
  readonly tabs: readonly string[];
  readonly front: string;
  readonly split: Split | null;
  /** Journeys whose tab was closed, the last one last, with the place it had. */
  readonly closed: readonly ClosedTab[];
}

export interface ClosedTab {
  readonly id: string;
  readonly at: number;
}

/** So many closed tabs are kept in mind. */
const longest = 20;

export interface OpenTabs {
  /** To this place among the others; beyond the ends it comes to rest there. Answers whether anything moved. */
  move(id: string, to: number): boolean;
  /** Brings the neighbour to the front, round the ends. */
  step(by: 1 | -1): void;
  close(ids: readonly string[]): Promise<void>;
  /** Opens the one closed last that still exists; answers its id. */
  reopen(): string | null;
  /** Shows it beside the one in front, or answers why not. */
  beside(id: string, side?: Side): true | NoSplit;
  swap(): void;
  /** The one in front stays alone; both keep their tabs. */
  unsplit(): void;
  /** Brings the other side of the split to the front; answers its id. */
  cross(): string | null;
}

export function createOpenTabs(
  store: { getState(): TabsState; setState(values: Partial<TabsState>): void },
  port: {
    /** Opens the tab, or brings it to the front. */
    open(id: string): void;
    /** Ends the work on a journey whose tab is gone. */
    leave(id: string): Promise<void>;
    exists(id: string): boolean;
    remember(): void;
  },
): OpenTabs {
  const { getState, setState } = store;
  const set = (values: Partial<TabsState>): void => {
    setState(values);
    port.remember();
  };
  return {
    move(id, to) {
      const { tabs } = getState();
      const moved = movedTo(tabs, id, to);
      if (moved === tabs) return false;
      set({ tabs: moved });
      return true;
    },
    step(by) {
      const { tabs, front } = getState();
      const next = neighbourOf(tabs, front, by);
      if (next !== undefined) port.open(next);
    },
    async close(ids) {
      const gone = new Set(ids);
      const { tabs, front, split, closed } = getState();
      const now = ids.filter((id) => tabs.includes(id)).map((id) => ({ id, at: tabs.indexOf(id) }));
      if (now.length === 0) return;
      const rest = tabs.filter((tab) => !gone.has(tab));
      const broken = split !== null && (gone.has(split.left) || gone.has(split.right));
      // Who stood beside it stays in sight; else whoever comes into its place.
      const beside = shownWith(split, front);
      const partner = beside && !gone.has(otherOf(beside, front)) ? otherOf(beside, front) : undefined;
      const left = tabs.slice(0, tabs.indexOf(front)).filter((tab) => !gone.has(tab)).length;
      const next = !gone.has(front) ? front : (partner ?? rest[Math.min(left, rest.length - 1)] ?? "home");
      set({
        tabs: rest,
        front: next,
        ...(broken ? { split: null } : {}),
        closed: [...closed.filter((one) => !gone.has(one.id)), ...now].slice(-longest),
      });
      if (next !== front && rest.includes(next)) port.open(next);
      await Promise.all(now.map(({ id }) => port.leave(id)));
    },
    reopen() {
      const { closed, tabs } = getState();
      const last = closed.findLast((one) => port.exists(one.id) && !tabs.includes(one.id));
      if (!last) return null;
      setState({
        closed: closed.filter((one) => one !== last),
        tabs: tabs.toSpliced(Math.min(last.at, tabs.length), 0, last.id),
      });
      port.open(last.id);
      return last.id;
    },
    beside(id, side) {
      const state = getState();
      const split = besideOf(state.split, state, id, side);
      if (typeof split === "string") return split;
      if (!state.tabs.includes(id)) setState({ tabs: [...state.tabs, id] });
      set({ split });
      // Opening the one in front opens whom it is shown with.
      port.open(state.front);
      return true;
    },
    swap() {
      const { split } = getState();
      if (split) set({ split: swapped(split) });
    },
    unsplit() {
      if (getState().split) set({ split: null });
    },
    cross() {
      const { split, front } = getState();
      const shown = shownWith(split, front);
      if (!shown) return null;
      const other = otherOf(shown, front);
      port.open(other);
      return other;
    },
  };
}

/** The same list when nothing moves. */
export function movedTo(tabs: readonly string[], id: string, to: number): readonly string[] {
  const from = tabs.indexOf(id);
  const at = Math.min(tabs.length - 1, Math.max(0, to));
  if (from < 0 || from === at) return tabs;
  return tabs.toSpliced(from, 1).toSpliced(at, 0, id);
}

/** Round the ends; from Home or the Library the first or the last. */
export function neighbourOf(tabs: readonly string[], front: string, by: 1 | -1): string | undefined {
  const at = tabs.indexOf(front);
  if (at < 0) return by === 1 ? tabs[0] : tabs.at(-1);
  return tabs[(at + by + tabs.length) % tabs.length];
}

/** Whom to show beside the one in front when nobody said: the journey that was in front before it, of those that are open. */
export function companionOf(
  { tabs, front }: Pick<TabsState, "tabs" | "front">,
  recent: readonly string[],
): string | undefined {
  const open = (id: string): boolean => id !== front && tabs.includes(id);
  return recent.find(open) ?? tabs.find(open);
}
