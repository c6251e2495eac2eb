/** The search through the workspace as a dialog: type, choose with the arrows, Enter opens the place. */
import { useEffect, useMemo, useState } from "react";
import { type Query, isEmptyQuery, parseQuery } from "../../../shared/search/index.ts";
import { type ResultGroup, journeyResults, libraryResults, readJourney } from "../../panels/find/workspace-find.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import type { Workspace } from "../../state/workspace.ts";
import { announce } from "../../ui/index.ts";
import { findWords } from "../../words/find.ts";
import { Finder } from "./Finder.tsx";

const words = findWords.workspace;

export function FindInWorkspace() {
  const workspace = useWorkspaceHandle();
  const [typed, setTyped] = useState("");
  const query = useMemo(() => parseQuery(typed), [typed]);
  const { groups, waiting, failed } = useResults(workspace, query);
  const sections = useMemo(
    () =>
      groups.map(({ id, title, results, more }) => ({
        id,
        title,
        entries: results.map((result) => ({ ...result, id: `${id}/${result.id}` })),
        more: more > 0 ? words.more(more) : "",
      })),
    [groups],
  );
  const asking = !isEmptyQuery(query);
  const found = groups.reduce((sum, { results, more }) => sum + results.length + more, 0);
  const asksHas = query.filters.some(({ key }) => key === "has");

  useEffect(() => {
    if (!asking || waiting > 0) return;
    const timer = setTimeout(() => announce(found === 0 ? findWords.nothing : words.found(found)), 700);
    return () => clearTimeout(timer);
  }, [asking, waiting, found, typed]);

  const none = asking
    ? { title: words.none(typed.trim()), text: words.noneText }
    : { title: words.start, text: words.startText };
  const foot = [
    waiting > 0 ? words.reading(waiting) : "",
    failed > 0 ? words.failed(failed) : "",
    asksHas ? words.openOnly : "",
  ];
  return (
    <Finder
      title={words.title}
      placeholder={words.placeholder}
      resultsName={words.results}
      typed={typed}
      sections={sections}
      none={waiting > 0 ? null : none}
      foot={foot.filter(Boolean).join(" ")}
      onType={setTyped}
      onGo={(result) => {
        workspace.open(null);
        // The dialog gives the focus back to where it was; the place that opens wants it itself.
        setTimeout(() => result.go(), 60);
      }}
      onClose={() => workspace.open(null)}
    />
  );
}

/** Journeys are read one after the other from the first letter on; each shows its answers as soon as it is read. */
function useResults(
  workspace: Workspace,
  query: Query,
): { groups: readonly ResultGroup[]; waiting: number; failed: number } {
  const journeys = useWindow((state) => state.journeys);
  const [read, setRead] = useState<ReadonlyMap<string, Awaited<ReturnType<typeof readJourney>>>>(new Map());
  const [failed, setFailed] = useState(0);
  const asked = useMemo(() => journeys.filter((journey) => !journey.archived), [journeys]);
  const isAsking = !isEmptyQuery(query);
  useEffect(() => {
    if (!isAsking) return;
    let stopped = false;
    const readAll = async (): Promise<void> => {
      const done = new Map<string, Awaited<ReturnType<typeof readJourney>>>();
      let wrong = 0;
      for (const summary of asked) {
        try {
          done.set(summary.id, await readJourney(workspace, summary));
        } catch {
          wrong += 1;
          done.set(summary.id, undefined);
        }
        if (stopped) return;
        setRead(new Map(done));
        setFailed(wrong);
      }
    };
    void readAll();
    return () => {
      stopped = true;
    };
  }, [workspace, asked, isAsking]);
  const waiting = isAsking ? asked.filter(({ id }) => !read.has(id)).length : 0;
  const groups = useMemo(() => {
    if (!isAsking) return [];
    const found = asked.flatMap((summary) => {
      const journey = read.get(summary.id);
      const group = journey && journeyResults(workspace, summary, journey, query);
      return group ? [group] : [];
    });
    // Last, and so not before all others are there: what one is about to press must not be pushed away.
    if (waiting > 0) return found;
    const library = libraryResults(workspace, query);
    return library ? [...found, library] : found;
  }, [workspace, asked, read, query, isAsking, waiting]);
  return { groups, waiting, failed };
}
