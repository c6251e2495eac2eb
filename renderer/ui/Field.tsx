/** What every field has around its control: the label (beside, above or spoken only) and the lines under it. */
import { createContext, use, type ReactNode } from "react";
import { FieldError, Group, Label, Text } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";

/** row: the inspector's grid, label 76 px at the left. stack: label above. bare: the label is only spoken. */
export type FieldLayout = "row" | "stack" | "bare";

export interface FieldWords {
  /** Always given: it is the accessible name, also where it is not drawn. */
  label: string;
  layout?: FieldLayout | undefined;
  hint?: ReactNode;
  /** A passed check, said in words. */
  good?: ReactNode;
  warning?: ReactNode;
  error?: ReactNode;
  className?: string | undefined;
}

const FieldLayoutContext = createContext<FieldLayout>("stack");

const has = (part: ReactNode): boolean => part !== undefined && part !== null && part !== "" && part !== false;

export interface FieldParts {
  own: { className: string; isInvalid: boolean; validationBehavior: "aria"; "aria-label"?: string };
  layout: FieldLayout;
}

/** The props that the React Aria field itself takes, from the words. */
export function useFieldParts(words: FieldWords, kind: string): FieldParts {
  const inherited = use(FieldLayoutContext);
  const layout = words.layout ?? inherited;
  return {
    layout,
    own: {
      className: classNames("ui-field", `is-${layout}`, kind, words.className),
      isInvalid: has(words.error),
      validationBehavior: "aria",
      ...(layout === "bare" ? { "aria-label": words.label } : {}),
    },
  };
}

/**
 * Label, control and the lines under it; stands inside a React Aria field, which ties them together. Plain: it stands
 * in a group that speaks the label itself.
 */
export function FieldFrame({
  words,
  layout,
  isPlain = false,
  children,
}: {
  words: FieldWords;
  layout: FieldLayout;
  isPlain?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      {layout !== "bare" &&
        (isPlain ? (
          <span className="ui-field-label" aria-hidden="true">
            {words.label}
          </span>
        ) : (
          <Label className="ui-field-label">{words.label}</Label>
        ))}
      <div className="ui-field-main">
        {children}
        {isPlain ? <PlainUnder words={words} /> : <FieldUnder words={words} />}
      </div>
    </>
  );
}

function PlainUnder({ words: { hint, good, warning, error } }: { words: FieldWords }) {
  return (
    <>
      {has(error) && <UnderLine tone="error">{error}</UnderLine>}
      {has(warning) && <UnderLine tone="warning">{warning}</UnderLine>}
      {has(good) && <UnderLine tone="good">{good}</UnderLine>}
      {has(hint) && <UnderLine tone="hint">{hint}</UnderLine>}
    </>
  );
}

function FieldUnder({ words }: { words: FieldWords }) {
  const { hint, good, warning, error } = words;
  return (
    <>
      {(has(hint) || has(good) || has(warning)) && (
        <Text slot="description" elementType="div" className="ui-field-unders">
          {has(warning) && <UnderLine tone="warning">{warning}</UnderLine>}
          {has(good) && <UnderLine tone="good">{good}</UnderLine>}
          {has(hint) && <UnderLine tone="hint">{hint}</UnderLine>}
        </Text>
      )}
      {has(error) && (
        <FieldError className="ui-field-unders">
          <UnderLine tone="error">{error}</UnderLine>
        </FieldError>
      )}
    </>
  );
}

const marks = { warning: "warning", good: "check", error: "error" } as const;

function UnderLine({ tone, children }: { tone: "hint" | "good" | "warning" | "error"; children: ReactNode }) {
  return (
    <span className={`ui-under is-${tone}`}>
      {tone !== "hint" && <Icon name={marks[tone]} size={12} />}
      <span>{children}</span>
    </span>
  );
}

/** The inspector's form: every field inside lays its label at the left. */
export function FieldRows({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <FieldLayoutContext value="row">
      <div className={classNames("ui-field-rows", className)}>{children}</div>
    </FieldLayoutContext>
  );
}

/** One row of that form whose control is not a field of this set (a link, two buttons, plain text). */
export function FieldRow({ children, ...words }: FieldWords & { children: ReactNode }) {
  return (
    <Group className={classNames("ui-field is-row", words.className)} aria-label={words.label}>
      <FieldFrame words={words} layout="row" isPlain>
        <div className="ui-field-free">{children}</div>
      </FieldFrame>
    </Group>
  );
}
