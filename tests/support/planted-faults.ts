/** One fault at a time, put into a journey that is right: each names the rule that must speak of it. */
import type { AnyRecord } from "../../shared/document/index.ts";
import type { Choose } from "./random-journey.ts";

export interface PlantedFault {
  readonly rule: string;
  /** The journey with the fault, or undefined where this journey has no place for it. */
  plant(records: readonly AnyRecord[], choose: Choose): AnyRecord[] | undefined;
}

type Data = Readonly<Record<string, unknown>>;
const dataOf = (record: AnyRecord): Data => record["data"] as Data;
const isNode =
  (kind: string) =>
  (record: AnyRecord): boolean =>
    record.type === "node" && record["kind"] === kind;
const isEdge = (record: AnyRecord): boolean => record.type === "edge";

/** Changes one record of those that fit. */
function change(
  fits: (record: AnyRecord, all: readonly AnyRecord[]) => boolean,
  how: (record: AnyRecord) => AnyRecord | undefined,
): PlantedFault["plant"] {
  return (records, choose) => {
    const fitting = records.filter((record) => fits(record, records));
    const chosen = fitting[choose(fitting.length || 1)];
    return chosen && records.flatMap((record) => (record === chosen ? (how(record) ?? []) : [record]));
  };
}
const withData =
  (data: Data) =>
  (record: AnyRecord): AnyRecord => ({ ...record, data: { ...dataOf(record), ...data } });
const put =
  (fields: Data) =>
  (record: AnyRecord): AnyRecord => ({ ...record, ...fields });

const kindAt = (records: readonly AnyRecord[], id: unknown): unknown =>
  records.find((record) => record.id === id)?.["kind"];
const edgeFrom =
  (kind: string, port: string) =>
  (record: AnyRecord, all: readonly AnyRecord[]): boolean =>
    isEdge(record) && kindAt(all, record["from"]) === kind && record["port"] === port;
const intoExitOnly = (record: AnyRecord, all: readonly AnyRecord[]): boolean =>
  isEdge(record) &&
  kindAt(all, record["to"]) === "exit" &&
  all.filter((other) => other["to"] === record["to"]).length > 1;

const email = (id: string): AnyRecord => ({
  id,
  type: "node",
  kind: "touchpoint",
  name: "Forgotten",
  stage: "stage-start",
  function: null,
  group: null,
  data: {
    channel: "email",
    purpose: "promotional",
    modules: [],
    sender: "",
    sendWindow: null,
    onlyIf: null,
    dueIn: null,
    assignee: "",
    format: "text",
    seconds: null,
    words: null,
    effort: "automated",
    tracking: true,
  },
  x: 400,
  y: 40,
  collapsed: false,
});
const edge = (from: unknown, port: unknown, to: unknown): AnyRecord => ({
  id: "zz-planted",
  type: "edge",
  from,
  port,
  to,
  maxPasses: null,
});
const isWaitFor =
  (how: string) =>
  (record: AnyRecord): boolean =>
    isNode("wait")(record) && dataOf(record)["for"] === how;

