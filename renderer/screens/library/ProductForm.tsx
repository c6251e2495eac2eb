/** A product: what it is, where it is authorised and for what, and the modules that must go with it. */
import type { Authorisation, ProductRecord } from "../../../shared/library/index.ts";
import type { z } from "zod";
import {
  Checkbox,
  DateField,
  DraftField,
  FieldRows,
  IconButton,
  Section,
  Select,
  Switch,
  TagField,
} from "../../ui/index.ts";
import { libraryWords } from "../../words/library.ts";
import { useForm, useWrite } from "./form-ground.ts";
import { marketOptions, moduleOptions } from "./library-options.ts";

const words = libraryWords.fields;
const own = libraryWords.authorisations;
type Authorised = z.infer<typeof Authorisation>;

export function ProductForm({ product }: { readonly product: ProductRecord }) {
  const { library, language, isReadOnly } = useForm();
  const write = useWrite(product.id);
  const modules = [{ id: "", label: words.noModule }, ...moduleOptions(library.doc)];
  const markets = marketOptions(library.doc, language);
  const taken = new Set(product.authorisations.map(({ market }) => market));
  const put = (at: number, next: Authorised): void =>
    void write({ authorisations: product.authorisations.map((one, i) => (i === at ? next : one)) });
  return (
    <>
      <Section label={libraryWords.editor}>
        <FieldRows>
          <DraftField
            label={words.substance}
            of={`${product.id}/substance`}
            value={product.substance}
            isReadOnly={isReadOnly}
            onCommit={(substance) => write({ substance })}
          />
          <Select<string>
            label={words.safetyModule}
            value={product.safetyModule ?? ""}
            placeholder={words.noModule}
            options={modules}
            isDisabled={isReadOnly}
            onChange={(id) => write({ safetyModule: id || null })}
          />
          <Select<string>
            label={words.prescribingModule}
            value={product.prescribingModule ?? ""}
            placeholder={words.noModule}
            options={modules}
            isDisabled={isReadOnly}
            onChange={(id) => write({ prescribingModule: id || null })}
          />
          <Switch
            label={words.prescriptionOnly}
            isSelected={product.prescriptionOnly}
            isDisabled={isReadOnly}
            onChange={(prescriptionOnly) => write({ prescriptionOnly })}
          />
        </FieldRows>
      </Section>
      <Section title={own.title} count={product.authorisations.length || undefined}>
        {product.authorisations.length === 0 && <p className="muted">{own.none}</p>}
        {product.authorisations.map((one, at) => (
          <div key={one.market} className="library-item" role="group" aria-label={own.of(one.market)}>
            <div className="library-item-head">
              <b>{one.market}</b>
              <span className="grow muted cutoff">{markets.find(({ id }) => id === one.market)?.hint}</span>
              {!isReadOnly && (
                <IconButton
                  name={own.remove(one.market)}
                  icon="x"
                  size="small"
                  onPress={() => write({ authorisations: product.authorisations.filter((_, i) => i !== at) })}
                />
              )}
            </div>
            <FieldRows>
              <DateField
                label={own.on}
                value={one.authorisedOn}
                isReadOnly={isReadOnly}
                onChange={(authorisedOn) => put(at, { ...one, authorisedOn })}
              />
              <DraftField
                label={own.label}
                of={`${product.id}/${one.market}/label`}
                value={one.labelVersion}
                isReadOnly={isReadOnly}
                onCommit={(labelVersion) => put(at, { ...one, labelVersion })}
              />
              <TagField
                label={own.indications}
                value={one.indications}
                placeholder={own.addIndication}
                isDisabled={isReadOnly}
                onChange={(indications) => put(at, { ...one, indications })}
              />
            </FieldRows>
            <div className="library-checks">
              <Checkbox
                label={own.boxed}
                isSelected={one.boxedWarning}
                isDisabled={isReadOnly}
                onChange={(boxedWarning) => put(at, { ...one, boxedWarning })}
              />
              <Checkbox
                label={own.monitoring}
                isSelected={one.additionalMonitoring}
                isDisabled={isReadOnly}
                onChange={(additionalMonitoring) => put(at, { ...one, additionalMonitoring })}
              />
            </div>
          </div>
        ))}
        {!isReadOnly && (
          <Select<string>
            layout="bare"
            label={own.add}
            value={null}
            placeholder={own.add}
            options={markets.filter(({ id }) => !taken.has(id))}
            onChange={(market) =>
              write({
                authorisations: [
                  ...product.authorisations,
                  {
                    market,
                    authorisedOn: null,
                    labelVersion: "",
                    indications: [],
                    boxedWarning: false,
                    additionalMonitoring: false,
                  } satisfies Authorised,
                ],
              })
            }
          />
        )}
      </Section>
    </>
  );
}
