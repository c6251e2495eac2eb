/** What a journey uses of the library, so that its blueprint can stand alone. */
import { type AnyRecord, type Doc, valueAt } from "../document/index.ts";
import { type Condition, type JourneyRecord, journeyOf, nodesOf, stagesOf, testsOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { item, pinnedVersion } from "../library/index.ts";
import { compareText, sortedTexts } from "./ordered.ts";

export interface UsedNodeCondition {
  readonly node: string;
  readonly key: string;
  readonly port: string | null;
  readonly condition: Condition;
}

export interface Used {
  /** Library records, each once, by id. */
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** Ids of the data dictionary that conditions, waits and goals ask about. */
  readonly fields: readonly string[];
  readonly conditions: readonly UsedNodeCondition[];
  /** Version id → nodes that deliver it on the day. */
  readonly deliveredBy: ReadonlyMap<string, readonly string[]>;
}

/** O(journey + what it uses). `today` decides what a pin that follows the latest approved version delivers. */
export function usedBy(journey: Doc, library: Doc, today: string): Used {
  const records = new Map<string, AnyRecord>();
  const fields = new Set<string>();
  const conditions: UsedNodeCondition[] = [];
  const deliveredBy = new Map<string, string[]>();

  const takeField = (field: string): void => {
    if (field === "" || fields.has(field)) return;
    fields.add(field);
    const [source, id] = field.split(":");
    if (source === "attribute" || source === "trigger") take(source, id);
    else if (source === "view") take("module", id);
  };
  const takeCondition = (condition: Condition | null): void => {
    for (const test of condition ? testsOf(condition) : []) takeField(test.field);
  };
  const take = (type: Parameters<typeof item>[1], id: string | null | undefined): void => {
    const record = item(library, type, id);
    if (!record || records.has(record.id)) return;
    records.set(record.id, record as unknown as AnyRecord);
    // What a thing names comes along, so that no name in the file leads nowhere that led somewhere here.
    if (record.type === "product") {
      take("module", record.safetyModule);
      take("module", record.prescribingModule);
    } else if (record.type === "module") {
      for (const product of record.products) take("product", product);
      for (const rule of record.rules) if ("module" in rule) take("module", rule.module);
    } else if (record.type === "version") {
      take("module", record.module);
      for (const claim of record.claims) take("claim", claim);
    } else if (record.type === "claim") {
      take("product", record.product);
      for (const reference of record.references) take("reference", reference);
    } else if (record.type === "audience") {
      takeCondition(record.rule);
      take("audience", record.lookalike?.of);
    }
  };

  const facts: JourneyRecord = journeyOf(journey);
  for (const product of facts.products) take("product", product);
  take("audience", facts.audience);
  takeField(facts.goal.event);
  for (const stage of stagesOf(journey)) takeField(stage.metric?.event ?? "");

  for (const node of [...nodesOf(journey).values()].sort((a, b) => compareText(a.id, b.id))) {
    const kind = kindOf(node);
    for (const found of kind.conditions?.(node.data) ?? [])
      if (found.condition) {
        conditions.push({ node: node.id, key: found.key, port: found.port, condition: found.condition });
        takeCondition(found.condition);
      }
    for (const field of kind.fields)
      if (field.as === "event") {
        const value = valueAt(node as unknown as AnyRecord, field.path);
        if (typeof value === "string") takeField(value);
      }
    for (const { to, id, key } of kind.references?.(node.data) ?? []) {
      if (to === "channel" || to === "journey") continue;
      take(to, id);
      if (to !== "version") continue;
      for (const pin of pinsIn(node.data[key])) {
        const version = pin.version === id ? pinnedVersion(library, pin, today) : undefined;
        if (!version) continue;
        take("version", version.id);
        const nodes = deliveredBy.get(version.id) ?? [];
        if (!nodes.includes(node.id)) deliveredBy.set(version.id, [...nodes, node.id]);
      }
    }
  }
  return { records, fields: sortedTexts(fields), conditions, deliveredBy };
}

interface Pin {
  readonly module: string;
  readonly version: string;
  readonly policy: "pinned" | "latest-approved";
}

const pinsIn = (value: unknown): readonly Pin[] => (Array.isArray(value) ? (value as readonly Pin[]) : []);
