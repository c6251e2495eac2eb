/** Tells when the backend no longer answers, once, for as long as that is so, and when it is back. */
import { useEffect } from "react";
import { dismissNotice, notify } from "../ui/index.ts";
import { workbenchWords } from "../words/workbench.ts";
import type { Workspace } from "./workspace.ts";

const words = workbenchWords.connection;
/** ms: a stream that breaks and is there again at once is no news to anybody. */
const patience = 2500;

export function useConnectionNotice(workspace: Workspace): void {
  useEffect(() => {
    let shown: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workspace.client.on("connection", ({ state }) => {
      clearTimeout(timer);
      if (state === "lost") {
        timer = setTimeout(() => {
          shown = notify({ text: words.lost, more: words.lostMore, tone: "warning", isLasting: true });
        }, patience);
        return;
      }
      if (shown === undefined) return;
      dismissNotice(shown);
      shown = undefined;
      notify({ text: words.back, tone: "success" });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [workspace]);
}
