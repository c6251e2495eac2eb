/** Narrows what is shown while one types; Escape empties it. */
import type { Ref } from "react";
import { Button, Group, Input, SearchField as AriaSearchField } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import { Kbd } from "./Kbd.tsx";

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  onSubmit?: ((text: string) => void) | undefined;
  /** The key that leads here; shown while it is empty. */
  shortcut?: string | undefined;
  autoFocus?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  className?: string | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, onSubmit, shortcut, autoFocus, inputRef, className } = props;
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={classNames("ui-field", className)}
      {...(onSubmit === undefined ? {} : { onSubmit })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
    >
      <Group className="ui-control">
        <Icon name="search" size={14} />
        <Input className="ui-input" placeholder={placeholder} {...(inputRef === undefined ? {} : { ref: inputRef })} />
        {value === "" ? (
          shortcut !== undefined && <Kbd keys={shortcut} />
        ) : (
          <Button className="ui-icon-btn">
            <Icon name="x" size={12} />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  );
}
