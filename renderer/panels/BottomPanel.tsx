/** The panel below the canvas: problems, comments, history. Folds to its tabs. */
import { useStore } from "zustand";
import type { BottomTab, Desk } from "../state/desk.ts";
import { useAfterFrame } from "../state/use-after-frame.ts";
import { useDerived } from "../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { IconButton, Splitter, Tabs } from "../ui/index.ts";
import { designerWords as words } from "../words/designer.ts";
import { Comments } from "./Comments.tsx";
import { History } from "./History.tsx";
import { Later } from "../ui/Later.tsx";
import { Problems } from "./Problems.tsx";
import { useBottomOpen } from "./use-bottom-open.ts";
import "./bottom-panel.css";

export function BottomPanel({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const tab = useStore(desk.store, (state) => state.bottom);
  const [isOpen, setOpen] = useBottomOpen();
  const height = useWindow((state) => state.kept.bottomHeight);
  const problems = useAfterFrame(desk.problems.subscribe, desk.problems.read);
  const open = useDerived(
    desk.journey,
    () => [...desk.ledger().threads.values()].filter((thread) => thread.state === "open").length,
  );
  const show = (next: BottomTab): void => {
    desk.store.getState().set({ bottom: next });
    if (!isOpen) setOpen(true);
  };
  return (
    <section id="below" className="bottom" aria-label={words.bottom.title} style={{ height: isOpen ? height : 32 }}>
      {isOpen && (
        <Splitter
          label={words.bottomHeight}
          controls="below"
          side="bottom"
          value={height}
          min={96}
          max={600}
          onChange={(bottomHeight) => workspace.keep({ bottomHeight })}
          onToggle={() => setOpen(false)}
        />
      )}
      <Later>
        <Tabs<BottomTab>
          label={words.bottom.title}
          size="tight"
          value={tab}
          onChange={show}
          end={
            <IconButton
              name={isOpen ? words.bottom.fold : words.bottom.unfold}
              icon={isOpen ? "down" : "up"}
              onPress={() => setOpen(!isOpen)}
            />
          }
          tabs={[
            {
              id: "problems",
              label: words.bottom.problems,
              count: problems.findings.filter((finding) => !finding.waived).length,
              panel: isOpen ? <Problems desk={desk} problems={problems} /> : null,
            },
            {
              id: "comments",
              label: words.bottom.comments,
              count: open,
              panel: isOpen ? <Comments desk={desk} /> : null,
            },
            { id: "history", label: words.bottom.history, panel: isOpen ? <History desk={desk} /> : null },
          ]}
        />
      </Later>
    </section>
  );
}
