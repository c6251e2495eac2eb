/** Yes or no (or, for a group, some of it). */
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";

export interface CheckboxProps extends Pick<
  AriaCheckboxProps,
  "isDisabled" | "isIndeterminate" | "isReadOnly" | "isInvalid" | "autoFocus" | "slot"
> {
  label: string;
  /** The label is only spoken. */
  labelHidden?: boolean | undefined;
  hint?: string | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  className?: string | undefined;
}

export function Checkbox({ label, labelHidden = false, hint, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={classNames("ui-check", className)}
      {...(labelHidden ? { "aria-label": label } : {})}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <CheckMark isSelected={isSelected} isIndeterminate={isIndeterminate} />
          {!labelHidden && (
            <span className="ui-choice-words">
              {label}
              {hint !== undefined && <span className="ui-choice-hint">{hint}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}

export function CheckMark({ isSelected, isIndeterminate }: { isSelected: boolean; isIndeterminate: boolean }) {
  return (
    <span className="ui-check-box" aria-hidden="true">
      {isIndeterminate ? <Icon name="minus" size={12} /> : isSelected ? <Icon name="check" size={12} /> : null}
    </span>
  );
}
