/** An action that reads as part of a sentence or a row: a place to go to, something to show. */
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classNames } from "./class-names.ts";

export interface LinkButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  children: ReactNode;
  /** Quiet: the colour of the text around it, a fainter line. */
  isQuiet?: boolean | undefined;
  className?: string | undefined;
}

export function LinkButton({ children, isQuiet = false, className, ...rest }: LinkButtonProps) {
  return (
    <AriaButton {...rest} className={classNames("ui-link", isQuiet && "is-quiet", className)}>
      {children}
    </AriaButton>
  );
}
