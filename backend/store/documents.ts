/** Writing documents: creating them and appending entries, records and journal in the one transaction of the caller. */
import { fail } from "../../shared/api/reply.ts";
import {
  type AnyRecord,
  type Change,
  ChangeMismatch,
  type Entry,
  type Steps,
  finish,
  openEdit,
  part,
  stepItems,
  touchedIds,
} from "../../shared/document/index.ts";
import { journeyOf } from "../../shared/journey/index.ts";
import { type DocumentKind, parseSteps } from "../../shared/journey/format/index.ts";
import type { JournalRow } from "../../shared/api/calls.ts";
import type { Actor } from "../../shared/review/index.ts";
import { type Cache, type DocumentRow, type Loaded, applyInMemory } from "./cache.ts";
import type { Db } from "./connection.ts";
import type { Journal, JournalKind, Signature, StoredRow } from "./journal.ts";
import { checkApprover, checkImmutable, checkOrigin, checkOutcome } from "./trust.ts";

export const libraryId = "library";

export interface Creation {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Prepared already where they are many: that takes most of the time, and other calls can come between. */
  readonly records: readonly unknown[] | Prepared;
  /** What the journal says of it: how it came, under which name. */
  readonly by: JournalKind & ("create" | "import");
  readonly payload: unknown;
}

/** Records held to their schemas, and the text of each; `create` takes no others than those that {@link prepareDocument} made. */
export interface Prepared {
  readonly records: readonly AnyRecord[];
  readonly texts: readonly string[];
}

const prepared = new WeakSet<object>();

/** Throws `bad-input` on records that are not valid. */
export function* prepareDocument(records: readonly unknown[], kind: DocumentKind, at = "$.records"): Steps<Prepared> {
  const parsed = yield* part(parseSteps(records, kind, at), 0, 0.8);
  const texts: string[] = [];
  const read: AnyRecord[] = [];
  for (const record of parsed) {
    const text = JSON.stringify(record);
    texts.push(text);
    // What is held in memory is what stands in the file.
    read.push(JSON.parse(text) as AnyRecord);
    if (texts.length % stepItems === 0) yield 0.8 + (0.2 * texts.length) / parsed.length;
  }
  const made: Prepared = { records: read, texts };
  prepared.add(made);
  return made;
}

export interface Documents {
  /** Revision 0 is the document as it was created. Throws `refused` when the id is taken, `bad-input` on records that are not valid. */
  create(creation: Creation, signature: Signature): DocumentRow;
  /** Throws `stale-revision` with the missed rows in `facts`. All entries or, when the caller's transaction fails, none. */
  append(
    id: string,
    baseRevision: number,
    entries: readonly Entry[],
    signature: Signature,
  ): { row: DocumentRow; rows: JournalRow[] };
  /** Entries after or before a revision, oldest first, at most `limit` of those nearest to it. */
  entriesAfter(id: string, revision: number, limit?: number): JournalRow[];
  entriesBefore(id: string, revision: number, limit: number): JournalRow[];
  setArchived(id: string, archived: boolean, signature: Signature): DocumentRow;
  /** What the journal says of how it came; undefined for a document that is not there. */
  creation(id: string): { readonly by: JournalKind; readonly payload: unknown } | undefined;
}

