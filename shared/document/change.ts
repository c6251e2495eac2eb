/** A change is a value: what was added, what was removed and, field by field, what was there before and after. */
import { type AnyRecord, isPlainObject, sameJson } from "./record.ts";

/** Field paths are `field` or, inside a field that is an object, `field.key`. A path that is missing means the field was absent. */
export type Fields = { readonly [path: string]: unknown };

export interface FieldUpdate {
  readonly id: string;
  readonly type: string;
  readonly before: Fields;
  readonly after: Fields;
}

export interface Change {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly FieldUpdate[];
  readonly removed: readonly AnyRecord[];
}

export const emptyChange: Change = { added: [], updated: [], removed: [] };

export function isEmptyChange(change: Change): boolean {
  return change.added.length === 0 && change.updated.length === 0 && change.removed.length === 0;
}

/** The change that takes the document back; derived, never written by hand. */
export function invertChange(change: Change): Change {
  return {
    added: change.removed,
    updated: change.updated.map(({ id, type, before, after }) => ({ id, type, before: after, after: before })),
    removed: change.added,
  };
}

export function touchedIds(change: Change): Set<string> {
  const ids = new Set<string>();
  for (const record of change.added) ids.add(record.id);
  for (const update of change.updated) ids.add(update.id);
  for (const record of change.removed) ids.add(record.id);
  return ids;
}

/** Every path at which two records of one id differ, or undefined when they are equal. */
export function compareRecords(before: AnyRecord, after: AnyRecord): FieldUpdate | undefined {
  const old: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  const note = (path: string, a: unknown, b: unknown): void => {
    if (sameJson(a, b)) return;
    if (a !== undefined) old[path] = a;
    if (b !== undefined) now[path] = b;
  };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const a = before[field];
    const b = after[field];
    if (isPlainObject(a) && isPlainObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) note(`${field}.${key}`, a[key], b[key]);
    } else note(field, a, b);
  }
  if (Object.keys(old).length === 0 && Object.keys(now).length === 0) return undefined;
  return { id: before.id, type: before.type, before: old, after: now };
}

/** The paths an update speaks of, in order. */
export function updatedPaths(update: FieldUpdate): string[] {
  return [...new Set([...Object.keys(update.before), ...Object.keys(update.after)])].sort();
}

/** A copy of the record with the paths set; a path that `paths` names and `values` lacks is taken away. */
export function withFields(record: AnyRecord, values: Fields, paths: readonly string[]): AnyRecord {
  const copy: Record<string, unknown> = { ...record };
  const opened = new Set<string>();
  for (const path of paths) {
    const dot = path.indexOf(".");
    const value = values[path];
    if (dot < 0) {
      if (value === undefined) delete copy[path];
      else copy[path] = value;
      continue;
    }
    const field = path.slice(0, dot);
    const key = path.slice(dot + 1);
    if (!opened.has(field)) {
      const inner = copy[field];
      copy[field] = isPlainObject(inner) ? { ...inner } : {};
      opened.add(field);
    }
    const inner = copy[field] as Record<string, unknown>;
    if (value === undefined) delete inner[key];
    else inner[key] = value;
  }
  return copy as AnyRecord;
}
