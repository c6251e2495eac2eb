/** Whether everything that is open is saved: library and journeys together. */
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Failure } from "../../../shared/api/reply.ts";
import type { LiveDocument } from "../../state/live-document.ts";
import { useWindow } from "../../state/workspace-context.ts";

export interface Saved {
  readonly unsaved: number;
  /** UTC of the last commit that anything here knows of; "" while there is none. */
  readonly savedAt: string;
  readonly failure: Failure | undefined;
}

export function useSaved(): Saved {
  const library = useWindow((state) => state.library);
  const desks = useWindow((state) => state.desks);
  const journeys = useWindow((state) => state.journeys);
  const latest = journeys.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), "");
  const kept = useRef<Saved>({ unsaved: 0, savedAt: "", failure: undefined });
  const documents = useCallback(
    (): LiveDocument[] => [...(library ? [library] : []), ...[...desks.values()].map((desk) => desk.journey)],
    [library, desks],
  );
  return useSyncExternalStore(
    useCallback(
      (heard) => {
        const stops = documents().map(({ saver }) => saver.subscribe(heard));
        return () => stops.forEach((stop) => stop());
      },
      [documents],
    ),
    () => {
      const states = documents().map(({ saver }) => saver.state);
      const unsaved = states.reduce((sum, state) => sum + state.unsaved, 0);
      const savedAt = states.reduce((last, state) => (state.savedAt > last ? state.savedAt : last), latest);
      const failure = states.find((state) => state.failure)?.failure;
      const { current } = kept;
      if (current.unsaved !== unsaved || current.savedAt !== savedAt || current.failure !== failure)
        kept.current = { unsaved, savedAt, failure };
      return kept.current;
    },
  );
}
