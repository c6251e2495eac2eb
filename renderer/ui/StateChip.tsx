/** In which state a thing is; always a word with its mark, never a colour alone. */
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export type State = "approved" | "stale" | "draft" | "in-review" | "error" | "warning" | "info" | "changed";

const marks: Record<State, IconName> = {
  approved: "seal",
  stale: "stale",
  draft: "draft",
  "in-review": "review",
  error: "error",
  warning: "warning",
  info: "info",
  changed: "changed",
};

export interface StateChipProps {
  state: State;
  children: ReactNode;
  /** Another mark than the state's own. */
  icon?: IconName | undefined;
  className?: string | undefined;
}

export function StateChip({ state, children, icon, className }: StateChipProps) {
  return (
    <span className={classNames("ui-state", `is-${state}`, className)}>
      <Icon name={icon ?? marks[state]} size={12} />
      <span className="cutoff">{children}</span>
    </span>
  );
}

/** The same without ground, for rows and nodes: mark and word (or count) in the state's colour. */
export function Badge({
  state,
  children,
  name,
  icon,
  className,
}: Partial<StateChipProps> & {
  state: State;
  /** What the count counts, for those who do not see the mark. */
  name?: string | undefined;
}) {
  return (
    <span className={classNames("ui-badge", `is-${state}`, className)}>
      <Icon name={icon ?? marks[state]} size={12} />
      {children !== undefined && <span>{children}</span>}
      {name !== undefined && <span className="ui-hidden">{name}</span>}
    </span>
  );
}
