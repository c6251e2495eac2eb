/** An audience: who may be in it, where, under which condition, how many they are, what they agreed to. */
import { createDoc } from "../../../shared/document/index.ts";
import type { AudienceRecord } from "../../../shared/library/index.ts";
import { channelOptions } from "../../panels/inspector/options.ts";
import { ConditionFold } from "../../panels/inspector/fields/ConditionField.tsx";
import {
  Checkbox,
  DraftField,
  FieldRow,
  FieldRows,
  MultiSelect,
  NumberField,
  Section,
  Select,
} from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { audienceOptions, audienceTypeOptions, marketOptions } from "./library-options.ts";
import "../../panels/inspector/inspector.css";

const words = libraryWords.fields;
/** An audience stands before any journey: its condition knows data fields and triggers, and no steps. */
const noJourney = { doc: createDoc() };

export function AudienceForm({ audience }: { readonly audience: AudienceRecord }) {
  const { library, language, isReadOnly } = useForm();
  const write = useWrite(audience.id);
  const { lookalike } = audience;
  const ground = { journey: noJourney, library, facts: () => ({ language }) };
  return (
    <Section label={libraryWords.editor}>
      <FieldRows>
        <DraftField
          label={words.description}
          layout="stack"
          rows={2}
          of={`${audience.id}/description`}
          value={audience.description}
          isReadOnly={isReadOnly}
          onCommit={(description) => write({ description })}
        />
        <MultiSelect
          label={words.who}
          value={audience.who}
          placeholder={words.anybody}
          options={audienceTypeOptions(language)}
          isDisabled={isReadOnly}
          onChange={(who) => write({ who })}
        />
        <MultiSelect
          label={words.markets}
          value={audience.markets}
          placeholder={libraryWords.anyMarket}
          options={marketOptions(library.doc, language)}
          isDisabled={isReadOnly}
          onChange={(markets) => write({ markets })}
        />
        <NumberField
          label={words.size}
          value={audience.size}
          unit={words.sizeUnit}
          minValue={0}
          isDisabled={isReadOnly}
          onChange={(size) => write({ size })}
        />
        <MultiSelect
          label={words.consentedChannels}
          value={audience.consentedChannels}
          placeholder={words.noChannel}
          options={channelOptions(language)}
          isDisabled={isReadOnly}
          onChange={(consentedChannels) => write({ consentedChannels })}
        />
        <Checkbox
          label={words.verified}
          isSelected={audience.verified}
          isDisabled={isReadOnly}
          onChange={(verified) => write({ verified })}
        />
        <FieldRow label={words.rule}>
          <ConditionFold
            desk={ground}
            label={words.rule}
            condition={audience.rule}
            onChange={(rule) => write({ rule })}
          />
        </FieldRow>
        <Select<string>
          label={words.lookalikeOf}
          value={lookalike?.of ?? ""}
          placeholder={words.notLookalike}
          isDisabled={isReadOnly}
          options={[{ id: "", label: words.notLookalike }, ...audienceOptions(library.doc, audience.id)]}
          onChange={(of) =>
            write({
              lookalike:
                of === "" ? null : { of, similarity: lookalike?.similarity ?? 0.8, source: lookalike?.source ?? "" },
            })
          }
        />
        {lookalike && (
          <>
            <NumberField
              label={words.similarity}
              value={Math.round(lookalike.similarity * 100)}
              unit="%"
              minValue={0}
              maxValue={100}
              isDisabled={isReadOnly}
              onChange={(percent) => write({ lookalike: { ...lookalike, similarity: (percent ?? 0) / 100 } })}
            />
            <DraftField
              label={words.lookalikeSource}
              of={`${audience.id}/source`}
              value={lookalike.source}
              isReadOnly={isReadOnly}
              onCommit={(source) => write({ lookalike: { ...lookalike, source } })}
            />
          </>
        )}
      </FieldRows>
    </Section>
  );
}
