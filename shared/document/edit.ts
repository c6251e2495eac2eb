/** The only way to write: a command reads and writes through an edit, which yields the change when it is finished. */
import { type Change, type Fields, compareRecords, withFields } from "./change.ts";
import type { Doc } from "./document.ts";
import type { AnyRecord } from "./record.ts";

export interface Edit {
  get(id: string): AnyRecord | undefined;
  /** Records of one type as they stand in this edit. O(records of the type): for a single record use `get`. */
  all(type: string): AnyRecord[];
  /** Throws when the id is taken. */
  add(record: AnyRecord): void;
  /** Sets `field` or `field.key`; `undefined` takes the field away. Throws when the record is not there. */
  set(id: string, fields: Fields): void;
  /** Throws when the record is not there. */
  remove(id: string): void;
  /** What differs from the document the edit was opened on. The document itself is untouched until the change is applied. */
  finish(): Change;
}

export function openEdit(doc: Doc): Edit {
  /** null marks a record that this edit has removed. */
  const drafts = new Map<string, AnyRecord | null>();
  const get = (id: string): AnyRecord | undefined => {
    const draft = drafts.get(id);
    return draft === undefined ? doc.get(id) : (draft ?? undefined);
  };
  return {
    get,
    all(type) {
      // Most commands look around before they write.
      if (drafts.size === 0) return [...doc.all(type).values()];
      const found: AnyRecord[] = [];
      for (const record of doc.all(type).values()) {
        const draft = drafts.get(record.id);
        if (draft === undefined) found.push(record);
        else if (draft !== null && draft.type === type) found.push(draft);
      }
      for (const draft of drafts.values())
        if (draft?.type === type && doc.get(draft.id)?.type !== type) found.push(draft);
      return found;
    },
    add(record) {
      if (get(record.id)) throw new Error(`record ${record.id} is there already`);
      drafts.set(record.id, record);
    },
    set(id, fields) {
      const record = get(id);
      if (!record) throw new Error(`record ${id} is not there`);
      drafts.set(id, withFields(record, fields, Object.keys(fields)));
    },
    remove(id) {
      if (!get(id)) throw new Error(`record ${id} is not there`);
      drafts.set(id, null);
    },
    finish() {
      const added: AnyRecord[] = [];
      const updated: Change["updated"][number][] = [];
      const removed: AnyRecord[] = [];
      for (const [id, draft] of drafts) {
        const before = doc.get(id);
        if (!before) {
          if (draft) added.push(draft);
        } else if (!draft) removed.push(before);
        else if (before.type !== draft.type) {
          removed.push(before);
          added.push(draft);
        } else {
          const update = compareRecords(before, draft);
          if (update) updated.push(update);
        }
      }
      return { added, updated, removed };
    },
  };
}
