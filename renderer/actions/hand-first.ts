/** While the pointer carries something, keys wait: only Escape, which puts it back, and those that go with a drag are heard. */
import { inHand } from "../state/in-hand.ts";
import type { Workspace } from "../state/workspace.ts";
import { announce, notify, platform } from "../ui/index.ts";
import { actionWords as words } from "../words/actions.ts";
import { actionsWithKeys } from "./index.ts";
import { matchStroke, strokeOf } from "./keys.ts";

/** Space moves the drawing under the hand, Alt and Ctrl let go of the grid. */
const withDrag = new Set(["Escape", "Shift", "Control", "Alt", "Meta", " "]);
const plain = new Set(["Enter", "Tab", "Backspace", "Delete", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/** Returns how to stop. */
export function putHandFirst(workspace: Workspace): () => void {
  let saidOf: number | null = null;
  const pressed = (event: KeyboardEvent): void => {
    const held = inHand();
    if (held === null || withDrag.has(event.key)) return;
    event.stopImmediatePropagation();
    const stroke = strokeOf(event, platform === "mac");
    const match = matchStroke(actionsWithKeys(workspace.store.getState().kept.keys), stroke, null);
    // The browser keeps its own: loading anew, its tools.
    if (match || plain.has(event.key)) event.preventDefault();
    if (!match || saidOf === held) return;
    saidOf = held;
    notify({ text: words.whyNot.inHand });
    announce(words.whyNot.inHand, "assertive");
  };
  addEventListener("keydown", pressed, true);
  return () => removeEventListener("keydown", pressed, true);
}
