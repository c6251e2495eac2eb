/** An empty drawing teaches how to begin. */
import { useKeysOf } from "../../actions/keys-of.ts";
import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { canvasWords as words } from "../../words/canvas.ts";
import { useCanvas } from "../model.ts";

/** Renders again only when the first node comes or the last one goes. */
export function useIsEmpty(): boolean {
  const { scene } = useCanvas();
  return useSyncExternalStore(scene.subscribe, () => scene.boxes.size === 0);
}

export function EmptyHint({ readOnly }: { readOnly: boolean }) {
  const model = useCanvas();
  const busy = useStore(model.ui, (ui) => ui.busy || ui.menu !== null);
  const empty = useIsEmpty();
  const keysOf = useKeysOf();
  if (!empty || busy) return null;
  return (
    <div className="jc-empty">
      <EmptyState
        icon="entry"
        title={readOnly ? words.emptyReadOnly : words.emptyTitle}
        {...(readOnly
          ? {}
          : {
              actions: (
                <>
                  <Button
                    icon="plus"
                    shortcut={keysOf("add-node")}
                    onPress={() => model.desk.canvas?.openAdd("anywhere")}
                  >
                    {words.addFirst}
                  </Button>
                  <Button icon="note" onPress={() => model.props.onAction?.("add-from-plan")}>
                    {words.pastePlan}
                  </Button>
                </>
              ),
            })}
      >
        {readOnly ? null : words.emptyText}
      </EmptyState>
    </div>
  );
}
