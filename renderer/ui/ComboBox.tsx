/** One choice from a long list, found by typing. */
import { useContext } from "react";
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  Popover,
} from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { renderOptions, type Options } from "./Option.tsx";
import { isFocusQuiet } from "./quiet-focus.ts";

export interface ComboBoxProps<Id extends string> extends FieldWords {
  options: Options<Id>;
  value: Id | null;
  onChange: (id: Id | null) => void;
  placeholder?: string | undefined;
  /** What stands in the list when nothing fits. */
  emptyText: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** For lists too long to be given whole. */
  onInputChange?: (typed: string) => void;
  /** The keyboard comes or goes: a list that is costly to make is made then. */
  onFocusChange?: (focused: boolean) => void;
}

export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const {
    label,
    layout,
    hint,
    good,
    warning,
    error,
    className,
    options,
    value,
    onChange,
    placeholder,
    emptyText,
    ...rest
  } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  return (
    <AriaComboBox
      {...rest}
      {...parts.own}
      value={value}
      onChange={(key) => {
        const next = key === null ? null : (String(key) as Id);
        if (next !== value) onChange(next);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldFrame words={words} layout={parts.layout}>
        <Group className="ui-control">
          <TypeIn placeholder={placeholder} />
          <Button className="ui-icon-btn">
            <Icon name="down" size={12} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="ui-pop ui-pop-list" offset={4} containerPadding={8}>
        <ListBox className="ui-list" renderEmptyState={() => <div className="ui-list-empty">{emptyText}</div>}>
          {renderOptions(options)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Whoever goes to the field sees what there is to choose from; who was only put there sees the field. */
function TypeIn({ placeholder }: { readonly placeholder: string | undefined }) {
  const list = useContext(ComboBoxStateContext);
  return (
    <Input
      className="ui-input"
      onFocus={() => {
        // The combo box opens for any focus: shut again before anything was painted.
        if (isFocusQuiet()) queueMicrotask(() => list?.setOpen(false));
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
