/** Editors of plain fields: text, numbers, switches, choices, dates and times. */
import { inLanguage } from "../../../../shared/words/language.ts";
import { channels } from "../../../../shared/channels/index.ts";
import {
  DateField,
  DraftField,
  MultiSelect,
  NumberField,
  Select,
  Switch,
  TagField,
  TimeField,
} from "../../../ui/index.ts";
import { inspectorWords as words } from "../../../words/inspector.ts";
import type { FieldEditorProps } from "../field-editor.ts";
import {
  audienceOptions,
  channelOptions,
  functionOptions,
  journeyOptions,
  marketOptions,
  productOptions,
  triggerOptions,
} from "../options.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const unset = "";

export function TextEditor({ node, field, label, value, mixed, error, write }: FieldEditorProps) {
  return (
    <DraftField
      label={label}
      of={`${node.id}/${field.path}`}
      value={text(value)}
      placeholder={mixed}
      error={error}
      onCommit={write}
    />
  );
}

export function LongTextEditor({ node, field, label, value, mixed, error, write }: FieldEditorProps) {
  return (
    <DraftField
      label={label}
      layout="stack"
      rows={3}
      of={`${node.id}/${field.path}`}
      value={text(value)}
      placeholder={mixed}
      error={error}
      onCommit={write}
    />
  );
}

export function NumberEditor({ field, words: kind, label, value, mixed, error, write }: FieldEditorProps) {
  return (
    <NumberField
      label={label}
      value={typeof value === "number" ? value : null}
      placeholder={mixed}
      error={error}
      unit={kind.units?.[field.path.slice("data.".length)]}
      {...(field.min === undefined ? {} : { minValue: field.min })}
      {...(field.max === undefined ? {} : { maxValue: field.max })}
      onChange={(next) => write(next)}
    />
  );
}

export function SwitchEditor({ label, value, write }: FieldEditorProps) {
  return <Switch label={label} isSelected={value === true} onChange={write} />;
}

export function ChoiceEditor({ field, words: kind, label, value, mixed, error, write }: FieldEditorProps) {
  return (
    <Select
      label={label}
      value={text(value) || null}
      error={error}
      placeholder={mixed ?? words.choose}
      options={(field.options ?? []).map((id) => ({ id, label: kind.options[id] ?? id }))}
      onChange={write}
    />
  );
}

/** Several of a list; a list of channels where the field names none. */
export function ChoicesEditor({ desk, field, words: kind, label, value, error, write }: FieldEditorProps) {
  const options = field.options
    ? field.options.map((id) => ({ id, label: kind.options[id] ?? id }))
    : channels.map((channel) => ({
        id: channel.id as string,
        label: inLanguage(channel.words, desk.facts().language).title,
      }));
  return (
    <MultiSelect
      label={label}
      value={strings(value)}
      error={error}
      placeholder={words.choose}
      options={options}
      onChange={write}
    />
  );
}

function Pick(
  props: FieldEditorProps & { readonly options: readonly { id: string; label: string }[]; readonly empty: string },
) {
  return (
    <Select
      label={props.label}
      value={props.mixed === undefined ? text(props.value) : null}
      error={props.error}
      placeholder={props.mixed ?? props.empty}
      options={[{ id: unset, label: props.empty }, ...props.options]}
      onChange={(id) => props.write(id === unset ? null : id)}
    />
  );
}

export function ChannelEditor({ desk, label, value, mixed, error, write }: FieldEditorProps) {
  return (
    <Select
      label={label}
      value={text(value) || null}
      error={error}
      placeholder={mixed ?? words.choose}
      options={channelOptions(desk.facts().language)}
      onChange={write}
    />
  );
}

export function FunctionEditor({ desk, field, label, value, error, write }: FieldEditorProps) {
  const options = functionOptions(desk.facts().language);
  return (
    <Select<string>
      label={label}
      value={text(value)}
      error={error}
      placeholder={words.nobody}
      options={field.path === "function" ? [{ id: unset, label: words.nobody }, ...options] : options}
      onChange={(id) => write(id === unset ? null : id)}
    />
  );
}

export const TriggerEditor = (props: FieldEditorProps) => (
  <Pick {...props} options={triggerOptions(props.desk)} empty={words.empty.noTrigger} />
);
export const AudienceEditor = (props: FieldEditorProps) => (
  <Pick {...props} options={audienceOptions(props.desk)} empty={words.empty.noAudience} />
);
export const JourneyEditor = (props: FieldEditorProps) => (
  <Pick {...props} options={journeyOptions(props.desk)} empty={words.empty.noJourney} />
);

export function DateEditor({ label, value, error, write }: FieldEditorProps) {
  return <DateField label={label} value={text(value) || null} error={error} onChange={write} />;
}

export function TimeEditor({ label, value, error, write }: FieldEditorProps) {
  return <TimeField label={label} value={text(value) || null} error={error} onChange={write} />;
}

export function MarketsEditor({ desk, label, value, error, write }: FieldEditorProps) {
  return (
    <MultiSelect
      label={label}
      value={strings(value)}
      error={error}
      placeholder={words.none}
      options={marketOptions(desk)}
      onChange={write}
    />
  );
}

export function ProductsEditor({ desk, label, value, error, write }: FieldEditorProps) {
  return (
    <MultiSelect
      label={label}
      value={strings(value)}
      error={error}
      placeholder={words.none}
      options={productOptions(desk)}
      onChange={write}
    />
  );
}

export function TagsEditor({ label, value, error, write }: FieldEditorProps) {
  return <TagField label={label} value={strings(value)} error={error} placeholder={words.add} onChange={write} />;
}
