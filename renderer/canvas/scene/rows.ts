/** The rows of a journey that shows its functions as lanes: as tall as what stands in them, in the order in which it stands. Pure. */
import { type FunctionId, type RowLayout, functions } from "../../../shared/journey/index.ts";
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

/** What somebody arranged by hand. */
export interface RowsAsArranged {
  readonly rows?: readonly RowLayout[] | undefined;
  readonly emptyRows?: "shown" | "hidden" | undefined;
}

/** Less than this is no row that something could be dropped in. */
const tightest = 60;

/**
 * Nothing is moved to fit. A row is as tall as it was made, where the nodes leave it that room. A function that owns nothing yet
 * has its row where it was put, if there is room between the others, else at the end, so that something can be given to it.
 */
export function rowsOf(
  standing: Iterable<{ readonly box: Rect; readonly lane: FunctionId }>,
  arranged: RowsAsArranged = {},
): Row[] {
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
  const heights = new Map(arranged.rows?.map(({ of, height }) => [of, height]));
  const order = arranged.rows?.map(({ of }) => of) ?? [];
  const present = new Set(bands.flatMap(({ band }) => [...band.counts.keys()]));
  const empty = arranged.emptyRows === "hidden" ? [] : inOrderOf(order, functions).filter((id) => !present.has(id));
  const waiting = new Set(empty);
  const rows: Row[] = [];
  const top = bands.flatMap(({ band }) => band.standers).reduce((high, one) => Math.min(high, one.top), Infinity);
  let y = top < Infinity ? Math.floor(top - air) : 0;
  const put = (id: FunctionId, owners: readonly FunctionId[], height: number): void => {
    rows.push({ id, owners, y, height });
    y += height;
  };
  /** Rows without nodes that were put above this one, from as low as they can begin. */
  const putEmpty = (before: FunctionId | undefined, end: number): void => {
    const limit = before === undefined ? order.length : order.indexOf(before);
    for (const id of empty) {
      const at = order.indexOf(id);
      const height = heights.get(id) ?? least;
      if (!waiting.has(id) || at < 0 || at > limit || end - y < tightest) continue;
      waiting.delete(id);
      put(id, [id], Math.min(height, end - y));
    }
  };
  const leads = bands.map(({ band }) => [...band.counts].sort((a, b) => b[1] - a[1]).map(([id]) => id));
  const [first] = leads;
  // Above all others there is nothing that would hold it: it grows upwards.
  const above = first?.[0] === undefined ? [] : empty.filter((id) => comesBefore(order, id, first[0] as FunctionId));
  y -= above.reduce((sum, id) => sum + (heights.get(id) ?? least), 0);
  for (const id of above) {
    waiting.delete(id);
    put(id, [id], heights.get(id) ?? least);
  }
  bands.forEach(({ band }, i) => {
    const owners = leads[i] ?? [];
    const [id] = owners;
    if (!id) return;
    const next = bands[i + 1];
    const nextLead = leads[i + 1]?.[0];
    const lowest = band.standers.reduce((low, one) => Math.max(low, one.bottom), -Infinity);
    const nextTop = next?.band.standers.reduce((high, one) => Math.min(high, one.top), Infinity);
    const wanted = heights.get(id) ?? null;
    const between = nextLead !== undefined && empty.some((e) => waiting.has(e) && comesBefore(order, e, nextLead));
    const natural = between && nextTop !== undefined ? Math.min(lowest + air, nextTop) : (next?.from ?? lowest + air);
    const border =
      wanted === null
        ? natural
        : nextTop === undefined
          ? Math.max(y + wanted, lowest)
          : lowest < nextTop
            ? Math.min(Math.max(y + wanted, lowest + 8), nextTop)
            : natural;
    put(id, owners, Math.max(wanted === null ? least : tightest, Math.round(border) - y));
    if (nextTop !== undefined) putEmpty(nextLead, nextTop);
  });
  for (const id of empty) if (waiting.has(id)) put(id, [id], heights.get(id) ?? least);
  return rows;
}

const comesBefore = (order: readonly FunctionId[], id: FunctionId, other: FunctionId): boolean =>
  order.includes(id) && order.indexOf(id) < order.indexOf(other);

const inOrderOf = (order: readonly FunctionId[], all: readonly FunctionId[]): FunctionId[] => [
  ...order,
  ...all.filter((id) => !order.includes(id)),
];

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
