/** Leads the keyboard from a record on the canvas to its first field. */
import type { Workspace } from "../../state/workspace.ts";
import { focusQuietly } from "../../ui/quiet-focus.ts";

/** Where they lie folded they come out for it. */
export function showDetails(workspace: Workspace, id: string): void {
  if (workspace.store.getState().kept.splitDetails) return focusInspector(id);
  workspace.keep({ splitDetails: true });
  requestAnimationFrame(() => requestAnimationFrame(() => focusInspector(id)));
}

/** As soon as the inspector shows it: it follows the selection by a frame. */
function focusInspector(id: string, tries = 30): void {
  const panel = document.getElementById("inspector");
  if (panel?.dataset["of"] !== id && tries > 0) {
    requestAnimationFrame(() => focusInspector(id, tries - 1));
    return;
  }
  const first = panel?.querySelector<HTMLElement>('[role="tabpanel"] :is(input, button, textarea, [tabindex="0"])');
  if (first) focusQuietly(first);
}
