/** The rows of a journey that shows its functions as lanes: as tall as what stands in them, in the order in which it stands. Pure. */
import { type FunctionId, functions } from "../../../shared/journey/index.ts";
import type { Rect } from "./grid.ts";

export interface Row {
  /** Who owns most of it; what is dropped here becomes theirs. */
  readonly id: FunctionId;
  /** Functions whose nodes stand among each other share a row. */
  readonly owners: readonly FunctionId[];
  readonly y: number;
  readonly height: number;
}

const least = 120;
/** Air above the first row's nodes and below the last row's. */
const air = 28;
/** With a larger share of nodes on the wrong side of every border two functions have no rows of their own. */
const most = 0.2;

interface Stander {
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}
interface Band {
  readonly counts: Map<FunctionId, number>;
  /** By their middles. */
  readonly standers: readonly Stander[];
}

/** Nothing is moved to fit. Functions that own nothing yet come last, so that something can be given to them. */
export function rowsOf(standing: Iterable<{ readonly box: Rect; readonly lane: FunctionId }>): Row[] {
  const bands: { band: Band; from: number }[] = [];
  for (let band of bandsOf(standing)) {
    let from = -Infinity;
    for (let above = bands.at(-1); above; above = bands.at(-1)) {
      const border = borderOf(above.band.standers, band.standers);
      if (border !== null && border > above.from) {
        from = border;
        break;
      }
      band = merged(above.band, band);
      from = above.from;
      bands.pop();
    }
    bands.push({ band, from });
  }
  const rows: Row[] = [];
  const top = bands.flatMap(({ band }) => band.standers).reduce((high, one) => Math.min(high, one.top), Infinity);
  let y = top < Infinity ? Math.floor(top - air) : 0;
  bands.forEach(({ band }, i) => {
    const border = bands[i + 1]?.from ?? band.standers.reduce((low, one) => Math.max(low, one.bottom), -Infinity) + air;
    const height = Math.max(least, Math.round(border) - y);
    const owners = [...band.counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const [id] = owners;
    if (id) rows.push({ id, owners, y, height });
    y += height;
  });
  const present = new Set(rows.flatMap((row) => row.owners));
  for (const id of functions) {
    if (present.has(id)) continue;
    rows.push({ id, owners: [id], y, height: least });
    y += least;
  }
  return rows;
}

function bandsOf(standing: Iterable<{ readonly box: Rect; readonly lane: FunctionId }>): Band[] {
  const by = new Map<FunctionId, Stander[]>();
  for (const { box, lane } of standing) {
    const stander = { top: box.y, bottom: box.y + box.height, middle: box.y + box.height / 2 };
    const list = by.get(lane);
    if (list) list.push(stander);
    else by.set(lane, [stander]);
  }
  return [...by]
    .map(([id, list]) => ({ counts: new Map([[id, list.length]]), standers: inOrder(list) }))
    .sort((a, b) => median(a.standers) - median(b.standers));
}

/** The height that parts them with the fewest nodes on the wrong side; null when too many are. */
function borderOf(above: readonly Stander[], under: readonly Stander[]): number | null {
  const all = inOrder([...above, ...under]);
  const upper = new Set(above);
  let wrong = above.length;
  let best = { wrong: Infinity, at: 0 };
  for (let i = 0; i <= all.length; i += 1) {
    if (wrong < best.wrong) best = { wrong, at: i };
    const next = all[i];
    if (next) wrong += upper.has(next) ? -1 : 1;
  }
  const [last, first] = [all[best.at - 1], all[best.at]];
  if (best.wrong > most * Math.min(above.length, under.length) || !last || !first) return null;
  return last.bottom <= first.top ? (last.bottom + first.top) / 2 : (last.middle + first.middle) / 2;
}

function merged(a: Band, b: Band): Band {
  return {
    counts: new Map([...a.counts, ...b.counts]),
    standers: inOrder([...a.standers, ...b.standers]),
  };
}

const inOrder = (list: readonly Stander[]): Stander[] => [...list].sort((a, b) => a.middle - b.middle);
const median = (list: readonly Stander[]): number => list[list.length >> 1]?.middle ?? 0;
