/** Find and replace: what is sought, what comes in its stead, and every place before and after with a tick; nothing is written unseen. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Range, Replacement } from "../../../shared/search/index.ts";
import type { Desk } from "../../state/desk.ts";
import { Button, Checkbox, Icon, IconButton, LinkButton } from "../../ui/index.ts";
import { replaceWords as words } from "../../words/replace.ts";
import { type DeskReplace, chosenOf, placeKey, replaceOf, sayPlace } from "./desk-replace.ts";
import { useBelowHeads } from "./use-below-heads.ts";
import "./find.css";
import "./replace.css";

export function ReplaceBar({ desk }: { readonly desk: Desk }) {
  const replace = replaceOf(desk);
  const isOpen = useStore(replace.store, (state) => state.isOpen);
  return isOpen ? <Bar desk={desk} replace={replace} /> : null;
}

/** Drawn at first, and again with each press on “more”. */
const some = 100;

function Bar({ desk, replace }: { readonly desk: Desk; readonly replace: DeskReplace }) {
  const state = useStore(replace.store);
  const { text, by, matchCase, wholeWords, replacements, off, asked } = state;
  const [drawn, setDrawn] = useState(some);
  const field = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLElement>(null);
  const top = useBelowHeads(bar);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const chosen = chosenOf(state).length;
  const fitting = replacements.filter(({ tooLong }) => !tooLong);
  const keys = fitting.map(({ place }) => placeKey(place));
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") replace.close();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) replace.apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Escape leaves from wherever in it one is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
    <search
      ref={bar}
      className="find replace"
      style={{ top, maxHeight: `calc(100% - ${top + 12}px)` }}
      aria-label={words.title}
      onKeyDown={pressed}
    >
      <div className="find-row">
        <Icon name="search" size={14} />
        <input
          ref={field}
          className="find-input"
          aria-label={words.find}
          placeholder={words.findPlaceholder}
          value={text}
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setDrawn(some);
            replace.set({ text: event.target.value });
          }}
        />
        <output className="find-count">{text === "" ? "" : words.found(replacements.length)}</output>
        <button
          type="button"
          className="replace-toggle"
          aria-pressed={matchCase}
          aria-label={words.matchCase}
          title={words.matchCase}
          onClick={() => replace.set({ matchCase: !matchCase })}
        >
          Aa
        </button>
        <button
          type="button"
          className="replace-toggle is-word"
          aria-pressed={wholeWords}
          aria-label={words.wholeWords}
          title={words.wholeWords}
          onClick={() => replace.set({ wholeWords: !wholeWords })}
        >
          ab
        </button>
        <IconButton name={words.close} icon="x" size="small" shortcut="Escape" onPress={() => replace.close()} />
      </div>
      <div className="find-row replace-by">
        <Icon name="draft" size={14} />
        <input
          className="find-input"
          aria-label={words.by}
          placeholder={words.byPlaceholder}
          value={by}
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => replace.set({ by: event.target.value })}
        />
        <Button
          size="small"
          tone="primary"
          shortcut="Mod+Enter"
          offReason={chosen === 0 ? words.nothingChosen : undefined}
          onPress={() => replace.apply()}
        >
          {by === "" ? words.remove(chosen) : words.replace(chosen)}
        </Button>
      </div>
      {replacements.length === 0 ? (
        <p className="replace-say">{text === "" ? words.start : text === by ? words.same : words.none(text)}</p>
      ) : (
        <>
          <div className="replace-all">
            <Checkbox
              label={words.all(fitting.length)}
              isSelected={chosen > 0 && chosen === fitting.length}
              isIndeterminate={chosen > 0 && chosen < fitting.length}
              onChange={(isOn) => replace.tick(keys, isOn)}
            />
          </div>
          <ul className="replace-list" aria-label={words.places}>
            {replacements.slice(0, drawn).map((one) => (
              <Place
                key={placeKey(one.place)}
                desk={desk}
                replace={replace}
                one={one}
                by={by}
                isOn={!off.has(placeKey(one.place))}
              />
            ))}
            {replacements.length > drawn && (
              <li className="replace-more">
                <LinkButton onPress={() => setDrawn(drawn + some)}>
                  {words.more(Math.min(some, replacements.length - drawn))}
                </LinkButton>
              </li>
            )}
          </ul>
        </>
      )}
      <p className="replace-foot">{words.library}</p>
    </search>
  );
}

function Place(props: {
  readonly desk: Desk;
  readonly replace: DeskReplace;
  readonly one: Replacement;
  readonly by: string;
  readonly isOn: boolean;
}) {
  const { desk, replace, one, by, isOn } = props;
  const where = sayPlace(desk, one.place);
  return (
    <li className="replace-place">
      <Checkbox
        label={words.tick(where)}
        labelHidden
        isSelected={isOn && !one.tooLong}
        isDisabled={one.tooLong}
        onChange={(next) => replace.tick([placeKey(one.place)], next)}
      />
      <div className="grow">
        <button
          type="button"
          className="replace-where cutoff"
          aria-label={words.show(where)}
          onClick={() => replace.show(one.place)}
        >
          {where}
        </button>
        <p className="ui-diff replace-diff">
          <Before text={one.place.text} ranges={one.ranges} by={by} />
        </p>
        {one.tooLong && (
          <p className="replace-long">
            <Icon name="warning" size={12} className="is-warning-mark" /> {words.tooLong}
          </p>
        )}
      </div>
    </li>
  );
}

/** Letters kept around what is replaced; a note may be pages long. */
const around = 36;

/** Each piece that goes, struck through, with what comes in its stead; what stays is cut where it is long. */
function Before({
  text,
  ranges,
  by,
}: {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly by: string;
}) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  ranges.forEach(([from, to], n) => {
    parts.push(kept(text.slice(at, from), n === 0, false));
    parts.push(
      <span key={from}>
        <del>
          <span className="ui-hidden">{words.removed} </span>
          {text.slice(from, to)}
        </del>
        {by !== "" && (
          <ins>
            <span className="ui-hidden"> {words.added} </span>
            {by}
          </ins>
        )}
      </span>,
    );
    at = to;
  });
  parts.push(kept(text.slice(at), false, true));
  return <>{parts}</>;
}

function kept(text: string, isFirst: boolean, isLast: boolean): string {
  if (isFirst) return text.length > around ? `…${text.slice(-around)}` : text;
  if (isLast) return text.length > around ? `${text.slice(0, around)}…` : text;
  return text.length > 2 * around ? `${text.slice(0, around)} … ${text.slice(-around)}` : text;
}
