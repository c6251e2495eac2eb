/** Where a plan is put in: a field to paste or write into, and a place for a file. */
import { useRef, useState } from "react";
import type { Failure } from "../../../shared/api/reply.ts";
import { Button, ErrorNotice, TextArea, classNames } from "../../ui/index.ts";
import { planWords as words } from "../../words/plan.ts";
import { planFileTypes } from "./plan-file.ts";

export function PlanSource(props: {
  readonly text: string;
  readonly fault: Failure | null;
  onText(text: string): void;
  /** A whole plan came in at once: time to look at it. */
  onPasted(text: string): void;
  onFile(file: File): void;
}) {
  const { text, fault, onText, onPasted, onFile } = props;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section
      className={classNames("plan-source", isOver && "is-over")}
      aria-label={words.text}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        setOver(false);
        onFile(file);
      }}
      onPaste={(event) => {
        // Into an empty field a whole plan is pasted; into one that is not, a piece of it.
        const [file] = event.clipboardData.files;
        const pasted = event.clipboardData.getData("text/plain");
        if (pasted === "" && file) return onFile(file);
        if (text.trim() !== "" || !pasted.includes("\n")) return;
        event.preventDefault();
        onPasted(pasted);
      }}
    >
      <TextArea
        label={words.text}
        layout="stack"
        hint={words.textHint}
        placeholder={words.placeholder}
        rows={9}
        value={text}
        onChange={onText}
        spellCheck="false"
        autoFocus
      />
      <p className="plan-file">
        <Button size="small" icon="import" onPress={() => input.current?.click()}>
          {words.choose}
        </Button>
        <span className="muted">{words.drop}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={planFileTypes}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      {fault && <ErrorNotice what={fault.message} where={fault.place} wayOut={fault.way} />}
    </section>
  );
}
