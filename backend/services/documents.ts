/** Documents as the screens hold them: opened, created, appended to, looked back at. */
import type { Checkpoint, Handlers, JournalRow, Output, VariantOrigin } from "../../shared/api/calls.ts";
import { fail } from "../../shared/api/reply.ts";
import { type AnyRecord, type Doc, type Entry, createDoc, invertChange } from "../../shared/document/index.ts";
import { journeyHash } from "../../shared/journey/index.ts";
import { actorOf, libraryId, prepareDocument } from "../store/documents.ts";
import type { StoredRow } from "../store/journal.ts";
import type { Desk } from "./desk.ts";
import type { Ledger } from "./ledger.ts";
import type { Works } from "./works.ts";

/** How far back a fresh screen can undo at once; more is fetched with `documents.history`. */
const historyRows = 1000;
const historyBytes = 8 * 1024 * 1024;

type Calls =
  | "documents.open"
  | "documents.create"
  | "documents.append"
  | "documents.history"
  | "documents.at"
  | "documents.checkpoint"
  | "documents.archive";

export function documentCalls(desk: Desk, ledger: Ledger, works: Works): Pick<Handlers, Calls> {
  const { workspace } = desk;
  const { db, cache, documents, journal } = workspace;
  const checkpointRows = db.prepare("SELECT * FROM checkpoint WHERE document = ? ORDER BY seq");
  const checkpoints = (id: string): Checkpoint[] => (checkpointRows.all(id) as StoredRow[]).map(checkpoint);
  const at = (id: string, revision: number): Doc => {
    const { row, doc } = cache.load(id);
    if (revision > row.revision)
      fail(
        "not-found",
        {
          en: `There is no revision ${revision} yet; the newest is ${row.revision}.`,
          de: `Revision ${revision} gibt es noch nicht; die neueste ist ${row.revision}.`,
        },
        { place: id },
      );
    // Back from now: what is looked at most is near.
    const past = createDoc(doc.records());
    for (const entry of documents.entriesAfter(id, revision).reverse())
      past.apply(invertChange(entry.change as Entry["change"]));
    return past;
  };
  const originOf = (journey: string, revision: number): VariantOrigin => {
    if (cache.load(journey).row.kind !== "journey")
      fail(
        "refused",
        { en: "A variant is made of a journey.", de: "Eine Variante entsteht aus einer Journey." },
        { place: journey },
      );
    return { journey, revision, hash: journeyHash(at(journey, revision).records()) };
  };
  return {
    "documents.open"({ id }) {
      const { row, doc } = cache.load(id);
      return {
        id,
        kind: row.kind,
        revision: row.revision,
        savedAt: row.changedAt,
        records: sent(doc.records()),
        history: tail(documents.entriesBefore(id, row.revision + 1, historyRows)),
        checkpoints: checkpoints(id),
        review: row.kind === "journey" ? [...ledger.events(id)] : [],
      };
    },
    async "documents.create"({ id, records, label, variantOf }) {
      if (id === libraryId)
        fail("refused", { en: "The library is there already.", de: "Die Bibliothek ist schon da." }, { place: id });
      const payload = { label, ...(variantOf ? { variantOf: originOf(variantOf.journey, variantOf.revision) } : {}) };
      const prepared = await works.run(undefined, (walk) => walk(prepareDocument(records, "journey")));
      const row = workspace.write((signature) =>
        documents.create({ id, kind: "journey", records: prepared, by: "create", payload }, signature),
      );
      desk.tell("overview-changed", {});
      return { id, revision: row.revision, savedAt: row.changedAt };
    },
    "documents.append"({ id, baseRevision, entries, origin }) {
      const { row, rows } = workspace.write((signature) =>
        documents.append(id, baseRevision, entries as Entry[], signature),
      );
      desk.tell("document-changed", { id, origin, entries: rows });
      desk.tell("overview-changed", {});
      return { revision: row.revision, savedAt: row.changedAt };
    },
    "documents.history"({ id, before, limit }) {
      const { row } = cache.load(id);
      const rows = documents.entriesBefore(id, before ?? row.revision + 1, limit);
      return { rows: rows.reverse(), checkpoints: checkpoints(id).reverse() };
    },
    "documents.at": ({ id, revision }) => ({ id, revision, records: sent(at(id, revision).records()) }),
    "documents.checkpoint"({ id, checkpoint: checkpointId, name, reason }) {
      const { row } = cache.load(id);
      if (checkpoints(id).some((known) => known.id === checkpointId))
        fail(
          "refused",
          {
            en: "There is already a checkpoint with this id.",
            de: "Einen benannten Stand mit dieser Kennung gibt es schon.",
          },
          { place: checkpointId },
        );
      const stored = workspace.write((signature) =>
        journal.add(
          { kind: "checkpoint", document: id, revision: row.revision, payload: { id: checkpointId, name, reason } },
          signature,
        ),
      );
      return { checkpoint: checkpoint(stored) };
    },
    "documents.archive"({ id, archived }) {
      if (cache.load(id).row.archived !== archived) {
        workspace.write((signature) => documents.setArchived(id, archived, signature));
        desk.tell("overview-changed", {});
      }
      return { id, archived };
    },
  };
}

/** The newest rows that fit, oldest first; a huge paste must not make every start slow. */
function tail(rows: JournalRow[]): JournalRow[] {
  let bytes = 0;
  let first = rows.length;
  while (first > 0 && bytes < historyBytes) {
    first -= 1;
    bytes += JSON.stringify(rows[first]).length;
  }
  return rows.slice(first);
}

function checkpoint(row: StoredRow): Checkpoint {
  const { id, name, reason } = JSON.parse(row.payload ?? "{}") as Pick<Checkpoint, "id" | "name" | "reason">;
  return {
    id,
    document: row.document ?? "",
    revision: row.revision ?? 0,
    name,
    reason,
    at: row.at,
    actor: actorOf(row),
  };
}

const sent = (records: Iterable<AnyRecord>): Output<"documents.at">["records"] => [...records];