export function openDocuments(db: Db, cache: Cache, journal: Journal): Documents {
  const addDocument = db.prepare(
    `INSERT INTO document (id, kind, title, revision, created_at, changed_at, changed_by) VALUES (?, ?, ?, 0, ?, ?, ?)`,
  );
  const advance = db.prepare(
    "UPDATE document SET revision = ?, title = ?, changed_at = ?, changed_by = ? WHERE id = ? AND revision = ?",
  );
  const archive = db.prepare("UPDATE document SET archived = ? WHERE id = ?");
  const addRecord = db.prepare("INSERT INTO record (document, id, type, json, revision) VALUES (?, ?, ?, ?, ?)");
  const setRecord = db.prepare("UPDATE record SET json = ?, revision = ? WHERE document = ? AND id = ?");
  const dropRecord = db.prepare("DELETE FROM record WHERE document = ? AND id = ?");
  const entryAt = db
    .prepare("SELECT change FROM journal WHERE kind = 'entry' AND document = ? AND revision = ? AND cause = 'do'")
    .pluck();
  const after = db.prepare(
    "SELECT * FROM journal WHERE kind = 'entry' AND document = ? AND revision > ? ORDER BY revision LIMIT ?",
  );
  const before = db.prepare(
    "SELECT * FROM journal WHERE kind = 'entry' AND document = ? AND revision < ? ORDER BY revision DESC LIMIT ?",
  );

  const first = db.prepare(
    "SELECT kind, payload FROM journal WHERE kind IN ('create', 'import') AND document = ? AND revision = 0",
  );

  const writeRecords = (id: string, change: Change, { doc }: Loaded, revision: number): void => {
    // In the order in which memory applies them, so that the order of records after a restart is the one before it.
    for (const record of change.removed) must(dropRecord.run(id, record.id).changes, record.id);
    for (const update of change.updated)
      must(setRecord.run(JSON.stringify(doc.get(update.id)), revision, id, update.id).changes, update.id);
    for (const record of change.added) addRecord.run(id, record.id, record.type, JSON.stringify(record), revision);
  };
  const must = (changes: number, record: string): void => {
    if (changes !== 1)
      fail(
        "unreadable",
        {
          en: "A record that is in the document is not in the file.",
          de: "Ein Eintrag des Dokuments steht nicht in der Datei.",
        },
        { place: record },
      );
  };
  const past =
    (id: string) =>
    (revision: number): Change | undefined => {
      const text = entryAt.get(id, revision) as string | undefined;
      return text === undefined ? undefined : (JSON.parse(text) as Change);
    };

  const appendOne = (loaded: Loaded, entry: Entry, signature: Signature): JournalRow => {
    const { row, doc } = loaded;
    checkOrigin(entry, doc, past(row.id));
    if (touchedIds(entry.change).size === 0)
      fail("bad-input", {
        en: "A step that changes nothing is not kept.",
        de: "Ein Schritt, der nichts ändert, wird nicht aufgenommen.",
      });
    if (row.kind === "library") {
      const after = previewOf(doc, entry.change);
      checkImmutable(entry.change, doc, after);
      checkApprover(entry, doc, after, signature.actor);
    }
    try {
      applyInMemory(loaded, entry.change);
    } catch (error) {
      if (!(error instanceof ChangeMismatch)) throw error;
      fail(
        "refused",
        { en: "The step does not fit what is stored.", de: "Der Schritt passt nicht zu dem, was gesichert ist." },
        {
          place: error.recordId,
          way: { en: "Open the document again.", de: "Das Dokument erneut öffnen." },
        },
      );
    }
    checkOutcome(entry.change, loaded, row.kind);
    writeRecords(row.id, entry.change, loaded, entry.revision);
    const { revision, cause, of, command, change } = entry;
    return journalRow(
      journal.add({ kind: "entry", document: row.id, revision, cause, of, command, change }, signature),
    );
  };

  return {
    create({ id, kind, records, by, payload }, signature) {
      if (cache.has(id))
        fail(
          "refused",
          { en: "There is already a document with this id.", de: "Ein Dokument mit dieser Kennung gibt es schon." },
          { place: id },
        );
      const { records: parsed, texts } = "texts" in records ? records : finish(prepareDocument(records, kind));
      if ("texts" in records && !prepared.has(records)) throw new Error("these records were prepared by nobody");
      const title = kind === "journey" ? titleOf(parsed) : "";
      if (kind === "journey" && !parsed.some((record) => record.type === "journey" && record.id === id))
        fail(
          "bad-input",
          {
            en: "A journey's document and its journey record share one id.",
            de: "Das Dokument einer Journey und ihr Eintrag darin haben dieselbe Kennung.",
          },
          { place: "$.id" },
        );
      cache.touch(id);
      addDocument.run(id, kind, title, signature.at, signature.at, signature.actor.name);
      for (const [index, record] of parsed.entries()) addRecord.run(id, record.id, record.type, texts[index], 0);
      journal.add(
        { kind: by, document: id, revision: 0, change: { added: parsed, updated: [], removed: [] }, payload },
        signature,
      );
      return cache.keep(id, parsed).row;
    },
    append(id, baseRevision, entries, signature) {
      const loaded = cache.load(id);
      if (loaded.row.revision !== baseRevision) throwStale(loaded.row, baseRevision);
      cache.touch(id);
      const rows = entries.map((entry, index) => {
        if (entry.revision !== baseRevision + index + 1)
          fail("bad-input", {
            en: `Step ${index + 1} has revision ${entry.revision}; ${baseRevision + index + 1} was due.`,
            de: `Schritt ${index + 1} hat Revision ${entry.revision}; fällig war ${baseRevision + index + 1}.`,
          });
        return appendOne(loaded, entry, signature);
      });
      const revision = baseRevision + rows.length;
      const title = loaded.row.kind === "journey" ? journeyOf(loaded.doc).title : loaded.row.title;
      const { at, actor } = signature;
      if (advance.run(revision, title, at, actor.name, id, baseRevision).changes !== 1)
        throwStale(loaded.row, baseRevision);
      const row = { ...loaded.row, revision, title, changedAt: at, changedBy: actor.name };
      cache.advance(id, row);
      return { row, rows };
    },
    entriesAfter: (id, revision, limit = -1) => (after.all(id, revision, limit) as StoredRow[]).map(journalRow),
    entriesBefore: (id, revision, limit) => (before.all(id, revision, limit) as StoredRow[]).map(journalRow).reverse(),
    creation(id) {
      const row = first.get(id) as Pick<StoredRow, "kind" | "payload"> | undefined;
      return row && { by: row.kind, payload: JSON.parse(row.payload ?? "null") as unknown };
    },
    setArchived(id, archived, signature) {
      const { row } = cache.load(id);
      if (row.kind === "library")
        fail("refused", { en: "The library cannot be archived.", de: "Die Bibliothek lässt sich nicht archivieren." });
      archive.run(archived ? 1 : 0, id);
      journal.add({ kind: "archive", document: id, revision: row.revision, payload: { archived } }, signature);
      cache.touch(id);
      cache.advance(id, { ...row, archived });
      return { ...row, archived };
    },
  };

  function throwStale(row: DocumentRow, baseRevision: number): never {
    const missed = (after.all(row.id, baseRevision, 1000) as StoredRow[]).map(journalRow);
    return fail(
      "stale-revision",
      {
        en: "Somebody else has changed this document in the meantime.",
        de: "Dieses Dokument wurde inzwischen an anderer Stelle geändert.",
      },
      {
        place: row.id,
        way: {
          en: "Take in what was missed, then do the step again.",
          de: "Das Versäumte übernehmen, dann den Schritt erneut ausführen.",
        },
        facts: { revision: row.revision, entries: missed },
      },
    );
  }
}

