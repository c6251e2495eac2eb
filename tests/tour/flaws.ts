/** What a picture of the window must never show: found in the page itself and said with names. */
import type { Page } from "@playwright/test";

/** Parts that float over the drawing and must hide nothing that is selected. */
const floats = ".jc-minimap, .jc-legend, .jc-toolbar-at, .jc-problem-at, .jc-refusal-at, .tour-paper";
/** Drawings move under the window and are cut by it, as are texts of a canvas. */
const drawn = ".react-flow, .jc-heads, .jc-lanes, canvas";
/** px: an ellipsis and hardly more. */
const stump = 28;

export const flawsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ floats: over, drawn: free, stump }) => {
      const found = new Set<string>();
      const isSeen = (element: Element): boolean =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 1 &&
        element.getBoundingClientRect().height > 1;
      const said = (element: Element): string => {
        const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replaceAll(/\s+/g, " ");
        return `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${words.slice(0, 40)}”`;
      };
      if (document.documentElement.scrollWidth > innerWidth + 1)
        found.add(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth}`);

      /** The part of the element that its frames let through; null where it can be scrolled to. */
      const letThrough = (element: Element): DOMRect | null => {
        let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
        for (let frame = element.parentElement; frame; frame = frame.parentElement) {
          const style = getComputedStyle(frame);
          if (/auto|scroll/.test(style.overflowX + style.overflowY)) return null;
          if (style.overflowX === "visible") continue;
          const box = frame.getBoundingClientRect();
          left = Math.max(left, box.left);
          top = Math.max(top, box.top);
          right = Math.min(right, box.right);
          bottom = Math.min(bottom, box.bottom);
        }
        return new DOMRect(left, top, right - left, bottom - top);
      };
      const hasWords = (element: Element): boolean =>
        [...element.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && /\S/.test(part.nodeValue ?? ""));

      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        if (!hasWords(element) || !isSeen(element)) continue;
        if (element.closest("[class*=hidden], [data-live-announcer], option, title, style, script")) continue;
        const style = getComputedStyle(element);
        const cut =
          element.scrollWidth > element.clientWidth + 1 && style.overflowX !== "visible" && element.clientWidth > 0;
        if (cut && !/auto|scroll/.test(style.overflowX)) {
          if (style.textOverflow !== "ellipsis" && !(Number.parseInt(style.webkitLineClamp, 10) > 0))
            found.add(`cut without an ellipsis: ${said(element)}`);
          else if (!element.closest("[title], [aria-label], .jn"))
            found.add(`cut, and nowhere said in full: ${said(element)}`);
          if (element.closest("[role=columnheader]")) found.add(`the head of a column is cut: ${said(element)}`);
          if (element.clientWidth < stump && !element.closest(free))
            found.add(`cut down to a few letters: ${said(element)}`);
        }
        // What stands in a field is the field's own, and looked at below.
        if (element.closest(free) || element instanceof HTMLTextAreaElement) continue;
        const frame = letThrough(element);
        if (!frame || style.textOverflow === "ellipsis") continue;
        const range = document.createRange();
        range.selectNodeContents(element);
        const box = range.getBoundingClientRect();
        if (box.right > frame.right + 1 || box.left < frame.left - 1)
          found.add(`runs over the edge of its frame: ${said(element)}`);
      }

      for (const field of document.querySelectorAll<HTMLInputElement>("input:not([type=search]), textarea"))
        if (isSeen(field) && !field.closest("[class*=hidden]") && field.scrollWidth > field.clientWidth + 1)
          found.add(`a field shows only a part: ${said(field)} “${field.value || field.placeholder}”`);

      for (const part of document.querySelectorAll(
        "button, input, select, [role=dialog], [role=menu], [role=listbox], .ui-pop",
      )) {
        if (!isSeen(part) || part.closest(free) || part.closest("[class*=hidden]")) continue;
        if (letThrough(part) === null) continue;
        const box = part.getBoundingClientRect();
        if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
          found.add(`outside the window: ${said(part)}`);
      }

      const cards = [...document.querySelectorAll(".jc:not([data-level=far]) .jn:not(.is-frame)")]
        .filter(isSeen)
        .map((card) => ({ card, box: card.getBoundingClientRect() }))
        .sort((a, b) => a.box.left - b.box.left);
      cards.forEach(({ card, box }, at) => {
        for (const other of cards.slice(at + 1)) {
          if (other.box.left >= box.right - 1) break;
          if (other.box.top < box.bottom - 1 && box.top < other.box.bottom - 1)
            found.add(`${said(card)} lies on ${said(other.card)}`);
        }
      });
      for (const chosen of document.querySelectorAll(".jc:not([data-level=far]) .jn.is-selected:not(.is-frame)")) {
        const box = chosen.getBoundingClientRect();
        for (const float of document.querySelectorAll(over)) {
          if (!isSeen(float)) continue;
          const lid = float.getBoundingClientRect();
          if (lid.left < box.right && box.left < lid.right && lid.top < box.bottom && box.top < lid.bottom)
            found.add(`${said(float)} covers the selected ${said(chosen)}`);
        }
      }
      return [...found];
    },
    { floats, drawn, stump },
  );
