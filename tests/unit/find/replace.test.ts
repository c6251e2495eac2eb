/** Finding text and putting other text in its stead: where text stands, what matches, and that one step writes it and undo takes it back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandRunner, labelOf } from "../../../shared/commands/index.ts";
import { type AnyRecord, openSession } from "../../../shared/document/index.ts";
import { isKind, plainFacts } from "../../../shared/kinds/index.ts";
import { nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { finderOf, replaced, replacementsIn, textPlaces, writesOf } from "../../../shared/search/index.ts";
import { journey } from "../../support/journey.ts";
import { anyDrawing } from "../../support/random-journey.ts";

const plain = { matchCase: false, wholeWords: false };
const found = (within: string, text: string, how = {}): string[] =>
  finderOf({ ...plain, ...how, text })(within).map(([from, to]) => within.slice(from, to));

describe("what matches", () => {
  test("letters as they stand, whatever their case, unless that counts", () => {
    expect(found("Email, e-mail, EMAIL", "email")).toEqual(["Email", "EMAIL"]);
    expect(found("Email, e-mail, EMAIL", "EMAIL", { matchCase: true })).toEqual(["EMAIL"]);
    expect(found("a.b a+b (a)", "a.b")).toEqual(["a.b"]);
    expect(found("10-day wait", "0-d")).toEqual(["0-d"]);
    expect(found("anything", "")).toEqual([]);
  });
  test("whole words end where letters and figures end, also those of other alphabets", () => {
    expect(found("art, Artz, smart, art2", "art", { wholeWords: true })).toEqual(["art"]);
    expect(found("Straße, Straßen", "straße", { wholeWords: true })).toEqual(["Straße"]);
    expect(found("(Velcorda®)", "velcorda", { wholeWords: true })).toEqual(["Velcorda"]);
  });
  test("letters that grow when they are made small do not move the places", () => {
    expect(found("İİ trial İ", "trial")).toEqual(["trial"]);
  });
  test("replacing puts the new text there and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1, maxLength: 3 }),
        fc.string({ maxLength: 3 }),
        (text, sought, by) => {
          const ranges = finderOf({ text: sought, matchCase: true, wholeWords: false })(text);
          expect(replaced(text, ranges, by)).toBe(text.split(sought).join(by));
        },
      ),
    );
  });
});

const drawing = (): AnyRecord[] =>
  journey("Trial launch", {
    tags: ["trial", "DE"],
    goal: { statement: "First trial", event: "", target: null, unit: "" },
  })
    .stage("Trial", {
      id: "trial",
      lever: "A trial pack",
      metric: { name: "Trials", event: "", target: null, current: null, unit: "%" },
    })
    .entry("In")
    .decision("Which trial", { "Trial arm": null, Other: null })
    .on("trial-arm")
    .email("Trial result", { sender: "Trial team" })
    .lift()
    .note("Ask the trial board", { id: "note" })
    .build();

describe("in a journey", () => {
  test("texts of the journey, its stages, nodes, branches and notes are places; ids, channels and choices are not", () => {
    const { doc } = openSession({ records: drawing(), runner: commandRunner });
    const places = textPlaces(doc, plainFacts);
    const of = (id: string) =>
      places.filter((place) => place.id === id).map(({ path, part, text }) => [path, part, text]);
    expect(of("which-trial")).toEqual([
      ["name", null, "Which trial"],
      ["data.branches", "trial-arm", "Trial arm"],
      ["data.branches", "other", "Other"],
    ]);
    expect(of("trial-result")).toEqual([
      ["name", null, "Trial result"],
      ["data.sender", null, "Trial team"],
    ]);
    expect(of("trial")).toEqual([
      ["name", null, "Trial"],
      ["lever", null, "A trial pack"],
      ["metric", "name", "Trials"],
    ]);
    expect(of("note").at(-1)).toEqual(["data.text", null, "Ask the trial board"]);
    expect(places[0]).toMatchObject({ type: "journey", path: "title" });
  });

  test("all places become one step with a name, and undo takes all of it back", () => {
    const session = openSession({ records: drawing(), runner: commandRunner });
    const before = [...session.doc.records()];
    const sought = { text: "trial", matchCase: false, wholeWords: false };
    const all = replacementsIn(session.doc, textPlaces(session.doc, plainFacts), sought, "test");
    expect(all.map(({ after }) => after)).toContain("A test pack");
    const writes = writesOf(session.doc, all).map(({ id, fields }) => ({ id, fields: { ...fields } }));
    const call = { name: "replace-text", args: { find: "trial", by: "test", places: all.length, writes } } as const;
    expect(labelOf(call, session.doc, "en")).toBe(`Replace “trial” by “test” in ${all.length} places`);
    expect(session.dispatch(call)).toHaveProperty("entry");
    expect(replacementsIn(session.doc, textPlaces(session.doc, plainFacts), sought, "x")).toEqual([]);
    const which = nodeOf(session.doc, "which-trial")!;
    expect(isKind(which, "decision") && which.data.branches.map(({ id, name }) => [id, name])).toEqual([
      ["trial-arm", "test arm"],
      ["other", "Other"],
    ]);
    expect(stageOf(session.doc, "trial")?.metric?.name).toBe("tests");
    session.undo();
    expect([...session.doc.records()]).toEqual(before);
  });

  test("two branches of one decision are one value: neither is written over by the other", () => {
    const records = journey("J").stage("S").decision("D", { "Yes now": null, "Yes later": null }).build();
    const { doc } = openSession({ records, runner: commandRunner });
    const all = replacementsIn(doc, textPlaces(doc, plainFacts), { ...plain, text: "yes" }, "No");
    expect(writesOf(doc, all)).toHaveLength(1);
    expect(writesOf(doc, all)[0]?.fields["data.branches"]).toMatchObject([{ name: "No now" }, { name: "No later" }]);
  });

  test("what the field cannot hold is said before, and what stays the same is no place", () => {
    const { doc } = openSession({ records: drawing(), runner: commandRunner });
    const places = textPlaces(doc, plainFacts);
    const long = replacementsIn(doc, places, { ...plain, text: "trial" }, "x".repeat(300));
    expect(long.find(({ place }) => place.id === "trial-result")?.tooLong).toBe(true);
    expect(long.find(({ place }) => place.path === "lever")?.tooLong).toBe(false);
    expect(replacementsIn(doc, places, { ...plain, text: "Trial", matchCase: true }, "Trial")).toEqual([]);
  });

  test("in any drawing everything that fits can be written at once", () => {
    fc.assert(
      fc.property(anyDrawing, fc.constantFrom("a", "Hello", "e", "Branch"), ({ journey: records }, text) => {
        const session = openSession({ records, runner: commandRunner });
        const all = replacementsIn(session.doc, textPlaces(session.doc, plainFacts), { ...plain, text }, "ö").filter(
          ({ tooLong }) => !tooLong,
        );
        if (all.length === 0) return;
        const writes = writesOf(session.doc, all).map(({ id, fields }) => ({ id, fields: { ...fields } }));
        const outcome = session.dispatch({
          name: "replace-text",
          args: { find: text, by: "ö", places: all.length, writes },
        });
        expect("refused" in outcome ? outcome.refused : "").not.toMatch(/cannot hold/);
      }),
      { numRuns: 150 },
    );
  });
});
