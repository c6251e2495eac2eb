/** Several choices from a closed list, kept as chips inside the field. */
import { useRef } from "react";
import {
  Button,
  Group,
  ListBox,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { useFieldParts, FieldFrame, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { flatOptions, OptionMark, renderOptions, type Options } from "./Option.tsx";

export interface MultiSelectProps<Id extends string> extends FieldWords {
  options: Options<Id>;
  value: readonly Id[];
  onChange: (ids: Id[]) => void;
  /** What stands there while nothing is chosen ("Any market"). */
  placeholder: string;
  isDisabled?: boolean;
}

export function MultiSelect<Id extends string>(props: MultiSelectProps<Id>) {
  const { label, layout, hint, good, warning, error, className, options, value, onChange, placeholder } = props;
  const { isDisabled = false } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  const control = useRef<HTMLDivElement>(null);
  const all = flatOptions(options);
  const chosen = all.filter((option) => value.includes(option.id));
  // The tags stand beside the select, not in it: a collection inside another's would be taken for its own.
  return (
    <Group className={parts.own.className} aria-label={label} isInvalid={parts.own.isInvalid}>
      <FieldFrame words={words} layout={parts.layout} isPlain>
        <Group ref={control} className="ui-control ui-tags ui-multi" isDisabled={isDisabled}>
          {chosen.length > 0 && (
            <TagGroup
              aria-label={label}
              className="ui-tag-list"
              onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}
            >
              <TagList className="ui-tag-list">
                {chosen.map((option) => (
                  <Tag key={option.id} id={option.id} textValue={option.label} className="ui-tag">
                    <OptionMark option={option} />
                    <span className="cutoff">{option.label}</span>
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
          <AriaSelect
            aria-label={label}
            className="ui-multi-select"
            isDisabled={isDisabled}
            selectionMode="multiple"
            value={value}
            onChange={(keys) => {
              const wanted = new Set(keys.map(String));
              // The order of the list, not of the clicks: the same choice is always the same value.
              onChange(all.filter((option) => wanted.has(option.id)).map((option) => option.id));
            }}
            placeholder={placeholder}
          >
            <Button className="ui-multi-open">
              <SelectValue className={chosen.length === 0 ? "cutoff faint" : "ui-hidden"}>
                {({ selectedText }) => (chosen.length === 0 ? placeholder : selectedText)}
              </SelectValue>
              <Icon name="down" size={12} className="ui-control-arrow" />
            </Button>
            <Popover className="ui-pop ui-pop-list" triggerRef={control} offset={4} containerPadding={8}>
              <ListBox className="ui-list">{renderOptions(options)}</ListBox>
            </Popover>
          </AriaSelect>
        </Group>
      </FieldFrame>
    </Group>
  );
}
