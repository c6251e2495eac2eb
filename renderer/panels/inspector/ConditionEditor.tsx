/** Edits a condition as a tree of tests, with the sentence it makes always in sight. Conditions are data, never code. */
import { Fragment } from "react";
import {
  type Condition,
  type ConditionValue,
  type DataDictionary,
  type DataField,
  type Operator,
  type Test,
  conditionFault,
  operatorsFor,
  sentenceOf,
  valueShape,
} from "../../../shared/journey/index.ts";
import { dictionaryOf } from "../../../shared/kinds/index.ts";
import {
  Button,
  ComboBox,
  DateField,
  DraftField,
  IconButton,
  MultiSelect,
  NumberField,
  Segmented,
  Select,
  TagField,
} from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { type ConditionGround, fieldOptions } from "./event-options.ts";

const words = inspectorWords.condition;

export function ConditionSentence({
  desk,
  condition,
}: {
  readonly desk: ConditionGround;
  readonly condition: Condition | null;
}) {
  const { language } = desk.facts();
  const dictionary = dictionaryOf(desk.journey.doc, desk.library.doc, language);
  return (
    <p className="insp-sentence">
      {sentenceOf(condition, dictionary, language).map((part, i) => (
        // The parts have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={i}>
          {i > 0 && " "}
          <span className={`tok is-${part.role}`}>{part.text}</span>
        </Fragment>
      ))}
    </p>
  );
}

export function ConditionEditor(props: {
  readonly desk: ConditionGround;
  readonly condition: Condition | null;
  readonly label: string;
  onChange(condition: Condition | null): void;
}) {
  const { desk, condition, label, onChange } = props;
  const dictionary = dictionaryOf(desk.journey.doc, desk.library.doc, desk.facts().language);
  if (condition === null)
    return (
      <Button size="small" icon="plus" onPress={() => onChange(firstTest(dictionary))}>
        {words.add}
      </Button>
    );
  const fault = conditionFault(condition, dictionary);
  // The top is always shown as a list of tests: one test is a list of one.
  const group = condition.op === "all" || condition.op === "any" ? condition : { op: "all" as const, of: [condition] };
  return (
    <div className="cond" role="group" aria-label={label}>
      <GroupEditor
        desk={desk}
        dictionary={dictionary}
        group={group}
        onChange={(next) => {
          if (next === null || (next.op !== "test" && next.op !== "not" && next.of.length === 0)) onChange(null);
          else if (next.op !== "test" && next.op !== "not" && next.of.length === 1) onChange(next.of[0] ?? null);
          else onChange(next);
        }}
      />
      <ConditionSentence desk={desk} condition={condition} />
      {fault !== undefined && <p className="insp-error">{words.fault[fault as keyof typeof words.fault]}</p>}
    </div>
  );
}

function GroupEditor(props: {
  readonly desk: ConditionGround;
  readonly dictionary: DataDictionary;
  readonly group: { readonly op: "all" | "any"; readonly of: readonly Condition[] };
  onChange(next: Condition | null): void;
}) {
  const { desk, dictionary, group, onChange } = props;
  const replace = (at: number, next: Condition | null): void =>
    onChange({ op: group.op, of: group.of.flatMap((part, i) => (i === at ? (next ?? []) : part)) });
  return (
    <div className="cond-group">
      {group.of.length > 1 && (
        <Segmented
          label={words.join}
          value={group.op}
          onChange={(op) => onChange({ op, of: group.of })}
          options={[
            { id: "all", label: words.all },
            { id: "any", label: words.any },
          ]}
        />
      )}
      {group.of.map((part, at) => (
        // The parts have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="cond-part">
          {part.op === "test" ? (
            <TestEditor desk={desk} dictionary={dictionary} test={part} onChange={(next) => replace(at, next)} />
          ) : part.op === "not" ? (
            <NotEditor desk={desk} dictionary={dictionary} of={part.of} onChange={(next) => replace(at, next)} />
          ) : (
            <GroupEditor desk={desk} dictionary={dictionary} group={part} onChange={(next) => replace(at, next)} />
          )}
        </div>
      ))}
      <div className="cond-acts">
        <Button
          size="small"
          tone="quiet"
          icon="plus"
          onPress={() => onChange({ op: group.op, of: [...group.of, firstTest(dictionary)] })}
        >
          {words.addTest}
        </Button>
        <Button
          size="small"
          tone="quiet"
          icon="branch"
          onPress={() =>
            onChange({
              op: group.op,
              of: [
                ...group.of,
                { op: group.op === "all" ? "any" : "all", of: [firstTest(dictionary), firstTest(dictionary)] },
              ],
            })
          }
        >
          {words.addGroup}
        </Button>
      </div>
    </div>
  );
}

function NotEditor(props: {
  readonly desk: ConditionGround;
  readonly dictionary: DataDictionary;
  readonly of: Condition;
  onChange(next: Condition | null): void;
}) {
  const { desk, dictionary, of, onChange } = props;
  const inner = of.op === "all" || of.op === "any" ? of : { op: "all" as const, of: [of] };
  return (
    <div className="cond-not">
      <span className="cond-word">{words.not}</span>
      <GroupEditor
        desk={desk}
        dictionary={dictionary}
        group={inner}
        onChange={(next) =>
          onChange(
            next === null || (next.op !== "test" && next.op !== "not" && next.of.length === 0)
              ? null
              : { op: "not", of: next },
          )
        }
      />
    </div>
  );
}

