/** A button for an action: its name, keys and availability come from the action itself. */
import { useCallback } from "react";
import { inLanguage } from "../../shared/words/language.ts";
import { actionContext } from "../actions/context.ts";
import { actionById, actionsWithKeys } from "../actions/index.ts";
import type { Desk } from "../state/desk.ts";
import { useAfterFrame } from "../state/use-after-frame.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { IconButton, type IconName } from "../ui/index.ts";

export function ActionButton({ id, desk }: { readonly id: string; readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const own = useWindow((state) => state.kept.keys);
  const action = actionById(id);
  // Availability follows the document and the selection; both are told here.
  useAfterFrame(
    useCallback(
      (heard) => {
        const stops = [desk.journey.subscribe(heard), desk.store.subscribe(heard)];
        return () => stops.forEach((stop) => stop());
      },
      [desk],
    ),
    useCallback(
      () => `${desk.journey.revision}/${desk.store.getState().selection.size}/${desk.store.getState().mode}`,
      [desk],
    ),
  );
  const context = actionContext(workspace);
  const can = action.available(context);
  const keys = actionsWithKeys(own).find((known) => known.id === id)?.keys[0];
  return (
    <IconButton
      name={action.titleNow?.(context) ?? inLanguage(action.words, context.language).title}
      icon={(action.icon ?? "more") as IconName}
      shortcut={keys}
      offReason={can === true ? undefined : can}
      onPress={() => action.run(actionContext(workspace))}
    />
  );
}
