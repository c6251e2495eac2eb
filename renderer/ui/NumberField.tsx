/** A number with its unit, stepped by the arrow keys; what is typed counts when the field is left or Enter is pressed. */
import type { ReactNode } from "react";
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";

export interface NumberFieldProps
  extends
    FieldWords,
    Pick<
      AriaNumberFieldProps,
      "minValue" | "maxValue" | "step" | "formatOptions" | "isDisabled" | "isReadOnly" | "isRequired" | "autoFocus"
    > {
  /** null: empty. */
  value: number | null;
  /** Called once per finished entry or step. */
  onChange: (value: number | null) => void;
  /** Shown inside, at the right: %, views, days. */
  unit?: ReactNode;
  placeholder?: string | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const { label, layout, hint, good, warning, error, className, value, onChange, unit, placeholder, ...rest } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "ui-number");
  return (
    <AriaNumberField
      {...rest}
      {...parts.own}
      value={value ?? Number.NaN}
      onChange={(next) => {
        const given = Number.isNaN(next) ? null : next;
        if (given !== value) onChange(given);
      }}
    >
      <FieldFrame words={words} layout={parts.layout}>
        <Group className="ui-control">
          <Input className="ui-input" {...(placeholder === undefined ? {} : { placeholder })} />
          {unit !== undefined && <span className="ui-unit">{unit}</span>}
          <span className="ui-steps">
            <Button slot="increment" className="ui-step">
              <Icon name="up" size={12} />
            </Button>
            <Button slot="decrement" className="ui-step">
              <Icon name="down" size={12} />
            </Button>
          </span>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
