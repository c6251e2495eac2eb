/** Words that the reader marked in a text, as a quote that can be found again after a change. */
import { useState } from "react";
import type { TextQuote } from "../../../shared/review/index.ts";

export interface Picked {
  readonly version: string;
  readonly field: "headline" | "body";
  /** The whole text in which the words stand. */
  readonly text: string;
  readonly quote: TextQuote;
}

const around = 32;

/** Finds the marked words in the text itself: while a comparison is shown, struck words are not part of it. */
export function usePickedWords() {
  const [picked, setPicked] = useState<Picked | null>(null);
  return {
    picked,
    forget: () => setPicked(null),
    onSelectEnd(root: HTMLElement, at: Omit<Picked, "quote">): void {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !selection.anchorNode || !root.contains(selection.anchorNode)) return;
      const exact = selection.toString().trim().slice(0, 2000);
      if (exact === "") return;
      const range = selection.getRangeAt(0);
      const lead = document.createRange();
      lead.selectNodeContents(root);
      lead.setEnd(range.startContainer, range.startOffset);
      // The nearest occurrence to where it was marked: the same words may stand there twice.
      const start = nearest(at.text, exact, lead.toString().length);
      if (start < 0) return;
      setPicked({
        ...at,
        quote: {
          exact,
          start,
          prefix: at.text.slice(Math.max(0, start - around), start),
          suffix: at.text.slice(start + exact.length, start + exact.length + around),
        },
      });
    },
  };
}

function nearest(text: string, words: string, to: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - to) < Math.abs(best - to)) best = at;
  return best;
}
