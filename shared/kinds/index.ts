/** Every node kind. Adding one is adding its file and its line here; the union is derived from this list. */
import type { z } from "zod";
import type { NodeRecord } from "../journey/index.ts";
import { consent } from "./consent.ts";
import { decision } from "./decision.ts";
import type { NodeKind } from "./define.ts";
import { entry } from "./entry.ts";
import { exit } from "./exit.ts";
import { feedback } from "./feedback.ts";
import { fork } from "./fork.ts";
import { goal } from "./goal.ts";
import { group } from "./group.ts";
import { handoff } from "./handoff.ts";
import { join } from "./join.ts";
import { note } from "./note.ts";
import { preference } from "./preference.ts";
import { rating } from "./rating.ts";
import { split } from "./split.ts";
import { subJourney } from "./sub-journey.ts";
import { touchpoint } from "./touchpoint.ts";
import { wait } from "./wait.ts";

/** In palette order. */
export const kinds = [
  entry,
  goal,
  exit,
  touchpoint,
  wait,
  decision,
  split,
  preference,
  fork,
  join,
  consent,
  rating,
  feedback,
  handoff,
  subJourney,
  note,
  group,
] as const;

export type KindId = (typeof kinds)[number]["id"];
/** The data of one kind. */
export type KindData<Id extends KindId> = z.infer<Extract<(typeof kinds)[number], { id: Id }>["data"]>;

// Widened once, here: everybody else asks a kind without knowing which it is.
const byId: ReadonlyMap<string, NodeKind<KindId, unknown>> = new Map(
  kinds.map((kind) => [kind.id, kind as unknown as NodeKind<KindId, unknown>]),
);

/** The kind with this id, or undefined for an id nobody knows. */
export function kindById(id: string): NodeKind<KindId, unknown> | undefined {
  return byId.get(id);
}

/** The node's kind. Throws for an unknown kind: format parsing lets none in. */
export function kindOf(node: Pick<NodeRecord, "kind">): NodeKind<KindId, unknown> {
  const kind = byId.get(node.kind);
  if (!kind) throw new Error(`unknown node kind ${node.kind}`);
  return kind;
}

/** Narrows a node to one kind, with that kind's data. */
export function isKind<Id extends KindId>(
  node: NodeRecord,
  id: Id,
): node is NodeRecord & { kind: Id; data: KindData<Id> } {
  return node.kind === id;
}

export type { Arm } from "./split.ts";
export type { Branch } from "./decision.ts";
export type { Candidate } from "./preference.ts";
export type { KindFacts, KindField, KindReference, KindWords, NodeKind, Port } from "./define.ts";
export type { Outline } from "./look.ts";
export { ModulePin, SendWindow } from "./touchpoint.ts";
export { type Anatomy, type Size, anatomyOf, gutter, nodeWidth, rowHeight } from "./geometry.ts";
export { dictionaryOf } from "./dictionary.ts";
export { kindFacts, sayDay } from "./facts.ts";
export { countFlow, isInFlow } from "./flow.ts";
export { type Named, eventKeysOf, namedBy } from "./named-by.ts";
export { plainFacts, portIds } from "./ports.ts";
export { type LeftOut, structureOf } from "./structure.ts";
