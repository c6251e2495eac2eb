/** Free words as chips: Enter or comma adds one, Backspace in the empty field takes the last. */
import { use, useEffect, useRef, useState, type ContextType, type KeyboardEvent } from "react";
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";

import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { renderOptions } from "./Option.tsx";

export interface TagFieldProps extends FieldWords {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  placeholder: string;
  /** Offered while typing. */
  suggestions?: readonly string[] | undefined;
  isDisabled?: boolean;
}

type ListHandle = Pick<NonNullable<ContextType<typeof ComboBoxStateContext>>, "open" | "close">;

export function TagField(props: TagFieldProps) {
  const { label, layout, hint, good, warning, error, className, value, onChange, placeholder } = props;
  const { suggestions = [], isDisabled = false } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  const control = useRef<HTMLDivElement>(null);
  const list = useRef<ListHandle | null>(null);
  const [text, setText] = useState("");
  const offered = suggestions
    .filter((tag) => !value.includes(tag) && tag.toLowerCase().includes(text.toLowerCase()))
    .map((tag) => ({ id: tag, label: tag }));

  function add(written: string): void {
    const fresh = written
      .split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== "" && !value.includes(tag));
    setText("");
    list.current?.close();
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)]);
  }
  function onType(next: string): void {
    if (next.includes(",")) return add(next);
    setText(next);
    if (next === "") list.current?.close();
    else if (next !== text) list.current?.open(null, "input");
  }
  // Before the combo box sees the key: it would take a free word as its one value.
  function onKeyDown(event: KeyboardEvent): void {
    const input = event.target;
    if (event.nativeEvent.isComposing || !(input instanceof HTMLInputElement)) return;
    const atOption = input.getAttribute("aria-activedescendant");
    if (event.key === "Enter" && (atOption === null || atOption === "") && text.trim() !== "") {
      event.preventDefault();
      event.stopPropagation();
      add(text);
    } else if (event.key === "Backspace" && text === "" && value.length > 0) {
      event.stopPropagation();
      onChange(value.slice(0, -1));
    }
  }
  return (
    <Group className={parts.own.className} aria-label={label} isInvalid={parts.own.isInvalid}>
      <FieldFrame words={words} layout={parts.layout} isPlain>
        <Group
          ref={control}
          className="ui-control ui-tags"
          isDisabled={isDisabled}
          onKeyDownCapture={onKeyDown}
          onClick={(event) => {
            // Beside the tags is the field, too.
            if (event.target === event.currentTarget) control.current?.querySelector("input")?.focus();
          }}
        >
          {value.length > 0 && (
            <TagGroup
              aria-label={label}
              className="ui-tag-list"
              onRemove={(keys) => onChange(value.filter((tag) => !keys.has(tag)))}
            >
              <TagList className="ui-tag-list">
                {value.map((tag) => (
                  <Tag key={tag} id={tag} textValue={tag} className="ui-tag">
                    <span className="cutoff">{tag}</span>
                    {!isDisabled && (
                      <Button slot="remove" className="ui-tag-x">
                        <Icon name="x" size={12} />
                      </Button>
                    )}
                  </Tag>
                ))}
              </TagList>
            </TagGroup>
          )}
          <AriaComboBox
            aria-label={label}
            className="ui-tag-entry"
            isDisabled={isDisabled}
            inputValue={text}
            onInputChange={onType}
            menuTrigger="manual"
            value={null}
            onChange={(key) => key !== null && add(String(key))}
            onBlur={() => add(text)}
            defaultFilter={() => true}
            allowsCustomValue
          >
            <StateHandle
              onState={(state) => {
                list.current = state;
              }}
            />
            <Input className="ui-input" placeholder={value.length === 0 ? placeholder : ""} />
            <Popover className="ui-pop ui-pop-list" triggerRef={control} offset={4} containerPadding={8}>
              <ListBox className="ui-list">{renderOptions(offered)}</ListBox>
            </Popover>
          </AriaComboBox>
        </Group>
      </FieldFrame>
    </Group>
  );
}

/** Hands out the combo box's own state: it knows nothing of free words, so the field opens and shuts its list itself. */
function StateHandle({ onState }: { onState: (state: ListHandle | null) => void }) {
  const state = use(ComboBoxStateContext);
  useEffect(() => onState(state));
  return null;
}
