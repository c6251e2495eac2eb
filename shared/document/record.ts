/** What a document is made of: small flat records in one id-keyed map, whatever they describe. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A record's fields are JSON. Ids are unique in the whole document, not only within a type. */
export interface DocRecord {
  readonly id: string;
  readonly type: string;
}

/** A record whose fields nobody here knows: the engine treats every document alike. */
export type AnyRecord = DocRecord & { readonly [field: string]: unknown };

/** `^[A-Za-z0-9_-]{1,64}$`: safe in file names, URLs, HTML ids and in every platform that takes our export. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equality of JSON values; key order does not matter, absent and undefined are the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i += 1) if (!sameJson(a[i], b[i])) return false;
    return true;
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  for (const key of Object.keys(a)) if (a[key] !== undefined && !sameJson(a[key], b[key])) return false;
  for (const key of Object.keys(b)) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
}
