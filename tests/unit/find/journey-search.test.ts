/** The search through a journey: what finds what, that it stays in step with every change, and that much is read in slices. */
import { describe, expect, test } from "vitest";
import { type AnyRecord, openSession } from "../../../shared/document/index.ts";
import { type AnyCall, commandRunner } from "../../../shared/commands/index.ts";
import { journeyDefaults, stageDefaults } from "../../../shared/journey/index.ts";
import { dictionaryOf, kindFacts, kinds } from "../../../shared/kinds/index.ts";
import { type FoundFacts, createJourneySearch, parseQuery } from "../../../shared/search/index.ts";
import { journey } from "../../support/journey.ts";
import { library } from "../../support/library.ts";

const all = () => true;
const quiet: FoundFacts = { status: () => [], has: () => false };

function open(records: AnyRecord[], shelfRecords: AnyRecord[] = []) {
  const session = openSession({ records, runner: commandRunner });
  const shelf = openSession({ records: shelfRecords, runner: commandRunner });
  const facts = () =>
    kindFacts({
      library: shelf.doc,
      dictionary: dictionaryOf(session.doc, shelf.doc, "en"),
      journeys: new Map([["j2", "Aftercare"]]),
      language: "en",
      today: "2026-06-01",
    });
  const search = createJourneySearch(
    () => session.doc,
    () => shelf.doc,
    facts,
  );
  session.subscribe((entry) => search.follow(entry.change));
  shelf.subscribe((entry) => search.followLibrary(entry.change));
  const find = (typed: string, more: Partial<FoundFacts> = {}) => {
    search.read(all);
    return search.find(parseQuery(typed), { ...quiet, ...more }).map(({ id }) => id);
  };
  const act = (call: AnyCall) => expect(session.dispatch(call)).toHaveProperty("entry");
  return { session, shelf, search, find, act };
}

const shelf = () =>
  library()
    .module("Dosing video", { id: "dosing" })
    .version(1)
    .attribute("Speciality", "choice", { id: "speciality", options: [{ value: "c", label: "Cardiology" }] })
    .build();
const drawn = () =>
  journey("Launch")
    .stage("Awareness", { function: "marketing" })
    .entry("Sign-up", { by: "manual" })
    .email(
      "Hello",
      { sender: "Field team", modules: [{ module: "dosing", version: "dosing-v1", policy: "pinned" }] },
      { function: "marketing" },
    )
    .wait(3, "days", "A pause")
    .stage("Trial")
    .decision("Who?", {
      Cardio: { op: "test", field: "attribute:speciality", is: "is", value: "c" },
      Clicked: { op: "test", field: "event:hello:clicked", is: "happened", value: null },
    })
    .on("cardio")
    .touch("msl-visit", "Talk", {}, { function: "medical" })
    .lift()
    .note("Évaluer plus tard")
    .build();

describe("what finds what", () => {
  const { find } = open(drawn(), shelf());
  test.each([
    ["hello", ["hello", "who"]],
    ["field team", ["hello"]],
    ["dosing", ["hello"]],
    ["speciality is cardiology", ["who"]],
    ["evaluer", ["note"]],
    ["3 days", ["a-pause"]],
    ["trial", ["stage-trial"]],
    ["medical science", []],
    ["msl", ["talk"]],
    ["owner:medical", ["talk"]],
    ["owner:marketing", ["hello"]],
    ["kind:wait", ["a-pause"]],
    ["channel:email", ["hello"]],
    ["stage:trial kind:touchpoint", ["talk"]],
    ["stage:awareness -kind:stage", ["sign-up", "hello", "a-pause"]],
    ["", []],
    ["owner:", []],
  ])("%j", (typed, ids) => {
    expect(find(typed)).toEqual(ids);
  });
  test("status, problems and comments are asked of the desk", () => {
    expect(find("status:draft", { status: (node) => (node.kind === "touchpoint" ? ["draft", "Draft"] : []) })).toEqual([
      "hello",
      "talk",
    ]);
    expect(find("has:problem", { has: (id, what) => id === "a-pause" && what === "problem" })).toEqual(["a-pause"]);
  });
  test("says in which field a word was found, but not that it was the name", () => {
    const { search } = open(drawn(), shelf());
    expect(search.reason({ id: "hello", type: "node" }, parseQuery("field"))).toEqual({
      label: "Sender",
      text: "Field team",
    });
    expect(search.reason({ id: "hello", type: "node" }, parseQuery("hell"))).toBeUndefined();
  });
});

