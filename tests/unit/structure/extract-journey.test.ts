/** Steps taken out into a journey of their own: it is whole and valid, the outer one leads through it, and what is ambiguous is refused. */
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../../shared/journey/format/index.ts";
import { createDoc } from "../../../shared/document/index.ts";
import { edgesOf, nodesOf, stagesOf } from "../../../shared/journey/index.ts";
import { lintJourney } from "../../../shared/rules/index.ts";
import { type Extract, extractJourney } from "../../../renderer/structure/extract-journey.ts";
import { innerOf } from "../../../renderer/structure/inner-journey.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "../canvas/desk.ts";

const drawing = () =>
  journey("Outer", { markets: ["DE"] })
    .stage("A", { id: "a" })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { id: "hello" })
    .stage("B", { id: "b" })
    .wait(3, "days", "Pause", { id: "pause" })
    .decision("Which?", { One: null, Two: null }, {}, { id: "which" })
    .on("one")
    .email("First", {}, { id: "first" })
    .exit("Out", {}, { id: "out" })
    .from("Which?", "two")
    .email("Second", {}, { id: "second" })
    .to("Out")
    .from("Which?", "otherwise")
    .exit("Left", {}, { id: "away" })
    .note("Beside", { id: "note" });

let ids = 0;
const needs = { newId: (prefix: string) => `${prefix}-n${(ids += 1)}`, language: "en" as const };
const take = (...taken: string[]) => extractJourney(drawing().doc(), new Set(taken), needs);
const made = (...taken: string[]): Extract => {
  const extract = take(...taken);
  if ("refused" in extract) throw new Error(extract.refused);
  return extract;
};

describe("taking steps out", () => {
  test("gives a journey that can be opened: one way in, one exit per way on, all connections between them", () => {
    const { records, title } = made("hello", "pause");
    expect(title).toBe("From Hello");
    const doc = createDoc(parseDocument(records, "journey"));
    const nodes = [...nodesOf(doc).values()];
    expect(nodes.map((node) => node.kind).sort()).toEqual(["entry", "exit", "touchpoint", "wait"]);
    expect(stagesOf(doc).map((stage) => [stage.name, stage.order])).toEqual([
      ["A", 0],
      ["B", 1],
    ]);
    const { findings } = lintJourney({ journey: doc, library: createDoc(), today: "2027-01-01" });
    const structural = findings.filter((finding) => /unreachable|dead|open-end|no-exit|no-entry/.test(finding.rule));
    expect(structural.map((finding) => finding.rule)).toEqual([]);
  });
  test("leaves one step in their place, and one step back brings all of it home", () => {
    const desk = memoryDesk(drawing().build());
    const before = [...desk.journey.doc.records()];
    const extract = extractJourney(desk.journey.doc, new Set(["hello", "pause"]), needs);
    if ("refused" in extract) throw new Error(extract.refused);
    expect(desk.journey.dispatch(extract.call)).toHaveProperty("entry");
    const step = nodesOf(desk.journey.doc).get(extract.node);
    expect(step && innerOf(step)?.id).toBe(extract.journey);
    expect(desk.journey.doc.has("hello")).toBe(false);
    const links = desk.journey.links;
    expect(links.into(extract.node).map((edge) => edge.from)).toEqual(["sign-up"]);
    expect(links.out(extract.node).map((edge) => [edge.port, edge.to])).toEqual([["completed", "which"]]);
    desk.journey.undo();
    const byId = (list: Iterable<{ id: string }>) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(desk.journey.doc.records())).toEqual(byId(before));
  });
  test("two ways on become its two ways out, the one that more take first", () => {
    const extract = made("first", "second", "which", "pause");
    expect(extract.leads).toEqual(["Out", "Left"]);
    const doc = createDoc(parseDocument(extract.records, "journey"));
    const exits = [...nodesOf(doc).values()].filter((node) => node.kind === "exit");
    expect(exits.map((node) => node.name)).toEqual(["Completed", "Left"]);
    expect([...edgesOf(doc).values()].filter((edge) => edge.to === exits[0]?.id)).toHaveLength(2);
  });
  test.each([
    [["hello"], /at least two connected nodes/],
    [["hello", "note"], /at least two connected nodes/],
    [["sign-up", "hello"], /People come into this journey at “Sign-up”/],
    [["first", "out"], /People leave this journey at “Out”/],
    [["hello", "first"], /not all connected/],
    [["pause", "which"], /lead on to “First”, “Second” and “Left”, and a sub-journey has two ways out/],
  ] as const)("%s is refused", (taken, why) => {
    const extract = take(...taken);
    expect("refused" in extract && extract.refused).toMatch(why);
  });
  test("several ways in are refused with their names", () => {
    const doc = drawing().from("Sign-up").to("Which?").doc();
    const extract = extractJourney(doc, new Set(["pause", "which"]), needs);
    expect("refused" in extract && extract.refused).toMatch(
      /come in at “.*” and “.*”, and a sub-journey has one way in/,
    );
  });
});
