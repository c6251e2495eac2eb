/** A trigger: which system sends which event, what it carries, how late it arrives, how often it counts. */
import type { TriggerRecord } from "../../../shared/library/index.ts";
import { functionOptions } from "../../panels/inspector/options.ts";
import { Button, DraftField, FieldRows, NumberField, Section, Select } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { RowsSection } from "./RowsSection.tsx";

const words = libraryWords.fields;
const own = libraryWords.payload;
type Payload = TriggerRecord["payload"][number];
const types = ["text", "number", "boolean", "date"] as const satisfies readonly Payload["type"][];

export function TriggerForm({ trigger }: { readonly trigger: TriggerRecord }) {
  const { language, isReadOnly } = useForm();
  const write = useWrite(trigger.id);
  return (
    <>
      <Section label={libraryWords.editor}>
        <FieldRows>
          <DraftField
            label={words.description}
            layout="stack"
            rows={2}
            of={`${trigger.id}/description`}
            value={trigger.description}
            isReadOnly={isReadOnly}
            onCommit={(description) => write({ description })}
          />
          <DraftField
            label={words.source}
            placeholder={words.sourceHint}
            of={`${trigger.id}/source`}
            value={trigger.source}
            isReadOnly={isReadOnly}
            onCommit={(source) => write({ source })}
          />
          <DraftField
            label={words.event}
            of={`${trigger.id}/event`}
            value={trigger.event}
            isReadOnly={isReadOnly}
            onCommit={(event) => write({ event })}
          />
          <Select
            label={words.function}
            value={trigger.function}
            placeholder={libraryWords.choose}
            options={functionOptions(language)}
            isDisabled={isReadOnly}
            onChange={(next) => write({ function: next })}
          />
          <DraftField
            label={words.responsible}
            of={`${trigger.id}/owner`}
            value={trigger.owner}
            isReadOnly={isReadOnly}
            onCommit={(owner) => write({ owner })}
          />
          <NumberField
            label={words.latency}
            value={trigger.latency}
            unit={words.latencyUnit}
            minValue={0}
            maxValue={525_600}
            isDisabled={isReadOnly}
            onChange={(latency) => write({ latency: latency ?? 0 })}
          />
          <NumberField
            label={words.oncePerDays}
            value={trigger.oncePerDays}
            unit={words.days}
            minValue={1}
            maxValue={3650}
            isDisabled={isReadOnly}
            onChange={(oncePerDays) => write({ oncePerDays })}
          />
        </FieldRows>
      </Section>
      <RowsSection<Payload>
        title={own.title}
        none={own.none}
        rows={trigger.payload}
        nameOf={({ name }) => name}
        removeName={({ name }) => own.remove(name)}
        onChange={(payload) => write({ payload })}
        render={(one, at, put) => (
          <>
            <DraftField
              layout="bare"
              label={own.name}
              of={`${trigger.id}/payload/${at}`}
              value={one.name}
              isReadOnly={isReadOnly}
              onCommit={(name) => put({ ...one, name })}
            />
            <Select
              layout="bare"
              label={own.type}
              value={one.type}
              placeholder={own.type}
              isDisabled={isReadOnly}
              options={types.map((id) => ({ id, label: libraryWords.fieldTypes[id] }))}
              onChange={(type) => put({ ...one, type })}
            />
          </>
        )}
        adding={(append) => (
          <Button
            size="small"
            icon="plus"
            onPress={() => append({ name: `${own.blank}_${trigger.payload.length + 1}`, type: "text" })}
          >
            {own.add}
          </Button>
        )}
      />
    </>
  );
}
