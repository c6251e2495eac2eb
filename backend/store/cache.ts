/** Documents in memory: read once, then kept in step with every change, so that an append costs what it changes. */
import { type AnyRecord, type Change, type MutableDoc, createDoc } from "../../shared/document/index.ts";
import { type Links, createLinks } from "../../shared/journey/index.ts";
import { type DocumentKind, parseDocument } from "../../shared/journey/format/index.ts";
import { FailureError, fail, failureIn } from "../../shared/api/reply.ts";
import type { Db } from "./connection.ts";

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly archived: boolean;
}

export interface Loaded {
  readonly row: DocumentRow;
  readonly doc: MutableDoc;
  readonly links: Links;
}

export interface Cache {
  /** Throws `not-found`. */
  load(id: string): Loaded;
  /** A document that has just been written, with the records that were written: they need not be read again. */
  keep(id: string, records: readonly AnyRecord[]): Loaded;
  rows(): DocumentRow[];
  has(id: string): boolean;
  /** The row of a document that stands in memory is now this one. */
  advance(id: string, row: DocumentRow): void;
  /** Before a transaction changes a document in memory. */
  touch(id: string): void;
  /** After a commit: what was touched is what is stored. */
  settle(): void;
  /** After a rollback: what was touched is read anew when it is next needed. */
  discard(): void;
}

const columns = `id, kind, title, revision, created_at AS createdAt, changed_at AS changedAt, changed_by AS changedBy, archived`;

export function openCache(db: Db): Cache {
  const one = db.prepare(`SELECT ${columns} FROM document WHERE id = ?`);
  const every = db.prepare(`SELECT ${columns} FROM document ORDER BY created_at, id`);
  const records = db.prepare("SELECT json FROM record WHERE document = ? ORDER BY place").pluck();
  const loaded = new Map<string, Loaded>();
  const touched = new Set<string>();
  const rowOf = (found: unknown): DocumentRow => {
    const row = found as DocumentRow;
    return { ...row, archived: Boolean(row.archived) };
  };
  const rowIn = (id: string): DocumentRow => {
    const found = one.get(id);
    if (found) return rowOf(found);
    return fail(
      "not-found",
      { en: "This document is not in the workspace.", de: "Dieses Dokument ist nicht im Arbeitsbereich." },
      { place: id },
    );
  };
  const hold = (row: DocumentRow, held: Iterable<AnyRecord>): Loaded => {
    const doc = createDoc(held);
    const fresh = { row, doc, links: createLinks(doc) };
    loaded.set(row.id, fresh);
    return fresh;
  };
  return {
    load(id) {
      const known = loaded.get(id);
      if (known) return known;
      const row = rowIn(id);
      return hold(row, parseStored(records.all(id) as string[], row.kind, id));
    },
    keep: (id, held) => hold(rowIn(id), held),
    rows: () => every.all().map((found) => loaded.get((found as DocumentRow).id)?.row ?? rowOf(found)),
    has: (id) => loaded.has(id) || one.get(id) !== undefined,
    advance(id, row) {
      const known = loaded.get(id);
      if (known) loaded.set(id, { ...known, row });
    },
    touch: (id) => void touched.add(id),
    settle: () => touched.clear(),
    discard() {
      for (const id of touched) loaded.delete(id);
      touched.clear();
    },
  };
}

/** Nothing that is not valid gets into memory, whatever happened to the file. */
function parseStored(texts: readonly string[], kind: DocumentKind, id: string): AnyRecord[] {
  try {
    return parseDocument(
      texts.map((text) => JSON.parse(text) as unknown),
      kind,
      id,
    );
  } catch (error) {
    const failure = error instanceof FailureError ? error.failure : undefined;
    return fail(
      "unreadable",
      {
        en: `This document is damaged in the file and was left as it is. ${failure?.message ?? ""}`.trim(),
        de: `Dieses Dokument ist in der Datei beschädigt und wurde unverändert gelassen. ${failure ? failureIn(failure, "de").message : ""}`.trim(),
      },
      {
        place: failure?.place ?? id,
        way: {
          en: "Check the workspace, and take the document from a backup.",
          de: "Den Arbeitsbereich prüfen und das Dokument aus einer Sicherung holen.",
        },
      },
    );
  }
}

/** Applies a change to a document in memory and to its links. */
export function applyInMemory({ doc, links }: Loaded, change: Change): void {
  doc.apply(change);
  links.follow(change, doc);
}
