/** Which journeys Home shows, and in which order. */
import { describe, expect, test } from "vitest";
import type { JourneySummary } from "../../../shared/api/calls.ts";
import { approvedShare } from "../../../shared/review/index.ts";
import { noFilter, pickJourneys, tally } from "../../../renderer/screens/home/pick-journeys.ts";

const coverage = (approved: number, total: number) => ({
  total,
  approved,
  stale: 0,
  inReview: 0,
  rejected: 0,
  none: total - approved,
});
const summary = (id: string, more: Partial<JourneySummary> = {}): JourneySummary => ({
  ...{
    id,
    title: id,
    owner: "",
    function: null,
    markets: [],
    tags: [],
    alwaysOn: false,
    end: null,
    status: "draft" as const,
  },
  ...{ stages: 1, nodes: 3, problems: { errors: 0, warnings: 0, infos: 0 }, coverage: coverage(0, 0), openRemarks: 0 },
  ...{ changedAt: "2026-01-01T00:00:00.000Z", changedBy: "", revision: 1, archived: false, variantOf: null },
  owed: { medical: 0, legal: 0, regulatory: 0, anybody: 0 },
  thumbnail: { width: 0, height: 0, stages: [], frames: [], nodes: [], edges: [] },
  ...more,
});
const person = { name: "Ada Novak", recent: ["c", "a"], role: "designer" as const };
const all = [
  summary("a", { owner: "ada novak ", changedAt: "2026-01-01T00:00:00.000Z", markets: ["DE"], tags: ["launch"] }),
  summary("b", {
    coverage: coverage(1, 2),
    owed: { medical: 0, legal: 2, regulatory: 2, anybody: 1 },
    changedAt: "2026-03-01T00:00:00.000Z",
    problems: { errors: 1, warnings: 0, infos: 0 },
  }),
  summary("c", {
    coverage: coverage(2, 2),
    owed: { medical: 0, legal: 2, regulatory: 2, anybody: 0 },
    changedAt: "2026-02-01T00:00:00.000Z",
    status: "approved",
    function: "medical",
  }),
  summary("d", { archived: true, tags: ["launch"] }),
];
const shown = (filter: Partial<typeof noFilter>, sort: Parameters<typeof pickJourneys>[2] = null) =>
  pickJourneys(all, { ...noFilter, ...filter }, sort, person).map(({ id }) => id);

describe("the list", () => {
  test("is in the order of the last change, without the archive", () => expect(shown({})).toEqual(["b", "c", "a"]));
  test("mine: by owner, whatever the case and the blanks", () =>
    expect(shown({ view: { by: "mine" } })).toEqual(["a"]));
  test("nobody's journeys are not those of a person without a name", () =>
    expect(
      pickJourneys(all, { ...noFilter, view: { by: "mine" } }, null, { name: "", recent: [], role: "designer" }),
    ).toEqual([]));
  test("a decision waits where content waits for anybody; for a reviewer, where it waits for their role", () => {
    expect(shown({ view: { by: "decide" } })).toEqual(["b"]);
    const of = (role: "medical" | "legal") =>
      pickJourneys(all, { ...noFilter, view: { by: "decide" } }, null, { ...person, role }).map(({ id }) => id);
    expect(of("legal")).toEqual(["b", "c"]);
    expect(of("medical")).toEqual([]);
  });
  test("problems", () => expect(shown({ view: { by: "problems" } })).toEqual(["b"]));
  test("recent: as they were opened, until a heading is pressed", () => {
    expect(shown({ view: { by: "recent" } })).toEqual(["c", "a"]);
    expect(shown({ view: { by: "recent" } }, { column: "title", direction: "ascending" })).toEqual(["a", "c"]);
  });
  test("the archive holds only what was put there", () => expect(shown({ view: { by: "archived" } })).toEqual(["d"]));
  test("a tag does not bring back what is archived", () =>
    expect(shown({ view: { by: "tag", tag: "launch" } })).toEqual(["a"]));
  test("every word has to be somewhere", () => {
    expect(shown({ text: "launch de" })).toEqual(["a"]);
    expect(shown({ text: "launch fr" })).toEqual([]);
  });
  test("function and market", () => {
    expect(shown({ function: "medical" })).toEqual(["c"]);
    expect(shown({ market: "DE" })).toEqual(["a"]);
  });
});

test("no content is less than none of it approved", () => {
  expect(all.map((one) => approvedShare(one.coverage))).toEqual([null, 50, 100, null]);
  expect(shown({}, { column: "approved", direction: "ascending" })).toEqual(["a", "b", "c"]);
});

test("not quite all approved is never shown as 100 %", () => expect(approvedShare(coverage(199, 200))).toBe(99));

test("a tally puts the most frequent first and forgets the empty", () =>
  expect(tally(["b", "", "a", "b", "c"])).toEqual([
    ["b", 2],
    ["a", 1],
    ["c", 1],
  ]));
