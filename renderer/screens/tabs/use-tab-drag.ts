/** Takes a tab by the pointer: to another place in the row, or down onto half of the work to show it beside. Escape leaves all as it was. */
import { type PointerEvent as ReactPointerEvent, useState } from "react";
import { moveTab, showBeside } from "../../actions/tab-port.ts";
import { takeInHand } from "../../state/in-hand.ts";
import type { Side } from "../../state/split.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";
import { dropOf, placeIn } from "./tab-places.ts";

export interface TabDrag {
  readonly id: string;
  /** It would come before the tab that stands here now. */
  readonly before: number | null;
  readonly beside: { readonly side: Side; readonly box: DOMRect } | null;
}

const threshold = 5;

export function useTabDrag(strip: React.RefObject<HTMLElement | null>) {
  const workspace = useWorkspaceHandle();
  const [drag, setDrag] = useState<TabDrag | null>(null);
  const start = (id: string) => (event: ReactPointerEvent) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    const { pointerId, clientX, clientY } = event;
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    let now: TabDrag | null = null;
    const end = (): void => {
      stop.abort();
      setDrag(null);
    };
    const look = (x: number, y: number): TabDrag => {
      const row = strip.current;
      const middles = [...(row?.querySelectorAll<HTMLElement>("[data-tab]") ?? [])].map((tab) => {
        const { left, width } = tab.getBoundingClientRect();
        return left + width / 2;
      });
      const ground = document.querySelector(".panes")?.getBoundingClientRect();
      const { tabs, front } = workspace.store.getState();
      const bottom = row?.getBoundingClientRect().bottom ?? 0;
      if (y <= bottom + 8) return { id, before: placeIn(middles, x), beside: null };
      const side = ground && id !== front && tabs.includes(front) ? dropOf(ground, x, y) : null;
      return { id, before: null, beside: side && ground ? { side, box: ground } : null };
    };
    addEventListener(
      "pointermove",
      (move) => {
        if (move.pointerId !== pointerId) return;
        if (!now && Math.hypot(move.clientX - clientX, move.clientY - clientY) < threshold) return;
        move.preventDefault();
        if (!now) takeInHand();
        now = look(move.clientX, move.clientY);
        setDrag(now);
      },
      options,
    );
    addEventListener(
      "pointerup",
      (up) => {
        if (up.pointerId !== pointerId) return;
        end();
        if (!now) return;
        // The press that moved a tab is no press on it.
        const press = new AbortController();
        addEventListener("click", (click) => click.stopPropagation(), { capture: true, signal: press.signal });
        setTimeout(() => press.abort());
        const { before, beside } = look(up.clientX, up.clientY);
        const from = workspace.store.getState().tabs.indexOf(id);
        if (beside) showBeside(workspace, id, beside.side);
        else if (before !== null) moveTab(workspace, id, before > from ? before - 1 : before);
      },
      options,
    );
    addEventListener("pointercancel", end, options);
    addEventListener(
      "keydown",
      (key) => {
        if (key.key !== "Escape" || !now) return;
        key.stopPropagation();
        key.preventDefault();
        end();
      },
      options,
    );
  };
  return { drag, start };
}
