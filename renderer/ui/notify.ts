/** The queue of short notices: what was done, with the way back; at most three in sight, the newest first. */
import { announce } from "./LiveRegion.tsx";

export interface Notice {
  text: string;
  /** A second, quieter line. */
  more?: string | undefined;
  tone?: "plain" | "success" | "warning" | "error" | undefined;
  action?: { label: string; onPress: () => void } | undefined;
  /** Where there are two ways on: the other one, behind the first. */
  otherAction?: { label: string; onPress: () => void } | undefined;
  /** Stays until it is closed. Errors always do. */
  isLasting?: boolean | undefined;
}

export interface ShownNotice extends Notice {
  id: number;
  /** ms it stays in sight while nobody points at it; null: until closed. */
  stay: number | null;
}

const most = 3;
let queue: readonly ShownNotice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly ShownNotice[]): void {
  queue = next;
  for (const listener of listeners) listener();
}

/** Buttons bring acts of their own along: then it is another notice, whatever it says. */
const isSame = (shown: Notice, notice: Notice): boolean =>
  shown.text === notice.text &&
  shown.more === notice.more &&
  shown.tone === notice.tone &&
  !shown.action &&
  !notice.action &&
  !shown.otherAction &&
  !notice.otherAction;

/** Shows a notice and says it aloud. Returns its id, for `dismissNotice`. */
export function notify(notice: Notice): number {
  lastId += 1;
  const isLasting = notice.isLasting === true || notice.tone === "error";
  const stay = isLasting ? null : notice.action === undefined ? 5000 : 9000;
  // The same sentence again takes the place of the first, and its time begins anew.
  const others = queue.filter((shown) => !isSame(shown, notice));
  set([...others, { ...notice, id: lastId, stay }].slice(-most));
  announce(
    [notice.text, notice.more].filter((part) => part !== undefined).join(" "),
    notice.tone === "error" ? "assertive" : "polite",
  );
  return lastId;
}

export const dismissNotice = (id: number): void => set(queue.filter((notice) => notice.id !== id));

export const readNotices = (): readonly ShownNotice[] => queue;

export function onNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
