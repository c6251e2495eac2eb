/** A search over choices at a point of the drawing. */
import { useCanvas } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import { Anchored, keptInside } from "./Anchored.tsx";
import { ChoicePaper, type ChoicePaperProps } from "./ChoicePaper.tsx";

export function ChoiceMenu({ at, ...paper }: ChoicePaperProps & { readonly at: Point }) {
  const model = useCanvas();
  return (
    <Anchored className="jc-menu-at" place={(size) => keptInside(at, size, model.view)}>
      <ChoicePaper {...paper} />
    </Anchored>
  );
}
