/** Completing a search: which filters and values are offered where, and what taking one writes. */
import { describe, expect, test } from "vitest";
import { complete, completionsAt } from "../../../renderer/panels/find/completions.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "../canvas/desk.ts";

const desk = memoryDesk(
  journey("Launch")
    .stage("First contact")
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { function: "medical" })
    .repVisit("Visit", {}, { function: "marketing" })
    .build(),
);
const offered = (typed: string, caret = typed.length) => completionsAt(desk, typed, caret).map(({ text }) => text);

describe("what is offered", () => {
  test.each([
    ["", ["owner:", "status:", "kind:", "channel:", "stage:", "has:"]],
    ["hello ", []],
    ["s", ["status:", "stage:"]],
    ["hello -ow", ["owner:"]],
    ["owner:", ["owner:marketing", "owner:medical"]],
    ["owner:med", ["owner:medical"]],
    ["owner:medical", []],
    ["channel:", ["channel:email", "channel:rep-visit"]],
    ["channel:rep v", []],
    ["stage:first", ['stage:"First contact"']],
    ["kind:t", ["kind:touchpoint"]],
    ["has:c", ["has:comment"]],
    ["10:3", []],
  ])("at the end of %j", (typed, texts) => {
    expect(offered(typed)).toEqual(texts);
  });
  test("goes by where the caret is, not by the end", () => {
    expect(offered("owner:me hello", 8)).toEqual(["owner:medical"]);
    expect(offered("owner:me hello", 14)).toEqual([]);
  });
});

test.each([
  ["ow", 2, "owner:", "owner:", 6],
  ["hello -ow", 9, "owner:", "hello -owner:", 13],
  ["owner:me hello", 8, "owner:medical", "owner:medical hello", 14],
  ["-stage:fi", 9, 'stage:"First contact"', '-stage:"First contact" ', 23],
])("taking for %j at %i writes it and sets the caret behind", (typed, caret, text, after, at) => {
  expect(complete(typed, caret, { text, hint: "" })).toEqual({ typed: after, caret: at });
});
