/** One of a few choices, all in sight. */
import { Radio, RadioGroup as AriaRadioGroup } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";

export interface RadioGroupProps<Id extends string> extends FieldWords {
  options: readonly { id: Id; label: string; hint?: string | undefined; isDisabled?: boolean }[];
  value: Id | null;
  onChange: (id: Id) => void;
  isInline?: boolean | undefined;
  isDisabled?: boolean;
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, layout, hint, good, warning, error, className, options, value, onChange, isInline, ...rest } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  return (
    <AriaRadioGroup
      {...rest}
      {...parts.own}
      value={value}
      onChange={(next) => onChange(next as Id)}
      orientation={isInline === true ? "horizontal" : "vertical"}
    >
      <FieldFrame words={words} layout={parts.layout}>
        <div className={classNames("ui-radio-list", isInline === true && "is-inline")}>
          {options.map((option) => (
            <Radio key={option.id} value={option.id} isDisabled={option.isDisabled ?? false} className="ui-radio">
              <span className="ui-radio-dot" aria-hidden="true" />
              <span className="ui-choice-words">
                {option.label}
                {option.hint !== undefined && <span className="ui-choice-hint">{option.hint}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
