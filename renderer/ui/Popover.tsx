/** A small paper over the work whose tip points at the cause; it flips to stay in sight. */
import type { ReactNode, RefObject } from "react";
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  OverlayArrow,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from "react-aria-components";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface PopoverProps {
  /** The title; drawn unless `titleHidden`. */
  title: string;
  titleHidden?: boolean | undefined;
  icon?: IconName | undefined;
  tone?: "plain" | "error" | "warning" | undefined;
  /** px; by default as wide as it needs, at most 320. */
  width?: number | undefined;
  placement?: NonNullable<AriaPopoverProps["placement"]>;
  /** Either a Button or IconButton of this set … */
  trigger?: ReactNode;
  /** … or the thing pointed at, and who holds it open. */
  triggerRef?: RefObject<Element | null> | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Leaves the rest of the window alive and does not take the focus (a hint beside the work). */
  isNonModal?: boolean | undefined;
  children: ReactNode | ((close: () => void) => ReactNode);
}

export function Popover(props: PopoverProps) {
  const { trigger, isOpen, onOpenChange } = props;
  if (trigger === undefined) return <Paper {...props} />;
  return (
    <DialogTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger}
      <Paper {...props} isOpen={undefined} onOpenChange={undefined} />
    </DialogTrigger>
  );
}

function Paper(props: PopoverProps) {
  const {
    title,
    titleHidden,
    icon,
    tone = "plain",
    width,
    placement = "bottom",
    triggerRef,
    isOpen,
    onOpenChange,
  } = props;
  const { isNonModal = false, children } = props;
  return (
    <AriaPopover
      className={`ui-pop ui-paper is-${tone}`}
      placement={placement}
      offset={10}
      containerPadding={8}
      isNonModal={isNonModal}
      {...(width === undefined ? {} : { style: { width } })}
      {...(triggerRef === undefined ? {} : { triggerRef })}
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <OverlayArrow className="ui-paper-tip">
        <svg width="12" height="7" viewBox="0 0 12 7" aria-hidden="true">
          <path d="M0 0 6 6 12 0" />
        </svg>
      </OverlayArrow>
      <AriaDialog className="ui-paper-body">
        {({ close }) => (
          <>
            <Heading slot="title" className={titleHidden === true ? "ui-hidden" : "ui-paper-title"}>
              {icon !== undefined && <Icon name={icon} size={14} />}
              {title}
            </Heading>
            {typeof children === "function" ? children(close) : children}
          </>
        )}
      </AriaDialog>
    </AriaPopover>
  );
}
