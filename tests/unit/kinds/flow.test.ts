/** The number of nodes of a journey is the one that people count: neither notes nor groups. */
import { expect, test } from "vitest";
import { createScene } from "../../../renderer/canvas/scene/scene.ts";
import { countFlow, isInFlow } from "../../../shared/kinds/index.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "../canvas/desk.ts";

const drawn = journey("Launch")
  .stage("Start")
  .email("Hello")
  .wait(2, "days")
  .note("Ask the agency")
  .lift()
  .node("group", "Mails");

test("notes and groups are not counted", () => {
  expect(countFlow(drawn.doc())).toBe(2);
  expect(isInFlow({ kind: "note" })).toBe(false);
  expect(isInFlow({ kind: "group" })).toBe(false);
  expect(isInFlow({ kind: "decision" })).toBe(true);
});

test("the heads of the stages add up to it", () => {
  const scene = createScene(memoryDesk(drawn.build()));
  expect(scene.columns.reduce((sum, { id }) => sum + scene.count(id), 0)).toBe(countFlow(drawn.doc()));
});
