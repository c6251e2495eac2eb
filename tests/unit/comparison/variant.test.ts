/** A variant takes structure and content under the same ids, and leaves people and days of the calendar. */
import { expect, test } from "vitest";
import { compareJourneys, leftOutOfVariants, variantOf } from "../../../shared/comparison/index.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { parseDocument } from "../../../shared/journey/format/index.ts";
import { journey } from "../../support/journey.ts";

const start = (): AnyRecord[] =>
  journey("Welcome", { owner: "Ada", start: "2027-01-01", end: "2027-06-30", tags: ["launch"] })
    .stage("Start")
    .entry("Sign-up")
    .email("Hello", { sender: "Brand team", assignee: "Ada" })
    .waitUntil("2027-02-01", "Until February")
    .exit("Done")
    .build();
const own = { id: "journey-try", title: "Without the wait" };

test("the same ids inside; no owner, no dates, no person who is asked", () => {
  const variant = variantOf(start(), own);
  expect(variant.map(({ id }) => id)).toEqual([
    "journey-try",
    ...start()
      .slice(1)
      .map(({ id }) => id),
  ]);
  expect(variant[0]).toMatchObject({ title: "Without the wait", owner: "", start: null, end: null, tags: ["launch"] });
  const data = (id: string) => variant.find((record) => record.id === id)!["data"];
  expect(data("hello")).toMatchObject({ sender: "Brand team", assignee: "" });
  expect(data("until-february")).toMatchObject({ date: null });
  expect(() => parseDocument(variant, "journey")).not.toThrow();
});

test("a fresh variant does not differ from its origin, seen from either side", () => {
  const options = { leavesOut: leftOutOfVariants };
  expect(compareJourneys(start(), variantOf(start(), own), options).differences).toEqual([]);
  expect(compareJourneys(variantOf(start(), own), start(), options).differences).toEqual([]);
});

test("what was set in the variant is a difference; taking all of it over leaves the origin's own people and dates", () => {
  const variant = variantOf(start(), own).map((record) =>
    record.id === "until-february"
      ? { ...record, data: { ...(record["data"] as object), date: "2027-03-01" } }
      : record.type === "journey"
        ? { ...record, tags: [] }
        : record,
  );
  const { differences } = compareJourneys(start(), variant, { leavesOut: leftOutOfVariants });
  expect(differences.map(({ id, paths }) => [id, paths])).toEqual([
    ["journey-welcome", ["tags"]],
    ["until-february", ["data.date"]],
  ]);
  expect(differences[0]!.part.updated[0]!.after).toEqual({ tags: [] });
});
