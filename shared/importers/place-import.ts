/** Where what was read finds its place here: nothing is overwritten, and what clashes comes in under an id of its own. */
import { type AnyRecord, type Doc, sameJson } from "../document/index.ts";
import { kindById } from "../kinds/index.ts";
import { type VersionRecord, versionHash } from "../library/index.ts";
import type { ImportRead } from "./define.ts";
import { type NewIds, renameInJourney, renameInLibrary } from "./rename.ts";
import type { Language } from "../words/language.ts";
import { importWords } from "./words.ts";

export interface Here {
  /** Ids of all documents of the workspace. */
  readonly documents: ReadonlySet<string>;
  readonly library: Doc;
}

export interface Placement {
  /** The journey document as it is to be created; its first record is the journey. */
  readonly journey: readonly AnyRecord[];
  /** Library records to add; none of these ids is taken. */
  readonly library: readonly AnyRecord[];
  /** Old id → new id, of the journey and of library items. */
  readonly renamed: NewIds;
  /** The read's notes and those about the placement. */
  readonly notes: readonly string[];
}

/** Pure and repeatable: new ids are the old ones with a number behind. */
export function placeImport(read: ImportRead, here: Here, language: Language = "en"): Placement {
  const w = importWords(language);
  const clashing = clashes(read.library, here.library);
  const taken = new Set([...read.library.map(({ id }) => id), ...clashing]);
  const items = new Map<string, string>();
  for (const id of clashing) {
    const free = freeId(id, (wanted) => taken.has(wanted) || here.library.has(wanted));
    taken.add(free);
    items.set(id, free);
  }

  const inside = new Set(read.journey.map(({ id }) => id));
  const [journey] = read.journey;
  const renamed = new Map(items);
  let records = read.journey.map((record) => renameInJourney(record, items));
  if (journey && here.documents.has(journey.id)) {
    const free = freeId(journey.id, (wanted) => here.documents.has(wanted) || inside.has(wanted));
    renamed.set(journey.id, free);
    records = records.map((record) => (record.id === journey.id ? { ...record, id: free } : record));
  }

  const library = read.library
    .filter(({ id }) => items.has(id) || !here.library.has(id))
    .map((record) => ({ ...renameInLibrary(record, items), id: items.get(record.id) ?? record.id }));
  const elsewhere = new Set(placedElsewhere(records, here.documents));
  const kept = read.library.length - library.length;
  const to = journey && renamed.get(journey.id);
  return {
    journey: records,
    library,
    renamed,
    notes: [
      ...read.notes,
      ...(journey && to ? [w.journeyRenamed(journey.id, to)] : []),
      ...[...items].map(([from, id]) => w.itemRenamed(from, id)),
      ...[...elsewhere].map((id) => w.leadsElsewhere(id)),
      ...(kept > 0 ? [w.itemsKept(kept)] : []),
    ],
  };
}

/** Journeys that this one leads into and that are not here: it is whole only with them. */
function placedElsewhere(records: readonly AnyRecord[], documents: ReadonlySet<string>): string[] {
  return records.flatMap((record) => {
    const kind = record.type === "node" ? kindById(String(record["kind"])) : undefined;
    const references = kind?.references?.(record["data"]) ?? [];
    return references.filter(({ to, id }) => to === "journey" && !documents.has(id)).map(({ id }) => id);
  });
}

/**
 * Ids of items that are something else here. One that is the same, but speaks of one that is not, is something else too:
 * the same module version over another claim does not say the same.
 */
function clashes(items: readonly AnyRecord[], library: Doc): ReadonlySet<string> {
  const found = new Set<string>();
  const present = items.flatMap((item) => {
    const own = library.get(item.id);
    return own ? [{ item, own }] : [];
  });
  for (const { item, own } of present) if (!sameItem(item, own)) found.add(item.id);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    const marks = new Map([...found].map((id) => [id, `${id}?`]));
    for (const { item } of present) if (!sameJson(renameInLibrary(item, marks), item)) found.add(item.id);
  }
  return found;
}

// A version is what its reader sees. Whether it is approved here is this workspace's own business.
function sameItem(item: AnyRecord, own: AnyRecord): boolean {
  if (item.type === "version" && own.type === "version")
    return versionHash(item as unknown as VersionRecord) === versionHash(own as unknown as VersionRecord);
  return sameJson(item, own);
}

/** `id-2`, `id-3`, …, within the 64 characters of an id. */
function freeId(id: string, taken: (wanted: string) => boolean): string {
  for (let n = 2; ; n += 1) {
    const end = `-${n}`;
    const wanted = `${id.slice(0, 64 - end.length)}${end}`;
    if (!taken(wanted)) return wanted;
  }
}
