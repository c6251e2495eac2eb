/** A list of choices that stays in sight. */
import { ListBox as AriaListBox } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { renderOptions, type Options } from "./Option.tsx";

export interface ListBoxProps<Id extends string> {
  label: string;
  options: Options<Id>;
  value: Id | null;
  onChange: (id: Id) => void;
  /** Enter or a press on the chosen one. */
  onOpen?: ((id: Id) => void) | undefined;
  emptyText?: string | undefined;
  className?: string | undefined;
}

export function ListBox<Id extends string>(props: ListBoxProps<Id>) {
  const { label, options, value, onChange, onOpen, emptyText, className } = props;
  return (
    <AriaListBox
      aria-label={label}
      className={classNames("ui-list is-still", className)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === "all" ? [] : [...keys];
        if (chosen !== undefined) onChange(String(chosen) as Id);
      }}
      {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key) as Id) })}
      renderEmptyState={() => <div className="ui-list-empty">{emptyText}</div>}
    >
      {renderOptions(options)}
    </AriaListBox>
  );
}
