/** A module: what it is, the rules by which it may be combined, and its versions. */
import type { ModuleRecord } from "../../../shared/library/index.ts";
import { functionOptions } from "../../panels/inspector/options.ts";
import { DraftField, FieldRows, MultiSelect, Section, Select, TagField } from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { contentKindOptions, productOptions } from "./library-options.ts";
import { ModuleRules } from "./ModuleRules.tsx";
import { Versions } from "./Versions.tsx";

const words = libraryWords.fields;

export function ModuleForm({ module }: { readonly module: ModuleRecord }) {
  const { library, language, isReadOnly } = useForm();
  const write = useWrite(module.id);
  return (
    <>
      <Section label={libraryWords.editor}>
        <FieldRows>
          <Select
            label={words.contentKind}
            value={module.contentKind}
            placeholder={libraryWords.choose}
            options={contentKindOptions(language)}
            isDisabled={isReadOnly}
            onChange={(contentKind) => write({ contentKind })}
          />
          <Select
            label={words.function}
            value={module.function}
            placeholder={libraryWords.choose}
            options={functionOptions(language)}
            isDisabled={isReadOnly}
            onChange={(next) => write({ function: next })}
          />
          <MultiSelect
            label={words.products}
            value={module.products}
            placeholder={words.noProduct}
            options={productOptions(library.doc)}
            isDisabled={isReadOnly}
            onChange={(products) => write({ products })}
          />
          <DraftField
            label={words.responsible}
            of={`${module.id}/owner`}
            value={module.owner}
            isReadOnly={isReadOnly}
            onCommit={(owner) => write({ owner })}
          />
          <TagField
            label={words.tags}
            value={module.tags}
            placeholder={words.addTag}
            isDisabled={isReadOnly}
            onChange={(tags) => write({ tags })}
          />
        </FieldRows>
      </Section>
      <Versions module={module} />
      <ModuleRules module={module} />
    </>
  );
}
