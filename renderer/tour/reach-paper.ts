/** Takes the keyboard to the tour's paper, and from there back to where the work was. */

let before: Element | null = null;

const paperNow = (): HTMLElement | null => globalThis.document?.querySelector<HTMLElement>("[data-tour]") ?? null;

export const hasPaper = (): boolean => paperNow() !== null;

export function reachPaper(): void {
  const paper = paperNow();
  if (!paper) return;
  if (paper.contains(document.activeElement)) {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.querySelector<HTMLElement>('[data-node][tabindex="0"]')?.focus();
    return;
  }
  before = document.activeElement;
  paper.querySelector<HTMLElement>("button")?.focus();
}
