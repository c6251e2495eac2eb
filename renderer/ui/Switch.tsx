/** Something that is on or off at once, without being sent. */
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components";
import { classNames } from "./class-names.ts";

export interface SwitchProps extends Pick<AriaSwitchProps, "isDisabled" | "isReadOnly" | "autoFocus"> {
  label: string;
  hint?: string | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  className?: string | undefined;
}

export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={classNames("ui-switch", className)}>
      <span className="ui-switch-track" aria-hidden="true">
        <i className="ui-switch-knob" />
      </span>
      <span className="ui-choice-words">
        {label}
        {hint !== undefined && <span className="ui-choice-hint">{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
