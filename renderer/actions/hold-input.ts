/** What is typed or pasted while the window or a journey is still opening is kept, and done in its order once it is there. */
import type { Workspace, WorkspaceState } from "../state/workspace.ts";
import { platform } from "../ui/index.ts";
import { isFieldAwaited } from "./await-field.ts";
import { actionsWithKeys } from "./index.ts";
import { matchStroke, strokeOf } from "./keys.ts";
import { frame, modal, playKey, playPaste, soon, textFieldOf } from "./play-input.ts";

/** More than anybody types in the moment that this lasts; a key that something lies on must not fill the memory. */
const most = 200;

/** What opens with a key may take some frames until it has the keyboard. */
const patience = 20;

const plainKeys = new Set([
  "Enter",
  " ",
  "Escape",
  "Backspace",
  "Delete",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
]);

/** Listens from now on, before anything is drawn. Returns how to stop. */
export function holdInput(workspace: Workspace): () => void {
  const { store } = workspace;
  const held: (() => boolean)[] = [];
  let isPlaying = false;
  let chord: string | null = null;

  const isHolding = (): boolean => isPlaying || (isOpening(store.getState()) && !isModal());

  const hold = (event: Event, again: () => boolean): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (held.length < most) held.push(again);
  };

  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !isHolding() || event.isComposing || !isMeant(event)) return;
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    hold(event, () => playKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }));
  };

  /** Whether the page would have done something with it; the browser keeps its own keys, and a button that has the focus its. */
  const isMeant = (event: KeyboardEvent): boolean => {
    const { key, target } = event;
    if (["Shift", "Control", "Alt", "Meta", "Dead", "Tab"].includes(key)) return false;
    const isBare = target === document.body || target === document.documentElement;
    if (!isPlaying && keepsItsKeys(target)) return false;
    const stroke = strokeOf(event, platform === "mac");
    const match = matchStroke(actionsWithKeys(store.getState().kept.keys), stroke, chord);
    chord = match && "waiting" in match ? stroke : null;
    if (match) return !("hit" in match && match.hit.systemKeys?.includes(stroke) === true);
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    return key.length === 1 && key !== " " ? true : plainKeys.has(key) && (isPlaying || isBare);
  };

  const pasted = (event: ClipboardEvent): void => {
    if (!event.isTrusted || !isHolding() || event.clipboardData === null) return;
    if (!isPlaying && keepsItsKeys(event.target)) return;
    const text = event.clipboardData.getData("text/plain");
    // What the event carries is gone when it ends.
    const files = [...event.clipboardData.files];
    hold(event, () => playPaste(text, files));
  };

  const play = async (): Promise<void> => {
    isPlaying = true;
    try {
      await settled(workspace);
      for (let next = held.shift(); next; next = held.shift()) {
        const wasTyped = next();
        await (wasTyped ? soon() : settled(workspace));
      }
    } finally {
      held.length = 0;
      chord = null;
      isPlaying = false;
    }
  };

  const stopFollowing = store.subscribe((state) => {
    if (isPlaying || held.length === 0 || isOpening(state)) return;
    // Without a workspace, or without a person, there is nothing that it could have been meant for.
    if (state.failure || !state.profile) held.length = 0;
    else void play();
  });
  addEventListener("keydown", pressed, true);
  addEventListener("paste", pasted, true);
  return () => {
    stopFollowing();
    removeEventListener("keydown", pressed, true);
    removeEventListener("paste", pasted, true);
  };
}

function isOpening({ ready, front, desks, opening }: WorkspaceState): boolean {
  return !ready || (opening.has(front) && !desks.has(front));
}

const isModal = (): boolean => modal() !== null;

/** A field, a menu or a list works already, whatever is still opening beside it. */
const keepsItsKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (textFieldOf(target) !== null || target.closest('[role="menu"],[role="listbox"]') !== null);

/** What was asked for is there: a journey is drawn and can be asked where things are, a dialog has the keyboard. */
async function settled(workspace: Workspace): Promise<void> {
  const isSettled = (): boolean => {
    const state = workspace.store.getState();
    if (isOpening(state) || isFieldAwaited()) return false;
    const over = modal();
    if (over !== null) return over.contains(document.activeElement);
    const desk = state.desks.get(state.front);
    return !desk || desk.canvas !== null || desk.store.getState().view !== "canvas";
  };
  await frame();
  for (let frames = 0; frames < patience && !isSettled(); frames += 1) await frame();
}
