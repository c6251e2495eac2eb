/** Leads the keyboard from a record on the canvas to its first field. */

/** As soon as the inspector shows it: it follows the selection by a frame. */
export function focusInspector(id: string, tries = 30): void {
  const panel = document.getElementById("inspector");
  if (panel?.dataset["of"] !== id && tries > 0) {
    requestAnimationFrame(() => focusInspector(id, tries - 1));
    return;
  }
  panel?.querySelector<HTMLElement>('[role="tabpanel"] :is(input, button, textarea, [tabindex="0"])')?.focus();
}
