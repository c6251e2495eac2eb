/** The journal: one append-only table in which every row carries the hash of the row before it. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../shared/document/index.ts";
import type { Actor } from "../../shared/review/index.ts";
import type { Localized } from "../../shared/words/language.ts";
import type { Db } from "./connection.ts";

export type JournalKind =
  | "workspace"
  | "create"
  | "import"
  | "entry"
  | "checkpoint"
  | "review"
  | "archive"
  | "export"
  | "profile"
  | "clock";

/** A row as it is stored. `command`, `change` and `payload` are JSON text. */
export interface StoredRow {
  readonly seq: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** IANA zone of the machine that wrote it. */
  readonly zone: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly actor_role: string;
  readonly kind: JournalKind;
  readonly document: string | null;
  readonly revision: number | null;
  readonly cause: "do" | "undo" | "redo" | null;
  readonly of: number | null;
  readonly command: string | null;
  readonly change: string | null;
  readonly payload: string | null;
  readonly app: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Who signs, and when. */
export interface Signature {
  readonly actor: Actor;
  readonly at: string;
  readonly zone: string;
}

export interface Draft {
  readonly kind: JournalKind;
  readonly document?: string;
  readonly revision?: number;
  readonly cause?: "do" | "undo" | "redo";
  readonly of?: number | undefined;
  readonly command?: unknown;
  readonly change?: unknown;
  readonly payload?: unknown;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

export interface Journal {
  readonly head: Head;
  /** Adds a row inside the transaction of the caller. */
  add(draft: Draft, signature: Signature): StoredRow;
  /** After a transaction that did not come through: the head is read anew. */
  forget(): void;
}

/** What the first row names as the row before it: chains of two workspaces can never be joined. */
export const genesisOf = (workspaceId: string): string =>
  createHash("sha256").update(`itinera:${workspaceId}`).digest("hex");

/** SHA-256 of the row's RFC 8785 text without its own hash; the previous hash is among its fields. */
export function hashRow(row: Omit<StoredRow, "hash">): string {
  const { seq, at, zone, actor_id, actor_name, actor_role, kind, document, revision, cause, of } = row;
  const { command, change, payload, app, prev_hash } = row;
  const hashed = { seq, at, zone, actor_id, actor_name, actor_role, kind, document, revision, cause, of };
  const text = canonicalJson({ ...hashed, command, change, payload, app, prev_hash });
  return createHash("sha256").update(text).digest("hex");
}

/** A clock that went back by more than this is worth a row of its own; less is a clock being kept right. */
const clockToleranceMs = 5000;

export function openJournal(db: Db, workspaceId: string, app: string): Journal {
  const columns =
    "seq, at, zone, actor_id, actor_name, actor_role, kind, document, revision, cause, of, command, change, payload, app, prev_hash, hash";
  const insert = db.prepare(
    `INSERT INTO journal (${columns}) VALUES (${columns
      .split(", ")
      .map((name) => `@${name}`)
      .join(", ")})`,
  );
  const last = db.prepare("SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1");
  let head: Head | undefined;
  const readHead = (): Head =>
    (head ??= (last.get() as Head | undefined) ?? { seq: 0, hash: genesisOf(workspaceId), at: "" });
  const put = (draft: Draft, { actor, at, zone }: Signature): StoredRow => {
    const before = readHead();
    const row = {
      seq: before.seq + 1,
      at,
      zone,
      actor_id: actor.id,
      actor_name: actor.name,
      actor_role: actor.role,
      kind: draft.kind,
      document: draft.document ?? null,
      revision: draft.revision ?? null,
      cause: draft.cause ?? null,
      of: draft.of ?? null,
      command: textOf(draft.command),
      change: textOf(draft.change),
      payload: textOf(draft.payload),
      app,
      prev_hash: before.hash,
    };
    const stored: StoredRow = { ...row, hash: hashRow(row) };
    insert.run(stored);
    head = { seq: stored.seq, hash: stored.hash, at };
    return stored;
  };
  return {
    get head() {
      return readHead();
    },
    add(draft, signature) {
      const { at } = readHead();
      if (at !== "" && Date.parse(signature.at) < Date.parse(at) - clockToleranceMs)
        put({ kind: "clock", payload: { was: at, now: signature.at } }, signature);
      return put(draft, signature);
    },
    forget() {
      head = undefined;
    },
  };
}

const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const missing = (seq: number): Localized<string> => ({
  en: `row ${seq} of the journal is missing`,
  de: `Zeile ${seq} des Protokolls fehlt`,
});

/** What is wrong with the links of some consecutive rows; `before` is the hash that the first one must name. */
function chainFault(rows: Iterable<StoredRow>, before: string, firstSeq: number): Localized<string> | undefined {
  let hash = before;
  let seq = firstSeq;
  for (const row of rows) {
    if (row.seq !== seq) return missing(seq);
    if (row.prev_hash !== hash)
      return {
        en: `row ${row.seq} of the journal does not follow the row before it`,
        de: `Zeile ${row.seq} des Protokolls folgt nicht auf die Zeile davor`,
      };
    if (hashRow(row) !== row.hash)
      return {
        en: `row ${row.seq} of the journal was changed after it was written`,
        de: `Zeile ${row.seq} des Protokolls wurde nach dem Schreiben geändert`,
      };
    hash = row.hash;
    seq += 1;
  }
  return undefined;
}

/** The chain of the last rows, as far as the row before them vouches for them. Cheap enough for every open. */
export function tailFault(db: Db, workspaceId: string, rows: number): Localized<string> | undefined {
  const first = Math.max(
    1,
    (db.prepare("SELECT coalesce(max(seq), 0) FROM journal").pluck().get() as number) - rows + 1,
  );
  const before =
    first === 1
      ? genesisOf(workspaceId)
      : (db
          .prepare("SELECT hash FROM journal WHERE seq = ?")
          .pluck()
          .get(first - 1) as string | undefined);
  if (before === undefined) return missing(first - 1);
  const tail = db.prepare("SELECT * FROM journal WHERE seq >= ? ORDER BY seq").iterate(first);
  return chainFault(tail as Iterable<StoredRow>, before, first);
}