describe("in step with every change", () => {
  test("names, additions, removals and undo", () => {
    const { session, find, act } = open(drawn(), shelf());
    expect(find("welcome")).toEqual([]);
    act({ name: "set-fields", args: { ids: ["hello"], fields: { name: "Welcome" } } });
    // The decision asks about its clicks, so it says the new name too.
    expect(find("welcome")).toEqual(["hello", "who"]);
    expect(find("hello")).toEqual([]);
    act({ name: "remove", args: { ids: ["hello"], reconnect: false } });
    expect(find("welcome")).toEqual([]);
    session.undo();
    expect(find("welcome")).toEqual(["hello", "who"]);
    session.undo();
    expect(find("hello")).toEqual(["hello", "who"]);
  });
  test("what changed before the first search is found too, and all waits till then", () => {
    const { search, find, act } = open(drawn(), shelf());
    const before = search.waiting;
    act({ name: "set-fields", args: { ids: ["hello"], fields: { name: "Welcome" } } });
    act({ name: "remove", args: { ids: ["talk"], reconnect: false } });
    expect(search.waiting).toBe(before - 1);
    expect(find("welcome")).toEqual(["hello", "who"]);
    expect(find("talk")).toEqual([]);
    expect(search.waiting).toBe(0);
    search.reset();
    expect(search.waiting).toBe(before - 1);
    expect(find("welcome")).toEqual(["hello", "who"]);
  });
  test("library names, read anew only where they are named", () => {
    const { search, shelf: books, find } = open(drawn(), shelf());
    find("x");
    expect(
      books.dispatch({ name: "set-fields", args: { ids: ["dosing"], fields: { name: "Titration film" } } } as AnyCall),
    ).toHaveProperty("entry");
    expect(search.waiting).toBe(1);
    expect(find("titration")).toEqual(["hello"]);
    expect(find("dosing")).toEqual([]);
  });
  test("a move asks for nothing to be read, but hits come in the new order", () => {
    const { search, find, act } = open(drawn(), shelf());
    expect(find("stage:awareness -kind:stage")).toEqual(["sign-up", "hello", "a-pause"]);
    act({
      name: "move-nodes",
      args: { by: "move", moves: [{ id: "a-pause", x: 28, y: 4, stage: "stage-awareness" }] },
    });
    expect(search.waiting).toBe(0);
    expect(find("stage:awareness -kind:stage")).toEqual(["a-pause", "sign-up", "hello"]);
  });
});

describe("10,000 nodes", () => {
  /** Every kind in turn, in four stages, each with a name of its own. */
  const many = (n: number): AnyRecord[] => {
    const stages = [0, 1, 2, 3].map((order) => ({
      ...stageDefaults,
      id: `s${order}`,
      type: "stage",
      name: `Stage ${order}`,
      order,
    }));
    const nodes = Array.from({ length: n }, (_, i) => {
      const kind = kinds[i % kinds.length] as (typeof kinds)[number];
      return {
        id: `n${i}`,
        type: "node",
        kind: kind.id,
        name: `${kind.words.en.title} number ${i} of the long plan`,
        stage: `s${i % 4}`,
        function: null,
        group: null,
        data: kind.blank(),
        x: (i % 4) * 228,
        y: Math.floor(i / 4) * 80,
        collapsed: false,
      };
    });
    return [{ ...journeyDefaults, id: "big", type: "journey", title: "Big" }, ...stages, ...nodes] as AnyRecord[];
  };
  test("are read in slices that end when asked to, and then answer", () => {
    const { search, session } = open(many(10_000));
    let slices = 1;
    while (!search.read(() => false)) {
      slices += 1;
      const left = search.waiting;
      expect(search.find(parseQuery("number 9999"), quiet).length).toBeLessThanOrEqual(left > 0 ? 0 : 1);
    }
    expect(slices).toBeGreaterThan(100);
    expect(search.find(parseQuery("number 9999"), quiet).map(({ id }) => id)).toEqual(["n9999"]);
    expect(search.find(parseQuery("kind:wait"), quiet)).toHaveLength(
      Math.ceil((10_000 - kinds.findIndex((k) => k.id === "wait")) / kinds.length),
    );
    session.dispatch({ name: "set-fields", args: { ids: ["n5000"], fields: { name: "Renamed" } } });
    expect(search.waiting).toBe(1);
    expect(search.read(() => false)).toBe(true);
    expect(search.find(parseQuery("renamed"), quiet).map(({ id }) => id)).toEqual(["n5000"]);
  });
});
