/** Controls that belong together; one tab stop, the arrows walk them. */
import type { ReactNode } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components";
import { classNames } from "./class-names.ts";

export interface ToolbarProps {
  label: string;
  orientation?: "horizontal" | "vertical" | undefined;
  /** Over the canvas: paper with a shadow. */
  isFloating?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Toolbar({ label, orientation = "horizontal", isFloating = false, className, children }: ToolbarProps) {
  return (
    <AriaToolbar
      aria-label={label}
      orientation={orientation}
      className={classNames("ui-toolbar", isFloating && "is-float", className)}
    >
      {children}
    </AriaToolbar>
  );
}

/** A hairline between groups of controls. */
export const ToolbarLine = () => <span className="sep" aria-hidden="true" />;
