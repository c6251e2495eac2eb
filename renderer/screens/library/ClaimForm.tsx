/** A claim: what it is about, for whom it holds, and the references that support it. */
import type { ClaimRecord } from "../../../shared/library/index.ts";
import { DateField, DraftField, FieldRows, MultiSelect, Section, Select } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { marketOptions, productOptions, referenceOptions } from "./library-options.ts";

const words = libraryWords.fields;

export function ClaimForm({ claim }: { readonly claim: ClaimRecord }) {
  const { library, language, isReadOnly } = useForm();
  const write = useWrite(claim.id);
  return (
    <Section label={libraryWords.editor}>
      <FieldRows>
        <Select<string>
          label={words.product}
          value={claim.product ?? ""}
          placeholder={words.noProduct}
          isDisabled={isReadOnly}
          options={[{ id: "", label: words.noProduct }, ...productOptions(library.doc)]}
          onChange={(product) => write({ product: product || null })}
        />
        <Select
          label={words.category}
          value={claim.category}
          placeholder={libraryWords.choose}
          isDisabled={isReadOnly}
          options={(Object.keys(libraryWords.categories) as ClaimRecord["category"][]).map((id) => ({
            id,
            label: libraryWords.categories[id],
          }))}
          onChange={(category) => write({ category })}
        />
        <DraftField
          label={words.indication}
          of={`${claim.id}/indication`}
          value={claim.indication}
          isReadOnly={isReadOnly}
          onCommit={(indication) => write({ indication })}
        />
        <DraftField
          label={words.population}
          of={`${claim.id}/population`}
          value={claim.population}
          isReadOnly={isReadOnly}
          onCommit={(population) => write({ population })}
        />
        <MultiSelect
          label={words.markets}
          value={claim.markets}
          placeholder={libraryWords.anyMarket}
          isDisabled={isReadOnly}
          options={marketOptions(library.doc, language)}
          onChange={(markets) => write({ markets })}
        />
        <MultiSelect
          label={words.references}
          value={claim.references}
          placeholder={words.noReference}
          isDisabled={isReadOnly}
          options={referenceOptions(library.doc)}
          onChange={(references) => write({ references })}
        />
        <DateField
          label={words.validUntil}
          value={claim.validUntil}
          isReadOnly={isReadOnly}
          onChange={(validUntil) => write({ validUntil })}
        />
      </FieldRows>
    </Section>
  );
}
