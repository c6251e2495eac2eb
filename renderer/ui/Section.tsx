/** A part of the inspector: heading, count, one action, and what belongs to it. */
import { useId, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { CountPill } from "./CountPill.tsx";

export interface SectionProps {
  title?: string | undefined;
  /** The accessible name where no title is drawn. */
  label?: string | undefined;
  count?: number | string | undefined;
  /** An IconButton of size small, at the right. */
  action?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function Section({ title, label, count, action, className, children }: SectionProps) {
  const id = useId();
  return (
    <section
      className={classNames("ui-section", className)}
      {...(title !== undefined ? { "aria-labelledby": id } : label !== undefined ? { "aria-label": label } : {})}
    >
      {title !== undefined && (
        <div className="ui-section-head">
          <h3 id={id}>{title}</h3>
          {count !== undefined && <CountPill>{count}</CountPill>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
