/** Review: the queue at the left, the journey and what changed in the middle, the content to read at the right, the decision below. */
import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { JourneyCanvas } from "../../canvas/JourneyCanvas.tsx";
import type { ChangeMark } from "../../canvas/contract.ts";
import type { Role } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useDerived, useRevision, useToday } from "../../state/use-live.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { designerWords } from "../../words/designer.ts";
import { tabWords } from "../../words/tabs.ts";
import { FindBar } from "../../panels/find/FindBar.tsx";
import { Pane, PaneGround } from "../split/Pane.tsx";
import { usePanePlace } from "../split/pane-place.ts";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { Coverage } from "./Coverage.tsx";
import { DecisionBar } from "./DecisionBar.tsx";
import { Queue } from "./Queue.tsx";
import { Reading } from "./Reading.tsx";
import { earlierChanges } from "./earlier-changes.ts";
import { reviewQueue } from "./queue.ts";
import { useChangesSince } from "./use-changes.ts";
import "./review.css";

export function ReviewWork({ desk }: { readonly desk: Desk }) {
  const { isActive } = usePanePlace();
  const minimap = useWindow((state) => state.kept.minimap);
  const role = useWindow((state) => state.profile?.role ?? "designer") as Role;
  const revision = useRevision(desk.journey);
  const libraryRevision = useRevision(desk.library);
  const events = useDerived(desk.journey, (live) => live.review.length);
  const today = useToday(desk);
  const items = useMemo(
    () => reviewQueue(desk, role),
    // The revisions, the number of events and the day stand for what the queue is derived from.
    // oxlint-disable-next-line react/exhaustive-deps
    [desk, role, revision, libraryRevision, events, today],
  );
  const focus = useStore(desk.store, (state) => state.focus);
  const item = items.find((one) => one.node.id === focus);
  const since = useChangesSince(desk, role, events);
  const changes = useMemo(
    () => (since.state === "known" ? { ...since, earlier: earlierChanges(items, since.lines) } : since),
    [items, since],
  );
  const marks = useMemo(() => {
    const found = new Map<string, ChangeMark>();
    for (const { node, waits, mine } of items) if (waits === "changed") found.set(node.id, mine ? "changed" : "added");
    for (const line of changes.lines)
      if (line.node && line.isNode && !found.has(line.node)) found.set(line.node, line.mark);
    return found;
  }, [items, changes]);

  // Whoever opens review wants the first thing that waits, not an empty page.
  const first = items.find((one) => one.waits)?.node.id;
  useEffect(() => {
    const state = desk.store.getState();
    if (!items.some((one) => one.node.id === state.focus) && first) state.select([first]);
    // Only when review is entered: later the person's own choice counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk]);

  return (
    <div className="review">
      {isActive && <Queue desk={desk} items={items} focus={item?.node.id ?? null} />}
      <Pane desk={desk}>
        <div className="review-middle">
          <Coverage desk={desk} />
          <PaneGround desk={desk} label={designerWords.canvas} labelBeside={tabWords.split.canvas}>
            <JourneyCanvas desk={desk} readOnly marks={marks} minimap={minimap} />
            <FindBar desk={desk} />
          </PaneGround>
          <ChangesPanel desk={desk} changes={changes} role={role} />
        </div>
      </Pane>
      {isActive && <Reading desk={desk} item={item} />}
      {isActive && <DecisionBar desk={desk} item={item} items={items} />}
    </div>
  );
}
