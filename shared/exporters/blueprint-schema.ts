/** Blueprint 1: the exchange format of a journey as a schema. The published JSON Schema is generated from it. */
import { z } from "zod";
import {
  Condition,
  Day,
  EdgeRecord,
  FunctionName,
  Id,
  JourneyRecord,
  Name,
  StageRecord,
  Text,
} from "../journey/index.ts";
import { kinds } from "../kinds/index.ts";
import { libraryRecordTypes } from "../library/index.ts";
import { RoleName } from "../review/index.ts";

export const blueprintFormat = "itinera-blueprint";
/** Major and minor: see docs/blueprint/README.md for what either may change. */
export const blueprintVersion = "1.0";
export const blueprintSchemaId = "https://itinera.invalid/schema/blueprint/1.0.json";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** UTC, ISO 8601 with milliseconds. */
const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
const Count = z.number().int().min(0);

const Journey = JourneyRecord.omit({ type: true, goal: true, lanes: true, rows: true, emptyRows: true });
const Stage = StageRecord.omit({ type: true, width: true });

const Port = z.strictObject({ id: z.string().max(80), name: z.string(), default: z.boolean() });

// One member per kind, so that the published schema says what `data` holds for each.
const nodeOf = (kind: string, data: z.ZodType) =>
  z.strictObject({
    id: Id,
    kind: z.literal(kind),
    name: Name,
    stage: Id.nullable(),
    function: FunctionName.nullable(),
    group: Id.nullable(),
    data: data as z.ZodType<Record<string, unknown>>,
    ports: z.array(Port).max(200),
    summary: z.string(),
  });
const [firstKind, ...otherKinds] = kinds.map((kind) => nodeOf(kind.id, kind.data as z.ZodType));
const Node = z.discriminatedUnion("kind", firstKind ? [firstKind, ...otherKinds] : [nodeOf("", z.never())]);

const Edge = EdgeRecord.omit({ type: true, drawn: true }).extend({
  /** Minutes between reaching `from` and leaving it this way; `max` null: without end. */
  delay: z.strictObject({ min: z.number(), max: z.number().nullable() }),
});

const NodeCondition = z.strictObject({
  node: Id,
  /** Key in the node's data, and the way out it decides (null: whether the node acts at all). */
  key: z.string(),
  port: z.string().nullable(),
  condition: Condition,
  sentence: z.string(),
  fields: z.array(z.string()),
});

const DataField = z.strictObject({
  id: z.string().max(200),
  /** "unknown": named in the journey, defined nowhere. */
  source: z.enum(["attribute", "event", "view", "trigger", "unknown"]),
  label: z.string(),
  type: z.enum(["text", "choice", "number", "boolean", "date", "event"]).nullable(),
  function: FunctionName.nullable(),
  health: z.boolean(),
  options: libraryRecordTypes.attribute.shape.options,
  /** The system an attribute comes from. */
  system: Name,
});

const Product = libraryRecordTypes.product.omit({ type: true });
const Module = libraryRecordTypes.module.omit({ type: true });
const Claim = libraryRecordTypes.claim.omit({ type: true });
const Reference = libraryRecordTypes.reference.omit({ type: true });
const Audience = libraryRecordTypes.audience.omit({ type: true });
const Trigger = libraryRecordTypes.trigger.omit({ type: true });
const Version = libraryRecordTypes.version.omit({ type: true }).extend({
  /** Fingerprint of what a reader of this version sees. */
  hash: Hash,
  /** On the day of the export. */
  state: z.enum(["draft", "in-review", "approved", "changed", "expired", "withdrawn"]),
  /** Nodes that deliver it on the day of the export. */
  deliveredBy: z.array(Id),
});

const Decision = z.strictObject({
  by: Name,
  role: RoleName,
  verdict: z.enum(["approved", "approved-with-changes", "rejected"]),
  meaning: z.string().max(300),
  at: Instant,
  validUntil: Day.nullable(),
  evidenceHash: Hash,
  /** "current" when the node still is what this person saw. */
  standing: z.enum(["current", "stale", "expired"]),
});
const Approval = z.strictObject({
  node: Id,
  state: z.enum(["none", "in-review", "approved", "approved-with-changes", "rejected", "stale", "expired"]),
  /** What a decision made now would be about. */
  evidenceHash: Hash,
  /** The last of each role, oldest first. */
  decisions: z.array(Decision),
});

const Waiver = z.strictObject({
  rule: z.string(),
  fingerprint: z.string(),
  reason: z.string(),
  until: z.string(),
  by: Name,
  role: RoleName,
  at: Instant,
});
const Finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  at: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  fingerprint: z.string(),
  waived: z.boolean(),
});

const Layout = z.strictObject({
  lanes: JourneyRecord.shape.lanes,
  /** Only where rows were arranged by hand. */
  rows: JourneyRecord.shape.rows,
  emptyRows: JourneyRecord.shape.emptyRows,
  /** Only connections for which it was chosen whether they are drawn as a line or as a jump. */
  edges: z.array(z.strictObject({ id: Id, drawn: z.enum(["auto", "line", "jump"]) })).optional(),
  stages: z.array(StageRecord.pick({ id: true, width: true })),
  // Named again and not picked from the node's record: its data would come along in the generated schema.
  nodes: z.array(
    z.strictObject({
      id: Id,
      x: z.number().min(-1e6).max(1e6),
      y: z.number().min(-1e6).max(1e6),
      collapsed: z.boolean(),
    }),
  ),
});

