/** Which journeys Home shows, and in which order: pure, so that it can be tried without a window. */
import type { JourneyStatus, JourneySummary } from "../../../shared/api/calls.ts";
import { type Role, approvedShare } from "../../../shared/review/index.ts";
import { byName } from "../../words/spoken.ts";

/** What the rail at the left chooses. */
export type HomeView =
  | { readonly by: "all" | "mine" | "decide" | "problems" | "recent" | "archived" }
  | { readonly by: "status"; readonly status: JourneyStatus }
  | { readonly by: "tag"; readonly tag: string };

export interface HomeFilter {
  readonly view: HomeView;
  readonly text: string;
  /** Null: any. */
  readonly market: string | null;
  readonly owner: string | null;
  readonly function: string | null;
}

export type SortColumn = "title" | "owner" | "market" | "status" | "problems" | "approved" | "nodes" | "changed";
export interface HomeSort {
  readonly column: SortColumn;
  readonly direction: "ascending" | "descending";
}

export const noFilter: HomeFilter = { view: { by: "all" }, text: "", market: null, owner: null, function: null };

/** What the views compare with: whose window it is, and what was opened in it. */
export interface HomePerson {
  readonly name: string;
  readonly role: Role;
  /** Journey ids, the last opened first. */
  readonly recent: readonly string[];
}

/** Something waits in its review for this role; who does not decide sees what waits for anybody. */
const needsDecision = ({ owed }: JourneySummary, role: Role): boolean =>
  owed[role === "medical" || role === "legal" || role === "regulatory" ? role : "anybody"] > 0;
const hasProblems = ({ problems }: JourneySummary): boolean => problems.errors + problems.warnings > 0;
const isOwn = (journey: JourneySummary, name: string): boolean =>
  name.trim() !== "" && journey.owner.trim().toLowerCase() === name.trim().toLowerCase();

export function inView(journey: JourneySummary, view: HomeView, person: HomePerson): boolean {
  if (view.by === "archived") return journey.archived;
  if (journey.archived) return false;
  if (view.by === "mine") return isOwn(journey, person.name);
  if (view.by === "decide") return needsDecision(journey, person.role);
  if (view.by === "problems") return hasProblems(journey);
  if (view.by === "recent") return person.recent.includes(journey.id);
  if (view.by === "status") return journey.status === view.status;
  if (view.by === "tag") return journey.tags.includes(view.tag);
  return true;
}

/** Every word of the text has to occur somewhere in title, tags, owner or markets. */
function says(journey: JourneySummary, text: string): boolean {
  const heap = [journey.title, ...journey.tags, journey.owner, ...journey.markets].join("\n").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => heap.includes(word));
}

export function pickJourneys(
  journeys: readonly JourneySummary[],
  filter: HomeFilter,
  sort: HomeSort | null,
  person: HomePerson,
): JourneySummary[] {
  const shown = journeys.filter(
    (journey) =>
      inView(journey, filter.view, person) &&
      (filter.market === null || journey.markets.includes(filter.market)) &&
      (filter.owner === null || journey.owner === filter.owner) &&
      (filter.function === null || journey.function === filter.function) &&
      says(journey, filter.text.trim()),
  );
  if (sort === null && filter.view.by === "recent")
    return shown.toSorted((a, b) => person.recent.indexOf(a.id) - person.recent.indexOf(b.id));
  const { column, direction } = sort ?? ({ column: "changed", direction: "descending" } as const);
  const sign = direction === "ascending" ? 1 : -1;
  return shown.toSorted(
    (a, b) => sign * compare(a, b, column) || byName.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
}

const statusOrder: readonly JourneyStatus[] = ["draft", "in-review", "approval-stale", "approved"];

function compare(a: JourneySummary, b: JourneySummary, column: SortColumn): number {
  switch (column) {
    case "title":
      return byName.compare(a.title, b.title);
    case "owner":
      return byName.compare(a.owner, b.owner);
    case "market":
      return byName.compare(a.markets.join(), b.markets.join());
    case "status":
      return statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status);
    case "problems":
      return a.problems.errors - b.problems.errors || a.problems.warnings - b.problems.warnings;
    case "approved":
      return (approvedShare(a.coverage) ?? -1) - (approvedShare(b.coverage) ?? -1);
    case "nodes":
      return a.nodes - b.nodes;
    case "changed":
      return a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0;
  }
}

/** Each value once with how often it occurs, the most frequent first. */
export function tally(values: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || byName.compare(a, b));
}
