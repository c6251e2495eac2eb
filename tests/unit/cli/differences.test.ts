/** Differences in words: what a person would say was changed, with names and not with ids. */
import { expect, test } from "vitest";
import { type Side, differencesOf, sayDifferences } from "../../../cli/differences.ts";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { drawn } from "../exporters/drawn.ts";

const sideOf = (journey: readonly AnyRecord[]): Side => ({
  journey: createDoc(journey),
  library: createDoc(drawn.library),
});
const before = sideOf(drawn.journey);
const said = (after: readonly AnyRecord[]): string[] => {
  const side = sideOf(after);
  return sayDifferences(differencesOf(before, side), before, side, "en", "2026-11-21");
};
const changed = (id: string, fields: object): AnyRecord[] =>
  drawn.journey.map((record) => (record.id === id ? { ...record, ...fields } : record));
const dataOf = (id: string): object => drawn.journey.find((record) => record.id === id)?.["data"] as object;

test("nothing, for a copy under another id", () => {
  const copy = changed("j1", { id: "j1-2" });
  expect(said(copy)).toEqual([]);
  expect(differencesOf(before, sideOf(copy)).moved).toEqual([]);
});

test("a move is counted and not told", () => {
  const found = differencesOf(before, sideOf(changed("mail", { x: 999 })));
  expect(found.change.updated).toEqual([]);
  expect(found.moved).toEqual(["mail"]);
});

test("lengths of time, conditions and lists as people say them", () => {
  expect(said(changed("pause", { data: { ...dataOf("pause"), duration: { amount: 5, unit: "days" } } }))).toEqual([
    "~ Wait “pause”",
    "    For: 3 days → 5 days",
  ]);
  expect(
    said(
      changed("mail", {
        data: {
          ...dataOf("mail"),
          onlyIf: { op: "test", field: "attribute:speciality", is: "is", value: "cardiology" },
        },
      }),
    ),
  ).toEqual(["~ Email “mail”", "    Sent only if: nothing → Speciality is Cardiology"]);
  expect(said(changed("j1", { markets: ["DE", "FR"], reviewBy: "2027-01-01" }))).toEqual([
    "~ The journey “Plan A”",
    "    Markets: DE → DE, FR",
    "    Look again by: nothing → 1 Jan 2027",
  ]);
});

test("what came and what went in reading order, and a connection that leads elsewhere once", () => {
  const after = drawn.journey.filter(({ id }) => id !== "e-yes" && id !== "until" && id !== "e-until");
  const more = [...after, { id: "e-new", type: "edge", from: "ask", port: "yes", to: "sub", maxPasses: null }];
  expect(said(more)).toEqual([
    "~ Connection “ask” to “until”, by “Yes”, became “ask” to “sub”, by “Yes”",
    "- Wait “until”",
    "- Connection “until” to “sub”, by “Event”",
  ]);
});

test("as data, a change holds nothing of layout", () => {
  const { change } = differencesOf(before, sideOf(changed("mail", { x: 999, name: "Post" })));
  expect(change.updated).toEqual([{ id: "mail", type: "node", before: { name: "mail" }, after: { name: "Post" } }]);
});