/** What an id will hold once the change is applied; used before it is. */
function previewOf(doc: Loaded["doc"], change: Change): (id: string) => AnyRecord | undefined {
  const edit = openEdit(doc);
  for (const record of change.removed) if (edit.get(record.id)) edit.remove(record.id);
  for (const { id, before, after } of change.updated)
    if (edit.get(id))
      edit.set(id, { ...Object.fromEntries(Object.keys(before).map((path) => [path, undefined])), ...after });
  for (const record of change.added) if (!edit.get(record.id)) edit.add(record);
  return (id) => edit.get(id);
}

const titleOf = (records: readonly AnyRecord[]): string =>
  String(records.find((record) => record.type === "journey")?.["title"] ?? "");

export const actorOf = (row: Pick<StoredRow, "actor_id" | "actor_name" | "actor_role">): Actor => ({
  id: row.actor_id,
  name: row.actor_name,
  role: row.actor_role as Actor["role"],
});

function journalRow(row: StoredRow): JournalRow {
  return {
    revision: row.revision ?? 0,
    cause: row.cause ?? "do",
    ...(row.of === null ? {} : { of: row.of }),
    command: JSON.parse(row.command ?? "{}") as JournalRow["command"],
    change: JSON.parse(row.change ?? "{}") as JournalRow["change"],
    at: row.at,
    actor: actorOf(row),
  };
}
