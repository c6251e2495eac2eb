/** A failure in full: what happened, where, and the way out, with the act that takes it. */
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";

export interface ErrorNoticeProps {
  tone?: "error" | "warning" | "info" | undefined;
  what: string;
  /** The place: a file and line, a node, a field. */
  where?: ReactNode;
  /** What can be done about it. */
  wayOut?: ReactNode;
  actions?: ReactNode;
  className?: string | undefined;
}

export function ErrorNotice({ tone = "error", what, where, wayOut, actions, className }: ErrorNoticeProps) {
  return (
    <div className={classNames("ui-fault", `is-${tone}`, className)} role={tone === "error" ? "alert" : "status"}>
      <Icon name={tone} className={`is-${tone}-mark`} />
      <div className="grow">
        <p className="ui-fault-what">{what}</p>
        {where !== undefined && <p className="ui-fault-where">{where}</p>}
        {wayOut !== undefined && <p className="ui-fault-way">{wayOut}</p>}
        {actions !== undefined && <div className="ui-acts">{actions}</div>}
      </div>
    </div>
  );
}
