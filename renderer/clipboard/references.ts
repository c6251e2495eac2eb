/** What nodes name beside themselves (library items, journeys, other nodes), and how those names are led elsewhere. */
import { channelById } from "../../shared/channels/index.ts";
import { type AnyRecord, type Doc, isPlainObject } from "../../shared/document/index.ts";
import { renameInJourney } from "../../shared/importers/rename.ts";
import { type NodeRecord, nodeOf } from "../../shared/journey/index.ts";
import { type Named, eventKeysOf, kindOf, namedBy } from "../../shared/kinds/index.ts";
import { item, shelf } from "../../shared/library/index.ts";
import type { Reference } from "./envelope.ts";

/** Where references are looked up. */
export interface Surroundings {
  readonly doc: Doc;
  readonly library: Doc;
  /** Journey id → title. */
  readonly journeys: ReadonlyMap<string, string>;
}

/** Everything outside the nodes themselves that they name, each once, with the name it has here. O(nodes). */
export function referencesOf(nodes: readonly NodeRecord[], around: Surroundings): Reference[] {
  const inside = new Set(nodes.map((node) => node.id));
  const found = new Map<string, Reference>();
  for (const node of nodes)
    for (const { to, id } of namedBy(node)) {
      const key = `${to}:${id}`;
      if (found.has(key) || (to === "node" && inside.has(id)) || (to === "channel" && channelById(id))) continue;
      found.set(key, describe({ to, id }, around));
    }
  return [...found.values()];
}

/** The name of a thing; its id where nobody here knows it. */
function describe({ to, id }: Named, { doc, library, journeys }: Surroundings): Reference {
  if (to === "channel") return { to, id, name: id };
  if (to === "journey") return { to, id, name: journeys.get(id) ?? id };
  if (to === "node") return { to, id, name: nodeOf(doc, id)?.name ?? id };
  if (to !== "version") return { to, id, name: item(library, to, id)?.name ?? id };
  const version = item(library, "version", id);
  if (!version) return { to, id, name: id };
  const module = item(library, "module", version.module);
  return {
    to,
    id,
    name: `${module?.name ?? version.module} ${version.number}`,
    of: version.module,
    number: version.number,
  };
}

export interface Binding {
  /** Old id → id here, where they differ. */
  readonly library: ReadonlyMap<string, string>;
  readonly journeys: ReadonlyMap<string, string>;
  /** Found under another id, by name. */
  readonly byName: readonly Reference[];
  readonly missing: readonly Reference[];
}

/** By id where the same kind of thing has it here, else by name; what is neither is missing. */
export function bind(references: readonly Reference[], around: Surroundings): Binding {
  const library = new Map<string, string>();
  const journeys = new Map<string, string>();
  const byName: Reference[] = [];
  const missing: Reference[] = [];
  const missingModules = new Set<string>();
  // A version is found through its module, so modules are asked first.
  const ordered = [...references].sort((a, b) => Number(a.to === "version") - Number(b.to === "version"));
  for (const reference of ordered) {
    const { to, id } = reference;
    if (isHere(reference, around)) continue;
    const other = to === "version" ? sameVersion(reference, library, around) : namesake(reference, around);
    if (other !== undefined) {
      (to === "journey" ? journeys : library).set(id, other);
      byName.push(reference);
      continue;
    }
    if (to === "module") missingModules.add(id);
    // One line says it: without the module there is no version of it either.
    if (reference.of === undefined || !missingModules.has(reference.of)) missing.push(reference);
  }
  return { library, journeys, byName, missing };
}

function isHere({ to, id }: Reference, { doc, library, journeys }: Surroundings): boolean {
  if (to === "channel") return channelById(id) !== undefined;
  if (to === "journey") return journeys.has(id);
  return to === "node" ? nodeOf(doc, id) !== undefined : item(library, to, id) !== undefined;
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function namesake({ to, name }: Reference, { library, journeys }: Surroundings): string | undefined {
  if (to === "journey") return [...journeys].find(([, title]) => sameWords(title, name))?.[0];
  // Events of a node that was left behind are that node's alone.
  if (to === "channel" || to === "node" || to === "version") return undefined;
  for (const record of shelf(library, to).values()) if (sameWords(record.name, name)) return record.id;
  return undefined;
}

function sameVersion(
  { of, number }: Reference,
  found: ReadonlyMap<string, string>,
  { library }: Surroundings,
): string | undefined {
  const module = of === undefined ? undefined : (found.get(of) ?? of);
  for (const version of shelf(library, "version").values())
    if (version.module === module && version.number === number) return version.id;
  return undefined;
}

/** The node with everything it names called by its new id; the same node when nothing it names has one. */
export function rebound(
  node: NodeRecord,
  binding: Pick<Binding, "library" | "journeys">,
  nodes: ReadonlyMap<string, string>,
): NodeRecord {
  const renamed = renameInJourney(node as unknown as AnyRecord, binding.library) as unknown as NodeRecord;
  let { data } = renamed;
  for (const { to, id, key } of kindOf(renamed).references?.(data) ?? []) {
    const other = to === "journey" && data[key] === id ? binding.journeys.get(id) : undefined;
    if (other !== undefined) data = { ...data, [key]: other };
  }
  if (nodes.size > 0) {
    data = askedOf(data, nodes);
    for (const key of eventKeysOf(renamed)) data = { ...data, [key]: eventOf(data[key], nodes) };
  }
  return { ...renamed, data };
}

function eventOf(field: unknown, nodes: ReadonlyMap<string, string>): unknown {
  if (typeof field !== "string" || !field.startsWith("event:")) return field;
  const [source = "", id = "", ...rest] = field.split(":");
  return [source, nodes.get(id) ?? id, ...rest].join(":");
}

/** The same data with every test of every condition in it asking the copied nodes instead of the originals. */
function askedOf<Value>(value: Value, nodes: ReadonlyMap<string, string>): Value {
  if (Array.isArray(value)) return value.map((inner: unknown) => askedOf(inner, nodes)) as Value;
  if (!isPlainObject(value)) return value;
  const isTest = value["op"] === "test";
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isTest && key === "field" ? eventOf(inner, nodes) : askedOf(inner, nodes),
    ]),
  ) as Value;
}
