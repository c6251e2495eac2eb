/** Things carried over from the palette: they come after the row on which they are let go. */
import type { DropGround } from "../../canvas/palette-drag.ts";
import { addAtRow } from "./add-step.ts";
import type { OutlineModel } from "./outline-model.ts";

export function createOutlineDrop(model: OutlineModel, box: HTMLElement): DropGround {
  let marked: Element | null = null;
  const rowAt = (x: number, y: number): Element | null => {
    const under = document.elementFromPoint(x, y);
    return under && box.contains(under) ? under.closest("[data-row]") : null;
  };
  const mark = (row: Element | null): void => {
    if (row === marked) return;
    marked?.classList.remove("is-target");
    row?.classList.add("is-target");
    marked = row;
  };
  return {
    over: (_, x, y) => mark(rowAt(x, y)),
    drop({ kind, preset }, x, y) {
      const row = rowAt(x, y);
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return false;
      const key = row?.getAttribute("data-row");
      if (key) model.go(key, { focus: false });
      addAtRow(model, { kind, preset });
      return true;
    },
    leave: () => mark(null),
  };
}
