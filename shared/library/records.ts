/** The library's records: products, references, claims, modules with immutable versions, audiences, triggers, data fields. */
import { z } from "zod";
import { Condition, Day, FunctionName, Id, Market, Name, Text, audienceTypes, contentKinds } from "../journey/index.ts";

const Ids = z.array(Id).max(200);
const Markets = z.array(Market).max(60);
const Audiences = z.array(z.enum(audienceTypes));

/** What one market's authorisation says. */
export const Authorisation = z.strictObject({
  market: Market,
  authorisedOn: Day.nullable(),
  labelVersion: Name,
  indications: z.array(Name).max(50),
  boxedWarning: z.boolean(),
  additionalMonitoring: z.boolean(),
});
export type Authorisation = z.infer<typeof Authorisation>;

export const ProductRecord = z.strictObject({
  id: Id,
  type: z.literal("product"),
  name: Name,
  substance: Name,
  prescriptionOnly: z.boolean(),
  authorisations: z.array(Authorisation).max(60),
  /** Modules that carry the safety and the prescribing information. */
  safetyModule: Id.nullable(),
  prescribingModule: Id.nullable(),
});
export type ProductRecord = z.infer<typeof ProductRecord>;

export const ReferenceRecord = z.strictObject({
  id: Id,
  type: z.literal("reference"),
  title: Name,
  citation: Text,
  /** Where in the document: "table 3, page 41". */
  locator: Name,
  validUntil: Day.nullable(),
  withdrawn: z.strictObject({ on: Day, reason: Text }).nullable(),
});
export type ReferenceRecord = z.infer<typeof ReferenceRecord>;

export const ClaimRecord = z.strictObject({
  id: Id,
  type: z.literal("claim"),
  text: Text,
  product: Id.nullable(),
  category: z.enum(["efficacy", "safety", "quality-of-life", "convenience", "mechanism", "disease", "other"]),
  indication: Name,
  population: Name,
  markets: Markets,
  references: Ids,
  validUntil: Day.nullable(),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;

/** A rule of combination that travels with the module. */
export const ModuleRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("needs"), module: Id }),
  z.strictObject({ rule: z.literal("never-with"), module: Id }),
  z.strictObject({ rule: z.literal("first") }),
  z.strictObject({ rule: z.literal("last") }),
  z.strictObject({ rule: z.literal("at-most"), count: z.number().int().min(1).max(20) }),
]);
export type ModuleRule = z.infer<typeof ModuleRule>;

export const ModuleRecord = z.strictObject({
  id: Id,
  type: z.literal("module"),
  name: Name,
  contentKind: z.enum(contentKinds),
  function: FunctionName,
  products: Ids,
  tags: z.array(Name).max(50),
  rules: z.array(ModuleRule).max(50),
  owner: Name,
});
export type ModuleRecord = z.infer<typeof ModuleRecord>;

/** The approval as the content system recorded it, about one exact text. It counts only while `hash` is the version's hash. */
export const VersionApproval = z.strictObject({
  id: Name,
  by: Name,
  on: Day,
  validUntil: Day,
  /** `versionHash` of what was approved. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type VersionApproval = z.infer<typeof VersionApproval>;

export const VersionRecord = z.strictObject({
  id: Id,
  type: z.literal("version"),
  module: Id,
  number: z.number().int().min(1).max(9999),
  headline: Name,
  body: Text,
  claims: Ids,
  formats: z.array(z.enum(["text", "video", "audio", "image", "slides", "conversation", "object"])).max(10),
  channels: z.array(z.string().max(40)).max(40),
  devices: z.array(z.enum(["phone", "tablet", "desktop", "paper", "in-person"])).max(10),
  markets: Markets,
  languages: z.array(z.string().max(10)).max(60),
  audiences: Audiences,
  /** "2 claims reworded after the label change": why this version exists. */
  note: Text,
  /** Sent for review and not yet decided. */
  inReview: z.boolean(),
  approval: VersionApproval.nullable(),
  withdrawn: z.strictObject({ on: Day, reason: Text }).nullable(),
});
export type VersionRecord = z.infer<typeof VersionRecord>;

export const AudienceRecord = z.strictObject({
  id: Id,
  type: z.literal("audience"),
  name: Name,
  description: Text,
  who: Audiences,
  markets: Markets,
  rule: Condition.nullable(),
  /** Set when the audience looks like another one. Similarity as a share, 0–1. */
  lookalike: z.strictObject({ of: Id, similarity: z.number().min(0).max(1), source: Name }).nullable(),
  size: z.number().int().min(0).nullable(),
  /** Everybody in it has been checked to be a healthcare professional. */
  verified: z.boolean(),
  /** Everybody in it has agreed to be contacted on these channels. */
  consentedChannels: z.array(z.string().max(40)).max(40),
});
export type AudienceRecord = z.infer<typeof AudienceRecord>;

export const TriggerRecord = z.strictObject({
  id: Id,
  type: z.literal("trigger"),
  name: Name,
  description: Text,
  /** The system that emits it; "" while nobody has named one. */
  source: Name,
  event: Name,
  /** Field name → type, as the source sends it. */
  payload: z.array(z.strictObject({ name: Name, type: z.enum(["text", "number", "boolean", "date"]) })).max(100),
  /** Minutes from the fact to the event's arrival. */
  latency: z.number().min(0).max(525_600),
  function: FunctionName,
  owner: Name,
  /** Limits one person to one event in this many days; null: none. */
  oncePerDays: z.number().int().min(1).max(3650).nullable(),
});
export type TriggerRecord = z.infer<typeof TriggerRecord>;

export const AttributeRecord = z.strictObject({
  id: Id,
  type: z.literal("attribute"),
  name: Name,
  fieldType: z.enum(["text", "choice", "number", "boolean", "date"]),
  options: z.array(z.strictObject({ value: Name, label: Name })).max(200),
  source: Name,
  function: FunctionName,
  health: z.boolean(),
});
export type AttributeRecord = z.infer<typeof AttributeRecord>;

export const libraryRecordTypes = {
  product: ProductRecord,
  reference: ReferenceRecord,
  claim: ClaimRecord,
  module: ModuleRecord,
  version: VersionRecord,
  audience: AudienceRecord,
  trigger: TriggerRecord,
  attribute: AttributeRecord,
} as const;
export type LibraryType = keyof typeof libraryRecordTypes;
export type LibraryRecord = { [T in LibraryType]: z.infer<(typeof libraryRecordTypes)[T]> }[LibraryType];

/** Nothing in the library is layout. */
export const libraryLayout = {} as const;
