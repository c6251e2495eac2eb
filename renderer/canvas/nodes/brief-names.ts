/** Names of nodes on the page at middle zooms: the very lines that the painted layer writes, put straight into their elements, so that a change of zoom renders no node again. */
import { levelAt, unzoomAt } from "../painter/ground.ts";
import { briefOf, nameLines } from "../painter/name-lines.ts";
import { footOnPage } from "../painter/ruler.ts";
import type { Card } from "../scene/card.ts";

export interface BriefNames {
  /** This element shows that node's name. */
  show(element: HTMLElement, card: Card): void;
  leave(element: HTMLElement): void;
  /** The view has come to rest at this zoom. */
  at(zoom: number): void;
  /** What names measure has changed. */
  again(): void;
}

export function createBriefNames(): BriefNames {
  const shown = new Map<HTMLElement, Card>();
  /** Null where names are written otherwise, or not at all. */
  let unzoom: number | null = null;
  const write = (element: HTMLElement, card: Card): void => {
    if (unzoom === null) return;
    const { lines, size, lead, left, top, foot } = nameLines(briefOf(card), card.box, unzoom);
    const text = lines.join("\n");
    if (element.textContent !== text) element.textContent = text;
    const { style } = element;
    style.left = `${left.toFixed(3)}px`;
    style.top = `${(top + foot - footOnPage(size, lead)).toFixed(3)}px`;
    style.fontSize = `${size.toFixed(3)}px`;
    style.lineHeight = `${lead.toFixed(3)}px`;
  };
  const again = (): void => {
    for (const [element, card] of shown) write(element, card);
  };
  return {
    show(element, card) {
      shown.set(element, card);
      write(element, card);
    },
    leave: (element) => void shown.delete(element),
    at(zoom) {
      const now = levelAt(zoom) === "mid" ? unzoomAt(zoom) : null;
      if (now === unzoom) return;
      unzoom = now;
      again();
    },
    again,
  };
}
