/** Random journeys and libraries for property tests, made from the schemas themselves, so that every kind and field takes part. */
import fc from "fast-check";
import { z } from "zod";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { EdgeRecord, JourneyRecord, type NodeRecord, StageRecord } from "../../../shared/journey/index.ts";
import { type KindFacts, kindById, kindFacts, kinds } from "../../../shared/kinds/index.ts";
import { createDictionary } from "../../../shared/journey/index.ts";
import { libraryRecordTypes } from "../../../shared/library/index.ts";

type Schema = { readonly [key: string]: unknown };

const text = fc.string({ unit: "binary", maxLength: 12 }).map((s) => s.replaceAll("\0", ""));

/** Values of a JSON Schema as zod writes it. `depth` ends recursion: conditions nest at most so far. */
function arbitraryOf(schema: Schema, root: Schema = schema, depth = 4): fc.Arbitrary<unknown> {
  const again = (inner: unknown, d = depth): fc.Arbitrary<unknown> => arbitraryOf(inner as Schema, root, d);
  if (typeof schema["$ref"] === "string") {
    const target =
      schema["$ref"] === "#"
        ? root
        : (root["$defs"] as Record<string, Schema>)[schema["$ref"].slice("#/$defs/".length)];
    return fc.constant(null).chain(() => again(target, depth - 1));
  }
  const types = schema["type"];
  const choices = (schema["anyOf"] ??
    schema["oneOf"] ??
    (Array.isArray(types) ? types.map((type) => ({ ...schema, type }) as Schema) : undefined)) as Schema[] | undefined;
  if (choices) return depth > 0 ? fc.oneof(...choices.map((one) => again(one))) : again(choices[0]);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const { minimum = -1000, maximum = 1000 } = schema as { minimum?: number; maximum?: number };
  switch (schema["type"]) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) });
    case "number":
      return fc.double({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6), noNaN: true }).map((n) => n + 0);
    case "string":
      if (typeof schema["pattern"] === "string") return fc.stringMatching(new RegExp(schema["pattern"]));
      // A cut through a pair leaves half a character, which no document may hold.
      return text.map((s) => s.slice(0, (schema["maxLength"] as number | undefined) ?? 1000).toWellFormed());
    case "array": {
      const { minItems = 0, maxItems = 3 } = schema as { minItems?: number; maxItems?: number };
      if (depth <= 0) return fc.constant([]);
      return fc.array(again(schema["items"]), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(3, maxItems)),
      });
    }
    case "object": {
      const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
      return fc.record(Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, again(inner)])));
    }
    default:
      throw new Error(`no values for ${JSON.stringify(schema).slice(0, 100)}`);
  }
}

const valuesOf = (schema: z.ZodType): fc.Arbitrary<Record<string, unknown>> =>
  arbitraryOf(z.toJSONSchema(schema) as Schema) as fc.Arbitrary<Record<string, unknown>>;

const dataOf = new Map(kinds.map((kind) => [kind.id as string, valuesOf(kind.data as z.ZodType)]));
const journeyValues = valuesOf(JourneyRecord);
const stageValues = valuesOf(StageRecord);
const edgeValues = valuesOf(EdgeRecord);
const shelves = Object.entries(libraryRecordTypes).map(([type, schema]) => [type, valuesOf(schema)] as const);

export interface Sample {
  readonly journey: readonly AnyRecord[];
  readonly library: readonly AnyRecord[];
}

/** Ids of each type are `<type>-0` to `<type>-2`; half of all places where an id fits hold one of them. */
const libraries: fc.Arbitrary<AnyRecord[]> = fc
  .record(Object.fromEntries(shelves.map(([type, values]) => [type, fc.array(values, { maxLength: 3 })])))
  .map((made) =>
    Object.entries(made).flatMap(([type, items]) =>
      (items as Record<string, unknown>[]).map((item, i) => linked({ ...item, id: `${type}-${i}`, type } as AnyRecord)),
    ),
  );

/** Names of library items where they belong, so that what is random is also connected. */
function linked(record: AnyRecord): AnyRecord {
  const pick = (type: string): string => `${type}-${String(record.id).at(-1)}`;
  const links: Record<string, unknown> = {
    claim: { references: [pick("reference")], product: pick("product") },
    version: { module: pick("module"), claims: [pick("claim")] },
    module: { products: [pick("product")], rules: [{ rule: "needs", module: "module-1" }] },
    product: { safetyModule: "module-0" },
  };
  return { ...record, ...(links[record.type] as object | undefined) };
}

const nodes: fc.Arbitrary<AnyRecord> = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.record({
      type: fc.constant("node"),
      kind: fc.constant(kind.id as string),
      name: text,
      function: fc.constantFrom(null, "marketing", "medical"),
      data: dataOf.get(kind.id) ?? fc.constant({}),
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.double({ min: -4000, max: 4000, noNaN: true }).map((n) => n + 0),
      collapsed: fc.boolean(),
      pinned: fc.boolean(),
    }),
  )
  .map(({ pinned, ...node }) => {
    const data: Record<string, unknown> = { ...(node.data as object) };
    if (pinned && "modules" in data) data["modules"] = [{ module: "module-0", version: "version-0", policy: "pinned" }];
    if (pinned && "audience" in data) data["audience"] = "audience-0";
    if (pinned && "trigger" in data) data["trigger"] = "trigger-0";
    if (pinned && "event" in data) data["event"] = "trigger:trigger-1";
    return { ...node, data } as unknown as AnyRecord;
  });

/** A journey that could have been drawn: every edge joins two nodes, leaves by a way out that there is, and is drawn once. */
export const samples: fc.Arbitrary<Sample> = fc
  .record({
    journey: journeyValues,
    stages: fc.array(stageValues, { maxLength: 4 }),
    nodes: fc.array(nodes, { maxLength: 8 }),
    edges: fc.array(fc.record({ values: edgeValues, from: fc.nat(50), to: fc.nat(50), port: fc.nat(50) }), {
      maxLength: 10,
    }),
    library: libraries,
    place: fc.nat(3),
  })
  .map((made) => {
    const stages = made.stages.map(
      (stage, i) => ({ ...stage, id: `stage-${i}`, type: "stage", order: i }) as unknown as AnyRecord,
    );
    const placed = made.nodes.map(
      (node, i) =>
        ({ ...node, id: `node-${i}`, stage: stages[(i + made.place) % 5]?.id ?? null, group: null }) as AnyRecord,
    );
    const edges = made.edges.flatMap(({ values, from, to, port }, i): AnyRecord[] => {
      const source = placed[from % Math.max(1, placed.length)];
      const target = placed[to % Math.max(1, placed.length)];
      if (!source || !target || source === target) return [];
      const ports = kindById(String(source["kind"]))?.ports(source["data"], plainFacts) ?? [];
      const way = ports[port % Math.max(1, ports.length)];
      return way
        ? [{ ...values, id: `edge-${i}`, type: "edge", from: source.id, to: target.id, port: way.id } as AnyRecord]
        : [];
    });
    const journey = {
      ...made.journey,
      id: "journey-1",
      type: "journey",
      products: ["product-0"],
      audience: made.place > 1 ? "audience-1" : null,
    } as unknown as AnyRecord;
    return { journey: [journey, ...stages, ...placed, ...edges], library: made.library };
  });

const plainFacts: KindFacts = kindFacts({
  library: createDoc(),
  dictionary: createDictionary([]),
  journeys: new Map(),
  language: "en",
  today: "2027-01-01",
});

export type { NodeRecord };
