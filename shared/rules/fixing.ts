/** The pieces quick fixes are made of: new nodes in free places, connections, and ways out that lead to a fitting exit. */
import type { AnyCall } from "../commands/index.ts";
import { type NodeRecord, nodesOf } from "../journey/index.ts";
import { type KindData, type KindId, type Port, isKind, kindById } from "../kinds/index.ts";
import { type Language, inLanguage } from "../words/language.ts";
import type { Fix, RuleContext } from "./define.ts";
import { freeName } from "./naming.ts";

/** The name of an exit that is put down without a reason of its own. */
export const leaves: Readonly<Record<Language, string>> = { en: "Leaves", de: "Ausstieg" };

type ExitReason = KindData<"exit">["reason"];

/** One act: the call itself when there is one, else a batch named `text`. */
export function fixOf(label: string, text: string, calls: readonly AnyCall[], params: Fix["params"] = {}): Fix[] {
  const [first, ...rest] = calls;
  if (!first) return [];
  const command =
    rest.length === 0 ? first : { name: "batch" as const, args: { label: text.slice(0, 200), calls: [...calls] } };
  return [{ label, params, command }];
}

interface Shelf {
  readonly names: Set<string>;
  readonly exits: NodeRecord[];
}
const nothing: Shelf = { names: new Set(), exits: [] };

// One walk over the nodes for all fixes of a run: a context never changes.
const shelves = new WeakMap<RuleContext, ReadonlyMap<string | null, Shelf>>();
function shelfOf(context: RuleContext, stage: string | null): Shelf {
  const held = shelves.get(context);
  if (held) return held.get(stage) ?? nothing;
  const made = new Map<string | null, Shelf>();
  for (const node of nodesOf(context.journey).values()) {
    let shelf = made.get(node.stage);
    if (!shelf) made.set(node.stage, (shelf = { names: new Set(), exits: [] }));
    shelf.names.add(node.name);
    if (isKind(node, "exit")) shelf.exits.push(node);
  }
  shelves.set(context, made);
  return made.get(stage) ?? nothing;
}

/** Names that are taken in a stage. */
export const namesIn = (context: RuleContext, stage: string | null): ReadonlySet<string> =>
  shelfOf(context, stage).names;

/** What a fix has put down so far: later nodes keep clear of its places and names. */
export type Taken = { readonly x: number; readonly y: number; readonly name: string; readonly stage: string | null }[];

/** A new node near another one, in its stage; `data` overrides what a blank one of the kind holds. */
export function newNode<Id extends KindId>(
  context: RuleContext,
  near: NodeRecord,
  wanted: { kind: Id; id: string; name: string; data?: Partial<KindData<Id>> },
  taken: Taken = [],
): NodeRecord {
  const place = context.placeNear(near, taken);
  const names = namesIn(context, near.stage);
  const given = new Set(taken.filter((other) => other.stage === near.stage).map((other) => other.name));
  const name = freeName({ has: (wish) => names.has(wish) || given.has(wish) }, wanted.name);
  taken.push({ ...place, name, stage: near.stage });
  const blank = kindById(wanted.kind)?.blank(context.facts.language) as object;
  return {
    id: wanted.id,
    type: "node",
    kind: wanted.kind,
    name,
    stage: near.stage,
    function: null,
    group: null,
    data: { ...blank, ...wanted.data },
    ...place,
    collapsed: false,
  };
}

/** Why people leave who take this way out. */
function reasonOf(port: Port): ExitReason {
  const known: Readonly<Record<string, ExitReason>> = {
    declined: "declined",
    timeout: "no-response",
    "no-answer": "no-response",
    "not-done": "no-response",
    "not-granted": "no-consent",
    otherwise: "not-eligible",
    next: "completed",
    done: "completed",
    completed: "completed",
  };
  return known[port.id] ?? "other";
}

/** An exit this near counts as at hand: about three nodes away. */
const near = 640;

/** Calls that lead these ways out of one node to one exit: the nearest fitting one of its stage, or a new one. */
export function leadToExit(
  context: RuleContext,
  node: NodeRecord,
  ports: readonly Port[],
  taken: Taken = [],
): AnyCall[] {
  const reasons = new Set(ports.map(reasonOf));
  const [only] = reasons;
  const reason: ExitReason = reasons.size === 1 && only ? only : "other";
  const distance = (other: NodeRecord): number => Math.hypot(other.x - node.x, other.y - node.y);
  const fitting = shelfOf(context, node.stage)
    .exits.filter((other) => distance(other) <= near)
    .filter((other) => isKind(other, "exit") && (other.data.reason === reason || other.data.reason === "other"))
    .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))[0];
  const connectTo = (to: string): AnyCall[] =>
    ports.map((port) => ({
      name: "connect",
      args: { id: context.freshId("way", node.id, port.id, "out"), from: node.id, port: port.id, to },
    }));
  if (fitting) return connectTo(fitting.id);
  const { language } = context.facts;
  const exits = kindById("exit");
  const named = reason === "other" ? undefined : exits && inLanguage(exits.words, language).options[reason];
  const exit = newNode(
    context,
    node,
    { kind: "exit", id: context.freshId("exit", node.id), name: named ?? leaves[language], data: { reason } },
    taken,
  );
  return [{ name: "add-node", args: { node: exit } }, ...connectTo(exit.id)];
}

/** Calls that put a node into a connection. */
export function insertInto(context: RuleContext, node: NodeRecord, edge: string, port: string): AnyCall {
  return {
    name: "add-node",
    args: { node, into: { cut: edge, edge: context.freshId("way", node.id, port), port } },
  };
}
