/** The journey itself: what it is for, for whom, when, and what success is. */
import { type JourneyRecord, Duration, journeyOf } from "../../../shared/journey/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useRecord } from "../../state/use-live.ts";
import {
  Button,
  ComboBox,
  DateField,
  DraftField,
  DurationField,
  FieldRows,
  MultiSelect,
  NumberField,
  Section,
  Select,
  Switch,
  TagField,
  functionClass,
} from "../../ui/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { EventComboBox } from "./EventComboBox.tsx";
import { Head } from "./Head.tsx";
import { audienceOptions, functionOptions, marketOptions, productOptions } from "./options.ts";
import { writeFields } from "./write-fields.ts";

const words = inspectorWords.journey;
/** Stands in the list for "no zone of its own": times are read where the recipient is. */
const recipients = "recipient";
const zones = Intl.supportedValuesOf("timeZone").map((id) => ({ id, label: id.replaceAll("_", " ") }));

export function JourneyInspector({ desk }: { readonly desk: Desk }) {
  useRecord(desk.journey, desk.id);
  const journey = journeyOf(desk.journey.doc);
  const language = desk.facts().language;
  const write = (fields: Partial<JourneyRecord>): boolean => writeFields(desk, [desk.id], fields);
  const { goal } = journey;
  return (
    <>
      <Head
        icon="branch"
        colour={functionClass(journey.function)}
        name={journey.title}
        of={journey.id}
        nameLabel={words.title}
        about={words.kind}
        onRename={(title) => write({ title })}
      />
      <div className="insp-scroll">
        <Section label={words.kind}>
          <FieldRows>
            <DraftField
              label={words.description}
              layout="stack"
              rows={3}
              of={`${journey.id}/description`}
              value={journey.description}
              onCommit={(description) => write({ description })}
            />
            <DraftField
              label={words.owner}
              of={`${journey.id}/owner`}
              value={journey.owner}
              onCommit={(owner) => write({ owner })}
            />
            <Select<string>
              label={words.function}
              value={journey.function ?? ""}
              placeholder={inspectorWords.nobody}
              options={[{ id: "", label: inspectorWords.nobody }, ...functionOptions(language)]}
              onChange={(next) => writeFields(desk, [desk.id], { function: next || null })}
            />
            <TagField
              label={words.tags}
              value={journey.tags}
              placeholder={words.addTag}
              onChange={(tags) => write({ tags })}
            />
          </FieldRows>
        </Section>
        <Section title={words.sections.who}>
          <FieldRows>
            <Select
              label={words.audience}
              value={journey.audience ?? ""}
              placeholder={words.choosePlaceholder}
              options={[{ id: "", label: words.choosePlaceholder }, ...audienceOptions(desk)]}
              onChange={(next) => write({ audience: next || null })}
            />
            <MultiSelect
              label={words.markets}
              value={journey.markets}
              placeholder={words.choosePlaceholder}
              options={marketOptions(desk)}
              onChange={(markets) => write({ markets })}
            />
            <MultiSelect
              label={words.products}
              value={journey.products}
              placeholder={words.choosePlaceholder}
              options={productOptions(desk)}
              onChange={(products) => write({ products })}
            />
            <TagField
              label={words.languages}
              value={journey.languages}
              placeholder={words.choosePlaceholder}
              onChange={(languages) => write({ languages })}
            />
          </FieldRows>
        </Section>
        <Section title={words.sections.when}>
          <FieldRows>
            <Switch label={words.alwaysOn} isSelected={journey.alwaysOn} onChange={(alwaysOn) => write({ alwaysOn })} />
            <DateField label={words.start} value={journey.start} onChange={(start) => write({ start })} />
            {journey.alwaysOn ? (
              <DateField label={words.reviewBy} value={journey.reviewBy} onChange={(reviewBy) => write({ reviewBy })} />
            ) : (
              <>
                <DateField
                  label={words.lastEntry}
                  value={journey.lastEntry}
                  onChange={(lastEntry) => write({ lastEntry })}
                />
                <DateField label={words.end} value={journey.end} onChange={(end) => write({ end })} />
              </>
            )}
            {journey.maxDuration === null ? (
              <div className="insp-unset">
                <span className="insp-label">{words.maxDuration}</span>
                <Button size="small" icon="plus" onPress={() => write({ maxDuration: { amount: 180, unit: "days" } })}>
                  {inspectorWords.notSet}
                </Button>
              </div>
            ) : (
              <DurationField
                label={words.maxDuration}
                value={journey.maxDuration}
                units={Duration.shape.unit.options.map((id) => ({ id, label: inspectorWords.units[id] }))}
                amountLabel={inspectorWords.amount}
                unitLabel={inspectorWords.unit}
                onChange={(maxDuration) => write({ maxDuration })}
              />
            )}
            <ComboBox
              label={words.timeZone}
              value={journey.timeZone ?? recipients}
              options={[{ id: recipients, label: words.recipientZone }, ...zones]}
              emptyText={words.noZone}
              onChange={(zone) => write({ timeZone: zone === null || zone === recipients ? null : zone })}
            />
          </FieldRows>
        </Section>
        <Section title={words.sections.goal}>
          <FieldRows>
            <DraftField
              label={words.statement}
              layout="stack"
              rows={2}
              of={`${journey.id}/goal`}
              value={goal.statement}
              onCommit={(statement) => write({ goal: { ...goal, statement } })}
            />
            <EventComboBox
              desk={desk}
              label={words.event}
              value={goal.event || null}
              onChange={(event) => write({ goal: { ...goal, event: event ?? "" } })}
            />
            <NumberField
              label={words.target}
              value={goal.target}
              unit={goal.unit}
              onChange={(target) => write({ goal: { ...goal, target } })}
            />
          </FieldRows>
        </Section>
      </div>
    </>
  );
}
