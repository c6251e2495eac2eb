/** For decisions made before evidence kept the scope: what the journal tells that the journey's scope was when each was made. */
import { type AnyRecord, type Change, createDoc, updatedPaths, withFields } from "../../shared/document/index.ts";
import type { NodeRecord } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import { type ReviewEvent, type Scope, scopeOf } from "../../shared/review/index.ts";
import { libraryId } from "../store/documents.ts";
import type { Workspace } from "../store/workspace.ts";

interface Step {
  readonly seq: number;
  readonly document: string;
  readonly change: string;
}

/**
 * By the number of the decision's row. The store took such a decision only for content that was stored at that moment, so what the
 * journey was then is what was on the reviewer's screen; it was not among what the reviewer signed, and is kept apart from it.
 */
export function openFormerScopes({ db, cache }: Workspace) {
  // Only steps that can make the scope another one; back from now, because that is what stands in memory.
  const steps = db.prepare(
    `SELECT seq, document, change FROM journal WHERE kind = 'entry' AND document = @journey AND seq > @after
       AND (instr(change, '"type":"journey"') OR instr(change, 'audience'))
     UNION ALL
     SELECT seq, document, change FROM journal WHERE kind = 'entry' AND document = @library AND seq > @after
       AND (instr(change, '"type":"product"') OR instr(change, '"type":"audience"'))
     ORDER BY seq DESC`,
  );
  return (journey: string, events: readonly ReviewEvent[]): ReadonlyMap<number, Scope> => {
    const found = new Map<number, Scope>();
    const wanted = events.flatMap(({ seq, act }) => (act.act === "decide" && !act.evidence.scope ? [seq] : []));
    const first = wanted[0];
    if (first === undefined) return found;
    const past = {
      journey: partsOf(cache.load(journey).doc.records()),
      library: partsOf(cache.load(libraryId).doc.records()),
    };
    const tell = (seq: number): void => {
      const [drawn, shelves] = [createDoc(past.journey.values()), createDoc(past.library.values())];
      found.set(seq, scopeOf(drawn, shelves));
    };
    let next = wanted.pop();
    for (const step of steps.all({ journey, library: libraryId, after: first }) as Step[]) {
      for (; next !== undefined && step.seq < next; next = wanted.pop()) tell(next);
      takeBack(step.document === journey ? past.journey : past.library, JSON.parse(step.change) as Change);
    }
    for (; next !== undefined; next = wanted.pop()) tell(next);
    return found;
  };
}

/** What a scope is made of. */
function isPart(record: AnyRecord): boolean {
  if (record.type === "node") return kindOf(record as unknown as NodeRecord).role === "entry";
  return record.type === "journey" || record.type === "product" || record.type === "audience";
}

function partsOf(records: Iterable<AnyRecord>): Map<string, AnyRecord> {
  return new Map([...records].filter(isPart).map((record) => [record.id, record]));
}

function takeBack(parts: Map<string, AnyRecord>, { added, updated, removed }: Change): void {
  for (const { id } of added) parts.delete(id);
  for (const update of updated) {
    const record = parts.get(update.id);
    if (record) parts.set(update.id, withFields(record, update.before, updatedPaths(update)));
  }
  for (const record of removed) if (isPart(record)) parts.set(record.id, record);
}
