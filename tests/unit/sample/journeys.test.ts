/** The sample's journeys: one without a finding on any day of the next years, one with faults on purpose, one used as a step. */
import { describe, expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import {
  EdgeRecord,
  JourneyRecord,
  NodeRecord,
  StageRecord,
  conditionFault,
  edgesOf,
  journeyOf,
  nodesOf,
  stagesOf,
} from "../../../shared/journey/index.ts";
import { dictionaryOf, kindOf, kinds } from "../../../shared/kinds/index.ts";
import { firstPatientId, sampleWorkspace, steadyStartId, titrationSupportId } from "../../../shared/sample/index.ts";
import { layoutFaults } from "./layout-faults.ts";
import { factsOf, findingsOf, library, records, sample } from "./opened.ts";

const today = "2026-11-21";
const schemas = { journey: JourneyRecord, stage: StageRecord, node: NodeRecord, edge: EdgeRecord };

test("the same on every call, and ids that no two journeys share", () => {
  expect(sampleWorkspace()).toEqual(sample);
  const ids = sample.journeys.flatMap((journey) => journey.records.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each([firstPatientId, steadyStartId, titrationSupportId])("%s", (id) => {
  const journey = createDoc(records(id));
  const facts = factsOf(journey, today);

  test("every record is what the format says, every node's data what its kind says", () => {
    for (const record of journey.records()) schemas[record.type as keyof typeof schemas].parse(record);
    for (const node of nodesOf(journey).values()) expect(kindOf(node).data.parse(node.data)).toEqual(node.data);
  });
  test("every edge leaves by a way out that its node has", () => {
    for (const edge of edgesOf(journey).values()) {
      const from = nodesOf(journey).get(edge.from);
      const ports = from
        ? kindOf(from)
            .ports(from.data, facts)
            .map((port) => port.id)
        : [];
      expect(ports, edge.id).toContain(edge.port);
      expect(nodesOf(journey).has(edge.to), edge.id).toBe(true);
    }
  });
  test("is laid out as a designer would leave it", () => expect(layoutFaults(journey, facts)).toEqual([]));
  test("stages say all there is to say, and what they count can be counted", () => {
    const dictionary = dictionaryOf(journey, library, "en");
    for (const stage of stagesOf(journey)) {
      for (const [field, value] of Object.entries(stage)) expect(value, `${stage.name}: ${field}`).not.toBe("");
      expect(dictionary.field(stage.metric?.event ?? ""), stage.name).toBeDefined();
    }
    expect(dictionary.field(journeyOf(journey).goal.event)).toBeDefined();
  });
});

describe("the clean journey", () => {
  const journey = createDoc(records(firstPatientId));
  const nodes = [...nodesOf(journey).values()];

  test("has four stages, 40 to 60 nodes, every kind, ten channels and four functions", () => {
    expect(stagesOf(journey).map(({ name }) => name)).toEqual(["Awareness", "Advocacy", "Trial", "Adoption"]);
    expect(nodes.length).toBeGreaterThanOrEqual(40);
    expect(nodes.length).toBeLessThanOrEqual(60);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(kinds.map((kind) => kind.id)));
    const channels = new Set(nodes.map(({ data }) => data["channel"]).filter((channel) => channel !== undefined));
    expect(channels.size).toBeGreaterThanOrEqual(10);
    expect(new Set(stagesOf(journey).map((stage) => stage.function)).size).toBe(4);
  });
  test("every condition can be asked", () => {
    const dictionary = dictionaryOf(journey, library, "en");
    for (const node of nodes)
      for (const { condition } of kindOf(node).conditions?.(node.data) ?? [])
        expect(conditionFault(condition, dictionary), node.name).toBeUndefined();
  });
  test("its way back says how often", () => {
    const limits = [...edgesOf(journey).values()].map((edge) => edge.maxPasses).filter((limit) => limit !== null);
    expect(limits).toEqual([2]);
  });
  test.each(["2026-11-21", "2027-01-11", "2027-07-31", "2028-02-29", "2029-01-01", "2029-12-31"])(
    "has no finding on %s, in any phase",
    (day) => {
      for (const phase of ["design", "review", "export"] as const)
        for (const id of [firstPatientId, titrationSupportId])
          expect(findingsOf(id, day, phase)).toEqual({ findings: [], broken: [] });
    },
  );
});

describe("the journey with faults on purpose", () => {
  test.each(["2026-11-21", "2029-12-31"])("shows each of them once, and nothing else, on %s", (day) => {
    const { findings, broken } = findingsOf(steadyStartId, day);
    expect(broken).toEqual([]);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`).toSorted()).toEqual([
      "error decision-empty-condition",
      "error decision-no-default",
      "error event-wait-no-timeout",
      "error join-never-satisfied",
      "error node-dead-end",
      "error node-unreachable",
      "error quiet-hours-violation",
      "error reference-missing",
      "error split-weights-not-100",
      "error trigger-without-source",
      "error wait-missing-duration",
      "warning decision-branches-overlap",
      "warning engagement-check-too-early",
      "warning name-missing",
      "warning reentry-unbounded",
    ]);
  });
  test("exactly one finding is waived, with a reason", () => {
    const waived = findingsOf(steadyStartId, today).findings.filter((finding) => finding.waived);
    expect(waived.map(({ rule }) => rule)).toEqual(["reentry-unbounded"]);
  });
  test("has 40 to 60 nodes", () => {
    const { size } = nodesOf(createDoc(records(steadyStartId)));
    expect(size).toBeGreaterThanOrEqual(40);
    expect(size).toBeLessThanOrEqual(60);
  });
});
