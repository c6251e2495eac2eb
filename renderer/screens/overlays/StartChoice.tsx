/** One of several starts, each with its picture; the arrows go from one to the next. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

export interface StartOption {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly facts: string;
  readonly picture: ReactNode;
}

export function StartChoice(props: {
  readonly label: string;
  readonly options: readonly StartOption[];
  readonly value: string;
  onChange(id: string): void;
}) {
  return (
    <RadioGroup className="start-choice" value={props.value} onChange={(id) => props.onChange(id)}>
      <Label className="start-choice-label">{props.label}</Label>
      <div className="start-choice-list">
        {props.options.map((option) => (
          <Radio key={option.id} value={option.id} className="start-option">
            <span className="start-option-picture">{option.picture}</span>
            <span className="start-option-words">
              <b>{option.title}</b>
              <span className="muted">{option.hint}</span>
              <span className="caption faint">{option.facts}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
