/** How far something is, as a bar with its figure in words. */
import { Meter as AriaMeter } from "react-aria-components";
import { classNames } from "./class-names.ts";

export interface MeterProps {
  label: string;
  /** 0–100. */
  value: number;
  /** The figure as it is read ("64 of 70 %"); drawn at the right unless hidden. */
  valueText: string;
  textHidden?: boolean | undefined;
  /** Draws the label at the left. */
  labelShown?: boolean | undefined;
  tone?: "function" | "approved" | undefined;
  className?: string | undefined;
}

export function Meter({
  label,
  value,
  valueText,
  textHidden = false,
  labelShown = false,
  tone = "function",
  className,
}: MeterProps) {
  const share = Math.min(100, Math.max(0, value));
  return (
    <AriaMeter
      aria-label={label}
      value={share}
      valueLabel={valueText}
      className={classNames("ui-meter", `is-${tone}`, className)}
    >
      {labelShown && <span className="muted">{label}</span>}
      <span className="ui-meter-track">
        <i style={{ width: `${share}%` }} />
      </span>
      {!textHidden && <span className="ui-meter-text">{valueText}</span>}
    </AriaMeter>
  );
}

export interface CoverageMeterProps {
  /** The whole as a sentence ("8 approved, 2 stale, 2 in review, 1 draft"). */
  label: string;
  parts: readonly { id: string; count: number; label: string; state: "approved" | "stale" | "in-review" | "draft" }[];
}

/** Shares of a whole side by side, with their key. */
export function CoverageMeter({ label, parts }: CoverageMeterProps) {
  const shown = parts.filter((part) => part.count > 0);
  return (
    <div className="ui-coverage">
      <div className="ui-coverage-bar" role="img" aria-label={label}>
        {shown.map((part) => (
          <i key={part.id} className={`is-${part.state}`} style={{ flexGrow: part.count }} />
        ))}
      </div>
      {shown.map((part) => (
        <span key={part.id} className="ui-coverage-key" aria-hidden="true">
          <i className={`is-${part.state}`} />
          {part.count} {part.label}
        </span>
      ))}
    </div>
  );
}
