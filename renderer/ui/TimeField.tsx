/** A time of day on the 24-hour clock, given and taken as `HH:MM`. */
import { parseTime, type Time } from "@internationalized/date";
import { DateInput, DateSegment, TimeField as AriaTimeField } from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";

export interface TimeFieldProps extends FieldWords {
  value: string | null;
  onChange: (time: string | null) => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
}

function asTime(text: string | null): Time | null {
  if (text === null) return null;
  try {
    return parseTime(text);
  } catch {
    return null;
  }
}

export function TimeField(props: TimeFieldProps) {
  const { label, layout, hint, good, warning, error, className, value, onChange, ...rest } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  return (
    <AriaTimeField
      {...rest}
      {...parts.own}
      value={asTime(value)}
      onChange={(time) => {
        const text = time === null ? null : time.toString().slice(0, 5);
        if (text !== value) onChange(text);
      }}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
    >
      <FieldFrame words={words} layout={parts.layout}>
        <DateInput className="ui-control ui-time-input">
          {(segment) => <DateSegment segment={segment} className="ui-date-part" />}
        </DateInput>
      </FieldFrame>
    </AriaTimeField>
  );
}
