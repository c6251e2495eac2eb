/** How differences read: names of the time, labels of the place where the field is edited, values in plain words. */
import { expect, test } from "vitest";
import { compareJourneys, openSaying } from "../../../shared/comparison/index.ts";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { dictionaryOf, kindFacts } from "../../../shared/kinds/index.ts";
import type { Language } from "../../../shared/words/language.ts";
import { asks, happened, journey } from "../../support/journey.ts";
import { library } from "../../support/library.ts";

const shelf = library()
  .attribute("Score", "number")
  .audience("Heart doctors", { rule: asks("attribute:score", "at-least", 3) })
  .module("Story")
  .version(1, { approvedUntil: "2030-12-31" })
  .version(2)
  .doc();

function told(before: AnyRecord[], after: AnyRecord[], language: Language = "en") {
  const side = (records: AnyRecord[]) => {
    const doc = createDoc(records);
    const dictionary = dictionaryOf(doc, shelf, language);
    return {
      journey: doc,
      library: shelf,
      facts: kindFacts({ library: shelf, dictionary, journeys: new Map(), language, today: "2026-11-21" }),
    };
  };
  const saying = openSaying(side(before), side(after));
  return compareJourneys(before, after).differences.map((difference) => saying.say(difference));
}

const start = () =>
  journey("Welcome")
    .stage("Start")
    .entry("Sign-up")
    .email("Hello", { modules: [{ module: "story", version: "story-v1", policy: "pinned" }] })
    .wait(3, "days", "Pause")
    .decision("Opened?", { Yes: happened("hello", "opened") })
    .exit("Done");
const put = (records: AnyRecord[], id: string, fields: object): AnyRecord[] =>
  records.map((record) => (record.id === id ? { ...record, ...fields } : record));
const data = (records: AnyRecord[], id: string, fields: object): AnyRecord[] =>
  put(records, id, { data: { ...(records.find((record) => record.id === id)!["data"] as object), ...fields } });

test("fields of a node by the labels of its kind, before and after in plain words", () => {
  const before = start().build();
  let after = data(before, "pause", { duration: { amount: 1, unit: "weeks" } });
  after = data(after, "hello", {
    modules: [{ module: "story", version: "story-v2", policy: "latest-approved" }],
    sendWindow: { days: [1, 2], from: "09:00", to: "17:00" },
  });
  const [hello, pause] = told(before, after);
  expect(hello).toMatchObject({ kind: "Email", name: "Hello", stage: "Start" });
  expect(hello!.fields).toEqual([
    { path: "data.modules", label: "Modules", before: "Story, version 1", after: "Story, latest approved" },
    { path: "data.sendWindow", label: "Send window", before: "", after: "Mon, Tue, 09:00 to 17:00" },
  ]);
  expect(pause!.fields).toEqual([{ path: "data.duration", label: "For", before: "3 days", after: "1 week" }]);
});

test("conditions speak of things by the names that each version gave them", () => {
  const before = start().build();
  const after = put(
    data(before, "opened", {
      branches: [{ id: "yes", name: "Keen", condition: asks("attribute:score", "at-least", 5) }],
    }),
    "hello",
    { name: "Good day" },
  );
  const decision = told(before, after).find(({ name }) => name === "Opened?");
  expect(decision!.fields[0]!.before).toMatch(/^Yes: .*Hello/);
  expect(decision!.fields[0]!.after).toMatch(/^Keen: Score .*5/);
});

test("a connection that leads elsewhere says both", () => {
  const before = start().build();
  const edge = before.find((record) => record["from"] === "opened")!;
  const [line] = told(before, put(before, edge.id, { to: "hello" }));
  expect(line!.name).toBe("“Opened?” to “Done”, by “Yes”, became “Opened?” to “Hello”, by “Yes”");
  // A list of two lines gives each half its own.
  expect(line!.turn).toEqual({ was: "“Opened?” to “Done”, by “Yes”", how: "became “Opened?” to “Hello”, by “Yes”" });
  expect(told(before, put(before, edge.id, { to: "hello" }), "de")[0]!.name).toBe(
    "„Opened?“ zu „Done“, bei „Yes“, wurde „Opened?“ zu „Hello“, bei „Yes“",
  );
});

test("a connection that was taken away and drawn again says so", () => {
  const before = start().build();
  const edge = before.find((record) => record["from"] === "hello")!;
  const [line] = told(before, [...before.filter((record) => record !== edge), { ...edge, id: "anew" }]);
  expect(line!.name).toBe("“Hello” to “Pause”, drawn anew");
});

test("facts of the journey: names for ids, yes and no, parts of the goal", () => {
  const before = start().build();
  const after = put(before, "journey-welcome", {
    audience: "heart-doctors",
    alwaysOn: true,
    goal: { statement: "", event: "", target: 12, unit: "" },
  });
  const [facts] = told(before, after);
  expect(facts!.fields).toEqual([
    { path: "alwaysOn", label: "Always on", before: "No", after: "Yes" },
    { path: "audience", label: "Audience", before: "", after: "Heart doctors" },
    { path: "goal.target", label: "Target", before: "", after: "12" },
  ]);
});

test("owner and stage of a node are said by name", () => {
  const before = start().stage("End").build();
  const [hello] = told(before, put(before, "hello", { function: "medical", stage: "stage-end" }));
  expect(hello!.fields).toEqual([
    { path: "function", label: "Owner", before: "", after: "Medical" },
    { path: "stage", label: "Stage", before: "Start", after: "End" },
  ]);
});

test("what came or went is told with all that is set in it", () => {
  const before = data(start().build(), "pause", { duration: { amount: 5, unit: "days" } });
  const pause = before.find(({ id }) => id === "pause")!;
  const [gone] = told(
    before,
    before.filter((record) => record !== pause && record["from"] !== "pause"),
  ).filter(({ name }) => name === "Pause");
  expect(gone!.fields).toEqual([{ path: "data.duration", label: "For", before: "5 days", after: "" }]);
  const [came] = told(before, [...before, { ...pause, id: "two", name: "Two", function: "medical" }]);
  expect(came!.fields).toEqual([
    { path: "function", label: "Owner", before: "", after: "Medical" },
    { path: "data.duration", label: "For", before: "", after: "5 days" },
  ]);
});

test("channels that may be chosen are said by their titles", () => {
  const before = journey("Ask").stage("Start").node("consent", "May we?").build();
  const [gate] = told(before, data(before, "may-we", { channels: ["email", "rep-visit"] }));
  expect(gate!.fields).toMatchObject([{ path: "data.channels", after: "Email, Rep visit" }]);
});
