/** The queue: what waits for my decision, and below it what I have decided. */
import { sayDay } from "../../../shared/kinds/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import { reviewerRoles } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { Button, CountPill, EmptyState, Kbd, RowList, type State, StateChip } from "../../ui/index.ts";
import { reviewWords } from "../../words/review.ts";
import type { QueueItem, QueueReason } from "./queue.ts";

const words = reviewWords.queue;
const chip: Record<QueueReason, State> = { changed: "changed", expired: "stale", fresh: "info" };

/** My own approval may be held up by a remark of somebody else. */
const standing = ({ mine, review }: QueueItem): State =>
  mine?.verdict === "rejected" ? "error" : review.heldBy.length > 0 ? "in-review" : "approved";

export function Queue(props: {
  readonly desk: Desk;
  readonly items: readonly QueueItem[];
  readonly focus: string | null;
}) {
  const { desk, items, focus } = props;
  const decides = useWindow((state) => state.profile !== null && reviewerRoles.includes(state.profile.role));
  const title = decides ? words.title : words.others;
  const waiting = items.filter((item) => item.waits);
  const decided = items.filter((item) => !item.waits);
  const open = (id: string): void => {
    desk.store.getState().select([id]);
    desk.canvas?.reveal(id);
  };
  return (
    <aside className="queue" aria-label={title}>
      <header className="queue-head">
        <h2>{title}</h2>
        <CountPill>{waiting.length}</CountPill>
      </header>
      <div className="queue-list">
        {items.length === 0 ? (
          <EmptyState
            icon="review"
            title={words.noContent}
            actions={
              <Button size="small" icon="draft" onPress={() => desk.store.getState().set({ mode: "design" })}>
                {words.toDesign}
              </Button>
            }
          >
            {words.noContentText}
          </EmptyState>
        ) : (
          <RowList
            label={title}
            items={waiting}
            idOf={(item) => item.node.id}
            nameOf={(item) => item.node.name}
            selected={focus}
            onSelect={open}
            rowHeight="free"
            empty={
              <EmptyState icon="check" title={words.none} isInline>
                {words.noneText}
              </EmptyState>
            }
            render={(item) => (
              <div className="queue-item">
                <span className="queue-name">
                  <b className="cutoff">{item.node.name}</b>
                  {item.waits && <StateChip state={chip[item.waits]}>{words.reason[item.waits]}</StateChip>}
                </span>
                <span className="queue-about cutoff">
                  {item.stage}
                  {item.stage && " · "}
                  {kindOf(item.node).summary(item.node.data, desk.facts())}
                </span>
              </div>
            )}
          />
        )}
        {decided.length > 0 && (
          <>
            <h3 className="queue-sub">
              {words.decided} <CountPill>{decided.length}</CountPill>
            </h3>
            <RowList
              label={words.decided}
              items={decided}
              idOf={(item) => item.node.id}
              nameOf={(item) => item.node.name}
              selected={focus}
              onSelect={open}
              render={(item) => (
                <div className="queue-done">
                  <span className="cutoff grow">{item.node.name}</span>
                  <StateChip state={standing(item)}>
                    {item.mine ? sayDay(item.mine.at.slice(0, 10), desk.today, desk.facts().language) : ""}
                  </StateChip>
                </div>
              )}
            />
          </>
        )}
      </div>
      <p className="queue-foot">
        <span>
          <Kbd keys="J" /> <Kbd keys="K" /> {words.next}, {words.previous}
        </span>
        <span>
          <Kbd keys="C" /> {words.comment}
        </span>
        <span>
          <Kbd keys="D" /> {words.decide}
        </span>
      </p>
    </aside>
  );
}
