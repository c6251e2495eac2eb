/** Journeys by chance: any drawing at all, and drawings that are right by the way they are made. Same numbers, same journey. */
import fc from "fast-check";
import type { AnyRecord } from "../../shared/document/index.ts";
import type { Condition, NodeRecord } from "../../shared/journey/index.ts";
import { type KindId, portIds } from "../../shared/kinds/index.ts";
import { type JourneyBuilder, allOf, asks, happened, journey, not, notHappened } from "./journey.ts";
import { library } from "./library.ts";

export interface RandomDrawing {
  readonly journey: AnyRecord[];
  readonly library: AnyRecord[];
}

/** Chooses a whole number from 0 to `n` - 1. */
export type Choose = (n: number) => number;

/** Mulberry32: the same seed, the same choices. */
export function choosing(seed: number): Choose {
  let state = seed | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const seeds: fc.Arbitrary<number> = fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 }));

const shelf = (): AnyRecord[] =>
  library()
    .attribute("Speciality", "choice", ["cardiology", "oncology", "other"])
    .attribute("Score", "number")
    .audience("Heart doctors", { rule: asks("attribute:speciality", "is", "cardiology") })
    .trigger("Form sent")
    .trigger("Wish", { source: "" })
    .module("Story")
    .version(1, { approvedUntil: "2030-12-31" })
    .build();

const pick = <T>(choose: Choose, list: readonly T[]): T => list[choose(list.length)]!;

const speciality = (choose: Choose): string => pick(choose, ["cardiology", "oncology", "other"]);
function someCondition(choose: Choose, touches: readonly string[]): Condition {
  const touch = touches[choose(touches.length + 1)];
  return pick<() => Condition>(choose, [
    () => asks("attribute:speciality", pick(choose, ["is", "is-not"] as const), speciality(choose)),
    () => asks("attribute:score", pick(choose, ["at-least", "less-than", "more-than", "at-most"] as const), choose(10)),
    () => (touch ? happened(touch, "opened") : asks("trigger:form-sent", "happened")),
    () => (touch ? notHappened(touch, "clicked") : asks("attribute:score", "is-known")),
    () => allOf(asks("attribute:score", "at-least", choose(10)), asks("attribute:score", "less-than", choose(10))),
    () => not(asks("attribute:speciality", "is", speciality(choose))),
  ])();
}

/** Anything: nodes of every kind, right or wrong inside, led to each other anyhow. */
export const anyDrawing: fc.Arbitrary<RandomDrawing> = seeds.map((seed) => {
  const choose = choosing(seed);
  const dates = pick(choose, [
    {},
    { start: "2027-01-01", end: "2027-06-30" },
    { start: "2027-01-01", end: "2027-02-28", lastEntry: "2027-01-31" },
    { markets: ["US", "DE"], timeZone: "Europe/Paris" },
  ]);
  const drawing = journey("Any", dates);
  for (let n = choose(3); n >= 0; n -= 1)
    drawing.stage(pick(choose, ["Start", "Middle", "End", ""]) + (n === 0 ? "" : String(n)));
  const names: string[] = [];
  const touches: string[] = [];
  const size = 1 + choose(12);
  for (let n = 0; n < size; n += 1) addAnyNode(drawing, choose, n, names, touches);
  const records = drawing.build();
  const edges = choose(size * 2 + 1);
  for (let n = 0; n < edges; n += 1) {
    const from = records.find((record) => record.id === pick(choose, names));
    const ports = from ? portIds(from as unknown as NodeRecord) : [];
    const port = choose(8) === 0 ? "gone" : (ports[choose(ports.length || 1)] ?? "next");
    const maxPasses = choose(4) === 0 ? 1 + choose(4) : null;
    records.push({
      id: `edge-${String(n).padStart(2, "0")}`,
      type: "edge",
      from: from?.id ?? "gone",
      port,
      to: choose(12) === 0 ? "gone" : pick(choose, names),
      maxPasses,
    });
  }
  return { journey: records, library: shelf() };
});

