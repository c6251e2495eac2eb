/**
 * Journeys as they grow in practice, of exactly as many nodes as asked for: stages, several ways in, branches that meet again,
 * reminders that loop, groups, notes, things forgotten. The same size gives the same journey, tidied as the product tidies.
 */
import { type AnyRecord, createDoc } from "../../shared/document/index.ts";
import { type FunctionId, type NodeRecord, nodesOf } from "../../shared/journey/index.ts";
import type { ModulePin } from "../../shared/kinds/index.ts";
import { type ReviewAct, evidenceOf, scopeOf } from "../../shared/review/index.ts";
import { sampleWorkspace } from "../../shared/sample/index.ts";
import { type JourneyBuilder, asks, happened, idOf, journey } from "./journey.ts";
import * as names from "./journey-names.ts";
import { tidied } from "./layout-drawings.ts";
import { type Choose, choosing } from "./random-journey.ts";

const stages = [
  ["Awareness", "marketing", "Knows the trial result"],
  ["Advocacy", "medical", "Discusses the data with colleagues"],
  ["Trial", "sales", "Has started a first patient"],
  ["Adoption", "patient-services", "Five patients on therapy for 90 days"],
  ["Weiterempfehlung", "marketing", "Speaks about it on his own account"],
] as const;
const owners: Readonly<Record<string, FunctionId>> = {
  "rep-visit": "sales",
  "rep-email": "sales",
  "msl-visit": "medical",
  "phone-call": "patient-services",
  portal: "patient-services",
};
const pins: readonly ModulePin[] = [
  { module: "m-headline", version: "m-headline-v3", policy: "pinned" },
  { module: "m-safety", version: "m-safety-v2", policy: "pinned" },
  { module: "m-mechanism", version: "m-mechanism-v1", policy: "pinned" },
];
/** Those that always go on; the others come out in several ways. */
const automatic = ["email", "email", "email", "webinar", "portal", "direct-mail", "video", "congress"];
const personal = ["rep-visit", "msl-visit", "phone-call"];
const day = "2026-11-20";

export interface Grown {
  readonly id: string;
  readonly title: string;
  readonly records: readonly AnyRecord[];
  /** Remarks and decisions of a medical reviewer, in the workspace of the sample. */
  readonly acts: readonly ReviewAct[];
}

/** `size`: nodes, notes and groups among them. */
export function grownJourney(size: number, { lanes = false } = {}): Grown {
  const title = { 5: "Welcome series", 50: "Congress to first patient", 500: "Launch year, DE AT CH" }[size];
  const drawing = journey(title ?? `All programmes, ${size} nodes`, {
    markets: ["DE", "AT"],
    lanes,
    languages: ["de"],
    start: "2027-01-11",
    lastEntry: "2030-03-29",
    end: "2031-12-19",
  });
  if (size < 20) drawSmall(drawing);
  else drawLarge(drawing, size, choosing(size));
  const records = [...tidied(drawing.build()).records()];
  const id = records.find(({ type }) => type === "journey")!.id;
  return { id, title: String(records.find((one) => one.id === id)!["title"]), records, acts: reviewed(id, records) };
}

function drawSmall(drawing: JourneyBuilder): void {
  drawing
    .stage("Welcome", { function: "marketing", milestone: "Has read the result", width: 456 })
    .entry("Congress sign-up", { by: "event", trigger: "congress-sign-up" }, { id: "n1" })
    .email("Trial result in brief", { modules: [pins[0]!, pins[1]!] }, { id: "n2", function: "marketing" })
    .wait(3, "days", "Wait 3 days", { id: "n3" })
    .decision("Followed a link?", { Yes: happened("n2", "clicked") }, {}, { id: "n4" })
    .from("n4", "otherwise")
    .to("n2", { maxPasses: 2 })
    .from("n4", "yes")
    .goal("Knows the result", { meaning: "Has read it" }, { id: "n5" });
}

