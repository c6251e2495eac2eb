/** The way through journeys inside journeys: into one through a step, back to that step, and forward again. Kept by the window. */
import { createStore } from "zustand/vanilla";

/** Somebody went from a step of one journey into another one. */
export interface Crossing {
  readonly from: string;
  readonly node: string;
  readonly to: string;
}

export interface TrailState {
  readonly back: readonly Crossing[];
  readonly ahead: readonly Crossing[];
}

/** Longer ways are forgotten from their beginning. */
const longest = 50;

export function createTrail() {
  const store = createStore<TrailState>()(() => ({ back: [], ahead: [] }));
  return {
    store,
    enter(crossing: Crossing): void {
      store.setState({ back: [...store.getState().back, crossing].slice(-longest), ahead: [] });
    },
    /** One step out of the journey in front; undefined when nobody came into it from another one. */
    leave(front: string): Crossing | undefined {
      const { back, ahead } = store.getState();
      const last = wayTo(back, front).at(-1);
      if (last) store.setState({ back: back.filter((one) => one !== last), ahead: [...ahead, last] });
      return last;
    },
    /** Into the journey that was left last, from the one in front. */
    again(front: string): Crossing | undefined {
      const { back, ahead } = store.getState();
      const last = ahead.at(-1);
      if (last?.from !== front) return undefined;
      store.setState({ back: [...back, last], ahead: ahead.slice(0, -1) });
      return last;
    },
  };
}

/** How one came to the journey in front, from the outermost in. */
export function wayTo(back: readonly Crossing[], front: string): Crossing[] {
  const way: Crossing[] = [];
  let at = front;
  for (const crossing of [...back].reverse()) {
    // Who goes round in a circle is told of the last round only.
    if (crossing.to !== at || way.some((one) => one.to === crossing.from)) continue;
    way.unshift(crossing);
    at = crossing.from;
  }
  return way;
}

export const trail = createTrail();
