/** The remarks at one node: threads with replies, resolve and reopen, and the place to write a new one. */
import { useState } from "react";
import { item } from "../../../shared/library/index.ts";
import { type Anchor, type Thread, mustBeMet, reviewerRoles, threadsAt } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useDerived } from "../../state/use-live.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { sayWhen } from "../../panels/say-when.ts";
import { Avatar, Button, Section, StateChip, TextArea } from "../../ui/index.ts";
import { reviewWords } from "../../words/review.ts";
import { inSentence } from "../../words/spoken.ts";
import { RemarkForm } from "./RemarkForm.tsx";
import { sendAct } from "./send-act.ts";
import { sendOnEnter } from "./send-on-enter.ts";
import type { Picked } from "./use-picked-words.ts";

const words = reviewWords.threads;

export function ThreadList(props: {
  readonly desk: Desk;
  readonly node: string;
  readonly picked?: Picked | null;
  onPickedUsed?(): void;
}) {
  const { desk, node, picked = null, onPickedUsed } = props;
  const threads = useDerived(
    desk.journey,
    () => threadsAt(desk.ledger(), node),
    (a, b) => a.length === b.length && a.every((thread, i) => thread === b[i]),
  );
  const sorted = [...threads].sort((a, b) => (a.state === b.state ? 0 : a.state === "open" ? -1 : 1));
  return (
    <Section
      title={words.title}
      count={threads.filter((thread) => thread.state === "open").length || undefined}
      className="threads"
    >
      {threads.length === 0 && <p className="insp-under">{words.none}</p>}
      {sorted.map((thread) => (
        <ThreadCard key={thread.id} desk={desk} thread={thread} />
      ))}
      <RemarkForm desk={desk} node={node} picked={picked} onDone={() => onPickedUsed?.()} />
    </Section>
  );
}

function quoteOf(anchor: Anchor): string | null {
  return anchor.on === "version" ? (anchor.quote?.exact ?? null) : null;
}

function ThreadCard({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const [reply, setReply] = useState<string | null>(null);
  const reviews = useWindow(({ profile }) => profile !== null && reviewerRoles.includes(profile.role));
  const quote = quoteOf(thread.anchor);
  const version = thread.anchor.on === "version" ? item(desk.library.doc, "version", thread.anchor.version) : undefined;
  const field = thread.anchor.on === "version" ? thread.anchor.field : undefined;
  const lost = quote !== null && version !== undefined && field !== undefined && !version[field].includes(quote);
  const act = (kind: "reply" | "resolve" | "reopen", text: string) =>
    sendAct(
      desk,
      kind === "reply"
        ? { act: "reply", id: desk.newId("remark"), journey: desk.id, thread: thread.id, body: text }
        : { act: kind, id: desk.newId("remark"), journey: desk.id, thread: thread.id, note: text },
    );
  const send = (): void => {
    void act("reply", (reply ?? "").trim()).then((done) => done && setReply(null));
  };
  return (
    <article
      className="thread"
      data-state={thread.state}
      aria-label={quote === null ? words.onNode : words.onWords(quote)}
    >
      <header className="thread-head">
        <span className="cutoff grow">{quote === null ? words.onNode : words.onWords(quote)}</span>
        {version && <span className="insp-note">{words.version(version.number)}</span>}
        <StateChip
          state={thread.severity === "blocker" ? "error" : thread.severity === "required" ? "warning" : "info"}
        >
          {reviewWords.severity[thread.severity]}
        </StateChip>
      </header>
      {lost && <p className="insp-error">{words.wordsGone}</p>}
      {thread.remarks.map((remark, i) => (
        // Remarks are only ever appended.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className="remark">
          <Avatar name={remark.name} />
          <div className="grow">
            <p className="remark-who">
              <b>{remark.name}</b>, {inSentence(reviewWords.role[remark.role])} <span>{sayWhen(remark.at)}</span>
            </p>
            {remark.kind === "resolve" && <p className="insp-under">{words.resolvedBy(remark.name)}</p>}
            {remark.kind === "reopen" && <p className="insp-under">{words.reopenedBy(remark.name)}</p>}
            {remark.body !== "" && <p className="remark-body">{remark.body}</p>}
          </div>
        </div>
      ))}
      {reply === null ? (
        <div className="insp-acts">
          <Button size="small" icon="reply" onPress={() => setReply("")}>
            {words.reply}
          </Button>
          {thread.state === "open" ? (
            <Button
              size="small"
              icon="check"
              offReason={mustBeMet(thread) && !reviews ? words.onlyReviewersResolve : undefined}
              onPress={() => void act("resolve", "")}
            >
              {words.resolve}
            </Button>
          ) : (
            <Button size="small" icon="undo" onPress={() => void act("reopen", "")}>
              {words.reopen}
            </Button>
          )}
        </div>
      ) : (
        <>
          <div onKeyDownCapture={sendOnEnter(reply, send)}>
            <TextArea label={words.reply} layout="bare" rows={2} autoFocus value={reply} onChange={setReply} />
          </div>
          <div className="insp-acts">
            <Button
              size="small"
              tone="primary"
              offReason={reply.trim() === "" ? words.write : undefined}
              onPress={send}
            >
              {words.replySend}
            </Button>
            <Button size="small" onPress={() => setReply(null)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
