/** An action as an entry of a menu: its words, its key, and the reason while it cannot be done. */
import { inLanguage } from "../../shared/words/language.ts";
import type { Workspace } from "../state/workspace.ts";
import { type MenuEntry, isIconName } from "../ui/index.ts";
import { actionContext } from "./context.ts";
import { actionById } from "./index.ts";
import { keysOf } from "./keys-of.ts";
import { runAction } from "./run-action.ts";

/** Asked when the menu opens. Throws for an id that no action has. */
export function actionEntry(workspace: Workspace, id: string): MenuEntry {
  const action = actionById(id);
  const context = actionContext(workspace);
  const can = action.available(context);
  return {
    id,
    label: action.titleNow?.(context) ?? inLanguage(action.words, context.language).title,
    icon: action.icon !== undefined && isIconName(action.icon) ? action.icon : undefined,
    shortcut: keysOf(id),
    ...(can === true ? {} : { offReason: can }),
    onAction: () => runAction(workspace, id),
  };
}
