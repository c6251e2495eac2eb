/** Where the control that had the keyboard goes away with a change (a row taken out, a field made anew), its neighbour takes it. */
import { type RefObject, useEffect } from "react";
import { focusQuietly } from "./quiet-focus.ts";

const stops = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]';

const stopsIn = (around: Element): HTMLElement[] =>
  [...around.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());

/** Within this element. Costs nothing while the keyboard is elsewhere. */
export function useFocusKept(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return undefined;
    let held: { readonly it: Element; readonly around: { readonly part: Element; readonly at: number }[] } | null =
      null;
    const came = (event: FocusEvent): void => {
      const it = event.target;
      if (!(it instanceof HTMLElement)) return;
      const around: { part: Element; at: number }[] = [];
      for (let part = it.parentElement; part && root.contains(part); part = part.parentElement)
        around.push({ part, at: stopsIn(part).indexOf(it) });
      held = { it, around };
    };
    const left = (event: FocusEvent): void => {
      // What goes away by itself leaves no place to go to.
      if (event.target instanceof Element && event.target.isConnected && event.relatedTarget !== null) held = null;
    };
    const watch = new MutationObserver(() => {
      if (!held || held.it.isConnected) return;
      const { around } = held;
      held = null;
      if (document.activeElement !== document.body) return;
      for (const { part, at } of around) {
        if (!part.isConnected) continue;
        const near = stopsIn(part);
        const next = near[Math.min(Math.max(0, at), near.length - 1)];
        if (!next) continue;
        focusQuietly(next);
        // As Tab does it: what one types now takes the place of what stands there.
        if (next instanceof HTMLInputElement) next.select();
        return;
      }
    });
    watch.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", came);
    root.addEventListener("focusout", left);
    return () => {
      watch.disconnect();
      root.removeEventListener("focusin", came);
      root.removeEventListener("focusout", left);
    };
  }, [within]);
}