function TestEditor(props: {
  readonly desk: ConditionGround;
  readonly dictionary: DataDictionary;
  readonly test: Test;
  onChange(next: Condition | null): void;
}) {
  const { desk, dictionary, test, onChange } = props;
  const field = dictionary.field(test.field);
  const type = field?.type ?? "text";
  return (
    <div className="cond-test">
      <ComboBox
        layout="bare"
        label={words.field}
        value={test.field}
        options={fieldOptions(desk)}
        placeholder={words.search}
        emptyText={words.noField}
        onChange={(id) => {
          const next = id === null ? undefined : dictionary.field(id);
          if (next) onChange(testOf(next));
        }}
      />
      <div className="cond-line">
        <Select
          layout="bare"
          label={words.operator}
          value={test.is}
          placeholder={words.operator}
          options={operatorsFor[type].map((is) => ({ id: is, label: inspectorWords.operators[is] }))}
          onChange={(is) => onChange({ ...test, is, value: blankValue(is, field) })}
        />
        <ValueEditor test={test} field={field} onChange={(value) => onChange({ ...test, value })} />
        <IconButton name={words.clear} icon="x" size="small" onPress={() => onChange(null)} />
      </div>
    </div>
  );
}

function ValueEditor(props: {
  readonly test: Test;
  readonly field: DataField | undefined;
  onChange(value: ConditionValue): void;
}) {
  const { test, field, onChange } = props;
  const { value } = test;
  const type = field?.type ?? "text";
  const shape = valueShape(test.is, type);
  if (shape === "none") return null;
  if (shape === "days" || shape === "count")
    return (
      <NumberField
        layout="bare"
        label={words.value}
        value={typeof value === "number" ? value : null}
        minValue={0}
        unit={shape === "days" ? words.days : words.times}
        onChange={(n) => onChange(n)}
      />
    );
  if (shape === "pair") {
    const [low, high] = Array.isArray(value) ? value : [];
    const number = (v: unknown): number | null => (typeof v === "number" ? v : null);
    return (
      <>
        <NumberField
          layout="bare"
          label={words.value}
          value={number(low)}
          onChange={(n) => onChange([n ?? 0, number(high) ?? 0])}
        />
        <span>{words.and}</span>
        <NumberField
          layout="bare"
          label={words.value}
          value={number(high)}
          onChange={(n) => onChange([number(low) ?? 0, n ?? 0])}
        />
      </>
    );
  }
  if (shape === "many") {
    const many = Array.isArray(value) ? value.map(String) : [];
    if (field?.options)
      return (
        <MultiSelect
          layout="bare"
          label={words.value}
          value={many}
          placeholder={words.value}
          options={field.options.map((option) => ({ id: option.value, label: option.label }))}
          onChange={onChange}
        />
      );
    return <TagField layout="bare" label={words.value} value={many} placeholder={words.value} onChange={onChange} />;
  }
  if (type === "number")
    return (
      <NumberField
        layout="bare"
        label={words.value}
        value={typeof value === "number" ? value : null}
        onChange={(n) => onChange(n)}
      />
    );
  if (type === "boolean")
    return (
      <Select
        layout="bare"
        label={words.value}
        value={value === true ? "yes" : value === false ? "no" : null}
        placeholder={words.value}
        options={[
          { id: "yes", label: words.yes },
          { id: "no", label: words.no },
        ]}
        onChange={(id) => onChange(id === "yes")}
      />
    );
  const text = typeof value === "string" ? value : "";
  if (type === "date") return <DateField layout="bare" label={words.value} value={text || null} onChange={onChange} />;
  if (field?.options)
    return (
      <Select
        layout="bare"
        label={words.value}
        value={text || null}
        placeholder={words.value}
        options={field.options.map((option) => ({ id: option.value, label: option.label }))}
        onChange={onChange}
      />
    );
  return <DraftField layout="bare" label={words.value} of={test.field} value={text} onCommit={onChange} />;
}

function testOf(field: DataField): Test {
  const is = operatorsFor[field.type][0] ?? "is-known";
  return { op: "test", field: field.id, is, value: blankValue(is, field) };
}

function firstTest(dictionary: DataDictionary): Test {
  const field = dictionary.fields[0];
  return field ? testOf(field) : { op: "test", field: "", is: "is-known", value: null };
}

function blankValue(is: Operator, field: DataField | undefined): ConditionValue {
  const type = field?.type ?? "text";
  switch (valueShape(is, type)) {
    case "none":
      return null;
    case "days":
      return 7;
    case "count":
      return 2;
    case "many":
      return [];
    case "pair":
      return [0, 1];
    case "one":
      return type === "number" ? 0 : type === "boolean" ? true : (field?.options?.[0]?.value ?? "");
  }
}
