/** What lies on the system clipboard: a part of a journey as JSON text, read as strictly as a stranger's file. */
import { z } from "zod";
import { FailureError } from "../../shared/api/reply.ts";
import { importLimits } from "../../shared/importers/limits.ts";
import { readJson } from "../../shared/importers/read-json.ts";
import { EdgeRecord, Id, Name, type NodeRecord, sayMisfit } from "../../shared/journey/index.ts";
import { parseRecord } from "../../shared/journey/format/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { language } from "../words/spoken.ts";

export const newestEnvelope = 1;
/** More nodes than this are no longer a paste but an import. */
export const mostNodes = 5000;
const most = { edges: 4 * mostNodes, references: 4 * mostNodes, stages: 200 } as const;
const limits = { ...importLimits, items: most.edges };

const referenceTypes = [
  "module",
  "version",
  "trigger",
  "audience",
  "product",
  "attribute",
  "journey",
  "channel",
  "node",
] as const;

/** Something outside the selection that it names; the name finds it again where the id means nothing. */
export const Reference = z.strictObject({
  to: z.enum(referenceTypes),
  id: Id,
  name: z.string().max(400),
  /** A version: the module it belongs to, and its number there. */
  of: Id.optional(),
  number: z.number().int().min(1).max(9999).optional(),
});
export type Reference = z.infer<typeof Reference>;

const Stage = z.strictObject({ id: Id, name: Name, left: z.number(), width: z.number() });

const Envelope = z.strictObject({
  itinera: z.literal(newestEnvelope),
  kind: z.literal("selection"),
  from: z.strictObject({ journey: Id, title: Name, workspace: z.string().max(260) }),
  stages: z.array(Stage).max(most.stages),
  nodes: z.array(z.unknown()).min(1).max(mostNodes),
  edges: z.array(EdgeRecord).max(most.edges),
  references: z.array(Reference).max(most.references),
  /** What the copy did not take: fields that named people, fixed dates. */
  left: z.strictObject({ people: z.number().int().min(0), dates: z.number().int().min(0) }),
});

/** A part of a journey. `nodes` and `edges` are whole records, positions those of the journey they come from. */
export type Selection = Omit<z.infer<typeof Envelope>, "nodes"> & { readonly nodes: readonly NodeRecord[] };

export type Held =
  | { readonly holds: "nothing" }
  | { readonly holds: "text"; readonly text: string }
  | { readonly holds: "selection"; readonly selection: Selection }
  | { readonly holds: "newer"; readonly version: number }
  | { readonly holds: "too-many"; readonly nodes: number }
  /** Ours by its beginning, but not whole; `why` is a sentence. */
  | { readonly holds: "broken"; readonly why: string };

export const writeSelection = (selection: Selection): string => JSON.stringify(selection);

/** Ours is told from any other text by its first key, before anything is parsed. */
const ours = /^\s*\{\s*"itinera"\s*:\s*(\d{1,6})\b/;

/** Never throws: whatever a stranger put there is named for what it is. */
export function readClipboardText(text: string): Held {
  if (text.trim() === "") return { holds: "nothing" };
  const version = ours.exec(text.slice(0, 200))?.[1];
  if (version === undefined) return { holds: "text", text };
  if (Number(version) > newestEnvelope) return { holds: "newer", version: Number(version) };
  let value: unknown;
  try {
    value = readJson(text, "clipboard", limits, language);
  } catch (error) {
    if (error instanceof FailureError) return { holds: "broken", why: error.failure.message };
    throw error;
  }
  const count = nodesIn(value);
  if (count > mostNodes) return { holds: "too-many", nodes: count };
  const parsed = Envelope.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { holds: "broken", why: `${issue?.path.join(".") ?? ""}: ${issue ? sayMisfit(issue, language) : ""}` };
  }
  const nodes: NodeRecord[] = [];
  const ids = new Set<string>();
  for (const [at, raw] of parsed.data.nodes.entries()) {
    const outcome = parseRecord(raw, "journey");
    if ("fault" in outcome)
      return { holds: "broken", why: `nodes.${at}: ${inLanguage(outcome.fault.reason, language)}` };
    if (outcome.record.type !== "node") return { holds: "broken", why: `nodes.${at}: ${outcome.record.type}` };
    if (ids.has(outcome.record.id)) return { holds: "broken", why: `nodes.${at}: ${outcome.record.id}` };
    ids.add(outcome.record.id);
    nodes.push(outcome.record as unknown as NodeRecord);
  }
  const loose = parsed.data.edges.findIndex((edge) => !ids.has(edge.from) || !ids.has(edge.to));
  if (loose >= 0) return { holds: "broken", why: `edges.${loose}` };
  return { holds: "selection", selection: { ...parsed.data, nodes } };
}

function nodesIn(value: unknown): number {
  const nodes = typeof value === "object" && value !== null && "nodes" in value ? value.nodes : undefined;
  return Array.isArray(nodes) ? nodes.length : 0;
}
