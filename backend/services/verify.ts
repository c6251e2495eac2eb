/** The whole check: every page of the file, every link of the chain, and whether the journal still tells what is stored. */
import Database from "better-sqlite3";
import type { Handlers } from "../../shared/api/calls.ts";
import { type AnyRecord, type Change, type MutableDoc, createDoc, sameJson } from "../../shared/document/index.ts";
import type { Db } from "../store/connection.ts";
import { type StoredRow, genesisOf, hashRow } from "../store/journal.ts";
import type { Desk } from "./desk.ts";

/** Rows between two breaths: other calls are answered meanwhile. */
const rowsAtOnce = 500;
const mostProblems = 100;

export function verifyCalls(desk: Desk): Pick<Handlers, "workspace.verify"> {
  const { db, id } = desk.workspace;
  return {
    async "workspace.verify"() {
      // A connection of its own, in one transaction: it sees one moment, whatever is written meanwhile.
      const own = new Database(db.name, { readonly: true, fileMustExist: true });
      try {
        own.exec("BEGIN");
        return await verify(own, id, (done, total) => desk.tell("verify-progress", { done, total }));
      } finally {
        own.close();
      }
    },
  };
}

export async function verify(db: Db, workspaceId: string, progress: (done: number, total: number) => void): Promise<{ ok: boolean; rows: number; problems: string[]; head: string }> {
  const problems: string[] = [];
  const report = (problem: string): void => {
    if (problems.length < mostProblems) problems.push(problem);
  };
  const integrity = (db.pragma("integrity_check(20)") as { integrity_check: string }[]).map((row) => row.integrity_check);
  for (const line of integrity) if (line !== "ok") report(`The file: ${line}`);
  const links = (db.pragma("foreign_key_check") as { table: string }[]).length;
  if (links > 0) report(`The file: ${links} rows speak of documents that are not there.`);

  const total = Number(db.prepare("SELECT count(*) FROM journal").pluck().get());
  const next = db.prepare("SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?");
  const rebuilt = new Map<string, Rebuilt>();
  let hash = genesisOf(workspaceId);
  let seq = 0;
  let rows = 0;
  for (;;) {
    const chunk = next.all(seq, rowsAtOnce) as StoredRow[];
    if (chunk.length === 0) break;
    for (const row of chunk) {
      if (row.seq !== seq + 1) report(`Journal: ${row.seq - seq === 2 ? `row ${seq + 1} is` : `rows ${seq + 1} to ${row.seq - 1} are`} missing.`);
      if (row.prev_hash !== hash) report(`Journal: row ${row.seq} does not follow the row before it.`);
      if (hashRow(row) !== row.hash) report(`Journal: row ${row.seq} was changed after it was written.`);
      replay(row, rebuilt, report);
      hash = row.hash;
      seq = row.seq;
    }
    rows += chunk.length;
    progress(rows, total);
    await new Promise((resolve) => setImmediate(resolve));
  }
  compare(db, rebuilt, report);
  return { ok: problems.length === 0, rows, problems, head: hash };
}

interface Rebuilt {
  readonly doc: MutableDoc;
  revision: number;
}

function replay(row: StoredRow, rebuilt: Map<string, Rebuilt>, report: (problem: string) => void): void {
  if (row.document === null || row.change === null) return;
  try {
    const change = JSON.parse(row.change) as Change;
    if (row.kind === "create" || row.kind === "import") rebuilt.set(row.document, { doc: createDoc(change.added), revision: 0 });
    else {
      const known = rebuilt.get(row.document);
      if (!known || row.revision !== known.revision + 1) return report(`Journal: row ${row.seq} leaves out a step of ${row.document}.`);
      known.doc.apply(change);
      known.revision = row.revision;
    }
  } catch {
    report(`Journal: the step in row ${row.seq} does not fit what the rows before it tell.`);
  }
}

function compare(db: Db, rebuilt: ReadonlyMap<string, Rebuilt>, report: (problem: string) => void): void {
  const stored = db.prepare("SELECT id, json FROM record WHERE document = ?");
  const documents = db.prepare("SELECT id, revision FROM document").all() as { id: string; revision: number }[];
  for (const { id, revision } of documents) {
    const told = rebuilt.get(id);
    if (!told) {
      report(`Document ${id}: the journal does not know it.`);
      continue;
    }
    if (told.revision !== revision) report(`Document ${id}: it stands at ${revision}, the journal at ${told.revision}.`);
    let found = 0;
    for (const row of stored.iterate(id) as Iterable<{ id: string; json: string }>) {
      found += 1;
      if (!sameText(row.json, told.doc.get(row.id))) report(`Document ${id}: record ${row.id} is not as the journal tells.`);
    }
    if (found !== told.doc.size) report(`Document ${id}: it has ${found} records, the journal tells of ${told.doc.size}.`);
  }
  for (const id of rebuilt.keys()) if (!documents.some((row) => row.id === id)) report(`Document ${id}: it is gone.`);
}

function sameText(json: string, record: AnyRecord | undefined): boolean {
  try {
    return record !== undefined && sameJson(JSON.parse(json), record);
  } catch {
    return false;
  }
}
