/** Ctrl+Enter (on a Mac Cmd+Enter) sends what is written, as in every field of several lines. */
import type { KeyboardEvent } from "react";

/** For the box around the field. `send` is called only when there is something to send. */
export function sendOnEnter(text: string, send: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || text.trim() === "") return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
}
