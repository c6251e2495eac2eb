/** A text before and after in one: what is gone struck through, what is new underlined. Words in, plain text out. */
import { useMemo } from "react";
import { wordDiff, type DiffPart } from "./word-diff.ts";

export interface DiffTextProps {
  before: string;
  after: string;
  /** Spoken before each change ("removed", "added"): marks alone are not read aloud. */
  removedWord: string;
  addedWord: string;
  className?: string | undefined;
}

export function DiffText({ before, after, removedWord, addedWord, className }: DiffTextProps) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <span className={`ui-diff ${className ?? ""}`}>
      {parts.map((part, at) =>
        part.kind === "same" ? (
          part.text
        ) : (
          <Change key={at} part={part} word={part.kind === "removed" ? removedWord : addedWord} />
        ),
      )}
    </span>
  );
}

/** Blanks at the edges stay unmarked: a mark that hangs over the word looks like a mistake. */
function Change({ part, word }: { part: DiffPart; word: string }) {
  const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(part.text) ?? [];
  const Mark = part.kind === "removed" ? "del" : "ins";
  if (text === "") return <Mark>{part.text}</Mark>;
  return (
    <>
      {before}
      <Mark>
        <span className="ui-hidden">{word} </span>
        {text}
      </Mark>
      {after}
    </>
  );
}
