/** After a key that opens a text field, what is typed waits for that field: it is written there or dropped, and never does anything else. */
import { frame, modal, playKey, soon, textFieldOf } from "./play-input.ts";

/** ms until nobody believes in the field any more. */
export const fieldPatience = 1500;

/** More than anybody types in that time. */
const most = 60;

const editing = new Set(["Enter", "Backspace", "Delete", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

interface Wait {
  readonly until: number;
  /** What had the keyboard when the key was pressed: often a field too. */
  readonly before: Element | null;
  readonly held: KeyboardEventInit[];
  frames: number;
}

let waiting: Wait | null = null;

export const isFieldAwaited = (): boolean => waiting !== null;

/** Call right before what opens the field. */
export function awaitField(): void {
  noFieldComes();
  const before = document.activeElement;
  const wait: Wait = { until: performance.now() + fieldPatience, before, held: [], frames: 0 };
  waiting = wait;
  addEventListener("keydown", pressed, true);
  void follow(wait);
}

/** It was refused, or somebody thought better of it: what was typed is forgotten. */
export function noFieldComes(): void {
  waiting = null;
  removeEventListener("keydown", pressed, true);
}

function pressed(event: KeyboardEvent): void {
  if (!waiting || !event.isTrusted || event.isComposing) return;
  const { key, code, shiftKey } = event;
  if (key === "Escape") return noFieldComes();
  const isTyped = !event.ctrlKey && !event.metaKey && !event.altKey && (key.length === 1 || editing.has(key));
  if (!isTyped) return;
  // The field came between two looks: this key finds it by itself.
  if (waiting.held.length === 0 && isThere(waiting)) return noFieldComes();
  event.preventDefault();
  event.stopImmediatePropagation();
  if (waiting.held.length < most) waiting.held.push({ key, code, shiftKey });
}

function isThere({ before, frames }: Wait): boolean {
  const field = textFieldOf(document.activeElement);
  if (!field || (field === before && frames < 2)) return false;
  const over = modal();
  return over === null || over.contains(field);
}

async function follow(wait: Wait): Promise<void> {
  while (waiting === wait && !isThere(wait) && performance.now() < wait.until) {
    await frame();
    wait.frames += 1;
  }
  if (textFieldOf(document.activeElement))
    // What is typed in the meantime comes after what was typed before.
    while (waiting === wait && wait.held.length > 0) {
      playKey({ key: "", ...wait.held.shift() });
      await soon();
    }
  if (waiting === wait) noFieldComes();
}
