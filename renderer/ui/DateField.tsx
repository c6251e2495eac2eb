/** A day, typed part by part or taken from the calendar; given and taken as `YYYY-MM-DD`. */
import { parseDate, type CalendarDate } from "@internationalized/date";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";

export interface DateFieldProps extends FieldWords {
  /** ISO day, or null while empty. An unreadable one is shown as empty. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** ISO days. */
  min?: string | undefined;
  max?: string | undefined;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  size?: "normal" | "tall" | undefined;
}

function asDate(day: string | null | undefined): CalendarDate | null {
  if (day === null || day === undefined) return null;
  try {
    return parseDate(day);
  } catch {
    return null;
  }
}

export function DateField(props: DateFieldProps) {
  const { label, layout, hint, good, warning, error, className, value, onChange, min, max, size, ...rest } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, size === "tall" ? "is-tall" : "");
  const least = asDate(min);
  const most = asDate(max);
  return (
    <DatePicker
      {...rest}
      {...parts.own}
      value={asDate(value)}
      onChange={(date) => {
        const day = date === null ? null : date.toString();
        if (day !== value) onChange(day);
      }}
      {...(least === null ? {} : { minValue: least })}
      {...(most === null ? {} : { maxValue: most })}
      shouldForceLeadingZeros
    >
      <FieldFrame words={words} layout={parts.layout}>
        <Group className="ui-control">
          <DateInput className="ui-date-input">
            {(segment) => <DateSegment segment={segment} className="ui-date-part" />}
          </DateInput>
          <Button className="ui-icon-btn">
            <Icon name="calendar" size={14} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="ui-pop" offset={4} containerPadding={8}>
        <Dialog className="ui-calendar">
          <Calendar>
            <header className="ui-calendar-head">
              <Button slot="previous" className="ui-icon-btn">
                <Icon name="left" size={14} />
              </Button>
              <Heading className="ui-calendar-title" />
              <Button slot="next" className="ui-icon-btn">
                <Icon name="right" size={14} />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short" className="ui-calendar-grid">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="ui-calendar-day-name">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="ui-calendar-day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
