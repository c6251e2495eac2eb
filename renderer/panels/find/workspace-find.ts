/** The search through the whole workspace: every journey read once per revision, and the library; answers grouped by where they are. */
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { type AnyRecord, type Doc, createDoc } from "../../../shared/document/index.ts";
import { nodeOf, stageOf, stagesOf } from "../../../shared/journey/index.ts";
import { channelById } from "../../../shared/channels/index.ts";
import { dictionaryOf, kindFacts, kindOf } from "../../../shared/kinds/index.ts";
import { type LibraryRecord, type LibraryType, libraryRecordTypes, shelf } from "../../../shared/library/index.ts";
import { type Scope, foldReview, scopeOf } from "../../../shared/review/index.ts";
import {
  type FoundFacts,
  type Hit,
  type JourneySearch,
  type Query,
  createJourneySearch,
  fold,
  holdsWords,
  isEmptyQuery,
  libraryTexts,
} from "../../../shared/search/index.ts";
import type { Desk } from "../../state/desk.ts";
import type { Workspace } from "../../state/workspace.ts";
import { type IconName, isIconName } from "../../ui/icons.ts";
import { findWords as words } from "../../words/find.ts";
import { findOf } from "./desk-find.ts";
import { foundFacts } from "./found-facts.ts";
import { libraryIcons, showInLibrary } from "../../screens/library/library-view.ts";

export interface Result {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  readonly owner: string | null;
  /** Opens the place. */
  go(): void;
}

export interface ResultGroup {
  readonly id: string;
  readonly title: string;
  readonly results: readonly Result[];
  readonly more: number;
}

interface ReadJourney {
  readonly doc: () => Doc;
  readonly search: JourneySearch;
  readonly facts: FoundFacts;
}

const most = 12;
/** ms without a frame lost. */
const slice = 8;

/** Journeys that are not open, by id, as they were at a revision. */
const known = new Map<string, { readonly revision: number; readonly journey: ReadJourney; forget(): void }>();
const watched = new WeakSet<Workspace>();

/** A remark or a decision makes no revision, so it is listened for. */
function watchReviews(workspace: Workspace): void {
  if (watched.has(workspace)) return;
  watched.add(workspace);
  workspace.client.on("review-added", ({ journey }) => {
    known.get(journey)?.forget();
    known.delete(journey);
  });
}

/** One journey to be searched: the open one as it is now, another as it was read last, or read now. Rejects with `FailureError`. */
export async function readJourney(workspace: Workspace, summary: JourneySummary): Promise<ReadJourney | undefined> {
  const { library, language, journeys, about, desks } = workspace.store.getState();
  if (!library || !about) return undefined;
  const desk = desks.get(summary.id);
  if (desk) return finished(openJourney(desk));
  watchReviews(workspace);
  const cached = known.get(summary.id);
  if (cached?.revision === summary.revision) return finished(cached.journey);
  const opened = await workspace.client.call("documents.open", { id: summary.id });
  const doc = createDoc(opened.records as AnyRecord[]);
  const ledger = foldReview(opened.review);
  // The journey stays as it was read: only the library can make its scope another one.
  let told: { readonly revision: number; readonly scope: Scope } | undefined;
  const scope = (): Scope => {
    const { revision } = library;
    if (told?.revision !== revision) told = { revision, scope: scopeOf(doc, library.doc) };
    return told.scope;
  };
  const facts = kindFacts({
    library: library.doc,
    dictionary: dictionaryOf(doc, library.doc, language),
    journeys: new Map(journeys.map(({ id, title }) => [id, title])),
    language,
    today: about.today,
  });
  const journey: ReadJourney = {
    doc: () => doc,
    search: createJourneySearch(
      () => doc,
      () => library.doc,
      () => facts,
    ),
    facts: foundFacts({ library: () => library, ledger: () => ledger, scope, today: () => about.today }),
  };
  cached?.forget();
  const forget = library.subscribe((event) => {
    if (event.kind === "entry") journey.search.followLibrary(event.entry.change);
    else if (event.kind === "reset") journey.search.reset();
  });
  known.set(summary.id, { revision: opened.revision, journey, forget });
  return finished(journey);
}

/** Its own search is in step with it already, and knows its problems. */
const openJourney = (desk: Desk): ReadJourney => ({
  doc: () => desk.journey.doc,
  search: findOf(desk).search,
  facts: foundFacts({
    library: () => desk.library,
    ledger: () => desk.ledger(),
    scope: () => desk.scope(),
    today: () => desk.today,
    problems: () => desk.problems.current,
  }),
});

