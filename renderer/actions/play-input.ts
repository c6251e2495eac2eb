/** Keys and pastes that were held, played again: the page hears them, and text comes to stand in the field that has the keyboard. */

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A dialog that keeps the keyboard from all that lies under it; one that is fading away does no more. */
export const modal = (): Element | null =>
  document.querySelector('[role="dialog"][aria-modal="true"]:not([data-exiting] *), .ui-scrim:not([data-exiting])');

export function textFieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  const isText = target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type);
  return isText ? target : null;
}

/** True when it became text in a field. */
export function playKey(stroke: KeyboardEventInit & { readonly key: string }): boolean {
  const target = document.activeElement ?? document.body;
  const goesOn = target.dispatchEvent(
    new KeyboardEvent("keydown", { ...stroke, bubbles: true, cancelable: true, composed: true }),
  );
  const isText = stroke.key.length === 1 && !stroke.ctrlKey && !stroke.metaKey;
  const field = textFieldOf(document.activeElement);
  if (!goesOn || field === null || field !== target) return false;
  if (isText) write(field, stroke.key);
  else if (stroke.key === "Backspace") write(field, "", 1);
  else if (stroke.key === "Enter" && field instanceof HTMLTextAreaElement) write(field, "\n");
  return isText;
}

export function playPaste(text: string, files: readonly File[]): boolean {
  const target = document.activeElement ?? document.body;
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  for (const file of files) clipboardData.items.add(file);
  const goesOn = target.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
  const field = textFieldOf(target);
  if (goesOn && field) write(field, text);
  return false;
}

/** A key that the page itself presses writes nothing: the letter is put where the key would have put it. */
function write(field: Field, text: string, back = 0): void {
  const { selectionStart, selectionEnd } = field;
  // Fields for numbers and dates tell of no selection.
  if (selectionStart === null || selectionEnd === null) return;
  const from = selectionStart === selectionEnd ? Math.max(0, selectionStart - back) : selectionStart;
  field.setRangeText(text, from, selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { data: text, inputType: "insertText", bubbles: true }));
}

export const soon = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A hidden window draws no frames. */
export const frame = (): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(done, 50);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done);
    });
  });
