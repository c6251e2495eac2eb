/** The whole check: every page of the file, every link of the chain, and whether the journal still tells what is stored. */
import Database from "better-sqlite3";
import type { Handlers } from "../../shared/api/calls.ts";
import { type AnyRecord, type Change, type MutableDoc, createDoc, sameJson } from "../../shared/document/index.ts";
import type { Db } from "../store/connection.ts";
import { type StoredRow, genesisOf, hashRow } from "../store/journal.ts";
import { type Language, type Localized, inLanguage } from "../../shared/words/language.ts";
import { type Breath, breather } from "./breath.ts";
import type { Desk } from "./desk.ts";

/** Rows that are read at once. */
const rowsAtOnce = 100;
/** ms between two words on how far it is. */
const toldEvery = 100;
const mostProblems = 100;

export function verifyCalls(desk: Desk): Pick<Handlers, "workspace.verify"> {
  const { db, id } = desk.workspace;
  const breath = (): Breath => breather(desk.isOpen);
  return {
    async "workspace.verify"({ language = "en" }) {
      // A connection of its own, in one transaction: it sees one moment, whatever is written meanwhile.
      const own = new Database(db.name, { readonly: true, fileMustExist: true });
      try {
        own.exec("BEGIN");
        return await verify(
          own,
          id,
          (done, total) => desk.tell("verify-progress", { done, total }),
          language,
          breath(),
        );
      } finally {
        own.close();
      }
    },
  };
}

type Report = (problem: Localized<string>) => void;

export async function verify(
  db: Db,
  workspaceId: string,
  progress: (done: number, total: number) => void,
  language: Language = "en",
  breath: Breath = breather(),
): Promise<{ ok: boolean; rows: number; problems: string[]; head: string }> {
  const problems: string[] = [];
  const report: Report = (problem) => {
    if (problems.length < mostProblems) problems.push(inLanguage(problem, language));
  };
  const integrity = (db.pragma("integrity_check(20)") as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  );
  for (const line of integrity) if (line !== "ok") report({ en: `The file: ${line}`, de: `Die Datei: ${line}` });
  const links = (db.pragma("foreign_key_check") as { table: string }[]).length;
  if (links > 0)
    report({
      en: `The file: ${links} rows speak of documents that are not there.`,
      de: `Die Datei: ${links} Zeilen sprechen von Dokumenten, die es nicht gibt.`,
    });

  const total = Number(db.prepare("SELECT count(*) FROM journal").pluck().get());
  const next = db.prepare("SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?");
  const rebuilt = new Map<string, Rebuilt>();
  let hash = genesisOf(workspaceId);
  let seq = 0;
  let rows = 0;
  let toldAt = -Infinity;
  for (;;) {
    const chunk = next.all(seq, rowsAtOnce) as StoredRow[];
    if (chunk.length === 0) break;
    for (const row of chunk) {
      if (row.seq !== seq + 1)
        report({
          en: `Journal: ${row.seq - seq === 2 ? `row ${seq + 1} is` : `rows ${seq + 1} to ${row.seq - 1} are`} missing.`,
          de: `Protokoll: ${row.seq - seq === 2 ? `Zeile ${seq + 1} fehlt` : `Zeilen ${seq + 1} bis ${row.seq - 1} fehlen`}.`,
        });
      if (row.prev_hash !== hash)
        report({
          en: `Journal: row ${row.seq} does not follow the row before it.`,
          de: `Protokoll: Zeile ${row.seq} folgt nicht auf die Zeile davor.`,
        });
      if (hashRow(row) !== row.hash)
        report({
          en: `Journal: row ${row.seq} was changed after it was written.`,
          de: `Protokoll: Zeile ${row.seq} wurde nach dem Schreiben geändert.`,
        });
      replay(row, rebuilt, report);
      hash = row.hash;
      seq = row.seq;
      await breath();
    }
    rows += chunk.length;
    const now = performance.now();
    if (now - toldAt < toldEvery && rows < total) continue;
    toldAt = now;
    progress(rows, total);
  }
  await compare(db, rebuilt, report, breath);
  return { ok: problems.length === 0, rows, problems, head: hash };
}

interface Rebuilt {
  readonly doc: MutableDoc;
  /** Record id → revision that wrote it last. */
  readonly writtenAt: Map<string, number>;
  readonly createdAt: string;
  revision: number;
  changedAt: string;
  changedBy: string;
  archived: boolean;
}

