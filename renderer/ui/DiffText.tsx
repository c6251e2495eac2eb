/** A text before and after in one: what is gone struck through, what is new underlined. Words in, plain text out. */
import { useMemo } from "react";
import { wordDiff } from "./word-diff.ts";

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
        ) : part.kind === "removed" ? (
          <del key={at}>
            <span className="ui-hidden">{removedWord} </span>
            {part.text}
          </del>
        ) : (
          <ins key={at}>
            <span className="ui-hidden">{addedWord} </span>
            {part.text}
          </ins>
        ),
      )}
    </span>
  );
}
