/** A count or a version beside a name. */
import type { ReactNode } from "react";

export function CountPill({ children, tone }: { children: ReactNode; tone?: "error" | "warning" | undefined }) {
  return <span className={`ui-count ${tone === undefined ? "" : `is-${tone}`}`}>{children}</span>;
}
