/** Which of two journeys changed what they differ in, since they parted. */
import { expect, test } from "vitest";
import { changedBy, compareJourneys } from "../../../shared/comparison/index.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { journey } from "../../support/journey.ts";

const base = journey("Welcome")
  .stage("Start")
  .entry("Sign-up")
  .email("Hello")
  .wait(3, "days", "Pause")
  .exit("Done")
  .build();
const put = (records: AnyRecord[], id: string, fields: object): AnyRecord[] =>
  records.map((record) => (record.id === id ? { ...record, ...fields } : record));
const without = (records: AnyRecord[], id: string): AnyRecord[] => records.filter((record) => record.id !== id);
const who = (before: AnyRecord[], after: AnyRecord[]) =>
  Object.fromEntries(
    compareJourneys(before, after).differences.map((one) => [
      one.id,
      changedBy(one, (id) => base.find((record) => record.id === id)),
    ]),
  );
const fresh = { ...base.find(({ id }) => id === "pause")!, id: "fresh" };

test("a field: the side that has something else than there was", () => {
  expect(who(base, put(base, "hello", { name: "Hi" }))).toEqual({ hello: "after" });
  expect(who(put(base, "hello", { name: "Hi" }), base)).toEqual({ hello: "before" });
  expect(who(put(base, "hello", { name: "Hi" }), put(base, "hello", { name: "Ho" }))).toEqual({ hello: "both" });
});

test("fields of one node that the two sides changed apart are changed by both", () => {
  expect(who(put(base, "hello", { name: "Hi" }), put(base, "hello", { function: "medical" }))).toEqual({
    hello: "both",
  });
});

test("added and removed", () => {
  expect(who(base, [...base, fresh])).toEqual({ fresh: "after" });
  expect(who([...base, fresh], base)).toEqual({ fresh: "before" });
  expect(who(base, without(base, "pause"))).toEqual({ pause: "after" });
  expect(who(without(base, "pause"), base)).toEqual({ pause: "before" });
});

test("removed on one side and changed on the other is a conflict; moved on the other is none", () => {
  expect(who(put(base, "pause", { name: "Longer" }), without(base, "pause"))).toEqual({ pause: "both" });
  expect(who(put(base, "pause", { x: 900 }), without(base, "pause"))).toEqual({ pause: "after" });
});

test("a connection that took another's place", () => {
  const line = base.find((record) => record["from"] === "hello")!;
  const anew = { ...line, id: "anew", to: "done" };
  expect(who(base, [...without(base, line.id), anew])).toEqual({ anew: "after" });
  expect(who([...without(base, line.id), anew], base)).toEqual({ [line.id]: "before" });
});
