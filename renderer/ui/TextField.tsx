/** A line of text, or several. */
import type { ReactNode, Ref } from "react";
import {
  TextField as AriaTextField,
  Group,
  Input,
  TextArea as AriaTextArea,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { FieldFrame, useFieldParts, type FieldWords } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

type Base = Omit<
  AriaTextFieldProps,
  "children" | "className" | "style" | "aria-label" | "isInvalid" | "validationBehavior"
>;

export interface TextFieldProps extends Base, FieldWords {
  icon?: IconName | undefined;
  placeholder?: string | undefined;
  /** At the right, inside the border: a unit, a shortcut, a small button. */
  after?: ReactNode;
  size?: "normal" | "tall" | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export function TextField(props: TextFieldProps) {
  const { label, layout, hint, good, warning, error, className, icon, placeholder, after, size, inputRef, ...rest } =
    props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, size === "tall" ? "is-tall" : "");
  return (
    <AriaTextField {...rest} {...parts.own}>
      <FieldFrame words={words} layout={parts.layout}>
        <Group className="ui-control">
          {icon !== undefined && <Icon name={icon} size={14} />}
          <Input
            className="ui-input"
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
          />
          {after}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Base, FieldWords {
  placeholder?: string | undefined;
  rows?: number | undefined;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

export function TextArea(props: TextAreaProps) {
  const { label, layout, hint, good, warning, error, className, placeholder, rows = 3, inputRef, ...rest } = props;
  const words = { label, layout, hint, good, warning, error, className };
  const parts = useFieldParts(words, "");
  return (
    <AriaTextField {...rest} {...parts.own}>
      <FieldFrame words={words} layout={parts.layout}>
        <AriaTextArea
          className="ui-textarea"
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
