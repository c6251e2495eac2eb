/** The left side of Home: which journeys, by whose they are, by state, by tag, with counts. */
import type { JourneyStatus, JourneySummary } from "../../../shared/api/calls.ts";
import { Icon, type IconName } from "../../ui/index.ts";
import { homeWords as words } from "../../words/home.ts";
import { viewLabel } from "./view-label.ts";
import { type HomePerson, type HomeView, inView, tally } from "./pick-journeys.ts";

const statuses: readonly (readonly [JourneyStatus, IconName])[] = [
  ["draft", "draft"],
  ["in-review", "review"],
  ["approved", "seal"],
  ["approval-stale", "stale"],
];

const main = [
  ["all", "home"],
  ["mine", "user"],
  ["decide", "seal"],
  ["problems", "warning"],
  ["recent", "history"],
] as const satisfies readonly (readonly [keyof typeof words.views, IconName])[];

export interface RailProps {
  readonly journeys: readonly JourneySummary[];
  readonly person: HomePerson;
  readonly view: HomeView;
  onView(view: HomeView): void;
}

export function Rail({ journeys, person, view, onView }: RailProps) {
  const count = (of: HomeView): number => journeys.filter((journey) => inView(journey, of, person)).length;
  const isOn = (of: HomeView): boolean => JSON.stringify(of) === JSON.stringify(view);
  const entry = (of: HomeView, icon: IconName, label: string, counted = true) => (
    <RailEntry
      key={JSON.stringify(of)}
      icon={icon}
      label={label}
      count={counted ? count(of) : undefined}
      isOn={isOn(of)}
      onPress={() => onView(of)}
    />
  );
  const tags = tally(journeys.filter((journey) => !journey.archived).flatMap((journey) => journey.tags));
  const archived: HomeView = { by: "archived" };
  return (
    <aside className="home-rail">
      <nav className="home-rail-lists" aria-label={words.rail}>
        <ul>{main.map(([by, icon]) => entry({ by }, icon, viewLabel({ by }, person.role), by !== "recent"))}</ul>
        <h2 id="home-status">{words.status}</h2>
        <ul aria-labelledby="home-status">
          {statuses.map(([status, icon]) => entry({ by: "status", status }, icon, words.statuses[status]))}
        </ul>
        {tags.length > 0 && <h2 id="home-tags">{words.tags}</h2>}
        {tags.length > 0 && (
          <ul aria-labelledby="home-tags">{tags.slice(0, 40).map(([tag]) => entry({ by: "tag", tag }, "tag", tag))}</ul>
        )}
        {(count(archived) > 0 || view.by === "archived") && (
          <ul className="home-rail-archive">{entry(archived, "archive", words.views.archived)}</ul>
        )}
      </nav>
      <p className="home-local">
        <Icon name="lock" size={14} />
        <span>{words.local}</span>
      </p>
    </aside>
  );
}

function RailEntry(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly count: number | undefined;
  readonly isOn: boolean;
  onPress(): void;
}) {
  return (
    <li>
      <button
        type="button"
        className="rail-entry"
        aria-current={props.isOn ? "true" : undefined}
        onClick={() => props.onPress()}
      >
        <Icon name={props.icon} />
        <span className="grow cutoff" title={props.label}>
          {props.label}
        </span>
        {props.count !== undefined && <span className="rail-count">{props.count}</span>}
      </button>
    </li>
  );
}
