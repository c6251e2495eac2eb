/** All remarks of the journey, the open ones first; pressing one goes to its place. */
import { nodeOf } from "../../shared/journey/index.ts";
import type { Thread } from "../../shared/review/index.ts";
import { useStore } from "zustand";
import { runAction } from "../actions/run-action.ts";
import { useWorkspaceHandle } from "../state/workspace-context.ts";
import { reviewWords } from "../words/review.ts";
import type { Desk } from "../state/desk.ts";
import { useDerived } from "../state/use-live.ts";
import { Avatar, Button, EmptyState, RowList, StateChip } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";
import { sayWhen } from "./say-when.ts";

const words = designerWords.comments;

export function Comments({ desk }: { readonly desk: Desk }) {
  const threads = useDerived(desk.journey, () => [...desk.ledger().threads.values()], sameList);
  const sorted = [...threads].sort((a, b) => (a.state === b.state ? 0 : a.state === "open" ? -1 : 1));
  return (
    <RowList
      label={designerWords.bottom.comments}
      items={sorted}
      idOf={(thread) => thread.id}
      nameOf={(thread) => thread.remarks[0]?.body ?? ""}
      onSelect={(id) => {
        const thread = sorted.find((one) => one.id === id);
        const node = thread && nodeIdOf(thread);
        if (node) desk.canvas?.reveal(node);
      }}
      empty={
        <EmptyState icon="comment" title={words.none} actions={<Remark desk={desk} />} isInline>
          {words.noneText}
        </EmptyState>
      }
      render={(thread) => <Row desk={desk} thread={thread} />}
    />
  );
}

/** The same as the key, for who has not met it yet. */
function Remark({ desk }: { readonly desk: Desk }) {
  const workspace = useWorkspaceHandle();
  const isNode = useStore(desk.store, ({ selection }) => {
    const [only] = selection;
    return selection.size === 1 && only !== undefined && nodeOf(desk.journey.doc, only) !== undefined;
  });
  return (
    <Button
      size="small"
      icon="comment"
      offReason={isNode ? undefined : words.selectFirst}
      onPress={() => runAction(workspace, "comment")}
    >
      {words.write}
    </Button>
  );
}

const sameList = (a: readonly Thread[], b: readonly Thread[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function nodeIdOf(thread: Thread): string | null {
  return thread.anchor.on === "node" || thread.anchor.on === "version" ? thread.anchor.node : null;
}

function Row({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const first = thread.remarks[0];
  const id = nodeIdOf(thread);
  const node = id === null ? undefined : nodeOf(desk.journey.doc, id);
  return (
    <div className="comment-row">
      <Avatar name={thread.openedBy.name} />
      <span className="cutoff grow">
        <b>{thread.openedBy.name}</b> {first?.body}
      </span>
      <span className="comment-place cutoff">{node ? words.on(node.name) : ""}</span>
      <span className="comment-severity">
        <StateChip state={thread.severity === "blocker" || thread.severity === "required" ? "warning" : "info"}>
          {reviewWords.severity[thread.severity]}
        </StateChip>
      </span>
      <span className="comment-when">{first ? sayWhen(first.at) : ""}</span>
      <span className="comment-state">{thread.state === "open" ? words.open : words.resolved}</span>
    </div>
  );
}
