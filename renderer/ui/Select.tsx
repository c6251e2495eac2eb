/** One choice from a closed list. */
import {
  Select as AriaSelect,
  Button,
  ListBox,
  Popover,
  SelectValue,
  type SelectProps as AriaSelectProps,
} from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { flatOptions, OptionMark, renderOptions, type Options } from "./Option.tsx";

export interface SelectProps<Id extends string>
  extends FieldWords, Pick<AriaSelectProps, "isDisabled" | "isRequired" | "autoFocus" | "isOpen" | "onOpenChange"> {
  options: Options<Id>;
  value: Id | null;
  onChange: (id: Id) => void;
  /** What stands there while nothing is chosen. */
  placeholder: string;
  size?: "normal" | "tall" | undefined;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, layout, hint, good, warning, error, className, options, value, onChange, placeholder, size, ...rest } =
    props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, size === "tall" ? "is-tall" : "");
  const chosen = flatOptions(options).find((option) => option.id === value);
  return (
    <AriaSelect
      {...rest}
      {...parts.own}
      value={value}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key) as Id);
      }}
      placeholder={placeholder}
    >
      <FieldFrame words={words} layout={parts.layout}>
        <Button className="ui-control ui-select">
          {chosen !== undefined && <OptionMark option={chosen} />}
          <SelectValue className="ui-select-value cutoff">
            {({ isPlaceholder }) =>
              isPlaceholder ? <span className="faint">{placeholder}</span> : (chosen?.label ?? value)
            }
          </SelectValue>
          <Icon name="down" size={12} className="ui-control-arrow" />
        </Button>
      </FieldFrame>
      <Popover className="ui-pop ui-pop-list" offset={4} containerPadding={8}>
        <ListBox className="ui-list">{renderOptions(options)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