function replay(row: StoredRow, rebuilt: Map<string, Rebuilt>, report: Report): void {
  if (row.document === null) return;
  try {
    if (row.kind === "create" || row.kind === "import") {
      const { added } = JSON.parse(row.change ?? "") as Change;
      const writtenAt = new Map(added.map(({ id }) => [id, 0]));
      const { at, actor_name } = row;
      const whole = { createdAt: at, revision: 0, changedAt: at, changedBy: actor_name, archived: false };
      rebuilt.set(row.document, { doc: createDoc(added), writtenAt, ...whole });
      return;
    }
    const known = rebuilt.get(row.document);
    if (!known)
      return report({
        en: `Journal: row ${row.seq} speaks of ${row.document} before it was there.`,
        de: `Protokoll: Zeile ${row.seq} spricht von ${row.document}, bevor es da war.`,
      });
    if (row.kind === "archive") known.archived = (JSON.parse(row.payload ?? "") as { archived: boolean }).archived;
    if (row.kind !== "entry") return;
    if (row.revision !== known.revision + 1)
      return report({
        en: `Journal: row ${row.seq} leaves out a step of ${row.document}.`,
        de: `Protokoll: Zeile ${row.seq} lässt einen Schritt von ${row.document} aus.`,
      });
    const change = JSON.parse(row.change ?? "") as Change;
    known.doc.apply(change);
    for (const { id } of change.removed) known.writtenAt.delete(id);
    for (const { id } of [...change.updated, ...change.added]) known.writtenAt.set(id, row.revision);
    Object.assign(known, { revision: row.revision, changedAt: row.at, changedBy: row.actor_name });
  } catch {
    report({
      en: `Journal: the step in row ${row.seq} does not fit what the rows before it tell.`,
      de: `Protokoll: Der Schritt in Zeile ${row.seq} passt nicht zu dem, was die Zeilen davor erzählen.`,
    });
  }
}

async function compare(db: Db, rebuilt: ReadonlyMap<string, Rebuilt>, report: Report, breath: Breath): Promise<void> {
  const documents = db.prepare("SELECT * FROM document ORDER BY id").all() as DocumentFields[];
  for (const row of documents) {
    const told = rebuilt.get(row.id);
    if (!told)
      report({
        en: `Document ${row.id}: the journal does not know it.`,
        de: `Dokument ${row.id}: Das Protokoll kennt es nicht.`,
      });
    else {
      const title = row.kind === "journey" ? journeyTitle(told.doc) : "";
      const { revision, createdAt, changedAt, changedBy, archived } = told;
      const own = [row.revision, row.title, row.created_at, row.changed_at, row.changed_by, row.archived];
      if (!sameJson(own, [revision, title, createdAt, changedAt, changedBy, archived ? 1 : 0]))
        report({
          en: `Document ${row.id}: what is kept of it (title, revision ${row.revision}, dates) is not what the journal tells.`,
          de: `Dokument ${row.id}: Was davon gesichert ist (Titel, Revision ${row.revision}, Daten), ist nicht, was das Protokoll erzählt.`,
        });
      await compareRecords(db, row.id, told, report, breath);
    }
  }
  for (const id of rebuilt.keys())
    if (!documents.some((row) => row.id === id))
      report({ en: `Document ${id}: it is gone.`, de: `Dokument ${id}: Es ist nicht mehr da.` });
}

interface DocumentFields {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly revision: number;
  readonly created_at: string;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly archived: number;
}

interface RecordFields {
  readonly id: string;
  readonly type: string;
  readonly json: string;
  readonly revision: number;
}

async function compareRecords(
  db: Db,
  id: string,
  { doc, writtenAt }: Rebuilt,
  report: Report,
  breath: Breath,
): Promise<void> {
  const stored = db.prepare("SELECT id, type, json, revision FROM record WHERE document = ? ORDER BY place");
  const expected = doc.records();
  let found = 0;
  let inOrder = true;
  for (const row of stored.iterate(id) as Iterable<RecordFields>) {
    found += 1;
    const told = doc.get(row.id);
    if (!sameText(row.json, told) || row.type !== told?.type || row.revision !== writtenAt.get(row.id))
      report({
        en: `Document ${id}: record ${row.id} is not as the journal tells.`,
        de: `Dokument ${id}: Eintrag ${row.id} ist nicht, wie das Protokoll erzählt.`,
      });
    inOrder &&= expected.next().value?.id === row.id;
    await breath();
  }
  if (found !== doc.size)
    report({
      en: `Document ${id}: it has ${found} records, the journal tells of ${doc.size}.`,
      de: `Dokument ${id}: Es hat ${found} Einträge, das Protokoll erzählt von ${doc.size}.`,
    });
  else if (!inOrder)
    report({
      en: `Document ${id}: its records stand in another order than the journal tells.`,
      de: `Dokument ${id}: Seine Einträge stehen in anderer Reihenfolge, als das Protokoll erzählt.`,
    });
}

function journeyTitle(doc: MutableDoc): string {
  for (const record of doc.all("journey").values()) return String(record["title"]);
  return "";
}

function sameText(json: string, record: AnyRecord | undefined): boolean {
  try {
    return record !== undefined && sameJson(JSON.parse(json), record);
  } catch {
    return false;
  }
}
