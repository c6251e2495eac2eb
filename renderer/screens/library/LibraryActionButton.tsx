/** Undo or redo of the library: name, keys and availability come from the action itself. */
import { inLanguage } from "../../../shared/words/language.ts";
import { actionContext } from "../../actions/context.ts";
import { actionById, actionsWithKeys } from "../../actions/index.ts";
import type { LiveDocument } from "../../state/live-document.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { IconButton, type IconName } from "../../ui/index.ts";

export function LibraryActionButton({ id, library }: { readonly id: "undo" | "redo"; readonly library: LiveDocument }) {
  const workspace = useWorkspaceHandle();
  const own = useWindow((state) => state.kept.keys);
  useRevision(library);
  const action = actionById(id);
  const context = actionContext(workspace);
  const can = action.available(context);
  return (
    <IconButton
      name={action.titleNow?.(context) ?? inLanguage(action.words, context.language).title}
      icon={(action.icon ?? "more") as IconName}
      shortcut={actionsWithKeys(own).find((known) => known.id === id)?.keys[0]}
      offReason={can === true ? undefined : can}
      onPress={() => action.run(actionContext(workspace))}
    />
  );
}
