/** What only follows the drawing waits while the hand presses on it, and comes when it lets go, however that is heard. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inHand, pressDown, takeInHand, whenLetGo } from "../../../renderer/state/in-hand.ts";

const page = new EventTarget();
beforeEach(() => vi.stubGlobal("addEventListener", page.addEventListener.bind(page)));
afterEach(() => {
  page.dispatchEvent(new Event("pointerup"));
  vi.unstubAllGlobals();
});

test("with an empty hand it happens at once", () => {
  const run = vi.fn();
  whenLetGo(run);
  expect(run).toHaveBeenCalledTimes(1);
});

test.each(["pointerup", "pointercancel"])("a press holds it back until %s, once", (end) => {
  const run = vi.fn();
  pressDown();
  whenLetGo(run);
  expect(run).not.toHaveBeenCalled();
  expect(inHand()).toBeNull();
  page.dispatchEvent(new Event(end));
  page.dispatchEvent(new Event(end));
  expect(run).toHaveBeenCalledTimes(1);
});

test("a press that was let go where nobody heard it ends with the next move", () => {
  const run = vi.fn();
  pressDown();
  whenLetGo(run);
  page.dispatchEvent(Object.assign(new Event("pointermove"), { buttons: 1 }));
  expect(run).not.toHaveBeenCalled();
  page.dispatchEvent(Object.assign(new Event("pointermove"), { buttons: 0 }));
  expect(run).toHaveBeenCalledTimes(1);
});

test("a drag has a number of its own for as long as it goes on; what was called off never happens", () => {
  const run = vi.fn();
  pressDown();
  takeInHand();
  const first = inHand();
  takeInHand();
  expect(inHand()).toBe(first);
  whenLetGo(run)();
  page.dispatchEvent(new Event("pointerup"));
  expect(run).not.toHaveBeenCalled();
  expect(inHand()).toBeNull();
  takeInHand();
  expect(inHand()).not.toBe(first);
});
