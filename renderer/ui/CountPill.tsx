/** A count or a version beside a name. */
import type { ReactNode } from "react";
import { useNumber } from "./use-number.ts";

export function CountPill({ children, tone }: { children: ReactNode; tone?: "error" | "warning" | undefined }) {
  const number = useNumber();
  return (
    <span className={`ui-count ${tone === undefined ? "" : `is-${tone}`}`}>
      {typeof children === "number" ? number(children) : children}
    </span>
  );
}
