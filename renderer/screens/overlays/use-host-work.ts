/** A call that may take long: how far it is, and a way to stop it. With the dialog that started it, it stops too. */
import { useCallback, useEffect, useRef, useState } from "react";
import { FailureError } from "../../../shared/api/reply.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";

export interface HostWork {
  /** 0–100 of what is under way; null before anything was told of it. */
  readonly done: number | null;
  /** The last call was stopped, and nothing came of it. */
  readonly isStopped: boolean;
  /** Starts the call under the name it is given. Rejects as the call does, and with `cancelled` when it was stopped. */
  run<Answer>(start: (work: string) => Promise<Answer>): Promise<Answer>;
  stop(): void;
}

export function useHostWork(): HostWork {
  const { client } = useWorkspaceHandle();
  const current = useRef<string | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [isStopped, setStopped] = useState(false);
  const stop = useCallback((): void => {
    const work = current.current;
    // When the backend is gone the call itself says so.
    if (work !== null) client.call("work.stop", { work }).catch(() => undefined);
  }, [client]);
  useEffect(
    () => client.on("work-progress", ({ work, share }) => work === current.current && setDone(share * 100)),
    [client],
  );
  useEffect(() => stop, [stop]);
  return {
    done,
    isStopped,
    stop,
    async run(start) {
      // What nobody waits for any more need not be finished.
      stop();
      const mine = (current.current = crypto.randomUUID());
      setStopped(false);
      setDone(null);
      try {
        return await start(mine);
      } catch (error) {
        if (current.current === mine) setStopped(wasStopped(error));
        throw error;
      } finally {
        if (current.current === mine) current.current = null;
      }
    },
  };
}

export const wasStopped = (error: unknown): boolean =>
  error instanceof FailureError && error.failure.code === "cancelled";
