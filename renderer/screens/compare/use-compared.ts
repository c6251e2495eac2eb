/** The two sides as they are asked for, read anew whenever one of them goes on; the last answer stays until the next is there. */
import { useEffect, useState } from "react";
import type { Failure } from "../../../shared/api/reply.ts";
import { FailureError } from "../../../shared/api/reply.ts";
import type { CompareAsk } from "../../comparison/ask.ts";
import { type Compared, readVersions } from "../../comparison/read-versions.ts";
import type { Desk } from "../../state/desk.ts";
import { useRevision } from "../../state/use-live.ts";
import { useWorkspaceHandle } from "../../state/workspace-context.ts";

export interface ComparedState {
  readonly compared: Compared | null;
  readonly failure: Failure | null;
}

/** ms in which steps that follow each other are taken together. */
const calm = 80;

export function useCompared(desk: Desk, ask: CompareAsk): ComparedState {
  const workspace = useWorkspaceHandle();
  const revision = useRevision(desk.journey);
  const [state, setState] = useState<ComparedState>({ compared: null, failure: null });
  const [theirs, setTheirs] = useState(0);
  const others = [ask.before, ask.after].flatMap((side) => (side.at === "journey" ? [side.journey] : [])).join(" ");
  useEffect(() => {
    if (others === "") return undefined;
    const ids = others.split(" ");
    return workspace.client.on("document-changed", ({ id }) => {
      if (ids.includes(id)) setTheirs((n) => n + 1);
    });
  }, [workspace, others]);
  const present = ask.before.at === "now" || ask.after.at === "now" ? revision : 0;
  useEffect(() => {
    let stopped = false;
    const read = async (): Promise<void> => {
      try {
        const compared = await readVersions(workspace, desk, ask);
        if (!stopped) setState({ compared, failure: null });
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        if (!stopped) setState({ compared: null, failure: error.failure });
      }
    };
    const timer = setTimeout(() => void read(), present + theirs === 0 ? 0 : calm);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [workspace, desk, ask, present, theirs]);
  return state;
}
