/** What is told of two versions: each change once, as what it is, in reading order. */
import { expect, test } from "vitest";
import {
  type Difference,
  compareJourneys,
  unionOf,
  withWhatItNeeds,
  wholeChange,
} from "../../../shared/comparison/index.ts";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { happened, journey } from "../../support/journey.ts";

const start = () =>
  journey("Welcome")
    .stage("Start")
    .entry("Sign-up")
    .email("Hello")
    .wait(3, "days", "Pause")
    .stage("End")
    .decision("Opened?", { Yes: happened("hello", "opened") })
    .exit("Done");

const without = (records: AnyRecord[], ...ids: string[]): AnyRecord[] => records.filter(({ id }) => !ids.includes(id));
const put = (records: AnyRecord[], id: string, fields: object): AnyRecord[] =>
  records.map((record) => (record.id === id ? { ...record, ...fields } : record));
const told = (list: readonly Difference[]): string[] => list.map(({ mark, id }) => `${mark} ${id}`);
const edgeOf = (records: AnyRecord[], from: string): AnyRecord => records.find((record) => record["from"] === from)!;

test("the same is no difference", () => {
  expect(compareJourneys(start().build(), start().build()).differences).toEqual([]);
});

test("a move, a width and folding are moves; together with a new name they do not hide it", () => {
  const before = start().build();
  let after = put(before, "hello", { x: 400, y: 12 });
  after = put(after, "stage-end", { width: 500 });
  after = put(after, "pause", { x: 8, name: "Wait a little" });
  const { differences, counts } = compareJourneys(before, after);
  expect(told(differences)).toEqual(["moved hello", "changed pause", "moved stage-end"]);
  expect(differences[1]).toMatchObject({ paths: ["name"], layout: ["x"] });
  expect(counts).toEqual({ added: 0, removed: 0, changed: 1, reconnected: 0, moved: 2 });
});

test("a node that is taken out with its connections, each told once, in reading order", () => {
  const before = start().build();
  const out = edgeOf(before, "pause");
  const into = edgeOf(before, "hello");
  const after = put(without(before, "pause", out.id), into.id, { to: "opened" });
  expect(told(compareJourneys(before, after).differences)).toEqual([
    `reconnected ${into.id}`,
    "removed pause",
    `removed ${out.id}`,
  ]);
});

test("a connection that another took the place of is one that leads elsewhere", () => {
  const before = start().build();
  const old = edgeOf(before, "hello");
  const after = [...without(before, old.id), { ...old, id: "new-line", to: "done" }];
  const [only, ...more] = compareJourneys(before, after).differences;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ mark: "reconnected", id: "new-line", paths: ["to"] });
  expect(only!.part.removed).toEqual([old]);
});

test("two new connections from one way out are not guessed at", () => {
  const before = start().build();
  const old = edgeOf(before, "hello");
  const after = [...without(before, old.id), { ...old, id: "one", to: "done" }, { ...old, id: "two", to: "opened" }];
  expect(told(compareJourneys(before, after).differences)).toEqual(
    [`removed ${old.id}`, "added one", "added two"].toSorted((a, b) => (a.split(" ")[1]! < b.split(" ")[1]! ? -1 : 1)),
  );
});

test("a stage that came between moves nothing else; a stage that somebody moved is told", () => {
  const before = start().build();
  const between = { ...before.find(({ id }) => id === "stage-start")!, id: "stage-new", name: "New", order: 1 };
  const after = [...put(before, "stage-end", { order: 2 }), between];
  expect(told(compareJourneys(before, after).differences)).toEqual(["added stage-new", "moved stage-end"]);
  const turned = put(put(before, "stage-end", { order: 0 }), "stage-start", { order: 1 });
  expect(compareJourneys(before, turned).counts).toMatchObject({ changed: 1, moved: 1 });
});

test("a journey under another id is compared with the one it stands for", () => {
  const before = start().build();
  const after = before.map((record) => (record.type === "journey" ? { ...record, id: "other", tags: ["x"] } : record));
  const [only, ...more] = compareJourneys(before, after).differences;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ id: "journey-welcome", mark: "changed", paths: ["tags"] });
});

test("what a difference needs comes along, and nothing else", () => {
  const before = start().build();
  const wait = { ...before.find(({ id }) => id === "pause")!, id: "again", name: "Again", y: 900 };
  const line = edgeOf(before, "pause");
  const after = put([...put(before, line.id, { to: "again" }), wait, { ...line, id: "on", from: "again" }], "hello", {
    name: "Good day",
  });
  const { differences } = compareJourneys(before, after);
  expect(told(withWhatItNeeds(differences, "on", "forwards"))).toEqual(["added again", "added on"]);
  expect(told(withWhatItNeeds(differences, "again", "forwards"))).toEqual(["added again"]);
  expect(told(withWhatItNeeds(differences, line.id, "forwards"))).toEqual([`reconnected ${line.id}`, "added again"]);
  // To take the node back, both its connections have to go back as well.
  expect(told(withWhatItNeeds(differences, "again", "backwards"))).toEqual([
    `reconnected ${line.id}`,
    "added again",
    "added on",
  ]);
  const doc = createDoc(before);
  doc.apply(wholeChange(withWhatItNeeds(differences, "on", "forwards")));
  expect(doc.has("again")).toBe(true);
});

test("the drawing of both holds what is gone at its old place, clear of what stands there now", () => {
  const before = start().build();
  const gone = before.find(({ id }) => id === "pause")!;
  const out = edgeOf(before, "pause");
  const into = edgeOf(before, "hello");
  const after = put(put(without(before, "pause", out.id), into.id, { to: "opened" }), "opened", {
    x: gone["x"],
    y: gone["y"],
  });
  const union = unionOf(compareJourneys(before, after), before, after);
  const ghost = union.records.find(({ id }) => id === "pause")!;
  expect(ghost["x"]).toBe(gone["x"]);
  expect(Number(ghost["y"])).toBeGreaterThanOrEqual(Number(gone["y"]) + 64);
  expect(union.marks.get("pause")).toBe("removed");
  expect(union.marks.get(into.id)).toBe("reconnected");
  expect(union.records.find(({ id }) => id === `was-${into.id}`)).toMatchObject({ to: "pause" });
  expect(union.toldBy.get(`was-${into.id}`)).toBe(into.id);
  expect(union.shownBy.get(into.id)).toEqual([`was-${into.id}`, into.id]);
  expect([...union.trails]).toEqual([["opened", expect.anything()]]);
  expect(new Set(union.records.map(({ id }) => id)).size).toBe(union.records.length);
});
