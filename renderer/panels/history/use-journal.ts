/** The journal of one journey, newest first, page by page; new steps come on top without reading the rest again. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Checkpoint } from "../../../shared/api/calls.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { type Step, stepOf } from "./steps.ts";

const firstPage = 200;
const laterPage = 1000;

export interface Journal {
  readonly steps: readonly Step[];
  readonly checkpoints: readonly Checkpoint[];
  readonly isMore: boolean;
  readonly isReading: boolean;
  more(): void;
}

export function useJournal(desk: Desk): Journal {
  const revision = useRevision(desk.journey);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [checkpoints, setCheckpoints] = useState<readonly Checkpoint[]>([]);
  const [isReading, setReading] = useState(true);
  const held = useRef<readonly Step[]>([]);
  const busy = useRef<Promise<void>>(Promise.resolve());
  const read = useCallback(
    async (limit: number, before?: number) => {
      const answer = await desk.client.call("documents.history", {
        id: desk.id,
        limit,
        ...(before === undefined ? {} : { before }),
      });
      const { language } = desk.facts();
      setCheckpoints(answer.checkpoints);
      return answer.rows.map((row) => stepOf(row, desk.journey.doc, language));
    },
    [desk],
  );
  const put = useCallback((next: readonly Step[]) => {
    held.current = next;
    setSteps(next);
  }, []);
  /** One request at a time, so that pages never overlap. */
  const inTurn = useCallback((act: () => Promise<void>) => {
    setReading(true);
    busy.current = busy.current
      .then(act)
      // Without an answer what is known stays; the line's own notice says that it broke.
      .catch(() => undefined)
      .finally(() => setReading(false));
  }, []);
  useEffect(() => {
    inTurn(async () => {
      await desk.journey.saver.settled();
      const newest = held.current[0]?.revision ?? 0;
      const missing = desk.journey.revision - newest;
      if (newest === 0 || missing > firstPage) return put(await read(firstPage));
      // Another window's steps may have taken the place of ours: then what is known does not fit and is read anew.
      const fresh = await read(Math.max(1, missing + 1));
      const joint = fresh.at(-1);
      const fits = joint?.revision === newest && joint.at === held.current[0]?.at;
      put(fits ? [...fresh.slice(0, -1), ...held.current] : await read(firstPage));
    });
    return desk.journey.subscribe((event) => {
      if (event.kind === "checkpoint") setCheckpoints([...desk.journey.checkpoints].toReversed());
    });
  }, [desk, revision, inTurn, put, read]);
  const oldest = steps.at(-1)?.revision ?? 0;
  const more = useCallback(() => {
    inTurn(async () => {
      const from = held.current.at(-1)?.revision ?? 0;
      if (from > 1) put([...held.current, ...(await read(laterPage, from))]);
    });
  }, [inTurn, put, read]);
  return { steps, checkpoints, isMore: oldest > 1, isReading, more };
}
