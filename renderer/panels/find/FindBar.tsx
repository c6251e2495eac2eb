/** The find bar over the canvas: type, Enter and Shift+Enter walk the hits, Escape leaves. The canvas lights what answers. */
import { useKeysOf } from "../../actions/keys-of.ts";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Desk } from "../../state/desk.ts";
import { useWindow } from "../../state/workspace-context.ts";
import { isEmptyQuery, parseQuery } from "../../../shared/search/index.ts";
import { Icon, IconButton, classNames } from "../../ui/index.ts";
import { findWords as words } from "../../words/find.ts";
import { replaceWords } from "../../words/replace.ts";
import { type Completion, complete, completionsAt } from "./completions.ts";
import { type DeskFind, findOf } from "./desk-find.ts";
import { replaceOf } from "./desk-replace.ts";
import { useBelowHeads } from "./use-below-heads.ts";
import "./find.css";

export function FindBar({ desk }: { readonly desk: Desk }) {
  const find = findOf(desk);
  const isOpen = useStore(find.store, (state) => state.isOpen);
  return isOpen ? <Bar desk={desk} find={find} /> : null;
}

function Bar({ desk, find }: { readonly desk: Desk; readonly find: DeskFind }) {
  const keysOf = useKeysOf();
  const { typed, hits, at, isReading, asked } = useStore(find.store);
  const [caret, setCaret] = useState(typed.length);
  const [picked, setPicked] = useState(-1);
  const [isInField, setInField] = useState(false);
  const readOnly = useWindow(({ about }) => about?.workspace.readOnly ?? false);
  const canReplace = useStore(desk.store, ({ mode }) => mode === "design") && !readOnly;
  const field = useRef<HTMLInputElement>(null);
  const wantedCaret = useRef<number | null>(null);
  const bar = useRef<HTMLElement>(null);
  const top = useBelowHeads(bar);
  const id = useId();
  const asking = !isEmptyQuery(parseQuery(typed));
  const completions = useMemo(
    () => (isInField ? completionsAt(desk, typed, caret) : []),
    [desk, typed, caret, isInField],
  );
  const hit = hits[at];
  const reason = hit && find.search.reason(hit, parseQuery(typed));

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    if (wantedCaret.current === null) return;
    field.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  }, [typed]);

  const take = (completion: Completion): void => {
    const done = complete(typed, caret, completion);
    wantedCaret.current = done.caret;
    setPicked(-1);
    setCaret(done.caret);
    find.type(done.typed);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = completions[picked];
    const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (down !== 0) {
      if (completions.length === 0) find.step(down);
      else setPicked((now) => ((now + 1 + down + completions.length + 1) % (completions.length + 1)) - 1);
    } else if (event.key === "Enter") {
      if (chosen) take(chosen);
      else find.step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Tab" && chosen && !event.shiftKey) take(chosen);
    else if (event.key === "Escape") {
      if (chosen) setPicked(-1);
      else find.close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = !asking
    ? ""
    : hits.length === 0
      ? isReading
        ? words.reading
        : words.nothing
      : at < 0
        ? words.found(hits.length)
        : words.at(at + 1, hits.length);
  return (
    <search ref={bar} className="find" style={{ top }} aria-label={words.title}>
      <div className="find-row">
        <Icon name="search" size={14} />
        <input
          ref={field}
          className="find-input"
          role="combobox"
          aria-label={words.title}
          aria-expanded={completions.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(completions[picked] ? { "aria-activedescendant": `${id}-${picked}` } : {})}
          placeholder={words.placeholder}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setPicked(-1);
            find.type(event.target.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onFocus={() => setInField(true)}
          onBlur={() => setInField(false)}
          onKeyDown={pressed}
        />
        <output className={classNames("find-count", asking && hits.length === 0 && !isReading && "is-none")}>
          {count}
        </output>
        {canReplace && (
          <IconButton
            name={replaceWords.open}
            icon="draft"
            size="small"
            shortcut={keysOf("replace")}
            onPress={() => {
              find.close();
              replaceOf(desk).open(typed);
            }}
          />
        )}
        <IconButton name={words.previous} icon="up" size="small" shortcut="Shift+Enter" onPress={() => find.step(-1)} />
        <IconButton name={words.next} icon="down" size="small" shortcut="Enter" onPress={() => find.step(1)} />
        <IconButton name={words.close} icon="x" size="small" shortcut="Escape" onPress={() => find.close()} />
      </div>
      {reason && completions.length === 0 && (
        <p className="find-reason cutoff">{words.reason(reason.label, reason.text)}</p>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.suggestions}
        className="find-list"
        hidden={completions.length === 0}
      >
        {completions.map((completion, i) => (
          // The keyboard works in the field above, which names the chosen one.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={completion.text}
            tabIndex={-1}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === picked}
            className="find-option"
            // Pressing must not take the focus out of the field, or the list would be gone before the press ends.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(completion)}
          >
            <span className="find-filter">{completion.text}</span>
            <span className="find-hint cutoff">{completion.hint}</span>
          </div>
        ))}
      </div>
    </search>
  );
}
