/** React's windows onto a live document: one record, a derived value, the saving state. Each re-renders only for its own news. */
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { AnyRecord } from "../../shared/document/index.ts";
import type { Desk } from "./desk.ts";
import type { LiveDocument } from "./live-document.ts";
import type { SaveState } from "./saver.ts";

/** The record with this id, or undefined; changes identity only when the record changes. */
export function useRecord(live: LiveDocument, id: string): AnyRecord | undefined {
  const subscribe = useCallback((heard: () => void) => live.watch(id, heard), [live, id]);
  return useSyncExternalStore(subscribe, () => live.doc.get(id));
}

/**
 * A value derived from the whole document, reckoned again after each entry and handed on only when `same` says it differs.
 * For what costs O(document), use it with a value that is cheap to compare.
 */
export function useDerived<T>(
  live: LiveDocument,
  derive: (live: LiveDocument) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const kept = useRef<{ live: LiveDocument; stamp: number; value: T } | undefined>(undefined);
  const stamp = useRef(0);
  const subscribe = useCallback(
    (heard: () => void) =>
      live.subscribe(() => {
        stamp.current += 1;
        heard();
      }),
    [live],
  );
  return useSyncExternalStore(subscribe, () => {
    const known = kept.current;
    if (known && known.live === live && known.stamp === stamp.current) return known.value;
    const value = derive(live);
    const same_ = known && known.live === live && same(known.value, value);
    kept.current = { live, stamp: stamp.current, value: same_ ? known.value : value };
    return kept.current.value;
  });
}

/** The revision, as news: re-renders after every entry. */
export function useRevision(live: LiveDocument): number {
  return useDerived(live, (l) => l.revision);
}

/** The day, as news: who shows what runs out by the day shows it of today. */
export function useToday(desk: Desk): string {
  return useDerived(desk.journey, () => desk.today);
}

export function useSaveState(live: LiveDocument): SaveState {
  const subscribe = useCallback((heard: () => void) => live.saver.subscribe(heard), [live]);
  return useSyncExternalStore(subscribe, () => live.saver.state);
}
