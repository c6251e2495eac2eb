/** Align and distribute: where things come to stand, and what they never do. */
import { describe, expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { type Alignment, type Direction, align, canAlign, distribute } from "../../../shared/layout/index.ts";
import { journey } from "../../support/journey.ts";

/** Emails are 172 × 60. */
const three = () =>
  createDoc(
    journey("Three")
      .stage("A", { width: 684 })
      .email("One", {}, { id: "one", x: 28, y: 40 })
      .email("Two", {}, { id: "two", x: 60, y: 140 })
      .email("Three", {}, { id: "three", x: 300, y: 400 })
      .build(),
  );
const moved = (doc: ReturnType<typeof three>, moves: readonly { id: string; x: number; y: number }[]) => {
  const places = new Map([...doc.all("node").values()].map((node) => [node.id, [node["x"], node["y"]]]));
  for (const { id, x, y } of moves) places.set(id, [x, y]);
  return Object.fromEntries(places);
};
const ids = ["one", "two", "three"];
const aligned = (how: Alignment) => moved(three(), align(three(), plainFacts, ids, how));
const spread = (along: Direction) => moved(three(), distribute(three(), plainFacts, ids, along));

describe("align", () => {
  test("left, right and centres line up along x alone", () => {
    expect(aligned("left")).toEqual({ one: [28, 40], two: [28, 140], three: [28, 400] });
    expect(aligned("right")).toEqual({ one: [300, 40], two: [300, 140], three: [300, 400] });
    expect(aligned("center")).toEqual({ one: [164, 40], two: [164, 140], three: [164, 400] });
  });
  test("top, bottom and middles line up along y; what would stand on another moves on", () => {
    expect(aligned("top")).toEqual({ one: [28, 40], two: [228, 40], three: [428, 40] });
    expect(aligned("bottom")["one"]).toEqual([28, 400]);
    expect(aligned("middle")["two"]).toEqual([228, 220]);
  });
  test("never into another stage: along x each stage by itself, along y as far as the column reaches", () => {
    const doc = createDoc(
      journey("Stages")
        .stage("A")
        .email("One", {}, { id: "one", x: 28, y: 40 })
        .stage("B")
        .email("Two", {}, { id: "two", x: 256, y: 300 })
        .build(),
    );
    expect(canAlign(doc, plainFacts, ["one", "two"], "left")).toBe(false);
    expect(align(doc, plainFacts, ["one", "two"], "left")).toEqual([]);
    expect(align(doc, plainFacts, ["one", "two"], "top")).toEqual([
      { id: "one", x: 28, y: 40 },
      { id: "two", x: 256, y: 40 },
    ]);
  });
  test("a group moves with its members, and a chosen member is a part of it", () => {
    const doc = createDoc(
      journey("Group")
        .stage("A", { width: 684 })
        .node("group", "Group", {}, { id: "g", x: 0, y: 0 })
        .email("In it", {}, { id: "in", group: "g", x: 300, y: 100 })
        .email("Out", {}, { id: "out", x: 28, y: 300 })
        .build(),
    );
    // The frame reaches 12 px left of its member.
    expect(align(doc, plainFacts, ["g", "in", "out"], "left")).toEqual([
      { id: "g", x: -260, y: 0 },
      { id: "in", x: 40, y: 100 },
      { id: "out", x: 28, y: 300 },
    ]);
  });
});

describe("distribute", () => {
  test("the same gap between all, first and last stay", () => {
    expect(spread("vertical")).toEqual({ one: [28, 40], two: [60, 220], three: [300, 400] });
  });
  test("where there is no room for gaps they are pushed on, not onto each other", () => {
    expect(spread("horizontal")).toEqual({ one: [28, 40], two: [228, 140], three: [428, 400] });
  });
  test("two are not enough", () => {
    expect(distribute(three(), plainFacts, ["one", "two"], "vertical")).toEqual([]);
  });
});
