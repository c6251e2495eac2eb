/** A tidy under way: written as one step, dropped when stopped or when the journey changed meanwhile, never two at once. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LayoutAnswer, LayoutRequest } from "../../../renderer/state/layout-worker.ts";
import type { Desk } from "../../../renderer/state/desk.ts";
import { isTidying, startTidy } from "../../../renderer/state/tidy.ts";
import { commandRunner } from "../../../shared/commands/index.ts";
import { createDoc, openSession } from "../../../shared/document/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { tidy } from "../../../shared/layout/index.ts";
import { journey } from "../../support/journey.ts";

/** Holds what it is asked until the test lets it answer. */
class WaitingWorker extends EventTarget {
  asked: LayoutRequest | undefined;
  ended = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(request: LayoutRequest): void {
    this.asked = structuredClone(request);
  }
  terminate(): void {
    this.ended = true;
  }
  say(answer: LayoutAnswer): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
  answer(): void {
    const { records, only } = this.asked!;
    this.say({ tidied: tidy(createDoc(records), plainFacts, only ? { only: new Set(only) } : {}) });
  }
}
let workers: WaitingWorker[] = [];
const real = globalThis.Worker;
beforeEach(() => {
  workers = [];
  globalThis.Worker = WaitingWorker as unknown as typeof Worker;
});
afterEach(() => {
  globalThis.Worker = real;
});

function crooked() {
  const live = openSession({
    records: journey("Crooked")
      .stage("A")
      .entry("In", {}, { x: 4, y: 500 })
      .email("Mail", {}, { x: 40, y: 40 })
      .exit("Out", {}, { x: 8, y: 300 })
      .build(),
    runner: commandRunner,
  });
  return { live, desk: { journey: live } as unknown as Desk };
}

test("what comes back is one step by its name", async () => {
  const { live, desk } = crooked();
  const work = startTidy(desk, { label: "Tidy the journey" });
  expect(isTidying(desk)).toBe(true);
  const shares: number[] = [];
  work.subscribe(() => shares.push(work.share));
  workers[0]!.say({ share: 0.5 });
  expect(shares).toEqual([0.5]);
  workers[0]!.answer();
  expect(await work.done).toEqual({ kind: "moved", count: 3 });
  expect([live.revision, live.nextUndo()?.command.name, isTidying(desk)]).toEqual([1, "batch", false]);
  const again = startTidy(desk, { label: "Tidy the journey" });
  workers[1]!.answer();
  expect(await again.done).toEqual({ kind: "tidy-already" });
  expect(live.revision).toBe(1);
});

test("stopped, nothing is written, also when the answer was on its way", async () => {
  const { live, desk } = crooked();
  const work = startTidy(desk, { label: "Tidy the journey" });
  work.stop();
  workers[0]!.answer();
  expect(await work.done).toEqual({ kind: "stopped" });
  expect([live.revision, workers[0]!.ended, isTidying(desk)]).toEqual([0, true, false]);
});

test("places for a journey that has changed since are not written", async () => {
  const { live, desk } = crooked();
  const work = startTidy(desk, { label: "Tidy the journey" });
  live.dispatch({ name: "move-nodes", args: { by: "move", moves: [{ id: "mail", x: 400, y: 400 }] } });
  workers[0]!.answer();
  expect(await work.done).toEqual({ kind: "changed" });
  expect(live.revision).toBe(1);
});

test("a second one ends the first, and a worker that breaks is told", async () => {
  const { live, desk } = crooked();
  const first = startTidy(desk, { label: "Tidy the journey" });
  const second = startTidy(desk, { label: "Tidy 2 nodes", only: ["mail", "out"] });
  expect(await first.done).toEqual({ kind: "stopped" });
  expect(isTidying(desk)).toBe(true);
  workers[1]!.dispatchEvent(new Event("error"));
  expect(await second.done).toEqual({ kind: "failed" });
  expect(live.revision).toBe(0);
});
