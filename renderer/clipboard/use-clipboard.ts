/**
 * Copy, cut and paste by the system's own keys and menus, for the whole window. The browser's events carry the clipboard
 * along, so that no permission is asked for, in either shell.
 */
import { useEffect } from "react";
import { actionContext } from "../actions/context.ts";
import type { ActionContext } from "../actions/define.ts";
import { canEdit } from "../actions/editing.ts";
import { modal } from "../actions/play-input.ts";
import type { Workspace } from "../state/workspace.ts";
import { clipboardWords as words } from "../words/clipboard.ts";
import { canCopy, copySelected, removeCut, sayCopied } from "./copy-selection.ts";
import { pasteText } from "./paste-text.ts";
import { pastePlan } from "./paste-plan.ts";
import { followPointer } from "./pointer.ts";

export function useClipboard(workspace: Workspace): void {
  useEffect(() => {
    const leave = (event: ClipboardEvent): boolean =>
      event.defaultPrevented || event.clipboardData === null || belongsElsewhere(event.target);
    /** For copy and cut: text that somebody marked on the screen is what is meant. */
    const isMarked = (): boolean => !(getSelection()?.isCollapsed ?? true);
    const take = (context: ActionContext, event: ClipboardEvent): ReturnType<typeof copySelected> | undefined => {
      const can = canCopy(context);
      if (can !== true) {
        context.app.notify({ text: can, tone: "info" });
        return undefined;
      }
      const copied = copySelected(context);
      if ("refused" in copied) context.app.notify({ text: copied.refused, tone: "warning" });
      else {
        event.preventDefault();
        event.clipboardData?.setData("text/plain", copied.text);
      }
      return copied;
    };
    const copied = (event: ClipboardEvent): void => {
      const context = actionContext(workspace);
      if (leave(event) || isMarked() || !context.desk) return;
      const taken = take(context, event);
      if (taken && "text" in taken) sayCopied(context, taken);
    };
    const cut = (event: ClipboardEvent): void => {
      const context = actionContext(workspace);
      if (leave(event) || isMarked() || !context.desk) return;
      const can = canEdit(context);
      if (can !== true) return context.app.notify({ text: can, tone: "info" });
      const taken = take(context, event);
      if (taken && "text" in taken) removeCut(context, taken);
    };
    const pasted = (event: ClipboardEvent): void => {
      const context = actionContext(workspace);
      if (leave(event)) return;
      if (!context.desk) {
        if (workspace.store.getState().front !== "home") return;
        event.preventDefault();
        return pastePlan(context, event.clipboardData?.getData("text/plain") ?? "", event.clipboardData?.files[0]);
      }
      event.preventDefault();
      const can = canEdit(context);
      if (can !== true) return context.app.notify({ text: can, tone: "info" });
      const { types } = event.clipboardData ?? { types: [] };
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text === "" && types.length > 0) context.app.notify({ text: words.noText, tone: "warning" });
      else pasteText(context, text);
    };
    const stopPointer = followPointer();
    document.addEventListener("copy", copied);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", pasted);
    return () => {
      stopPointer();
      document.removeEventListener("copy", copied);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", pasted);
    };
  }, [workspace]);
}

/** A field, a menu or a dialog has the clipboard to itself. */
function belongsElsewhere(target: EventTarget | null): boolean {
  if (modal() !== null) return true;
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"], [role="dialog"]',
    ) !== null
  );
}
