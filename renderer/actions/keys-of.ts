/** The keys that an action has right now, with those that the person gave it: what tooltips and menus show beside it. */
import { useSyncExternalStore } from "react";
import { onRemembered, recall } from "../state/remembered.ts";
import { actionById } from "./index.ts";

let own = recall().keys;
const listeners = new Set<() => void>();
onRemembered(({ keys }) => {
  if (!keys) return;
  own = keys;
  for (const heard of listeners) heard();
});

const listen = (heard: () => void): (() => void) => {
  listeners.add(heard);
  return () => listeners.delete(heard);
};

/** The first of them; undefined when it has none. */
export const keysOf = (id: string): string | undefined => (own[id] ?? actionById(id).keys)[0];

const now = () => own;

/** {@link keysOf}, asked anew when the person gives an action other keys. */
export function useKeysOf(): typeof keysOf {
  useSyncExternalStore(listen, now);
  return keysOf;
}
