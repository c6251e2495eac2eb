/** Says the name (and the shortcut) of the control it wraps, on hover and on keyboard focus. */
import type { ReactNode } from "react";
import {
  Tooltip as AriaTooltip,
  OverlayArrow,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from "react-aria-components";
import { Kbd } from "./Kbd.tsx";

export interface TooltipProps {
  text: ReactNode;
  shortcut?: string | undefined;
  placement?: NonNullable<AriaTooltipProps["placement"]>;
  /** ms until it shows on hover; on focus it shows at once. */
  delay?: number;
  isDisabled?: boolean;
  /** One focusable control of this set (Button, IconButton, …). */
  children: ReactNode;
}

export function Tooltip({
  text,
  shortcut,
  placement = "bottom",
  delay = 450,
  isDisabled = false,
  children,
}: TooltipProps) {
  return (
    <TooltipTrigger delay={delay} closeDelay={80} isDisabled={isDisabled}>
      {children}
      <AriaTooltip className="ui-tooltip" placement={placement} offset={7} containerPadding={6}>
        <OverlayArrow className="ui-tooltip-tip">
          <svg width="10" height="5" viewBox="0 0 10 5" aria-hidden="true">
            <path d="M0 0 5 5 10 0Z" />
          </svg>
        </OverlayArrow>
        <span>{text}</span>
        {shortcut !== undefined && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