const Counts = z.strictObject({
  stages: Count,
  nodes: Count,
  edges: Count,
  contentNodes: Count,
  approvedNodes: Count,
  conditions: Count,
  triggers: Count,
  dataFields: Count,
  versions: Count,
  claims: Count,
  references: Count,
  errors: Count,
  warnings: Count,
  infos: Count,
  waived: Count,
});

export const Blueprint = z.strictObject({
  $schema: z.literal(blueprintSchemaId),
  format: z.literal(blueprintFormat),
  version: z.literal(blueprintVersion),
  /** True while errors were open, or when a draft was asked for. */
  draft: z.boolean(),
  /** The sentence to show wherever a draft is shown; null when it is none. */
  watermark: z.string().nullable(),
  /** The day on which states and approvals are as the file says. */
  day: Day,
  language: z.enum(["en", "de"]),
  journey: Journey,
  goal: JourneyRecord.shape.goal,
  audience: Audience.extend({ sentence: z.string().nullable() }).nullable(),
  stages: z.array(Stage),
  nodes: z.array(Node),
  edges: z.array(Edge),
  conditions: z.array(NodeCondition),
  triggers: z.array(Trigger),
  dataFields: z.array(DataField),
  content: z.strictObject({
    products: z.array(Product),
    modules: z.array(Module),
    versions: z.array(Version),
    claims: z.array(Claim),
    references: z.array(Reference),
    /** Audiences that entries name or that others look like. */
    audiences: z.array(Audience),
  }),
  approvals: z.array(Approval),
  findings: z.array(Finding),
  waivers: z.array(Waiver),
  counts: Counts,
  layout: Layout,
  /** Of the journey without layout and without its own id. */
  semanticHash: Hash,
  /** Of the library items in this file. */
  libraryHash: Hash,
  /** SHA-256 of the RFC 8785 form of everything else in this file. */
  digest: Hash,
});
export type Blueprint = z.infer<typeof Blueprint>;

/** Parts with a name of their own in the published schema. */
const named: Readonly<Record<string, z.ZodType>> = {
  condition: Condition,
  id: Id,
  name: Name,
  text: Text,
  day: Day,
  function: FunctionName,
  hash: Hash,
  instant: Instant,
  node: Node,
  edge: Edge,
  stage: Stage,
  port: Port,
  version: Version,
  decision: Decision,
};

/** What the members at the top mean, for readers of the published schema. */
const meanings: Readonly<Record<keyof Blueprint, string>> = {
  $schema: "This schema.",
  format: "Tells a blueprint from any other JSON.",
  version: "Major and minor version of the format.",
  draft: "True when it was exported as a draft: not for use.",
  watermark: "What to show wherever a draft is shown; null when it is none.",
  day: "The day (YYYY-MM-DD) on which states and approvals are as said here.",
  language: "Language of summaries, sentences, names of ways out and messages.",
  journey:
    "What the journey is: title, owner, markets, languages, dates, time zone. `audience` and `products` are ids.",
  goal: "What the journey wants to reach, and the event that counts.",
  audience: "Who may be in the journey; null when none is set or known. `sentence` says its rule in words.",
  stages: "The phases people move through, from first to last.",
  nodes:
    "The steps, by id. `data` is as its `kind` says; `ports` are the ways out; `summary` says in a line what it does.",
  edges:
    "What leads where, by id. `delay` is the time in minutes spent in `from` before going this way; `max` null means without end.",
  conditions: "Every condition of a node as a tree and as a sentence, with the data fields it asks about.",
  triggers: "Events of other systems that the journey uses.",
  dataFields: "The data dictionary, as far as the journey uses it.",
  content: "The content manifest: the module versions that nodes deliver, with the claims and references behind them.",
  approvals: "Per content node: the last decision of each role, and whether the node still is what was decided about.",
  findings: "What the rules report and nobody has put right.",
  waivers: "Exceptions to findings, with reason and end.",
  counts: "How much of everything there is.",
  layout: "Where things stand on the canvas. No part of the semantic hash.",
  semanticHash:
    "SHA-256 of the journey's meaning: its records in RFC 8785 form, without layout and without the journey's own id.",
  libraryHash: "SHA-256 of the library items in this file, in RFC 8785 form.",
  digest: "SHA-256 of the RFC 8785 form of everything else in this file.",
};

/** The schema as JSON Schema 2020-12. Members whose name begins with `x-` may be added at the top by anybody. */
export function blueprintJsonSchema(): Record<string, unknown> {
  const names = z.registry<{ id?: string }>();
  for (const [id, schema] of Object.entries(named)) names.add(schema, { id });
  const { $schema, ...schema } = z.toJSONSchema(Blueprint, { target: "draft-2020-12", metadata: names }) as Record<
    string,
    unknown
  >;
  const properties = schema["properties"] as Record<string, Record<string, unknown>>;
  for (const [member, description] of Object.entries(meanings))
    properties[member] = { description, ...properties[member] };
  return {
    $schema,
    $id: blueprintSchemaId,
    title: "Itinera blueprint 1.0",
    description:
      "One customer journey with its content manifest, its approvals and its layout. What each part means: docs/blueprint/README.md.",
    ...schema,
    patternProperties: { "^x-": {} },
  };
}
