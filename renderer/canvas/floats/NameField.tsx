/** A field for one name: selected when it opens, saved by Enter or by leaving it, restored by Escape. */
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";

/** ms in which a closing menu may still take the focus. */
const settling = 500;

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
  const opened = useRef(0);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    opened.current = performance.now();
    let again = 0;
    // While a menu closes, all that lies outside it refuses the focus.
    const take = (): void => {
      input.current?.focus({ preventScroll: true });
      if (document.activeElement === input.current) input.current?.select();
      else if (performance.now() - opened.current < settling) again = requestAnimationFrame(take);
    };
    take();
    const press = (): void => void (pressed.current = true);
    addEventListener("pointerdown", press, true);
    return () => {
      cancelAnimationFrame(again);
      removeEventListener("pointerdown", press, true);
    };
  }, []);
  const left = (event: FocusEvent): void => {
    // A menu that closes gives the focus back to its button; whoever chose "Rename" in it wants to write.
    if (!pressed.current && event.timeStamp - opened.current < settling)
      return void setTimeout(() => input.current?.focus({ preventScroll: true }));
    done(input.current?.value ?? null, false);
  };
  const done = (name: string | null, byKey: boolean): void => {
    if (over.current) return;
    over.current = true;
    const trimmed = name?.trim() ?? null;
    onDone(trimmed === "" && lines === 1 ? null : trimmed, byKey);
  };
  const keyed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") done(null, true);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && (lines === 1 || !event.shiftKey))
      done(input.current?.value ?? null, true);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: input,
    className: "jc-name",
    "aria-label": label,
    defaultValue: value,
    onKeyDown: keyed,
    onBlur: left,
    spellCheck: false,
    ...(width === undefined ? {} : { style: { width } }),
  };
  return lines === 1 ? <input {...shared} maxLength={200} /> : <textarea {...shared} rows={lines} maxLength={20_000} />;
}
