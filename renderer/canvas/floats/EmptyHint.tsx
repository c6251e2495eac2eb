/** An empty drawing teaches how to begin. */
import { useEffect, useReducer } from "react";
import { useStore } from "zustand";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { canvasWords as words } from "../../words/en/canvas.ts";
import { useCanvas } from "../model.ts";

export function EmptyHint({ readOnly }: { readOnly: boolean }) {
  const model = useCanvas();
  const busy = useStore(model.ui, (ui) => ui.busy || ui.menu !== null);
  const [, again] = useReducer((n: number) => n + 1, 0);
  const empty = model.scene.boxes.size === 0;
  useEffect(() => model.scene.subscribe(() => (model.scene.boxes.size === 0) !== empty && again()), [model, empty]);
  if (!empty || busy) return null;
  return (
    <div className="jc-empty">
      <EmptyState icon="entry" title={readOnly ? words.emptyReadOnly : words.emptyTitle} {...(readOnly ? {} : { actions: <Button icon="plus" shortcut="N" onPress={() => model.desk.canvas?.openAdd("anywhere")}>{words.addFirst}</Button> })}>
        {readOnly ? null : words.emptyText}
      </EmptyState>
    </div>
  );
}
