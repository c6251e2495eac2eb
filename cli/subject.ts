/** What a verb looks at: the journeys of a workspace, or the one journey of a blueprint file, read and checked alike. */
import { localDay } from "../backend/services/desk.ts";
import { type AnyRecord, type Doc, createDoc } from "../shared/document/index.ts";
import { fail } from "../shared/api/reply.ts";
import { type JsonPath, type Position, positionsOf, readImport } from "../shared/importers/index.ts";
import { kindById } from "../shared/kinds/index.ts";
import { type ReviewLedger, foldReview } from "../shared/review/index.ts";
import { type Finding, type Phase, lintJourney } from "../shared/rules/index.ts";
import { isWorkspace, readText } from "./read-file.ts";
import type { Language } from "../shared/words/language.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";
import { withWorkspace } from "./workspace.ts";

export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly revision: number | null;
  readonly journey: Doc;
  readonly library: Doc;
  readonly review: ReviewLedger;
  readonly findings: readonly Finding[];
  /** Titles of all journeys beside it, by id. */
  readonly journeys: ReadonlyMap<string, string>;
  readonly today: string;
}

export interface Subjects {
  readonly path: string;
  readonly kind: "workspace" | "file";
  readonly subjects: readonly Subject[];
  /** What a person should know of the file. */
  readonly notes: readonly string[];
  /** Line and column of each record in the file, where there are lines. */
  readonly positions: ReadonlyMap<string, Position>;
}

/** `language` is that of the names in findings and of the notes. Archived journeys are looked at only when they are named. Throws `not-found` when the journey is not there. */
export async function readSubjects(
  path: string,
  wanted: string | undefined,
  phase: Phase,
  terminal: Terminal,
  language: Language,
): Promise<Subjects> {
  return isWorkspace(path, terminal)
    ? await inWorkspace(path, wanted, phase, terminal, language)
    : inFile(path, wanted, phase, terminal, language);
}

async function inWorkspace(
  path: string,
  wanted: string | undefined,
  phase: Phase,
  terminal: Terminal,
  language: Language,
): Promise<Subjects> {
  return await withWorkspace(path, "read", terminal, async (client) => {
    const { today } = await client.call("host.about", {});
    const { journeys: all } = await client.call("workspace.overview", {});
    const chosen = all.filter(({ id, archived }) => (wanted === undefined ? !archived : id === wanted));
    if (wanted !== undefined && chosen.length === 0)
      fail("not-found", words[terminal.language].noJourney(wanted), {
        place: path,
        way: words[terminal.language].journeysAre(all.map(({ id }) => id)),
      });
    const library = createDoc((await client.call("documents.open", { id: "library" })).records as AnyRecord[]);
    const journeys = new Map(all.map(({ id, title }) => [id, title]));
    const subjects: Subject[] = [];
    for (const { id, title, revision } of chosen) {
      const opened = await client.call("documents.open", { id });
      const journey = createDoc(opened.records as AnyRecord[]);
      const review = foldReview(opened.review);
      const { findings } = lintJourney({ journey, library, review, journeys, today, phase, language });
      subjects.push({ id, title, revision, journey, library, review, findings, journeys, today });
    }
    return { path, kind: "workspace", subjects, notes: [], positions: new Map() };
  });
}

function inFile(
  path: string,
  wanted: string | undefined,
  phase: Phase,
  terminal: Terminal,
  language: Language,
): Subjects {
  const text = readText(path, terminal);
  const read = readImport(path, text, language);
  const id = read.journey[0]?.id ?? "";
  if (wanted !== undefined && wanted !== id)
    fail("not-found", words[terminal.language].noJourney(wanted), {
      place: path,
      way: words[terminal.language].journeysAre([id]),
    });
  const journey = createDoc(read.journey);
  const library = createDoc(read.stated);
  const review = foldReview([]);
  const today = localDay(new Date());
  // A file holds one journey: those it leads into are elsewhere, which is no fault of the file.
  const journeys = new Map([[id, read.title], ...leadsInto(read.journey)]);
  const { findings } = lintJourney({ journey, library, review, journeys, today, phase, language });
  const subject: Subject = {
    id,
    title: read.title,
    revision: null,
    journey,
    library,
    review,
    findings,
    journeys,
    today,
  };
  return { path, kind: "file", subjects: [subject], notes: read.notes, positions: placesOf(read.journey, text) };
}

const leadsInto = (records: readonly AnyRecord[]): [string, string][] =>
  records.flatMap((record) => {
    const kind = record.type === "node" ? kindById(String(record["kind"])) : undefined;
    const references = kind?.references?.(record["data"]) ?? [];
    return references.flatMap(({ to, id }): [string, string][] => (to === "journey" ? [[id, id]] : []));
  });

/** Records by id, as the blueprint lists them. */
function placesOf(records: readonly AnyRecord[], text: string): Map<string, Position> {
  const lists: Readonly<Record<string, string>> = { stage: "stages", node: "nodes", edge: "edges" };
  const next = new Map<string, number>();
  const paths: JsonPath[] = records.map(({ type }) => {
    const list = lists[type];
    if (list === undefined) return ["journey"];
    const index = next.get(list) ?? 0;
    next.set(list, index + 1);
    return [list, index];
  });
  const positions = positionsOf(text, paths);
  return new Map(records.flatMap(({ id }, i) => (positions[i] ? [[id, positions[i]] as const] : [])));
}
