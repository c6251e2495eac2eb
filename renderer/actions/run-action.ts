/** Runs an action by its id where a button outside the menus asks for it, or says why it cannot be done. */
import type { Workspace } from "../state/workspace.ts";
import { notify } from "../ui/index.ts";
import { actionContext } from "./context.ts";
import { actionById } from "./index.ts";

/** Throws for an id that no action has. */
export function runAction(workspace: Workspace, id: string): void {
  const action = actionById(id);
  const context = actionContext(workspace);
  const can = action.available(context);
  if (can === true) action.run(context);
  else notify({ text: can });
}
