/** A document in memory: records in an id-keyed map, changed in place, so that an edit costs the same at any size. */
import { type Change, updatedPaths, withFields } from "./change.ts";
import { type AnyRecord, sameJson } from "./record.ts";

/** Reading side. Records are immutable values: an edit puts a new record under the same id. */
export interface Doc {
  get(id: string): AnyRecord | undefined;
  has(id: string): boolean;
  /** Records of one type in the order in which they came. Live: do not keep it across edits. */
  all(type: string): ReadonlyMap<string, AnyRecord>;
  records(): IterableIterator<AnyRecord>;
  readonly size: number;
}

/** A change that does not fit the document it is applied to: the two have come apart. */
export class ChangeMismatch extends Error {
  readonly recordId: string;
  constructor(recordId: string, reason: string) {
    super(`change does not fit record ${recordId}: ${reason}`);
    this.name = "ChangeMismatch";
    this.recordId = recordId;
  }
}

export interface MutableDoc extends Doc {
  /** Applies the whole change or, when a part does not fit, throws {@link ChangeMismatch} and leaves everything as it was. */
  apply(change: Change): void;
}

const nothing: ReadonlyMap<string, AnyRecord> = new Map();

/** Throws when two records share an id: a document with doubles cannot be addressed. */
export function createDoc(initial: Iterable<AnyRecord> = []): MutableDoc {
  const records = new Map<string, AnyRecord>();
  const byType = new Map<string, Map<string, AnyRecord>>();
  const put = (record: AnyRecord): void => {
    records.set(record.id, record);
    let shelf = byType.get(record.type);
    if (!shelf) byType.set(record.type, (shelf = new Map()));
    shelf.set(record.id, record);
  };
  for (const record of initial) {
    if (records.has(record.id)) throw new ChangeMismatch(record.id, "two records share this id");
    put(record);
  }
  const check = (change: Change): void => {
    const leaving = new Set<string>();
    for (const record of change.removed) {
      const present = records.get(record.id);
      if (!present) throw new ChangeMismatch(record.id, "it is not there to be removed");
      if (!sameJson(present, record)) throw new ChangeMismatch(record.id, "it is not as the change remembers it");
      leaving.add(record.id);
    }
    for (const update of change.updated) {
      const present = records.get(update.id);
      if (!present) throw new ChangeMismatch(update.id, "it is not there to be updated");
      for (const path of updatedPaths(update))
        if (!sameJson(valueAt(present, path), update.before[path]))
          throw new ChangeMismatch(update.id, `field ${path} is not as the change remembers it`);
    }
    const coming = new Set<string>();
    for (const record of change.added) {
      if ((records.has(record.id) && !leaving.has(record.id)) || coming.has(record.id))
        throw new ChangeMismatch(record.id, "it is there already");
      coming.add(record.id);
    }
  };
  return {
    get: (id) => records.get(id),
    has: (id) => records.has(id),
    all: (type) => byType.get(type) ?? nothing,
    records: () => records.values(),
    get size() {
      return records.size;
    },
    apply(change) {
      check(change);
      for (const record of change.removed) {
        records.delete(record.id);
        byType.get(record.type)?.delete(record.id);
      }
      for (const update of change.updated) {
        const present = records.get(update.id);
        if (present) put(withFields(present, update.after, updatedPaths(update)));
      }
      for (const record of change.added) put(record);
    },
  };
}

/** The value at `field` or `field.key`. */
export function valueAt(record: AnyRecord, path: string): unknown {
  const dot = path.indexOf(".");
  if (dot < 0) return record[path];
  const inner = record[path.slice(0, dot)];
  return typeof inner === "object" && inner !== null
    ? (inner as Record<string, unknown>)[path.slice(dot + 1)]
    : undefined;
}
