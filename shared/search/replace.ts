/** Finding plain text and putting other text in its stead: what would be written where, before anything is written. */
import { type AnyRecord, type Doc, valueAt, withFields } from "../document/index.ts";
import { JourneyRecord, NodeRecord, StageRecord } from "../journey/index.ts";
import { kindById } from "../kinds/index.ts";
import type { TextPlace } from "./text-places.ts";

export interface Sought {
  readonly text: string;
  readonly matchCase: boolean;
  /** Not within a longer word. */
  readonly wholeWords: boolean;
}

/** From, to (not included), in UTF-16 units of the text. */
export type Range = readonly [from: number, to: number];

/** One text in which something would be different. */
export interface Replacement {
  readonly place: TextPlace;
  readonly ranges: readonly Range[];
  readonly after: string;
  /** The field cannot hold the new text. */
  readonly tooLong: boolean;
}

/** A finder for one question; it asks nothing of the text but whether it holds these letters. Nothing is found for "". */
export function finderOf({ text, matchCase, wholeWords }: Sought): (within: string) => Range[] {
  if (text === "") return () => [];
  const letters = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const free = wholeWords ? `(?<![\\p{L}\\p{N}_])${letters}(?![\\p{L}\\p{N}_])` : letters;
  // Not by lower case: some letters become two there, and the places would be those of another text.
  const pattern = new RegExp(free, matchCase ? "gu" : "giu");
  return (within) => [...within.matchAll(pattern)].map((hit) => [hit.index, hit.index + hit[0].length] as const);
}

export function replaced(text: string, ranges: readonly Range[], by: string): string {
  let out = "";
  let at = 0;
  for (const [from, to] of ranges) {
    out += text.slice(at, from) + by;
    at = to;
  }
  return out + text.slice(at);
}

/** What would be different, in the order of the places. A text that would stay as it is is left out. */
export function replacementsIn(doc: Doc, places: readonly TextPlace[], sought: Sought, by: string): Replacement[] {
  const find = finderOf(sought);
  return places.flatMap((place): Replacement[] => {
    const ranges = find(place.text);
    if (ranges.length === 0) return [];
    const after = replaced(place.text, ranges, by);
    if (after === place.text) return [];
    const change = { place, ranges, after, tooLong: false };
    const [write] = writesOf(doc, [change]);
    return [{ ...change, tooLong: write === undefined || !fits(doc, write) }];
  });
}

export interface Write {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The fields to be written, one entry per record; several texts of one list become one value. */
export function writesOf(doc: Doc, replacements: readonly Pick<Replacement, "place" | "after">[]): Write[] {
  const writes = new Map<string, Record<string, unknown>>();
  for (const { place, after } of replacements) {
    const record = doc.get(place.id);
    if (!record) continue;
    const fields = writes.get(place.id) ?? {};
    writes.set(place.id, fields);
    const now = fields[place.path] ?? valueAt(record, place.path);
    fields[place.path] = put(now, place.part, after);
  }
  return [...writes].map(([id, fields]) => ({ id, fields }));
}

function put(value: unknown, part: TextPlace["part"], text: string): unknown {
  if (part === null) return text;
  if (typeof part === "number") return (value as readonly unknown[]).with(part, text);
  if (!Array.isArray(value)) return { ...(value as object), [part]: text };
  return (value as readonly { readonly id: string }[]).map((one) => (one.id === part ? { ...one, name: text } : one));
}

function fits(doc: Doc, { id, fields }: Write): boolean {
  const record = doc.get(id);
  if (!record) return false;
  const next: AnyRecord = withFields(record, fields, Object.keys(fields));
  if (record.type === "stage") return StageRecord.safeParse(next).success;
  if (record.type === "journey") return JourneyRecord.safeParse(next).success;
  const kind = kindById(String(record["kind"]));
  return NodeRecord.safeParse(next).success && (kind?.data.safeParse(next["data"]).success ?? false);
}