/** A strand begins with a way in and runs through the stages; each new one is drawn until so many nodes are there. */
function drawLarge(drawing: JourneyBuilder, size: number, choose: Choose): void {
  const pick = <T>(list: readonly T[]): T => list[choose(list.length)]!;
  const columns = size < 100 ? stages.slice(0, 4) : stages;
  columns.forEach(([name, owner, milestone], i) =>
    drawing.stage(name, {
      function: owner,
      milestone,
      width: 456,
      metric: { name: "Reach", event: "", target: 70, current: 22 + 12 * i, unit: "%" },
    }),
  );
  let count = 0;
  const own = (more: object = {}) => ({ id: `n${(count += 1)}`, ...more });
  const last = (): string => `n${count}`;
  const grouping = new Map<string, string>();

  const touch = (channel = pick(automatic)): string => {
    const owner = owners[channel] ?? "marketing";
    const modules = choose(9) === 0 ? [] : pins.slice(0, 1 + choose(3));
    const dueIn = personal.includes(channel) ? ({ amount: 10, unit: "working-days" } as const) : null;
    const sendWindow = { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" };
    drawing.touch(channel, pick(names.touchNames[channel]!), { modules, dueIn, sendWindow }, own({ function: owner }));
    return last();
  };
  const visit = (exits: string): void => {
    const id = touch(pick(personal));
    drawing.from(id, "declined").to(exits);
    // Now and then somebody forgets what happens when nobody was there.
    if (choose(6) > 0) drawing.from(id, "not-done").to(exits);
    drawing.from(id, "done");
  };
  const pause = (): void => void drawing.wait(1 + choose(9), "days", pick(names.waitNames), own());
  const branches = (): void => {
    const which = choose(names.decisionNames.length);
    const [one, two] = names.branchNames[which]!;
    drawing.decision(
      names.decisionNames[which]!,
      { [one]: asks("attribute:hf-patients", "at-least", 80), [two]: asks("attribute:hf-patients", "at-least", 20) },
      {},
      own(),
    );
    const id = last();
    const meeting = own();
    drawing.from(id, "otherwise").wait(2, "days", pick(names.waitNames), meeting);
    for (const branch of [one, two]) {
      drawing.from(id, idOf(branch));
      touch();
      if (choose(2) === 0) touch();
      drawing.to(meeting.id);
    }
    drawing.from(meeting.id);
  };
  const reminders = (): void => {
    const first = touch("email");
    pause();
    drawing.decision("Opened the email?", { Opened: happened(first, "opened") }, {}, own());
    drawing.from(last(), "otherwise").to(first, { maxPasses: 2 }).on("opened");
  };
  const grouped = (): void => {
    drawing.node("group", pick(names.groupNames), {}, own({ collapsed: choose(5) === 0 }));
    const group = last();
    // The work of one function: it lies in one lane.
    const channel = pick(automatic);
    for (let n = 2 + choose(2); n > 0; n -= 1) grouping.set(touch(channel), group);
  };
  const test = (): void => {
    drawing.split(pick(names.splitNames), { A: 50, B: 50 }, {}, own());
    const id = last();
    const meeting = own();
    drawing.from(id, "a").wait(1, "days", pick(names.waitNames), meeting);
    drawing.from(id, "b");
    touch();
    drawing.to(meeting.id).from(meeting.id);
  };
  const episodes: readonly ((exits: string) => unknown)[] = [
    () => touch(),
    () => touch(),
    pause,
    branches,
    reminders,
    grouped,
    test,
    visit,
  ];

  /** Nodes that the largest episode may take. */
  const most = 8;
  for (let strand = 0; count < size; strand += 1) {
    const left = size - count;
    const until = Math.min(size, count + (left < 90 ? left : 45 + choose(30)));
    const first = left < 12 ? columns.length - 1 : 0;
    drawing.in(columns[first]![0]);
    if (left < 3) {
      drawing.note(pick(names.noteTexts), own());
      continue;
    }
    const exits = `n${count + 1}`;
    count += 1;
    drawing.lift().node("exit", pick(names.exitNames), { reason: "no-response" }, { id: exits });
    drawing.entry(pick(names.entryNames), { by: "audience", audience: "cardiologists" }, own());
    const length = until - count;
    for (let stage = first; stage < columns.length; stage += 1) {
      drawing.in(columns[stage]![0]);
      const share = until - length + Math.round((length * (stage - first + 1)) / (columns.length - first));
      if (strand % 3 === 1 && stage === first + 1 && share - count > most) drawing.note(pick(names.noteTexts), own());
      while (share - count > most) pick(episodes)(exits);
      while (stage === columns.length - 1 ? until - count > 1 : share - count > 3) touch();
    }
    drawing.goal(pick(names.goalNames), { meaning: "First prescription" }, own());
  }
  for (const [id, group] of grouping) drawing.with(id, { group });
}

/** Most of the content is approved; a few remarks are open. */
function reviewed(id: string, records: readonly AnyRecord[]): ReviewAct[] {
  const shelves = createDoc(sampleWorkspace().library);
  const drawn = createDoc(records);
  const scope = scopeOf(drawn, shelves);
  const touches = [...nodesOf(drawn).values()].filter(({ kind }) => kind === "touchpoint").slice(0, 300);
  return touches.flatMap((node: NodeRecord, i): ReviewAct[] => {
    const decided: ReviewAct = {
      act: "decide",
      id: `decided-${node.id}`,
      journey: id,
      node: node.id,
      verdict: "approved",
      meaning: "I have reviewed this content as it is delivered here, and approve it for use.",
      comment: "",
      validUntil: "2030-12-31",
      evidence: evidenceOf(node, scope, shelves, day),
    };
    const remark: ReviewAct = {
      act: "annotate",
      id: `remark-${node.id}`,
      journey: id,
      anchor: { on: "node", node: node.id, field: null },
      severity: i % 2 === 0 ? "question" : "required",
      category: "medical",
      body: names.remarks[i % names.remarks.length]!,
    };
    return [...(i % 4 === 3 ? [] : [decided]), ...(i % 7 === 2 ? [remark] : [])];
  });
}
