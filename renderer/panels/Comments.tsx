/** The remarks of the journey, those that are open and those that are resolved; pressing one goes to its place. */
import { useState } from "react";
import { edgeOf, nodeOf, stageOf } from "../../shared/journey/index.ts";
import type { Thread } from "../../shared/review/index.ts";
import { useStore } from "zustand";
import { runAction } from "../actions/run-action.ts";
import { useWorkspaceHandle } from "../state/workspace-context.ts";
import { reviewWords } from "../words/review.ts";
import type { Desk } from "../state/desk.ts";
import { useDerived } from "../state/use-live.ts";
import { Avatar, Button, EmptyState, RowList, Segmented, StateChip } from "../ui/index.ts";
import { designerWords } from "../words/designer.ts";
import { sayWhen } from "./say-when.ts";

const words = designerWords.comments;

type Part = Thread["state"];

export function Comments({ desk }: { readonly desk: Desk }) {
  const threads = useDerived(desk.journey, () => [...desk.ledger().threads.values()], sameList);
  const [part, setPart] = useState<Part>("open");
  const of = (state: Part): readonly Thread[] => threads.filter((thread) => thread.state === state);
  const isDone = of("resolved").length > 0;
  const shown = isDone ? of(part) : threads;
  return (
    <div className="comments">
      {isDone && (
        <div className="problems-filter">
          <Segmented<Part>
            label={words.filter}
            value={part}
            onChange={setPart}
            options={(["open", "resolved"] as const).map((id) => ({ id, label: words[id](of(id).length) }))}
          />
        </div>
      )}
      <RowList
        label={designerWords.bottom.comments}
        items={shown}
        idOf={(thread) => thread.id}
        nameOf={(thread) => thread.remarks[0]?.body ?? ""}
        rowHeight="tight"
        onSelect={(id) => {
          const thread = shown.find((one) => one.id === id);
          const at = thread && placeOf(desk, thread).at;
          if (at) desk.canvas?.reveal(at);
        }}
        empty={
          isDone ? (
            <p className="bottom-quiet">{words.noneOpen}</p>
          ) : (
            <EmptyState icon="comment" title={words.none} actions={<Remark desk={desk} />} isInline>
              {words.noneText}
            </EmptyState>
          )
        }
        render={(thread) => <Row desk={desk} thread={thread} />}
      />
    </div>
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

/** What a remark is about, in words, and the record to go to. */
function placeOf(desk: Desk, { anchor }: Thread): { readonly at: string | null; readonly text: string } {
  const { doc } = desk.journey;
  const gone = { at: null, text: words.onGone };
  const nameAt = (id: string): string | undefined => nodeOf(doc, id)?.name;
  switch (anchor.on) {
    case "journey":
      return { at: null, text: words.onJourney };
    case "stage": {
      const stage = stageOf(doc, anchor.stage);
      return stage ? { at: stage.id, text: words.on(stage.name) } : gone;
    }
    case "edge": {
      const edge = edgeOf(doc, anchor.edge);
      return edge ? { at: edge.id, text: words.onWay(nameAt(edge.from) ?? "", nameAt(edge.to) ?? "") } : gone;
    }
    case "node":
    case "version": {
      const name = anchor.node === null ? undefined : nameAt(anchor.node);
      return name === undefined ? gone : { at: anchor.node, text: words.on(name) };
    }
  }
}

function Row({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const first = thread.remarks[0];
  const place = placeOf(desk, thread).text;
  return (
    <div className="comment-row">
      <Avatar name={thread.openedBy.name} />
      <span className="comment-text" title={first?.body}>
        <b>{thread.openedBy.name}</b> {first?.body}
      </span>
      <span className="comment-place" title={place}>
        {place}
      </span>
      <span className="comment-severity">
        <StateChip state={thread.severity === "blocker" || thread.severity === "required" ? "warning" : "info"}>
          {reviewWords.severity[thread.severity]}
        </StateChip>
      </span>
      <span className="comment-when">{first ? sayWhen(first.at) : ""}</span>
    </div>
  );
}
