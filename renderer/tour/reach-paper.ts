/** Takes the keyboard to the tour's paper, and from there back to where the work was. */

let before: Element | null = null;

/** Answers whether there is a paper. */
export function reachPaper(): boolean {
  const paper = document.querySelector<HTMLElement>("[data-tour]");
  if (!paper) return false;
  if (paper.contains(document.activeElement)) {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.querySelector<HTMLElement>('[data-node][tabindex="0"]')?.focus();
    return true;
  }
  before = document.activeElement;
  paper.querySelector<HTMLElement>("button")?.focus();
  return true;
}
