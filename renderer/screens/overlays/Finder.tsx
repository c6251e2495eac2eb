/** A dialog of one field and what it finds, in sections: type, choose with the arrows, Enter goes there. What is found is the caller's. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog, Input, Modal, ModalOverlay } from "react-aria-components";
import { Icon, type IconName, Kbd, classNames, functionClass } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";
import "./finder.css";

const words = overlayWords.palette.keys;

/** One thing that can be gone to. */
export interface FinderEntry {
  /** Only one has it, in all sections. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  /** The icon tells of something wrong, in that colour. */
  readonly isProblem?: boolean;
  readonly owner?: string | null;
  readonly keys?: string | undefined;
  /** Why it cannot be gone to now; shown in place of the hint. */
  readonly offReason?: string | undefined;
}

export interface FinderSection<One extends FinderEntry> {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly One[];
  /** What is said of those that are not shown; empty: all are. */
  readonly more: string;
}

export interface FinderProps<One extends FinderEntry> {
  readonly title: string;
  readonly placeholder: string;
  readonly resultsName: string;
  readonly typed: string;
  readonly sections: readonly FinderSection<One>[];
  /** Shown where nothing is found; null: it is not known yet. */
  readonly none: { readonly title: string; readonly text: string } | null;
  readonly foot?: string;
  onType(text: string): void;
  onGo(entry: One): void;
  onClose(): void;
}

export function Finder<One extends FinderEntry>(props: FinderProps<One>) {
  const { title, placeholder, resultsName, typed, sections, none, foot, onType, onGo, onClose } = props;
  const [at, setAt] = useState(0);
  const flat = useMemo(() => sections.flatMap(({ entries }) => entries), [sections]);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosen = flat[Math.min(at, flat.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = flat.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const step = steps[event.key];
    if (step !== undefined) setAt(Math.max(0, step));
    else if (event.key !== "Enter") return;
    else if (chosen) onGo(chosen);
    event.preventDefault();
  }
  return (
    <ModalOverlay className="ui-scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="ui-modal finder">
        <Dialog className="ui-dialog" aria-label={title}>
          <div className="finder-field">
            <Icon name="search" />
            <Input
              autoFocus
              role="combobox"
              aria-label={title}
              aria-expanded={flat.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              {...(chosen ? { "aria-activedescendant": `${id}-${chosen.id}` } : {})}
              className="finder-input"
              placeholder={placeholder}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                onType(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div
            ref={list}
            id={`${id}-list`}
            className="finder-list"
            role="listbox"
            aria-label={resultsName}
            hidden={flat.length === 0}
          >
            {sections.map((section) => (
              <Section
                key={section.id}
                section={section}
                base={id}
                chosen={chosen}
                onPoint={(entry) => setAt(flat.indexOf(entry))}
                onGo={onGo}
              />
            ))}
          </div>
          {flat.length === 0 && none && (
            <p className="finder-none" role="status">
              <b>{none.title}</b>
              <span className="muted">{none.text}</span>
            </p>
          )}
          {foot !== undefined && foot !== "" && <p className="finder-foot">{foot}</p>}
          <footer className="finder-keys" aria-hidden="true">
            <span>
              <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {words.move}
            </span>
            <span>
              <Kbd keys="Enter" /> {words.run}
            </span>
            <span>
              <Kbd keys="Escape" /> {words.close}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Section<One extends FinderEntry>(props: {
  readonly section: FinderSection<One>;
  readonly base: string;
  readonly chosen: One | undefined;
  onPoint(entry: One): void;
  onGo(entry: One): void;
}) {
  const { section, base, chosen, onPoint, onGo } = props;
  const head = `${base}-head-${section.id}`;
  return (
    <div role="group" aria-labelledby={head}>
      <div id={head} className="finder-head" role="presentation">
        {section.title}
      </div>
      {section.entries.map((entry) => (
        // The keyboard stays in the field, which walks the options.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={entry.id}
          tabIndex={-1}
          id={`${base}-${entry.id}`}
          role="option"
          aria-selected={entry.id === chosen?.id}
          aria-disabled={entry.offReason !== undefined}
          className={classNames("finder-find", entry.offReason !== undefined && "is-off")}
          onPointerMove={() => entry.id !== chosen?.id && onPoint(entry)}
          onClick={() => onGo(entry)}
        >
          <span className={classNames("finder-mark", entry.owner && functionClass(entry.owner))}>
            <Icon name={entry.icon} size={14} className={entry.isProblem ? `is-${entry.icon}-mark` : ""} />
          </span>
          <span className="finder-label cutoff">{entry.label}</span>
          <span className="finder-hint cutoff">{entry.offReason ?? entry.hint}</span>
          {entry.keys !== undefined && <Kbd keys={entry.keys} className="is-plain" />}
        </div>
      ))}
      {section.more !== "" && (
        <div className="finder-more" role="presentation">
          {section.more}
        </div>
      )}
    </div>
  );
}
