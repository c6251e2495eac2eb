/** Whatever is done, also by somebody else while something is in the hand here: ways back and cards come out as if the journey had just been opened. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Cards, createCards } from "../../../renderer/canvas/scene/cards.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import type { Desk } from "../../../renderer/state/desk.ts";
import { journey } from "../../support/journey.ts";
import { callFrom } from "../../support/random-calls.ts";
import { type Choose, choosing } from "../../support/random-journey.ts";
import { memoryDesk } from "./desk.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const drawing = () =>
  journey("Drawing")
    .stage("Awareness", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello")
    .decision("How was it?", { Good: null, Bad: null })
    .on("good")
    .exit("Done")
    .stage("Trial", { width: 456 })
    .from("How was it?", "bad")
    .repVisit("Visit")
    .on("declined")
    .to("Hello")
    .on("done")
    .email("Thanks")
    .build();

const diceFrom = (choose: Choose) => ({
  act: [choose(19), 3, 4, 5, 6, 8][choose(6)]!,
  a: choose(9999),
  b: choose(9999),
  c: choose(9999),
  text: ["Follow up", "", "Ünïcode 😀", "a b"][choose(4)]!,
});

/** Ways back and what is said of nodes; where a line runs may follow from what stood in its way before. */
const linesOf = (scene: Scene) =>
  [...scene.routes.values()].map(({ id, loop }) => ({ id, loop })).sort((a, b) => (a.id < b.id ? -1 : 1));
const cardsOf = (scene: Scene, cards: Cards) =>
  [...scene.boxes.keys()].sort().map((id) => {
    const { box, rows, ...card } = cards.card(id)!;
    const { x, y, width, height } = box;
    return { id, x, y, width, height, rows: rows.map(({ name, open }) => ({ name, open })), ...card };
  });

/** Timers run out first. */
function expectAsOpened(desk: Desk, scene: Scene, cards: Cards): void {
  vi.runAllTimers();
  const fresh = createScene(memoryDesk([...desk.journey.doc.records()]));
  expect(linesOf(scene)).toEqual(linesOf(fresh));
  const anew = createCards(desk, fresh);
  expect(cardsOf(scene, cards)).toEqual(cardsOf(fresh, anew));
  anew.stop();
  fresh.stop();
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))("by chance, %i", (seed) => {
  const choose = choosing(seed);
  const desk = memoryDesk(drawing());
  const scene = createScene(desk);
  const cards = createCards(desk, scene);
  for (let step = 0; step < 25; step += 1) {
    const inHand = choose(3) === 0 ? [...scene.boxes.values()][choose(scene.boxes.size)] : undefined;
    if (inHand) scene.hold(new Map([[inHand.id, { x: inHand.x + choose(60) * 4, y: inHand.y + choose(60) * 4 }]]));
    // All of them are known, and have to be forgotten when they are no longer true.
    cardsOf(scene, cards);
    if (choose(6) === 0) desk.journey.undo();
    else desk.journey.dispatch(callFrom(diceFrom(choose), desk.journey.doc, step));
    if (inHand) scene.hold(null);
    expectAsOpened(desk, scene, cards);
  }
  cards.stop();
  scene.stop();
});
