/** What stands where nothing is yet: it says what would be here and offers the first step. */
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** A sentence or two that teach. */
  children?: ReactNode;
  actions?: ReactNode;
  /** In a small panel: one line, at the left. */
  isInline?: boolean | undefined;
  className?: string | undefined;
}

export function EmptyState({ icon, title, children, actions, isInline = false, className }: EmptyStateProps) {
  return (
    <div className={classNames("ui-empty", isInline && "is-inline", className)}>
      <span className="ui-empty-mark">
        <Icon name={icon} size={isInline ? 16 : 20} />
      </span>
      <div>
        <p className="ui-empty-title">{title}</p>
        {children !== undefined && <p className="ui-empty-text">{children}</p>}
        {actions !== undefined && <div className="ui-acts">{actions}</div>}
      </div>
    </div>
  );
}
