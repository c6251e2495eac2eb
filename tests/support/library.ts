/** Fills libraries for tests: `library().attribute("Speciality", "choice", { options }).audience("Cardiologists").build()`. */
import { type AnyRecord, type MutableDoc, createDoc } from "../../shared/document/index.ts";
import {
  type AttributeRecord,
  type AudienceRecord,
  type ClaimRecord,
  type ModuleRecord,
  type ProductRecord,
  type ReferenceRecord,
  type TriggerRecord,
  type VersionRecord,
  versionHash,
} from "../../shared/library/index.ts";
import { idOf } from "./journey.ts";

type Given<T> = Partial<Omit<T, "type">>;

export interface LibraryBuilder {
  product(name: string, fields?: Given<ProductRecord>): LibraryBuilder;
  reference(title: string, fields?: Given<ReferenceRecord>): LibraryBuilder;
  claim(text: string, fields?: Given<ClaimRecord>): LibraryBuilder;
  module(name: string, fields?: Given<ModuleRecord>): LibraryBuilder;
  /** A version of the newest module, id `<module>-v<number>`. `approvedUntil` gives it an approval of exactly what it says. */
  version(number: number, fields?: Given<VersionRecord> & { approvedUntil?: string }): LibraryBuilder;
  audience(name: string, fields?: Given<AudienceRecord>): LibraryBuilder;
  trigger(name: string, fields?: Given<TriggerRecord>): LibraryBuilder;
  /** The dictionary calls it `attribute:<id>`. Options may be given as plain values. */
  attribute(
    name: string,
    fieldType: AttributeRecord["fieldType"],
    fields?: Given<AttributeRecord> | readonly string[],
  ): LibraryBuilder;
  build(): AnyRecord[];
  doc(): MutableDoc;
}

export function library(): LibraryBuilder {
  const records: AnyRecord[] = [];
  let module = "";
  const put = (record: object): LibraryBuilder => {
    records.push(record as AnyRecord);
    return builder;
  };
  const builder: LibraryBuilder = {
    product: (name, fields) =>
      put({
        id: idOf(name),
        type: "product",
        name,
        substance: name,
        prescriptionOnly: true,
        authorisations: [],
        safetyModule: null,
        prescribingModule: null,
        ...fields,
      } satisfies ProductRecord),
    reference: (title, fields) =>
      put({
        id: idOf(title),
        type: "reference",
        title,
        citation: title,
        locator: "page 1",
        validUntil: null,
        withdrawn: null,
        ...fields,
      } satisfies ReferenceRecord),
    claim: (text, fields) =>
      put({
        id: idOf(text),
        type: "claim",
        text,
        product: null,
        category: "efficacy",
        indication: "",
        population: "",
        markets: [],
        references: [],
        validUntil: null,
        ...fields,
      } satisfies ClaimRecord),
    module(name, fields) {
      module = fields?.id ?? idOf(name);
      return put({
        id: module,
        type: "module",
        name,
        contentKind: "promotional-branded",
        function: "marketing",
        products: [],
        tags: [],
        rules: [],
        owner: "Brand team",
        ...fields,
      } satisfies ModuleRecord);
    },
    version(number, { approvedUntil, ...fields } = {}) {
      const version: VersionRecord = {
        id: `${module}-v${number}`,
        type: "version",
        module,
        number,
        headline: `Headline ${number}`,
        body: `Body ${number}`,
        claims: [],
        formats: ["text"],
        channels: ["email", "rep-visit"],
        devices: ["phone", "desktop", "tablet"],
        markets: ["US"],
        languages: ["en"],
        audiences: ["hcp-prescriber"],
        note: "",
        inReview: false,
        approval: null,
        withdrawn: null,
        ...fields,
      };
      if (approvedUntil === undefined) return put(version);
      const approval = {
        id: `A-${version.id}`,
        by: "Dr Weiss",
        on: "2026-01-15",
        validUntil: approvedUntil,
        hash: versionHash(version),
      };
      return put({ ...version, approval });
    },
    audience: (name, fields) =>
      put({
        id: idOf(name),
        type: "audience",
        name,
        description: "",
        who: ["hcp-prescriber"],
        markets: ["US"],
        rule: null,
        lookalike: null,
        size: null,
        verified: true,
        consentedChannels: ["email"],
        ...fields,
      } satisfies AudienceRecord),
    trigger: (name, fields) =>
      put({
        id: idOf(name),
        type: "trigger",
        name,
        description: "",
        source: "CRM",
        event: idOf(name),
        payload: [],
        latency: 5,
        function: "marketing",
        owner: "Operations",
        oncePerDays: null,
        ...fields,
      } satisfies TriggerRecord),
    attribute(name, fieldType, given = {}) {
      const fields: Given<AttributeRecord> = Array.isArray(given)
        ? { options: (given as readonly string[]).map((value) => ({ value, label: value })) }
        : (given as Given<AttributeRecord>);
      return put({
        id: idOf(name),
        type: "attribute",
        name,
        fieldType,
        options: [],
        source: "CRM",
        function: "marketing",
        health: false,
        ...fields,
      } satisfies AttributeRecord);
    },
    build: () => structuredClone(records),
    doc: () => createDoc(builder.build()),
  };
  return builder;
}
