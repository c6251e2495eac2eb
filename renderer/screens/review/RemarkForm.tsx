/** Where a new remark is written: on marked words, or on the node; its weight and its field stand beside it. */
import { useEffect, useRef, useState } from "react";
import { type Category, type Severity, categories, reviewerRoles, severities } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { Button, Select, TextArea } from "../../ui/index.ts";
import { reviewWords } from "../../words/review.ts";
import { onCommentAsked } from "./ask-comment.ts";
import { sendAct } from "./send-act.ts";
import { sendOnEnter } from "./send-on-enter.ts";
import type { Picked } from "./use-picked-words.ts";

const words = reviewWords.threads;

export function RemarkForm(props: {
  readonly desk: Desk;
  readonly node: string;
  readonly picked: Picked | null;
  onDone(): void;
}) {
  const { desk, node, picked, onDone } = props;
  const profile = useWindow((state) => state.profile);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const isReviewer = profile !== null && reviewerRoles.includes(profile.role);
  const [body, setBody] = useState("");
  const [severity, setSeverity] = useState<Severity>(isReviewer ? "required" : "suggestion");
  const [category, setCategory] = useState<Category>(
    profile !== null && (categories as readonly string[]).includes(profile.role) ? (profile.role as Category) : "other",
  );
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => onCommentAsked(() => input.current?.focus()), []);
  useEffect(() => {
    if (picked) input.current?.focus();
  }, [picked]);
  const send = async (): Promise<void> => {
    const done = await sendAct(desk, {
      act: "annotate",
      id: desk.newId("thread"),
      journey: desk.id,
      anchor: picked
        ? { on: "version", node, version: picked.version, field: picked.field, quote: picked.quote }
        : { on: "node", node, field: null },
      severity,
      category,
      body: body.trim(),
    });
    if (!done) return;
    setBody("");
    onDone();
  };
  return (
    <div className="remark-form" onKeyDownCapture={sendOnEnter(readOnly ? "" : body, () => void send())}>
      <TextArea
        label={picked ? words.writeOn(picked.quote.exact) : words.write}
        layout="stack"
        rows={2}
        inputRef={input}
        value={body}
        onChange={setBody}
        hint={picked ? undefined : words.mark}
      />
      <div className="remark-form-line">
        <Select
          label={words.severity}
          layout="bare"
          value={severity}
          placeholder={words.severity}
          options={severities.map((id) => ({
            id,
            label: reviewWords.severity[id],
            ...(!isReviewer && (id === "blocker" || id === "required") ? { offReason: words.onlyReviewers } : {}),
          }))}
          onChange={setSeverity}
        />
        <Select
          label={words.category}
          layout="bare"
          value={category}
          placeholder={words.category}
          options={categories.map((id) => ({ id, label: reviewWords.category[id] }))}
          onChange={setCategory}
        />
        <Button
          size="small"
          offReason={readOnly ? reviewWords.decide.readOnly : body.trim() === "" ? words.write : undefined}
          onPress={() => void send()}
        >
          {words.send}
        </Button>
      </div>
    </div>
  );
}
