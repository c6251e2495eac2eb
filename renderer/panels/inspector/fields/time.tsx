/** Editors of time: lengths, weekdays, send windows, events. */
import { Duration, durationUnits, journeyOf } from "../../../../shared/journey/index.ts";
import { SendWindow, kindOf } from "../../../../shared/kinds/index.ts";
import { Button, DurationField, FilterChip, LinkButton, TimeField } from "../../../ui/index.ts";
import { inspectorWords as words } from "../../../words/inspector.ts";
import { EventComboBox } from "../EventComboBox.tsx";
import type { FieldEditorProps } from "../field-editor.ts";

const units = durationUnits.map((id) => ({ id, label: words.units[id] }));
const workingWeek = { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" };

export function DurationEditor({ node, field, label, value, error, write }: FieldEditorProps) {
  const known = Duration.safeParse(value);
  const key = field.path.replace(/^data\./, "");
  // What the kind can do without can be taken away again.
  const canBeUnset = kindOf(node).data.safeParse({ ...node.data, [key]: null }).success;
  if (!known.success)
    return (
      <div className="insp-unset">
        <span className="insp-label">{label}</span>
        <Button size="small" icon="plus" onPress={() => write({ amount: 7, unit: "days" })}>
          {words.notSet}
        </Button>
        {error !== undefined && <p className="insp-error">{error}</p>}
      </div>
    );
  return (
    <>
      <DurationField
        label={label}
        value={known.data}
        error={error}
        units={units}
        amountLabel={words.amount}
        unitLabel={words.unit}
        onChange={write}
      />
      {canBeUnset && (
        <p className="insp-under">
          <LinkButton onPress={() => write(null)}>{words.unset(label)}</LinkButton>
        </p>
      )}
    </>
  );
}

export function WeekdaysEditor({ label, value, write }: FieldEditorProps) {
  const chosen = Array.isArray(value) ? value.map(Number) : [];
  return <Weekdays label={label} value={chosen} onChange={write} />;
}

function Weekdays(props: {
  readonly label: string;
  readonly value: readonly number[];
  onChange(days: number[]): void;
}) {
  return (
    <div className="insp-days" role="group" aria-label={props.label}>
      {words.weekdays.map((day, i) => (
        <FilterChip
          key={day}
          isOn={props.value.includes(i + 1)}
          onChange={(isOn) =>
            props.onChange(
              (isOn ? [...props.value, i + 1] : props.value.filter((other) => other !== i + 1)).sort((a, b) => a - b),
            )
          }
        >
          {day}
        </FilterChip>
      ))}
    </div>
  );
}

export function SendWindowEditor({ desk, label, value, write }: FieldEditorProps) {
  const known = SendWindow.safeParse(value);
  const zone = journeyOf(desk.journey.doc).timeZone;
  if (!known.success)
    return (
      <div className="insp-unset">
        <span className="insp-label">{label}</span>
        <span>{words.window.any}</span>
        <Button size="small" onPress={() => write(workingWeek)}>
          {words.window.set}
        </Button>
      </div>
    );
  const window = known.data;
  return (
    <div className="insp-window">
      <span className="insp-label">{label}</span>
      <Weekdays label={words.window.days} value={window.days} onChange={(days) => write({ ...window, days })} />
      <div className="insp-pair">
        <TimeField
          layout="bare"
          label={words.window.from}
          value={window.from}
          onChange={(from) => from && write({ ...window, from })}
        />
        <span aria-hidden="true">–</span>
        <TimeField
          layout="bare"
          label={words.window.to}
          value={window.to}
          onChange={(to) => to && write({ ...window, to })}
        />
      </div>
      <p className="insp-under">
        {zone === null ? words.window.local : words.window.zone(zone)} ·{" "}
        <LinkButton onPress={() => write(null)}>{words.window.clear}</LinkButton>
      </p>
    </div>
  );
}

export function EventEditor({ desk, label, value, error, write }: FieldEditorProps) {
  return (
    <EventComboBox
      desk={desk}
      label={label}
      value={typeof value === "string" && value !== "" ? value : null}
      error={error}
      onChange={(id) => write(id ?? "")}
    />
  );
}
