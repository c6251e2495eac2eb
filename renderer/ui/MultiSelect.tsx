/** Several choices from a closed list, kept as chips inside the field. */
import { useRef } from "react";
import { Button, Group, ListBox, Popover, Select as AriaSelect, Tag, TagGroup, TagList } from "react-aria-components";
import { useFieldParts, FieldFrame, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { flatOptions, OptionMark, renderOptions, type Options } from "./Option.tsx";

export interface MultiSelectProps<Id extends string> extends FieldWords {
  options: Options<Id>;
  value: readonly Id[];
  onChange: (ids: Id[]) => void;
  /** On the button while nothing is chosen, and its spoken name ("Add markets"). */
  placeholder: string;
  isDisabled?: boolean;
}

export function MultiSelect<Id extends string>(props: MultiSelectProps<Id>) {
  const { label, layout, hint, good, warning, error, className, options, value, onChange, placeholder, ...rest } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  const control = useRef<HTMLDivElement>(null);
  const all = flatOptions(options);
  return (
    <AriaSelect
      {...rest}
      {...parts.own}
      selectionMode="multiple"
      value={value}
      onChange={(keys) => {
        const chosen = new Set(keys.map(String));
        // The order of the list, not of the clicks: the same choice is always the same value.
        onChange(all.filter((option) => chosen.has(option.id)).map((option) => option.id));
      }}
      placeholder={placeholder}
    >
      <FieldFrame words={words} layout={parts.layout}>
        <Group ref={control} className="ui-control ui-tags ui-multi">
          {value.length > 0 && (
            <TagGroup
              aria-label={label}
              className="ui-tag-list"
              onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}
            >
              <TagList className="ui-tag-list">
                {all
                  .filter((option) => value.includes(option.id))
                  .map((option) => (
                    <Tag key={option.id} id={option.id} textValue={option.label} className="ui-tag">
                      <OptionMark option={option} />
                      <span className="cutoff">{option.label}</span>
                      {props.isDisabled !== true && (
                        <Button slot="remove" className="ui-tag-x">
                          <Icon name="x" size={12} />
                        </Button>
                      )}
                    </Tag>
                  ))}
              </TagList>
            </TagGroup>
          )}
          <Button className="ui-multi-open">
            {value.length === 0 ? (
              <span className="faint cutoff">{placeholder}</span>
            ) : (
              <span className="ui-hidden">{placeholder}</span>
            )}
            <Icon name="down" size={12} className="ui-control-arrow" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="ui-pop ui-pop-list" triggerRef={control} offset={4} containerPadding={8}>
        <ListBox className="ui-list">{renderOptions(options)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
