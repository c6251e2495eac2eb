/** Several connections from one node to one other: one trunk with one arrow before the target, unless nothing else would tell them apart. */
import { expect, test } from "vitest";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { type JourneyBuilder, journey } from "../../support/journey.ts";
import { memoryDesk } from "./desk.ts";

const start = (): JourneyBuilder => journey("Twice").stage("A", { width: 684 }).entry("In", {}, { x: 28, y: 40 });
const open = (drawing: JourneyBuilder): { scene: Scene; desk: ReturnType<typeof memoryDesk> } => {
  const desk = memoryDesk(drawing.build());
  return { scene: createScene(desk), desk };
};
const lastLegs = ({ scene, desk }: ReturnType<typeof open>, node: string) =>
  desk.journey.links.into(node).map((edge) => scene.routes.get(edge.id)?.points.slice(-3));
const heights = (opened: ReturnType<typeof open>, node: string): number[] =>
  lastLegs(opened, node).map((points) => points?.at(-1)?.y ?? Number.NaN);

test("branches to one node meet before it and come in as one", () => {
  const opened = open(
    start()
      .decision("Which?", { One: null, Two: null, Three: null }, {}, { x: 28, y: 140 })
      .on("one")
      .email("Mail", {}, { id: "mail", x: 320, y: 400 })
      .from("Which?", "two")
      .to("Mail")
      .from("Which?", "three")
      .to("Mail"),
  );
  const [first, ...others] = lastLegs(opened, "mail").map((points) => points?.slice(-2));
  expect(others.length).toBe(2);
  for (const other of others) expect(other?.map(({ x }) => x)).toEqual(first?.map(({ x }) => x));
  expect(new Set(heights(opened, "mail")).size).toBe(1);
  opened.scene.stop();
});

test("those that leave at one place come in side by side, and close up when one goes", () => {
  const opened = open(
    start()
      .email("Hello", {}, { x: 28, y: 140 })
      .email("Mail", {}, { id: "mail", x: 320, y: 140 })
      .from("Hello")
      .to("Mail", { id: "second" }),
  );
  const { scene, desk } = opened;
  const [a = 0, b = 0] = heights(opened, "mail");
  expect(Math.abs(a - b)).toBeGreaterThanOrEqual(8);
  desk.journey.dispatch({ name: "remove", args: { ids: ["second"], reconnect: false } });
  const box = scene.boxes.get("mail");
  expect(heights(opened, "mail")).toEqual([(box?.y ?? 0) + (box?.entry ?? 0)]);
  desk.journey.undo();
  expect(new Set(heights(opened, "mail"))).toEqual(new Set([a, b]));
  scene.stop();
});

test("but not where their arrows would be a blot", () => {
  const drawing = start().email("Hello", {}, { x: 28, y: 140 }).wait(3, "days", "Wait", { id: "wait", x: 320, y: 300 });
  for (let n = 0; n < 4; n += 1) drawing.from("Hello").to("Wait", { id: `more-${n}` });
  const opened = open(drawing);
  expect(heights(opened, "wait").length).toBe(5);
  expect(new Set(heights(opened, "wait")).size).toBe(1);
  opened.scene.stop();
});
