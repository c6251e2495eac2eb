/** The part of a long list that is in sight: which rows must be drawn, and how to bring one into view. */

/** Pixels; the styles have the same. */
export const rowHeight = 28;
const headHeight = 28;
/** Rows drawn beyond what is in sight, so that a turn of the wheel shows no gap. */
const spare = 10;
/** px: less is too little for all columns. */
const allColumns = 820;

export interface Span {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly isNarrow: boolean;
}

export interface Strip {
  /** Watches this box from now on. Returns how to let go. */
  attach(box: HTMLElement): () => void;
  subscribe(heard: () => void): () => void;
  read(): Span;
  /** How many whole rows are in sight. */
  readonly page: number;
  bring(index: number): void;
  /** Pixels from the top of the box to the lower edge of a row. */
  below(index: number): number;
}

export function createStrip(): Strip {
  const listeners = new Set<() => void>();
  let box: HTMLElement | null = null;
  let span: Span = { from: 0, to: 40, isNarrow: false };
  let wanted: number | null = null;
  const height = (): number => Math.max(0, (box?.clientHeight ?? 0) - headHeight);
  const look = (): void => {
    if (!box) return;
    const from = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    const to = Math.ceil((box.scrollTop + height()) / rowHeight) + spare;
    // By steps of a few rows: every pixel of scrolling would draw the table anew.
    const next = { from: from - (from % 8), to: to + 8 - (to % 8), isNarrow: box.clientWidth <= allColumns };
    if (next.from === span.from && next.to === span.to && next.isNarrow === span.isNarrow) return;
    span = next;
    for (const heard of [...listeners]) heard();
  };
  const bring = (index: number): void => {
    if (index < 0) return;
    if (!box) {
      wanted = index;
      return;
    }
    const top = index * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + height()) box.scrollTop = top + rowHeight - height();
    look();
  };
  return {
    attach(element) {
      box = element;
      const watch = new ResizeObserver(look);
      watch.observe(element);
      element.addEventListener("scroll", look, { passive: true });
      look();
      if (wanted !== null) bring(wanted);
      wanted = null;
      return () => {
        watch.disconnect();
        element.removeEventListener("scroll", look);
        box = null;
      };
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    read: () => span,
    get page() {
      return Math.max(1, Math.floor(height() / rowHeight) - 1);
    },
    bring,
    below: (index) => headHeight + (index + 1) * rowHeight - (box?.scrollTop ?? 0),
  };
}
