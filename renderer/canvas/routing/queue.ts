/** A queue of numbers by rank: the lowest first, of equal ones the newest, whatever the order in which they came. A binary heap. */

export interface Queue {
  push(item: number, rank: number): void;
  /** -1 when nothing is left. */
  pop(): number;
}

export function createQueue(): Queue {
  const items: number[] = [];
  const ranks: number[] = [];
  const births: number[] = [];
  let clock = 0;
  const isBefore = (rank: number, birth: number, at: number): boolean =>
    rank < ranks[at]! || (rank === ranks[at]! && birth > births[at]!);
  const put = (at: number, item: number, rank: number, birth: number): void => {
    items[at] = item;
    ranks[at] = rank;
    births[at] = birth;
  };
  const move = (from: number, to: number): void => put(to, items[from]!, ranks[from]!, births[from]!);
  return {
    push(item, rank) {
      const birth = (clock += 1);
      let at = items.length;
      put(at, item, rank, birth);
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (!isBefore(rank, birth, above)) break;
        move(above, at);
        at = above;
      }
      put(at, item, rank, birth);
    },
    pop() {
      const top = items[0];
      const item = items.pop();
      const rank = ranks.pop();
      const birth = births.pop();
      if (top === undefined || item === undefined || rank === undefined || birth === undefined) return -1;
      const size = items.length;
      if (size === 0) return top;
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        if (left >= size) break;
        const right = left + 1;
        const least = right < size && isBefore(ranks[right]!, births[right]!, left) ? right : left;
        if (isBefore(rank, birth, least)) break;
        move(least, at);
        at = least;
      }
      put(at, item, rank, birth);
      return top;
    },
  };
}
