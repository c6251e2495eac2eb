/** The small picture of a journey shows what its canvas shows: groups as frames, folded ones as one box, no long emptiness. */
import { expect, test } from "vitest";
import { thumbnailOf } from "../../../backend/services/thumbnail.ts";
import { createDoc } from "../../../shared/document/index.ts";
import { type JourneyBuilder, journey } from "../../support/journey.ts";

const pictureOf = (drawn: JourneyBuilder) => thumbnailOf(drawn.doc(), createDoc(), "2026-11-22");
const grouped = (collapsed: boolean) =>
  pictureOf(
    journey("Launch")
      .stage("Start", { width: 900 })
      .email("Hello", {}, { id: "hello", x: 20, y: 40 })
      .lift()
      .node("group", "Reminders", {}, { id: "pair", x: 0, y: 0, collapsed })
      .note("Ask the agency", { x: 600, y: 40 })
      .from("hello")
      .email("First", {}, { x: 300, y: 100, group: "pair" })
      .email("Second", {}, { x: 300, y: 220, group: "pair" }),
  );

test("an open group is a frame around its members, and neither it nor a note is a box", () => {
  const { nodes, frames, edges } = grouped(false);
  expect(nodes).toHaveLength(3);
  expect(edges).toHaveLength(2);
  const [frame] = frames;
  for (const box of nodes.slice(1)) {
    expect(box.x).toBeGreaterThan(frame!.x);
    expect(box.x + box.width).toBeLessThan(frame!.x + frame!.width);
    expect(box.y).toBeGreaterThan(frame!.y);
    expect(box.y + box.height).toBeLessThan(frame!.y + frame!.height);
  }
});

test("a folded group is one box where its members begin, and what leads to them leads to it", () => {
  const { nodes, frames, edges } = grouped(true);
  expect(frames).toEqual([]);
  expect(nodes.map(({ x, y }) => [x, y])).toEqual([
    [20, 0],
    [300, 60],
  ]);
  expect(edges).toEqual([[0, 1]]);
});

test("wide empty ground is drawn in, and the order of things stays", () => {
  const { width, stages, nodes } = pictureOf(
    journey("Launch")
      .stage("Near", { width: 700 })
      .email("Hello", {}, { x: 20, y: 0 })
      .stage("Far", { width: 5000 })
      .email("Much later", {}, { x: 5300, y: 0 }),
  );
  expect(width).toBeLessThan(1200);
  expect(nodes[1]!.x - nodes[0]!.x - nodes[0]!.width).toBeCloseTo(360);
  expect(stages[1]!.x).toBeGreaterThan(nodes[0]!.x + nodes[0]!.width);
  expect(stages[1]!.x).toBeLessThan(nodes[1]!.x);
  expect(nodes[1]!.x + nodes[1]!.width).toBeLessThanOrEqual(width);
});