function addAnyNode(drawing: JourneyBuilder, choose: Choose, n: number, names: string[], touches: string[]): void {
  const id = `n${String(n).padStart(2, "0")}`;
  const own = { id, x: choose(900), y: choose(900), ...(choose(6) === 0 ? { stage: null } : {}) };
  const name = choose(7) === 0 ? "" : `${pick(choose, ["Hello", "Talk", "Pause"])} ${choose(12) === 0 ? "twice" : n}`;
  drawing.lift();
  const kind = pick<KindId>(choose, [
    "entry",
    "exit",
    "touchpoint",
    "touchpoint",
    "wait",
    "decision",
    "split",
    "fork",
    "join",
    "consent",
    "goal",
    "handoff",
    "rating",
    "note",
  ]);
  names.push(id);
  switch (kind) {
    case "entry":
      drawing.entry(
        name,
        {
          by: pick(choose, ["event", "audience", "manual"] as const),
          trigger: pick(choose, [null, "form-sent", "wish"]),
          audience: pick(choose, [null, "heart-doctors"]),
          reentry: pick(choose, ["never", "any-time"] as const),
        },
        own,
      );
      return;
    case "touchpoint": {
      touches.push(id);
      const sendWindow = choose(3) === 0 ? { days: [1], from: "06:00", to: pick(choose, ["12:00", "22:00"]) } : null;
      drawing.touch(
        pick(choose, ["email", "rep-visit", "sms"]),
        name,
        { sendWindow, modules: choose(4) === 0 ? [{ module: "gone", version: "gone-v1", policy: "pinned" }] : [] },
        own,
      );
      return;
    }
    case "wait": {
      const how = pick(choose, ["duration", "date", "weekday", "event"] as const);
      const length = { amount: choose(90), unit: "days" as const };
      drawing.node(
        "wait",
        name,
        {
          for: how,
          duration: choose(5) === 0 ? null : length,
          date: pick(choose, [null, "2027-02-10", "2027-09-01"]),
          weekdays: choose(2) === 0 ? [] : [1],
          event: touches[0] ? `event:${touches[0]}:opened` : "",
          timeout: choose(2) === 0 ? null : length,
        },
        own,
      );
      return;
    }
    case "decision": {
      const branches = Array.from({ length: choose(4) }, (_, i) => ({
        id: choose(9) === 0 ? "b0" : `b${i}`,
        name: `Branch ${i}`,
        condition: choose(5) === 0 ? null : someCondition(choose, touches),
      }));
      drawing.node(
        "decision",
        name,
        { branches, otherwise: choose(3) > 0, order: pick(choose, ["ordered", "undeclared"] as const) },
        own,
      );
      return;
    }
    case "split":
      drawing.split(name, { A: choose(60), B: 50 }, {}, own);
      return;
    case "join":
      drawing.join(name, pick(choose, ["all", "any"] as const), own);
      return;
    default:
      drawing.node(kind, name, {}, own);
  }
}

/** Right by construction: every way leads on, forks are joined, loops wait and end, names are different, dates are open. */
export const validDrawing: fc.Arbitrary<RandomDrawing> = seeds.map((seed) => ({
  journey: drawValid(seed),
  library: shelf(),
}));

export function drawValid(seed: number): AnyRecord[] {
  const choose = choosing(seed);
  const drawing = journey("Valid", { start: "2027-01-01", end: "2027-12-31", lastEntry: "2027-03-31" }).stage("Start");
  let count = 0;
  const name = (what: string): string => `${what} ${(count += 1)}`;
  const after = (from: string, port: string): JourneyBuilder => drawing.from(from, port);
  /** Draws on from the pen and leaves it at one open way. */
  const some = (depth: number): void => {
    for (let n = choose(4); n >= 0; n -= 1) step(depth);
  };
  const step = (depth: number): void => {
    const choice = choose(depth > 2 ? 3 : 8);
    if (choice === 0) drawing.email(name("Email"));
    else if (choice === 1) drawing.wait(1 + choose(3), "days", name("Pause"));
    else if (choice === 2) {
      const visit = name("Visit");
      drawing.repVisit(visit, { dueIn: { amount: 2, unit: "days" } });
      const declined = name("Declined");
      after(visit, "declined").exit(declined);
      after(visit, "not-done").to(declined);
      after(visit, "done");
    } else if (choice === 3) {
      const choiceName = name("Which");
      drawing.decision(choiceName, { One: asks("attribute:score", "at-least", choose(10)) });
      after(choiceName, "one");
      some(depth + 1);
      const meeting = name("Go on");
      drawing.wait(1, "days", meeting);
      after(choiceName, "otherwise");
      some(depth + 1);
      drawing.to(meeting).from(meeting);
    } else if (choice === 4) {
      const fork = name("At once");
      drawing.fork(fork, ["A", "B"]);
      after(fork, "a");
      drawing.wait(1, "days", name("Pause"));
      const join = name("Together");
      drawing.join(join);
      after(fork, "b").email(name("Email")).to(join).from(join);
    } else if (choice === 5) {
      const first = name("Email");
      drawing.email(first);
      const asked = name("Opened");
      drawing.wait(2, "days", name("Pause")).decision(asked, { Yes: happened(drawing.id(first), "opened") });
      after(asked, "otherwise").to(first, { maxPasses: 1 + choose(3) });
      after(asked, "yes");
    } else if (choice === 6) {
      const arms = name("Arms");
      drawing.split(arms, { A: 30, B: 70 });
      const end = name("Left");
      after(arms, "b").exit(end);
      after(arms, "a");
    } else {
      const awaited = name("Reply");
      const end = name("Silent");
      drawing.waitFor("trigger:form-sent", [1 + choose(7), "days"], awaited);
      after(awaited, "timeout").exit(end, { reason: "no-response" });
      after(awaited, "event");
    }
  };
  drawing.entry("Sign-up", { by: "manual" });
  some(0);
  drawing.exit("Done");
  return drawing.build();
}
