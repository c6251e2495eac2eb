/** A data field: its type, its choices, the system that keeps it, whether it says something about health. */
import type { AttributeRecord } from "../../../shared/library/index.ts";
import { functionOptions } from "../../panels/inspector/options.ts";
import { Button, DraftField, FieldRows, IconButton, Section, Select, Switch } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";

const words = libraryWords.fields;
const own = libraryWords.options;
type Choice = AttributeRecord["options"][number];
const types = [
  "text",
  "choice",
  "number",
  "boolean",
  "date",
] as const satisfies readonly AttributeRecord["fieldType"][];

export function AttributeForm({ attribute }: { readonly attribute: AttributeRecord }) {
  const { language, isReadOnly } = useForm();
  const write = useWrite(attribute.id);
  const { options } = attribute;
  const put = (at: number, next: Choice): void =>
    void write({ options: options.map((one, i) => (i === at ? next : one)) });
  return (
    <>
      <Section label={libraryWords.editor}>
        <FieldRows>
          <Select
            label={words.fieldType}
            value={attribute.fieldType}
            placeholder={words.fieldType}
            isDisabled={isReadOnly}
            options={types.map((id) => ({ id, label: libraryWords.fieldTypes[id] }))}
            onChange={(fieldType) => write({ fieldType })}
          />
          <DraftField
            label={words.source}
            placeholder={words.sourceHint}
            of={`${attribute.id}/source`}
            value={attribute.source}
            isReadOnly={isReadOnly}
            onCommit={(source) => write({ source })}
          />
          <Select
            label={words.function}
            value={attribute.function}
            placeholder={libraryWords.choose}
            options={functionOptions(language)}
            isDisabled={isReadOnly}
            onChange={(next) => write({ function: next })}
          />
          <Switch
            label={words.health}
            hint={words.healthHint}
            isSelected={attribute.health}
            isDisabled={isReadOnly}
            onChange={(health) => write({ health })}
          />
        </FieldRows>
      </Section>
      {attribute.fieldType === "choice" && (
        <Section title={own.title} count={options.length || undefined}>
          {options.length === 0 && <p className="muted">{own.none}</p>}
          {options.map((one, at) => (
            // Rows have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="library-row" role="group" aria-label={one.label}>
              <DraftField
                layout="bare"
                label={own.value}
                of={`${attribute.id}/value/${at}`}
                value={one.value}
                isReadOnly={isReadOnly}
                onCommit={(value) => put(at, { ...one, value })}
              />
              <DraftField
                layout="bare"
                label={own.label}
                of={`${attribute.id}/label/${at}`}
                value={one.label}
                isReadOnly={isReadOnly}
                onCommit={(label) => put(at, { ...one, label })}
              />
              {!isReadOnly && (
                <IconButton
                  name={own.remove(one.label)}
                  icon="x"
                  size="small"
                  onPress={() => write({ options: options.filter((_, i) => i !== at) })}
                />
              )}
            </div>
          ))}
          {!isReadOnly && (
            <Button
              size="small"
              icon="plus"
              onPress={() =>
                write({
                  options: [
                    ...options,
                    { value: `${own.blank}-${options.length + 1}`, label: `${own.label} ${options.length + 1}` },
                  ],
                })
              }
            >
              {own.add}
            </Button>
          )}
        </Section>
      )}
    </>
  );
}
