/** What is different in the journey since my role's last decision, or since anybody's for who does not decide; layout left out. */
import { useEffect, useState } from "react";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { type Decision, type Role, reviewerRoles } from "../../../shared/review/index.ts";
import type { ChangeMark } from "../../canvas/contract.ts";
import { compareRecordsOf } from "../../comparison/read-versions.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { sayDifference } from "../compare/say-difference.ts";

export interface ChangeLine {
  readonly id: string;
  readonly mark: ChangeMark;
  readonly text: string;
  /** Where to go; null when it is gone or not on the canvas. */
  readonly node: string | null;
  /** It speaks of that node itself, and not of a connection that leaves it. */
  readonly isNode: boolean;
}

export interface ChangesSince {
  readonly state: "loading" | "never" | "known";
  readonly decision?: Decision;
  readonly lines: readonly ChangeLine[];
  /** Content that waits as changed, and is not among the lines. */
  readonly earlier?: readonly ChangeLine[];
}

export function useChangesSince(desk: Desk, role: Role, events: number): ChangesSince {
  const revision = useRevision(desk.journey);
  const [changes, setChanges] = useState<ChangesSince>({ state: "loading", lines: [] });
  useEffect(() => {
    let stopped = false;
    const mine = [...desk.ledger().decisions.values()]
      .flat()
      .filter((decision) => decision.actor.role === role || !reviewerRoles.includes(role))
      .sort((a, b) => a.seq - b.seq)
      .at(-1);
    if (!mine) {
      setChanges({ state: "never", lines: [] });
      return;
    }
    void (async () => {
      await desk.journey.saver.settled();
      const then = await desk.client.call("documents.at", { id: desk.id, revision: mine.revision });
      if (stopped) return;
      const { comparison, saying, union } = compareRecordsOf(desk, then.records as AnyRecord[]);
      const lines = comparison.differences.flatMap((difference): ChangeLine[] => {
        if (difference.mark === "moved") return [];
        const text = sayDifference(difference, saying.say(difference));
        const shown = union.shownBy.get(difference.id)?.at(-1);
        return [
          {
            id: difference.id,
            mark: difference.mark,
            text,
            node: placeOf(desk, shown),
            isNode: difference.type === "node",
          },
        ];
      });
      setChanges({ state: "known", decision: mine, lines });
    })().catch(() => {
      // Without the earlier state the queue still says which nodes changed.
      if (!stopped) setChanges({ state: "known", decision: mine, lines: [] });
    });
    return () => {
      stopped = true;
    };
  }, [desk, role, revision, events]);
  return changes;
}

/** The node that stands for it in the journey as it is now, or null where there is none. */
function placeOf(desk: Desk, id: string | undefined): string | null {
  const record = id === undefined ? undefined : desk.journey.doc.get(id);
  return record?.type === "node" ? record.id : record?.type === "edge" ? String(record["from"]) : null;
}
