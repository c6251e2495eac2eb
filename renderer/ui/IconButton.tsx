/** An action shown by its icon alone; its name and shortcut are in the tooltip and spoken. */
import type { Ref } from "react";
import {
  Button as AriaButton,
  ToggleButton,
  type ButtonProps as AriaButtonProps,
  type TooltipProps as AriaTooltipProps,
} from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip } from "./Tooltip.tsx";

export interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> {
  /** The accessible name, also the tooltip. */
  name: string;
  icon: IconName;
  shortcut?: string | undefined;
  /** 26 px; small 20 px, for headings of sections. */
  size?: "normal" | "small" | undefined;
  tone?: "plain" | "danger" | undefined;
  /** Makes it a toggle that is pressed or not. */
  isOn?: boolean | undefined;
  offReason?: string | undefined;
  tipPlacement?: AriaTooltipProps["placement"] | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  name,
  icon,
  shortcut,
  size = "normal",
  tone = "plain",
  isOn,
  offReason,
  tipPlacement = "bottom",
  className,
  onPress,
  ...rest
}: IconButtonProps) {
  const classes = classNames("ui-icon-btn", `is-${size}`, `is-${tone}`, className);
  const off = offReason !== undefined;
  const press = off ? { "aria-disabled": true as const } : onPress === undefined ? {} : { onPress };
  const drawing = <Icon name={icon} size={size === "small" ? 14 : 16} />;
  return (
    <Tooltip text={off ? `${name}: ${offReason}` : name} shortcut={off ? undefined : shortcut} placement={tipPlacement}>
      {isOn === undefined ? (
        <AriaButton {...rest} {...press} aria-label={name} className={classes}>
          {drawing}
        </AriaButton>
      ) : (
        <ToggleButton {...(rest as object)} {...press} aria-label={name} isSelected={isOn} className={classes}>
          {drawing}
        </ToggleButton>
      )}
    </Tooltip>
  );
}
