/** A length of time: an amount and its unit, changed as one value. */
import { Group } from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { NumberField } from "./NumberField.tsx";
import { Select } from "./Select.tsx";

export interface DurationValue<Unit extends string> {
  amount: number;
  unit: Unit;
}

export interface DurationFieldProps<Unit extends string> extends FieldWords {
  value: DurationValue<Unit>;
  onChange: (value: DurationValue<Unit>) => void;
  units: readonly { id: Unit; label: string }[];
  /** Spoken names of the two halves. */
  amountLabel: string;
  unitLabel: string;
  min?: number | undefined;
  max?: number | undefined;
  isDisabled?: boolean;
}

export function DurationField<Unit extends string>(props: DurationFieldProps<Unit>) {
  const { label, layout, hint, good, warning, error, className, value, onChange, units, amountLabel, unitLabel } =
    props;
  const { min = 0, max, isDisabled = false } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  return (
    <Group className={parts.own.className} aria-label={label} isInvalid={parts.own.isInvalid}>
      <FieldFrame words={words} layout={parts.layout} isPlain>
        <div className="ui-pair">
          <NumberField
            layout="bare"
            label={amountLabel}
            value={value.amount}
            minValue={min}
            {...(max === undefined ? {} : { maxValue: max })}
            isDisabled={isDisabled}
            onChange={(amount) => amount !== null && onChange({ amount, unit: value.unit })}
          />
          <Select
            layout="bare"
            label={unitLabel}
            placeholder={unitLabel}
            options={units}
            value={value.unit}
            isDisabled={isDisabled}
            onChange={(unit) => onChange({ amount: value.amount, unit })}
          />
        </div>
      </FieldFrame>
    </Group>
  );
}
