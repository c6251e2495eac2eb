/** A data field: its type, its choices, the system that keeps it, whether it says something about health. */
import type { AttributeRecord } from "../../../shared/library/index.ts";
import { functionOptions } from "../../panels/inspector/options.ts";
import { Button, DraftField, FieldRows, Section, Select, Switch } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { RowsSection } from "./RowsSection.tsx";

const words = libraryWords.fields;
const own = libraryWords.options;
const types = [
  "text",
  "choice",
  "number",
  "boolean",
  "date",
] as const satisfies readonly AttributeRecord["fieldType"][];
const blank = (count: number): AttributeRecord["options"][number] => ({
  value: `${own.blank}-${count}`,
  label: `${own.label} ${count}`,
});

export function AttributeForm({ attribute }: { readonly attribute: AttributeRecord }) {
  const { language, isReadOnly } = useForm();
  const write = useWrite(attribute.id);
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
        <RowsSection
          title={own.title}
          none={own.none}
          rows={attribute.options}
          nameOf={({ label }) => label}
          removeName={({ label }) => own.remove(label)}
          onChange={(options) => write({ options })}
          render={(one, at, put) => (
            <>
              <DraftField
                layout="bare"
                label={own.value}
                of={`${attribute.id}/value/${at}`}
                value={one.value}
                isReadOnly={isReadOnly}
                onCommit={(value) => put({ ...one, value })}
              />
              <DraftField
                layout="bare"
                label={own.label}
                of={`${attribute.id}/label/${at}`}
                value={one.label}
                isReadOnly={isReadOnly}
                onCommit={(label) => put({ ...one, label })}
              />
            </>
          )}
          adding={(append) => (
            <Button size="small" icon="plus" onPress={() => append(blank(attribute.options.length + 1))}>
              {own.add}
            </Button>
          )}
        />
      )}
    </>
  );
}
