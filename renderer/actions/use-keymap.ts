/** Listens to the keyboard for the whole window and runs the action that a stroke means. */
import { useEffect } from "react";
import type { Workspace } from "../state/workspace.ts";
import { announce, notify, platform } from "../ui/index.ts";
import { awaitField } from "./await-field.ts";
import { actionContext } from "./context.ts";
import type { Action, ActionContext } from "./define.ts";
import { putHandFirst } from "./hand-first.ts";
import { actionsWithKeys } from "./index.ts";
import { matchStroke, strokeOf } from "./keys.ts";
import { modal } from "./play-input.ts";

const chordPatience = 1500;

export function useKeymap(workspace: Workspace): void {
  useEffect(() => {
    let before: string | null = null;
    let forget: ReturnType<typeof setTimeout> | undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.key === "Dead") return;
      if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
      const inField = isField(event.target);
      // A dialog or menu has the keyboard to itself, wherever in it the focus is, or even while nothing in it has the focus.
      const inList =
        event.target instanceof Element &&
        event.target.closest('[role="menu"],[role="listbox"],[role="dialog"]') !== null;
      if (inList || modal() !== null) return;
      const actions = actionsWithKeys(workspace.store.getState().kept.keys).filter(
        (action) => !inField || action.inFields === true,
      );
      const stroke = strokeOf(event, platform === "mac");
      const match = matchStroke(actions, stroke, before);
      clearTimeout(forget);
      before = null;
      if (!match) return;
      if ("hit" in match && match.hit.systemKeys?.includes(stroke) === true) return;
      const context = actionContext(workspace);
      if ("hit" in match && isIdle(match.hit, stroke, context)) return;
      event.preventDefault();
      if ("waiting" in match) {
        before = stroke;
        forget = setTimeout(() => (before = null), chordPatience);
        return;
      }
      const can = match.hit.available(context);
      if (can === true) {
        if (match.hit.opensField === true) awaitField();
        match.hit.run(context);
      } else {
        notify({ text: can });
        announce(can, "assertive");
      }
    };
    const stop = putHandFirst(workspace);
    addEventListener("keydown", pressed);
    return () => {
      stop();
      clearTimeout(forget);
      removeEventListener("keydown", pressed);
    };
  }, [workspace]);
}

/** Where nothing is drawn, single letters and Escape mean nothing: no notice, and the page keeps its own use of them. */
function isIdle(action: Action, stroke: string, { desk }: ActionContext): boolean {
  return desk === null && action.group !== "app" && (!stroke.includes("Mod+") || action.group === "select");
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)))
  );
}
