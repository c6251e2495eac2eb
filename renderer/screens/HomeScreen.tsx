/** Home: every journey of the workspace as a table or as cards, and every way to start a new one. */
import { useMemo, useState } from "react";
import type { JourneySummary } from "../../shared/api/calls.ts";
import type { Role } from "../../shared/review/index.ts";
import { viewLabel } from "./home/view-label.ts";
import { useWindow, useWorkspaceHandle } from "../state/workspace-context.ts";
import { Button, EmptyState } from "../ui/index.ts";
import { homeWords as words } from "../words/home.ts";
import { TourOffer } from "../tour/TourOffer.tsx";
import { Banner } from "./home/Banner.tsx";
import { Cards } from "./home/Cards.tsx";
import { HomeStatus } from "./home/HomeStatus.tsx";
import { HomeTools } from "./home/HomeTools.tsx";
import { journeyMenu } from "./home/journey-acts.ts";
import { JourneyTable } from "./home/JourneyTable.tsx";
import { type HomeFilter, type HomeSort, type HomeView, noFilter, pickJourneys } from "./home/pick-journeys.ts";
import { Rail } from "./home/Rail.tsx";
import { RenameDialog } from "./home/RenameDialog.tsx";
import { Starts } from "./home/Starts.tsx";
import "./home/home.css";

/** Cards above the table. */
const stripCards = 4;

export function HomeScreen() {
  const workspace = useWorkspaceHandle();
  const journeys = useWindow((state) => state.journeys);
  const file = useWindow((state) => state.about?.workspace);
  const name = useWindow((state) => state.profile?.name ?? "");
  const role = useWindow((state) => state.profile?.role ?? "designer");
  const recent = useWindow((state) => state.kept.recent);
  const homeView = useWindow((state) => state.kept.homeView);
  const [filter, setFilter] = useState<HomeFilter>(noFilter);
  const [sort, setSort] = useState<HomeSort | null>(null);
  const [renaming, setRenaming] = useState<JourneySummary | null>(null);
  const person = useMemo(() => ({ name, role, recent }), [name, role, recent]);
  const shown = useMemo(() => pickJourneys(journeys, filter, sort, person), [journeys, filter, sort, person]);
  const latest = useMemo(
    () => pickJourneys(shown, { ...noFilter, view: filter.view }, null, person),
    [shown, filter.view, person],
  );
  const counted = journeys.filter((journey) => journey.archived === (filter.view.by === "archived"));
  const menuOf = (journey: JourneySummary) => journeyMenu(workspace, journey, { rename: setRenaming });
  // The empty page's own button is the one to press then.
  const hasFirst = filter.view.by === "archived" || journeys.some((journey) => !journey.archived);
  const open = (id: string): void => workspace.show(id);
  const offReason = file?.readOnly ? words.menu.readOnly : undefined;
  return (
    <div className="home">
      <section className="home-bar" aria-label={file?.name}>
        <p className="home-file">
          <b>{file?.name.replace(/\.itinera$/, "")}</b>
          <span className="faint">{file?.name}</span>
        </p>
        <Button icon="import" offReason={offReason} onPress={() => workspace.open("import")}>
          {words.import}
        </Button>
        <Button
          tone={hasFirst ? "primary" : "plain"}
          icon="plus"
          offReason={offReason}
          onPress={() => workspace.open("new-journey")}
        >
          {words.newJourney}
        </Button>
      </section>
      <div className="home-work">
        <Rail
          journeys={journeys}
          person={person}
          view={filter.view}
          onView={(view) => setFilter({ ...filter, view })}
        />
        <main className="home-main">
          <Banner />
          <TourOffer />
          <HomeTools
            title={titleOf(filter.view, role)}
            journeys={counted}
            shown={shown.length}
            filter={filter}
            onFilter={setFilter}
          />
          {shown.length === 0 ? (
            <Nothing filter={filter} journeys={journeys} name={name} onClear={() => setFilter(noFilter)} />
          ) : homeView === "cards" ? (
            <Cards label={words.title} journeys={shown} menuOf={menuOf} onOpen={open} />
          ) : (
            <>
              <Cards
                label={words.latest}
                journeys={latest.slice(0, stripCards)}
                isStrip
                menuOf={menuOf}
                onOpen={open}
              />
              <JourneyTable journeys={shown} sort={sort} onSort={setSort} menuOf={menuOf} onOpen={open} />
            </>
          )}
          {!file?.readOnly && <Starts />}
        </main>
      </div>
      <HomeStatus />
      {renaming && <RenameDialog journey={renaming} onClose={() => setRenaming(null)} />}
    </div>
  );
}

function titleOf(view: HomeView, role: Role): string {
  if (view.by === "status") return words.statuses[view.status];
  if (view.by === "tag") return view.tag;
  return view.by === "all" ? words.title : viewLabel(view, role);
}

function Nothing(props: {
  readonly filter: HomeFilter;
  readonly journeys: readonly JourneySummary[];
  readonly name: string;
  onClear(): void;
}) {
  const { filter, journeys, name, onClear } = props;
  const workspace = useWorkspaceHandle();
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const archived = journeys.filter((journey) => journey.archived).length;
  const { by } = filter.view;
  const isNarrowed = filter.text !== "" || filter.market !== null || filter.owner !== null || filter.function !== null;
  const clear = <Button onPress={onClear}>{words.empty.clear}</Button>;
  if (journeys.length === archived && by !== "archived")
    return (
      <EmptyState
        icon="branch"
        title={words.empty.nothing}
        actions={
          readOnly ? undefined : (
            <>
              <Button tone="primary" icon="plus" onPress={() => workspace.open("new-journey")}>
                {words.empty.first}
              </Button>
              <Button icon="note" onPress={() => workspace.open("plan")}>
                {words.empty.fromPlan}
              </Button>
            </>
          )
        }
      >
        {words.empty.nothingText} {archived > 0 && words.empty.inArchive(archived)}
      </EmptyState>
    );
  if (isNarrowed || by === "all" || by === "status" || by === "tag")
    return (
      <EmptyState icon="search" title={words.empty.fits} actions={clear}>
        {words.empty.fitsText}
      </EmptyState>
    );
  const texts = {
    mine: words.empty.mineText(name),
    decide: words.empty.decideText,
    problems: words.empty.problemsText,
    recent: words.empty.recentText,
    archived: words.empty.archivedText,
  };
  const icons = { mine: "user", decide: "seal", problems: "check", recent: "history", archived: "archive" } as const;
  return (
    <EmptyState icon={icons[by]} title={words.empty[by]} actions={clear}>
      {texts[by]}
    </EmptyState>
  );
}
