/**
 * A text field that keeps what is typed to itself until it is finished: Enter or leaving the field commits once,
 * Escape restores. So one act of a person is one command, and Ctrl+Z inside the field belongs to the text.
 * It is as tall as what it says: nothing is cut.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { TextArea, type TextAreaProps } from "./TextField.tsx";

export interface DraftFieldProps extends Omit<
  TextAreaProps,
  "value" | "defaultValue" | "onChange" | "onKeyDown" | "onBlur" | "onFocus" | "inputRef"
> {
  /** What is being edited (a record's id and field): when it changes, a draft goes to the old one and a new one begins. */
  of: string;
  value: string;
  /** Called at most once per edit, only when the text differs. */
  onCommit: (text: string) => void;
  /** A sentence when the draft may not be committed; it is shown, and the draft stays. */
  check?: ((text: string) => string | undefined) | undefined;
  /** Several lines: Enter breaks the line, Mod+Enter commits. Left out, it is one line of text: Enter commits, line breaks become spaces. */
  rows?: number | undefined;
}

export function DraftField(props: DraftFieldProps) {
  return <Draft key={props.of} {...props} />;
}

function Draft({ of: _of, value, onCommit, check, rows, ...rest }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const fault = draft === null ? undefined : check?.(draft);
  const isOpen = draft !== null && draft !== value;

  // The field can vanish while it is being typed in (a press on the canvas takes no focus): what was typed still counts.
  const atEnd = useRef(() => {});
  useEffect(() => {
    atEnd.current = () => {
      if (isOpen && fault === undefined && draft !== null) onCommit(draft);
    };
  });
  useEffect(() => () => atEnd.current(), []);

  function commit(): void {
    if (draft === null || fault !== undefined) return;
    setDraft(null);
    atEnd.current = () => {};
    if (draft !== value) onCommit(draft);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && (rows === undefined || mod)) {
      event.preventDefault();
      event.stopPropagation();
      commit();
    } else if (event.key === "Escape" && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    } else if (mod && (event.key.toLowerCase() === "z" || event.key.toLowerCase() === "y")) {
      event.stopPropagation();
    } else if ("continuePropagation" in event) {
      // The field would keep every other key to itself: Ctrl+K, Ctrl+S and Escape belong to the window.
      (event as { continuePropagation(): void }).continuePropagation();
    }
  }

  return (
    <TextArea
      {...rest}
      rows={rows ?? 1}
      value={text}
      onChange={(typed) => setDraft(rows === undefined ? typed.replace(/\s*[\r\n]+\s*/gu, " ") : typed)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      error={fault ?? rest.error}
    />
  );
}