export const plantedFaults: readonly PlantedFault[] = [
  {
    rule: "journey-no-exit",
    plant: (records) =>
      records.filter(isNode("exit")).length === 1 ? without(records, records.find(isNode("exit"))!) : undefined,
  },
  {
    rule: "node-unreachable",
    plant: (records) => [...records, email("planted"), edge("planted", "next", records.find(isNode("exit"))?.id)],
  },
  {
    rule: "node-dead-end",
    plant: change(
      (r, all) => edgeFrom("touchpoint", "declined")(r, all) && intoExitOnly(r, all),
      () => undefined,
    ),
  },
  {
    rule: "edge-invalid",
    plant: (records) => [
      ...records,
      edge(
        records.find(isNode("exit"))?.id,
        "next",
        records.find(isNode("touchpoint"))?.id ?? records.find(isNode("exit"))?.id,
      ),
    ],
  },
  {
    rule: "decision-no-default",
    plant: change(
      (r, all) => edgeFrom("decision", "otherwise")(r, all) && all.filter((o) => o["to"] === r["to"]).length > 1,
      () => undefined,
    ),
  },
  {
    rule: "decision-empty-condition",
    plant: change(isNode("decision"), (r) =>
      withData({ branches: (dataOf(r)["branches"] as Data[]).map((b) => ({ ...b, condition: null })) })(r),
    ),
  },
  {
    rule: "decision-branch-never-true",
    plant: change(isNode("decision"), (r) =>
      withData({
        branches: (dataOf(r)["branches"] as Data[]).map((b) => ({
          ...b,
          condition: { op: "all", of: [b["condition"], { op: "not", of: b["condition"] }] },
        })),
      })(r),
    ),
  },
  {
    rule: "split-weights-not-100",
    plant: change(isNode("split"), (r) =>
      withData({ arms: (dataOf(r)["arms"] as Data[]).map((arm) => ({ ...arm, weight: Number(arm["weight"]) - 1 })) })(
        r,
      ),
    ),
  },
  { rule: "join-never-satisfied", plant: change(isNode("fork"), forkAsDecision) },
  {
    rule: "parallel-unsynchronised",
    plant: (records) =>
      planted(records, edgeFrom("wait", "next"), (found) =>
        edge(found["from"], found["port"], records.find((r) => isNode("exit")(r) && r.id !== found["to"])?.id),
      ),
  },
  { rule: "loop-without-wait", plant: (records) => instantLoop(records) },
  {
    rule: "stage-orphan",
    plant: (records) => [
      ...records,
      { ...records.find((r) => r.type === "stage")!, id: "stage-planted", name: "Planted", order: 9 },
    ],
  },
  {
    rule: "duplicate-id",
    plant: change(isNode("split"), (r) =>
      withData({
        arms: (dataOf(r)["arms"] as Data[]).flatMap((arm, i) =>
          i === 0
            ? [
                { ...arm, weight: Number(arm["weight"]) - 1 },
                { ...arm, name: "Twin", weight: 1 },
              ]
            : [arm],
        ),
      })(r),
    ),
  },
  { rule: "name-missing", plant: change(isNode("touchpoint"), put({ name: "" })) },
  {
    rule: "reference-missing",
    plant: change(isNode("touchpoint"), (r) =>
      withData({ modules: [{ module: "gone", version: "gone-v1", policy: "pinned" }] })(r),
    ),
  },
  {
    rule: "trigger-without-source",
    plant: change(isNode("entry"), (r) => withData({ by: "event", trigger: null })(r)),
  },
  { rule: "wait-missing-duration", plant: change(isWaitFor("duration"), (r) => withData({ duration: null })(r)) },
  { rule: "event-wait-no-timeout", plant: change(isWaitFor("event"), (r) => withData({ timeout: null })(r)) },
  {
    rule: "wait-exceeds-journey",
    plant: change(isWaitFor("duration"), (r) => withData({ duration: { amount: 400, unit: "days" } })(r)),
  },
  {
    rule: "delivery-outside-journey",
    plant: (records) =>
      records.some(
        (r) => isEdge(r) && kindAt(records, r["from"]) === "wait" && kindAt(records, r["to"]) === "touchpoint",
      )
        ? records.map((r) => (r.type === "journey" ? { ...r, lastEntry: "2027-12-31" } : r))
        : undefined,
  },
  {
    rule: "quiet-hours-violation",
    plant: (records, choose) =>
      change(isNode("touchpoint"), (r) =>
        withData({ channel: "email", sendWindow: { days: [1], from: "20:00", to: "23:00" } })(r),
      )(
        records.map((r) => (r.type === "journey" ? { ...r, markets: ["US"] } : r)),
        choose,
      ),
  },
  { rule: "reentry-unbounded", plant: change(isNode("entry"), (r) => withData({ reentry: "any-time" })(r)) },
];

function without(records: readonly AnyRecord[], gone: AnyRecord): AnyRecord[] {
  return records.filter((record) => record !== gone && record["to"] !== gone.id && record["from"] !== gone.id);
}

function planted(
  records: readonly AnyRecord[],
  fits: (r: AnyRecord, all: readonly AnyRecord[]) => boolean,
  add: (found: AnyRecord) => AnyRecord,
): AnyRecord[] | undefined {
  const found = records.find((record) => fits(record, records));
  const added = found && add(found);
  return added && added["to"] !== undefined ? [...records, added] : undefined;
}

/** The ways of the fork become branches of a decision, which exclude each other; the join behind it stays. */
function forkAsDecision(fork: AnyRecord): AnyRecord {
  const condition = { op: "test", field: "attribute:score", is: "at-least", value: 5 };
  const branches = (dataOf(fork)["ways"] as Data[]).map((way, i) => ({
    ...way,
    condition: i === 0 ? condition : { op: "not", of: condition },
  }));
  return { ...fork, kind: "decision", data: { branches, otherwise: false, order: "ordered" } };
}

/** A loop of the journey loses its wait. */
function instantLoop(records: readonly AnyRecord[]): AnyRecord[] | undefined {
  const back = records.find((record) => isEdge(record) && record["maxPasses"] !== null);
  const pause = records.find(
    (record) => isEdge(record) && record["to"] === back?.["from"] && kindAt(records, record["from"]) === "wait",
  );
  const into = records.find(
    (record) => isEdge(record) && record["to"] === pause?.["from"] && kindAt(records, record["from"]) !== "decision",
  );
  if (!back || !pause || !into) return undefined;
  const wait = pause["from"];
  if (records.filter((record) => isEdge(record) && record["to"] === wait).length !== 1) return undefined;
  return records.flatMap((r) => (r === pause || r.id === wait ? [] : r === into ? [{ ...r, to: pause["to"] }] : [r]));
}
