/** A named action. A refused one stays reachable and says why. */
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  children: ReactNode;
  icon?: IconName | undefined;
  /** One primary per screen; success only for approval; danger only where something is refused or taken away. */
  tone?: "plain" | "primary" | "quiet" | "danger" | "success" | undefined;
  size?: "normal" | "small" | "tall" | undefined;
  /** Why it cannot be pressed now. It stays focusable and shows the sentence. */
  offReason?: string | undefined;
  /** Shown in the tooltip. */
  shortcut?: string | undefined;
  tip?: string | undefined;
  /** It opens a menu or a list: a small arrow at the right. */
  opens?: boolean | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  icon,
  tone = "plain",
  size = "normal",
  offReason,
  shortcut,
  tip,
  opens = false,
  className,
  onPress,
  ...rest
}: ButtonProps) {
  const off = offReason !== undefined;
  const button = (
    <AriaButton
      {...rest}
      {...(off ? { "aria-disabled": true } : onPress === undefined ? {} : { onPress })}
      className={classNames("ui-btn", `is-${tone}`, `is-${size}`, className)}
    >
      {icon !== undefined && <Icon name={icon} size={size === "small" ? 12 : 14} />}
      <span className="cutoff">{children}</span>
      {opens && <Icon name="down" size={12} className="ui-btn-opens" />}
    </AriaButton>
  );
  const text = offReason ?? tip;
  if (text === undefined && shortcut === undefined) return button;
  return (
    <Tooltip text={text ?? children} shortcut={off ? undefined : shortcut}>
      {button}
    </Tooltip>
  );
}
