/** Work under way, with what it does now and a way to stop it. */
import { ProgressBar as AriaProgressBar } from "react-aria-components";
import { Button } from "./Button.tsx";

export interface ProgressBarProps {
  label: string;
  /** 0–100; null: it cannot be told how far. */
  value: number | null;
  /** At the right of the label: "312 of 500 nodes". */
  valueText?: string | undefined;
  onCancel?: (() => void) | undefined;
  cancelLabel?: string | undefined;
}

export function ProgressBar({ label, value, valueText, onCancel, cancelLabel }: ProgressBarProps) {
  return (
    <div className="ui-progress">
      <AriaProgressBar
        aria-label={label}
        className="ui-progress-bar"
        {...(value === null ? { isIndeterminate: true } : { value })}
        {...(valueText === undefined ? {} : { valueLabel: valueText })}
      >
        <div className="ui-progress-words" aria-hidden="true">
          <span className="grow cutoff">{label}</span>
          {valueText !== undefined && <span className="muted">{valueText}</span>}
        </div>
        <span className={`ui-progress-track ${value === null ? "is-open" : ""}`}>
          <i style={value === null ? {} : { width: `${value}%` }} />
        </span>
      </AriaProgressBar>
      {onCancel !== undefined && (
        <Button size="small" onPress={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
