/** One stage: who owns it, how people come and go, what is measured, what holds them, what the customer feels. */
import { type StageRecord, stageOf } from "../../../shared/journey/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useRecord } from "../../state/use-live.ts";
import { Button, DraftField, FieldRows, NumberField, Section, Select, functionClass } from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { EventComboBox } from "./EventComboBox.tsx";
import { Head } from "./Head.tsx";
import { functionOptions } from "./options.ts";
import { writeFields } from "./write-fields.ts";

const words = inspectorWords.stageFields;
type TextKey = "entryCriterion" | "milestone" | "exitCriterion" | "barrier" | "lever" | "need" | "feeling" | "question";

export function StageInspector({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  useRecord(desk.journey, id);
  const stage = stageOf(desk.journey.doc, id);
  if (!stage) return null;
  const write = (fields: Partial<StageRecord>): boolean => writeFields(desk, [id], fields);
  const line = (key: TextKey) => (
    <DraftField
      key={key}
      label={words[key]}
      of={`${id}/${key}`}
      value={stage[key]}
      onCommit={(text) => write({ [key]: text })}
    />
  );
  const { metric } = stage;
  return (
    <>
      <Head
        icon="stage"
        colour={functionClass(stage.function)}
        name={stage.name}
        of={id}
        nameLabel={words.name}
        about={words.kind}
        onRename={(name) => write({ name })}
      />
      <div className="insp-scroll">
        <Section label={words.kind}>
          <FieldRows>
            <Select<string>
              label={words.function}
              value={stage.function ?? ""}
              placeholder={inspectorWords.nobody}
              options={[{ id: "", label: inspectorWords.nobody }, ...functionOptions(desk.facts().language)]}
              onChange={(next) => writeFields(desk, [id], { function: next || null })}
            />
          </FieldRows>
        </Section>
        <Section title={words.sections.flow}>
          <FieldRows>
            {line("entryCriterion")}
            {line("milestone")}
            {line("exitCriterion")}
          </FieldRows>
        </Section>
        <Section title={words.metric}>
          {metric === null ? (
            <Button
              size="small"
              icon="plus"
              onPress={() => write({ metric: { name: "", event: "", target: null, current: null, unit: "%" } })}
            >
              {words.addMetric}
            </Button>
          ) : (
            <FieldRows>
              <DraftField
                label={words.metricName}
                of={`${id}/metric.name`}
                value={metric.name}
                onCommit={(name) => write({ metric: { ...metric, name } })}
              />
              <EventComboBox
                desk={desk}
                label={words.event}
                value={metric.event || null}
                onChange={(event) => write({ metric: { ...metric, event: event ?? "" } })}
              />
              <NumberField
                label={words.target}
                value={metric.target}
                unit={metric.unit}
                onChange={(target) => write({ metric: { ...metric, target } })}
              />
              <NumberField
                label={words.current}
                value={metric.current}
                unit={metric.unit}
                onChange={(current) => write({ metric: { ...metric, current } })}
              />
              <DraftField
                label={words.metricUnit}
                of={`${id}/metric.unit`}
                value={metric.unit}
                onCommit={(unit) => write({ metric: { ...metric, unit } })}
              />
              <Button size="small" tone="quiet" icon="x" onPress={() => write({ metric: null })}>
                {words.removeMetric}
              </Button>
            </FieldRows>
          )}
        </Section>
        <Section title={words.sections.lever}>
          <FieldRows>
            {line("barrier")}
            {line("lever")}
          </FieldRows>
        </Section>
        <Section title={words.sections.customer}>
          <FieldRows>
            {line("need")}
            {line("feeling")}
            {line("question")}
          </FieldRows>
        </Section>
      </div>
    </>
  );
}
