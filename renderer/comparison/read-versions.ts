/** Fetches the two sides of a comparison and reckons what separates them: the differences, their words, the drawing of both. */
import {
  type ChangedBy,
  type Comparison,
  type Saying,
  type Union,
  changedBy,
  compareJourneys,
  leftOutOfVariants,
  openSaying,
  unionOf,
} from "../../shared/comparison/index.ts";
import { type AnyRecord, type Doc, createDoc } from "../../shared/document/index.ts";
import { dictionaryOf, kindFacts } from "../../shared/kinds/index.ts";
import type { Desk } from "../state/desk.ts";
import type { Workspace } from "../state/workspace.ts";
import type { CompareAsk, SideRef } from "./ask.ts";

export interface Version {
  readonly side: SideRef;
  /** The journey it is a state of. */
  readonly journey: string;
  readonly doc: Doc;
}

export interface Compared {
  readonly ask: CompareAsk;
  readonly before: Version;
  readonly after: Version;
  readonly comparison: Comparison;
  readonly union: Union;
  readonly saying: Saying;
  /** By difference, where one side is a variant of the other: who changed it since they parted. */
  readonly by: ReadonlyMap<string, ChangedBy> | null;
}

/** Rejects with `FailureError` when a side cannot be read. */
export async function readVersions(workspace: Workspace, desk: Desk, ask: CompareAsk): Promise<Compared> {
  const [before, after] = await Promise.all([
    versionOf(workspace, desk, ask.before),
    versionOf(workspace, desk, ask.after),
  ]);
  const parted = before.journey !== after.journey;
  const base = parted ? await baseOf(workspace, before, after) : null;
  const comparison = compareJourneys(
    before.doc.records(),
    after.doc.records(),
    parted ? { leavesOut: leftOutOfVariants } : {},
  );
  const by = base && new Map(comparison.differences.map((one) => [one.id, changedBy(one, (id) => base.get(id))]));
  return {
    ask,
    before,
    after,
    comparison,
    union: unionOf(comparison, before.doc.records(), after.doc.records()),
    saying: openSaying(groundOf(desk, before.doc), groundOf(desk, after.doc)),
    by,
  };
}

/** What separates an earlier state of the journey on this desk from the present. O(records). */
export function compareRecordsOf(
  desk: Desk,
  then: readonly AnyRecord[],
): Pick<Compared, "comparison" | "union" | "saying"> {
  const [before, after] = [createDoc(then), desk.journey.doc];
  const comparison = compareJourneys(before.records(), after.records());
  return {
    comparison,
    union: unionOf(comparison, before.records(), after.records()),
    saying: openSaying(groundOf(desk, before), groundOf(desk, after)),
  };
}

function groundOf(desk: Desk, doc: Doc): Parameters<typeof openSaying>[0] {
  const { language } = desk.facts();
  const library = desk.library.doc;
  const dictionary = dictionaryOf(doc, library, language);
  const facts = kindFacts({ library, dictionary, journeys: desk.journeys, language, today: desk.today });
  return { journey: doc, library, facts };
}

async function versionOf(workspace: Workspace, desk: Desk, side: SideRef): Promise<Version> {
  const { client } = workspace;
  // A copy: the present goes on while it is looked at.
  if (side.at === "now") return { side, journey: desk.id, doc: createDoc(desk.journey.doc.records()) };
  if (side.at === "revision") {
    await desk.journey.saver.settled();
    const { records } = await client.call("documents.at", { id: desk.id, revision: side.revision });
    return { side, journey: desk.id, doc: createDoc(records as AnyRecord[]) };
  }
  const open = workspace.store.getState().desks.get(side.journey)?.journey;
  if (open) return { side, journey: side.journey, doc: createDoc(open.doc.records()) };
  const { records } = await client.call("documents.open", { id: side.journey });
  return { side, journey: side.journey, doc: createDoc(records as AnyRecord[]) };
}

/** The state in which the two parted, its journey's record under the id by which differences speak of it; null for siblings. */
async function baseOf(
  workspace: Workspace,
  before: Version,
  after: Version,
): Promise<ReadonlyMap<string, AnyRecord> | null> {
  const summaries = workspace.store.getState().journeys;
  const originOf = (id: string) => summaries.find((journey) => journey.id === id)?.variantOf ?? null;
  const origin = [originOf(after.journey), originOf(before.journey)].find(
    (one) => one?.journey === before.journey || one?.journey === after.journey,
  );
  if (!origin) return null;
  const { records } = await workspace.client.call("documents.at", { id: origin.journey, revision: origin.revision });
  return new Map(
    (records as AnyRecord[]).map((record) => {
      const id = record.type === "journey" ? before.journey : record.id;
      return [id, { ...record, id }];
    }),
  );
}
