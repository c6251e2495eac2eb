/** A field for one name: selected when it opens, saved by Enter or by leaving it, restored by Escape. */
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";

export function NameField({
  label,
  value,
  lines = 1,
  width,
  onDone,
}: {
  label: string;
  value: string;
  lines?: number;
  width?: number;
  /** null: nothing is to change. Called once. */
  onDone: (name: string | null, byKey: boolean) => void;
}) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const over = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const done = (name: string | null, byKey: boolean): void => {
    if (over.current) return;
    over.current = true;
    const trimmed = name?.trim() ?? null;
    onDone(trimmed === "" && lines === 1 ? null : trimmed, byKey);
  };
  const keyed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") done(null, true);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && (lines === 1 || !event.shiftKey)) done(input.current?.value ?? null, true);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: input,
    className: "jc-name",
    "aria-label": label,
    defaultValue: value,
    onKeyDown: keyed,
    onBlur: () => done(input.current?.value ?? null, false),
    spellCheck: false,
    ...(width === undefined ? {} : { style: { width } }),
  };
  return lines === 1 ? <input {...shared} maxLength={200} /> : <textarea {...shared} rows={lines} maxLength={20_000} />;
}
