/** Measures what a hand must hit: whether every control can be reached at this size of the window, and whether it is large enough. */
import type { Page } from "@playwright/test";
import { settled } from "./axe.ts";

const controls =
  'button, a[href], input, textarea, [role="tab"], [role="radio"], [role="switch"], [role="menuitem"], [role="slider"]';

/** Controls that something cuts off without a way to scroll there; the drawing itself is panned, and is left out. */
export async function outOfReach(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate((all) => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the window itself is wider than it shows");
    for (const control of document.querySelectorAll<HTMLElement>(all)) {
      // What is not drawn, or lies in the drawing, or stands in for a mark beside it.
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest(".jc, .ui-hidden, [inert]"))
        continue;
      // Fields that the browser keeps beside what is drawn, for forms and for saying a value.
      if (control.tabIndex < 0 && control.closest("[aria-hidden=true], [data-react-aria-prevent-focus]")) continue;
      // A mark is pressed by its label.
      const box = (
        control.matches("input[type=radio], input[type=checkbox]") ? (control.closest("label") ?? control) : control
      ).getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      let [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom];
      for (let around = (control.closest("label") ?? control).parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around);
        const frame = around.getBoundingClientRect();
        const scrolls = (how: string): boolean => how === "auto" || how === "scroll";
        // Where one can scroll, the control comes into the frame: what lies further out cuts the frame, not it.
        if (scrolls(overflowX)) [left, right] = [frame.left, frame.right];
        else if (overflowX !== "visible") [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        if (scrolls(overflowY)) [top, bottom] = [frame.top, frame.bottom];
        else if (overflowY !== "visible") [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        if (position === "fixed") break;
      }
      [left, right] = [Math.max(left, 0), Math.min(right, innerWidth)];
      [top, bottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      if (right - left < Math.min(16, box.width / 2) || bottom - top < Math.min(12, box.height / 2))
        found.push(`${control.outerHTML.slice(0, 160)} “${control.textContent?.trim().slice(0, 40)}”`);
    }
    return found;
  }, controls);
}

/**
 * Controls under 24 by 24 pixels that nothing excuses (WCAG 2.5.8): not links in a sentence, not fields the browser draws itself, and not
 * such as stand so far from their neighbours that a circle of 24 around each meets no other.
 */
export async function tooSmall(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate((all) => {
    const targets = [...document.querySelectorAll<HTMLElement>(all)].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (control.closest(".ui-hidden, [inert], [aria-hidden=true]")) return [];
      // A click on the label is a click on the mark.
      const target = control.matches("input[type=radio], input[type=checkbox]")
        ? (control.closest("label") ?? control)
        : control;
      const box = target.getBoundingClientRect();
      return box.width < 2 || box.height < 2 ? [] : [{ target, box }];
    });
    const least = 24;
    return targets.flatMap(({ target, box }) => {
      if (box.width >= least - 0.5 && box.height >= least - 0.5) return [];
      const isInLine = target.matches("a, .ui-link") && getComputedStyle(target).display.startsWith("inline");
      if (isInLine) return [];
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const isCrowded = targets.some(({ target: other, box: near }) => {
        if (other === target || other.contains(target) || target.contains(other)) return false;
        const isSmall = near.width < least - 0.5 || near.height < least - 0.5;
        const middle = { x: near.x + near.width / 2, y: near.y + near.height / 2 };
        // Two circles that meet, or a circle that meets a target that is large enough itself.
        if (isSmall) return Math.hypot(middle.x - at.x, middle.y - at.y) < least;
        const dx = Math.max(near.left - at.x, 0, at.x - near.right);
        const dy = Math.max(near.top - at.y, 0, at.y - near.bottom);
        return Math.hypot(dx, dy) < least / 2;
      });
      if (!isCrowded) return [];
      const called = target.getAttribute("aria-label") ?? target.textContent?.trim().slice(0, 40) ?? "";
      return [
        `${target.tagName}.${[...target.classList].join(".")} “${called}”, ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`,
      ];
    });
  }, controls);
}
