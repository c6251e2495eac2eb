/** The review lane of each journey, read once and followed: events in order, and what they add up to. */
import { type ReviewAct, type ReviewEvent, type ReviewLedger, foldReview } from "../../shared/review/index.ts";
import { actorOf } from "../store/documents.ts";
import type { StoredRow } from "../store/journal.ts";
import type { Workspace } from "../store/workspace.ts";
import { openFormerScopes } from "./former-scopes.ts";

type EventRow = Pick<StoredRow, "seq" | "at" | "revision" | "payload" | "actor_id" | "actor_name" | "actor_role">;

export interface Ledger {
  events(journey: string): readonly ReviewEvent[];
  fold(journey: string): ReviewLedger;
  /** After the commit of an event. */
  remember(event: ReviewEvent): void;
}

export function openLedger(workspace: Workspace): Ledger {
  const formerScopes = openFormerScopes(workspace);
  const read = workspace.db.prepare("SELECT * FROM review_event WHERE document = ? ORDER BY seq");
  const lanes = new Map<string, { readonly events: readonly ReviewEvent[]; folded: ReviewLedger | undefined }>();
  const lane = (journey: string) => {
    let found = lanes.get(journey);
    if (!found) {
      const stored = (read.all(journey) as EventRow[]).map(reviewEvent);
      const former = formerScopes(journey, stored);
      const events = stored.map((event) => {
        const scopeThen = former.get(event.seq);
        return scopeThen ? { ...event, scopeThen } : event;
      });
      lanes.set(journey, (found = { events, folded: undefined }));
    }
    return found;
  };
  return {
    events: (journey) => lane(journey).events,
    fold: (journey) => (lane(journey).folded ??= foldReview(lane(journey).events)),
    remember(event) {
      const { journey } = event.act;
      const known = lane(journey).events.filter(({ seq }) => seq !== event.seq);
      lanes.set(journey, { events: [...known, event], folded: undefined });
    },
  };
}

export function reviewEvent(row: EventRow): ReviewEvent {
  return {
    seq: row.seq,
    at: row.at,
    actor: actorOf(row),
    act: JSON.parse(row.payload ?? "null") as ReviewAct,
    revision: row.revision ?? 0,
  };
}