/** Reads the texts in slices, so that typing goes on meanwhile. */
async function finished(journey: ReadJourney): Promise<ReadJourney> {
  for (let done = false; !done;) {
    const begun = performance.now();
    done = journey.search.read(() => performance.now() - begun < slice);
    if (!done) await new Promise((resolve) => setTimeout(resolve));
  }
  return journey;
}

export function journeyResults(
  workspace: Workspace,
  summary: JourneySummary,
  journey: ReadJourney,
  query: Query,
): ResultGroup | undefined {
  const hits = journey.search.find(query, journey.facts);
  const inTitle = query.filters.length === 0 && !isEmptyQuery(query) && holdsWords(query, fold(summary.title));
  if (hits.length === 0 && !inTitle) return undefined;
  const stages = new Map(stagesOf(journey.doc()).map((stage) => [stage.id, stage.name]));
  return {
    id: summary.id,
    title: summary.title,
    results: [
      ...(inTitle ? [wholeJourney(workspace, summary)] : []),
      ...hits.slice(0, most).map((hit) => resultOf(workspace, summary, journey, stages, hit, query)),
    ],
    more: Math.max(0, hits.length - most),
  };
}

const wholeJourney = (workspace: Workspace, { id, title, owner, function: of }: JourneySummary): Result => ({
  id,
  label: title,
  hint: owner,
  icon: "branch",
  owner: of,
  go: () => void workspace.openJourney(id),
});

function resultOf(
  workspace: Workspace,
  { id: journeyId }: JourneySummary,
  journey: ReadJourney,
  stages: ReadonlyMap<string, string>,
  hit: Hit,
  query: Query,
): Result {
  const go = (): void => void revealIn(workspace, journeyId, hit.id);
  const node = nodeOf(journey.doc(), hit.id);
  if (!node) {
    const stage = stageOf(journey.doc(), hit.id);
    return {
      id: hit.id,
      label: stage?.name ?? "",
      hint: words.workspace.stage,
      icon: "stage",
      owner: stage?.function ?? null,
      go,
    };
  }
  const channel = typeof node.data["channel"] === "string" ? channelById(node.data["channel"]) : undefined;
  const icon = channel?.icon ?? kindOf(node).icon;
  const reason = journey.search.reason(hit, query);
  const hint = [reason ? words.reason(reason.label, reason.text) : "", stages.get(node.stage ?? "") ?? ""]
    .filter(Boolean)
    .join(" · ");
  return { id: hit.id, label: node.name, hint, icon: isIconName(icon) ? icon : "touchpoint", owner: node.function, go };
}

/** ms a journey may take to open and to be drawn before nothing is revealed any more. */
const patience = 8000;

async function revealIn(workspace: Workspace, journey: string, record: string): Promise<void> {
  await workspace.openJourney(journey);
  const until = performance.now() + patience;
  const reveal = (): void => {
    const canvas = workspace.store.getState().desks.get(journey)?.canvas;
    if (canvas) {
      canvas.reveal(record);
      canvas.focus();
    } else if (performance.now() < until && workspace.store.getState().front === journey) requestAnimationFrame(reveal);
  };
  // A frame later: the canvas that was just put up does not know its own size yet.
  requestAnimationFrame(() => requestAnimationFrame(reveal));
}

/** Filters ask for nodes; where one is set the library stays out. */
export function libraryResults(workspace: Workspace, query: Query): ResultGroup | undefined {
  const { library } = workspace.store.getState();
  if (!library || isEmptyQuery(query) || query.filters.length > 0) return undefined;
  const found: Result[] = [];
  for (const type of Object.keys(libraryRecordTypes) as LibraryType[])
    for (const record of shelf(library.doc, type).values() as Iterable<LibraryRecord>) {
      const texts = libraryTexts(record);
      if (holdsWords(query, texts.map(({ text }) => fold(text)).join("\n")))
        found.push(libraryResult(workspace, record, texts[0]?.text ?? ""));
    }
  if (found.length === 0) return undefined;
  return {
    id: "library",
    title: words.workspace.library,
    results: found.slice(0, most),
    more: Math.max(0, found.length - most),
  };
}

const libraryResult = (workspace: Workspace, record: LibraryRecord, label: string): Result => ({
  id: record.id,
  label,
  hint: words.workspace.types[record.type],
  icon: libraryIcons[record.type],
  owner: "function" in record ? record.function : null,
  go: () =>
    record.type === "version"
      ? showInLibrary(workspace, "module", record.module)
      : showInLibrary(workspace, record.type, record.id),
});
