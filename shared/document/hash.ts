/** Fingerprints: RFC 8785 canonical JSON and SHA-256, the same in every shell. */
import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalJson, canonicalSteps } from "./canonical-json.ts";
import type { AnyRecord } from "./record.ts";
import { type Steps, finish } from "./steps.ts";

/** UTF-16 units that are turned into bytes at a time: a long text must not stand in memory several times over. */
const piece = 16_384;

/** SHA-256 of the UTF-8 text, 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  // One UTF-16 unit takes three bytes at most.
  const bytes = new Uint8Array(3 * Math.min(piece, whole.length));
  const hash = sha256.create();
  for (let at = 0; at < whole.length;) {
    let to = Math.min(at + piece, whole.length);
    // A pair is not torn apart.
    if (to < whole.length && isLow(whole.charCodeAt(to))) to -= 1;
    hash.update(bytes.subarray(0, utf8Into(bytes, whole, at, to)));
    at = to;
  }
  let hex = "";
  for (const byte of hash.digest()) hex += hexOf[byte];
  return hex;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** SHA-256 of a text as {@link sha256Hex} answers: the platform's own is ten times as fast where it is at hand. */
export type Sha256 = (text: string) => string;

export function hashJson(value: unknown, hash: Sha256 = sha256Hex): string {
  return hash(canonicalJson(value));
}

/** Fields of each record type that are layout (positions, sizes, collapsed): they never count. */
export type LayoutFields = Readonly<Record<string, readonly string[]>>;

/** Records in the one order in which they are hashed: by type, then id, layout left out. Those without layout are not copied. */
export function semanticRecords(records: Iterable<AnyRecord>, layout: LayoutFields): AnyRecord[] {
  const bare: AnyRecord[] = [];
  for (const record of records) {
    const drop = layout[record.type];
    bare.push(drop && drop.length > 0 ? without(record, drop) : record);
  }
  return bare.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function without(record: AnyRecord, fields: readonly string[]): AnyRecord {
  const copy: Record<string, unknown> = {};
  for (const field of Object.keys(record)) if (!fields.includes(field)) copy[field] = record[field];
  return copy as AnyRecord;
}

/** The semantic hash of a document: equal when, and only when, everything but layout is equal. */
export const semanticHash = (records: Iterable<AnyRecord>, layout: LayoutFields, hash?: Sha256): string =>
  finish(semanticHashSteps(records, layout, hash));

/** The same, piece by piece. The records are taken with the first: they are values, so what is done to the document later does not get in. */
export function* semanticHashSteps(
  records: Iterable<AnyRecord>,
  layout: LayoutFields,
  hash: Sha256 = sha256Hex,
): Steps<string> {
  return hash(yield* canonicalSteps(semanticRecords(records, layout)));
}

/** Writes the text's units `from` up to `to` as UTF-8 and answers with the number of bytes. Well-formed text only. */
// TextEncoder belongs to the platforms, not to the language; these lines keep this room free of both.
function utf8Into(bytes: Uint8Array, text: string, from: number, to: number): number {
  let end = 0;
  for (let i = from; i < to; i += 1) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
    else {
      if (code >= 0xd800 && code < 0xdc00) {
        i += 1;
        code = 0x10000 + ((code - 0xd800) << 10) + (text.charCodeAt(i) - 0xdc00);
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 63);
      } else bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[end++] = 0x80 | (code & 63);
  }
  return end;
}
