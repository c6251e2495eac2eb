/** A search over choices: type, arrows, Enter, Escape; what is not possible stays and says why. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { functionClass } from "../../ui/function-colour.ts";
import { Icon } from "../../ui/Icon.tsx";
import { type IconName, isIconName } from "../../ui/icons.ts";
import { Kbd } from "../../ui/Kbd.tsx";

export interface MenuChoice {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly note?: string | undefined;
  readonly icon: string;
  readonly owner: string | null;
  readonly section: string;
  readonly offReason?: string | undefined;
}

export interface ChoicePaperProps {
  readonly title: string;
  readonly placeholder: string;
  readonly empty: string;
  /** Choices in order for what was typed; consecutive ones of a section stand under its heading. */
  readonly find: (text: string) => readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function ChoicePaper({ title, placeholder, empty, find, onChoose, onClose }: ChoicePaperProps) {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const base = useId();
  const found = find(text);
  const current = Math.min(active, found.length - 1);
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && paper.current?.contains(event.target) === false) onClose();
    };
    addEventListener("pointerdown", away, true);
    return () => removeEventListener("pointerdown", away, true);
  }, [onClose]);
  const take = (choice: MenuChoice | undefined): void => {
    if (choice && choice.offReason === undefined) onChoose(choice.id);
  };
  const keyed = (event: KeyboardEvent): void => {
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: found.length - 1,
      PageDown: current + 8,
      PageUp: current - 8,
    }[event.key];
    if (to !== undefined && !(event.key === "Home" || event.key === "End" ? event.shiftKey : false)) {
      setActive(
        event.key.startsWith("Arrow")
          ? (to + found.length) % Math.max(1, found.length)
          : Math.max(0, Math.min(found.length - 1, to)),
      );
      event.preventDefault();
    } else if (event.key === "Enter") {
      take(found[current]);
      event.preventDefault();
    } else if (event.key === "Escape" || event.key === "Tab") {
      onClose();
      event.preventDefault();
    }
    event.stopPropagation();
  };
  return (
    <div ref={paper} className="ui-pop jc-menu" role="dialog" aria-label={title}>
      <div className="jc-menu-search">
        <Icon name="search" size={14} />
        <input
          // The menu opens because somebody wants to type here.
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${base}-list`}
          aria-activedescendant={found.length > 0 ? `${base}-${current}` : undefined}
          aria-label={title}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={keyed}
          spellCheck={false}
        />
        <Kbd keys="Escape" />
      </div>
      <div ref={list} className="ui-list jc-menu-list jc-nowheel" role="listbox" id={`${base}-list`} aria-label={title}>
        {found.length === 0 && <div className="ui-list-empty">{empty}</div>}
        {found.map((choice, i) => (
          <Item
            key={`${choice.section} ${choice.id}`}
            choice={choice}
            id={`${base}-${i}`}
            at={i}
            active={i === current}
            headed={found[i - 1]?.section !== choice.section}
            onPoint={() => setActive(i)}
            onTake={() => take(choice)}
          />
        ))}
      </div>
    </div>
  );
}

function Item(props: {
  choice: MenuChoice;
  id: string;
  at: number;
  active: boolean;
  headed: boolean;
  onPoint: () => void;
  onTake: () => void;
}) {
  const { choice, id, at, active, headed, onPoint, onTake } = props;
  const off = choice.offReason !== undefined;
  const icon: IconName = isIconName(choice.icon) ? choice.icon : "help";
  return (
    <>
      {headed && choice.section !== "" && (
        <div className="ui-list-head" role="presentation">
          {choice.section}
        </div>
      )}
      <div
        id={id}
        data-at={at}
        role="option"
        aria-selected={active}
        aria-disabled={off || undefined}
        className={`ui-option jc-choice${off ? " is-off" : ""}`}
        data-focused={active || undefined}
        onPointerMove={onPoint}
        onPointerUp={(event) => event.button === 0 && onTake()}
        tabIndex={-1}
      >
        <span className={`ui-option-mark ${functionClass(choice.owner)}`}>
          <Icon name={icon} size={14} />
        </span>
        <span className="ui-option-words">
          <span className="cutoff">{choice.title}</span>
          {(off ? choice.offReason : active ? choice.hint : undefined) !== undefined && (
            <span className="ui-option-hint">{off ? choice.offReason : choice.hint}</span>
          )}
        </span>
        {choice.note !== undefined && <span className="ui-option-note">{choice.note}</span>}
      </div>
    </>
  );
}
