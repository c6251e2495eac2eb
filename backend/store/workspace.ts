/** One open workspace file: its documents, its journal, and the one way to write to it. */
import { type Failure, FailureError } from "../../shared/api/reply.ts";
import type { AnyRecord } from "../../shared/document/index.ts";
import type { Actor } from "../../shared/review/index.ts";
import { version } from "../version.ts";
import { type Cache, openCache } from "./cache.ts";
import type { Db } from "./connection.ts";
import { type Documents, openDocuments } from "./documents.ts";
import { rethrow } from "./faults.ts";
import { type Journal, type Signature, openJournal } from "./journal.ts";

export interface Workspace {
  /** The file as the person knows it; when read-only, `db` reads a private copy of it. */
  readonly path: string;
  readonly id: string;
  readonly db: Db;
  readonly cache: Cache;
  readonly journal: Journal;
  readonly documents: Documents;
  /** Why nothing can be written, or undefined. */
  readonly readOnly: Failure | undefined;
  /** Runs one act in one transaction: all of it is on the disk when this returns, or none of it is. */
  write<T>(act: (signature: Signature) => T): T;
}

export interface WorkspaceOptions {
  readonly path: string;
  readonly db: Db;
  readonly readOnly?: Failure | undefined;
  readonly clock: () => Date;
  readonly actor: () => Actor;
  /** Throws when the file is no longer ours to write to. */
  readonly ensureHeld?: () => void;
}

export function openWorkspace({ path, db, readOnly, clock, actor, ensureHeld }: WorkspaceOptions): Workspace {
  const id = db.prepare("SELECT value FROM meta WHERE key = 'workspace'").pluck().get() as string;
  const cache = openCache(db);
  const journal = openJournal(db, id, version);
  const documents = openDocuments(db, cache, journal);
  return {
    path,
    id,
    db,
    cache,
    journal,
    documents,
    readOnly,
    write(act) {
      if (readOnly) throw new FailureError(readOnly);
      ensureHeld?.();
      const signature = { actor: actor(), at: clock().toISOString(), zone: timeZone() };
      try {
        const result = db.transaction(() => act(signature)).immediate();
        cache.settle();
        return result;
      } catch (error) {
        // What stands in memory may be ahead of the file now.
        cache.discard();
        journal.forget();
        return rethrow(error, path);
      }
    },
  };
}

/** Fills a fresh, migrated database: its identity, the first row of the journal, the library. */
export function fillNewWorkspace(db: Db, id: string, library: readonly AnyRecord[], signature: Signature): void {
  db.transaction(() => {
    db.prepare("INSERT INTO meta (key, value) VALUES ('workspace', ?)").run(id);
    const journal = openJournal(db, id, version);
    journal.add({ kind: "workspace", payload: { workspace: id } }, signature);
    openDocuments(db, openCache(db), journal).create(
      { id: "library", kind: "library", records: library, by: "create", payload: { label: "Library" } },
      signature,
    );
  }).immediate();
}

/** IANA name of this machine's zone. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
