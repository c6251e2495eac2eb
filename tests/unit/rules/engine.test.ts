/** The engine around the rules: a rule that throws, waivers and what they are worth, the order of what is found. */
import { expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import { type ReviewEvent, foldReview } from "../../../shared/review/index.ts";
import {
  type Finding,
  type RuleInput,
  blocking,
  createRuleContext,
  defineRule,
  lint,
  lintJourney,
  rules,
  sayFinding,
  subjectOf,
} from "../../../shared/rules/index.ts";
import { type JourneyBuilder, journey } from "../../support/journey.ts";

/** The rules that look at a drawing alone, without a library. */
const own = rules.filter((rule) => rule.group === "structure" || rule.group === "timing");
const hello = journey("Launch")
  .stage("Start")
  .entry("Sign-up")
  .email("Hello")
  .exit("Done")
  .lift()
  .email("Forgotten")
  .to("Done");
const inputOf = (drawing: JourneyBuilder): RuleInput => ({
  journey: drawing.doc(),
  library: createDoc(),
  today: "2027-01-01",
  phase: "design",
});
const input = inputOf(hello);

test("a rule that throws becomes a finding, and all others still run", () => {
  const fault = defineRule({
    id: "fault",
    group: "structure",
    severity: "error",
    locked: false,
    waivable: true,
    source: "test",
    words: {
      en: { title: "Fault", messages: {}, fixes: {}, why: "" },
      de: { title: "Fehler", messages: {}, fixes: {}, why: "" },
    },
    *check() {
      yield { at: null, message: "first", params: {} };
      throw new Error("no such thing");
    },
  });
  const { findings, broken } = lint(createRuleContext(input), [fault, ...own]);
  expect(broken).toEqual([{ rule: "fault", error: new Error("no such thing") }]);
  expect(findings.filter((f) => f.rule === "rule-broken")).toMatchObject([{ severity: "warning", at: null }]);
  expect(
    sayFinding(
      findings.find((f) => f.rule === "rule-broken")!,
      "en",
    ),
  ).toContain("“fault”");
  expect(findings.map((f) => f.rule)).toContain("node-unreachable");
});

const waived = (
  until: string,
  act: Partial<{ rule: string; fingerprint: string; subject: string }> = {},
  journey = input.journey,
): Finding | undefined => {
  const finding = { rule: "node-unreachable", fingerprint: "node-unreachable:forgotten", ...act };
  const event: ReviewEvent = {
    seq: 1,
    at: "2027-01-01T09:00:00.000Z",
    actor: { id: "weiss", name: "Dr Weiss", role: "medical" },
    act: {
      act: "waive",
      id: "w1",
      journey: "journey-launch",
      ...finding,
      reason: "Kept for the relaunch in spring, agreed with the brand.",
      until,
    },
    revision: 1,
  };
  return lintJourney({ ...input, journey, review: foldReview([event]) }).findings.find(
    (f) => f.rule === "node-unreachable",
  );
};
test("a waiver marks its finding through its last day, and it no longer blocks", () => {
  expect(waived("2027-01-01")?.waived).toEqual({
    by: "Dr Weiss",
    until: "2027-01-01",
    reason: expect.stringContaining("relaunch"),
    // It does not say what it was given for: nothing but its last day ends it.
    unbound: true,
  });
  expect(blocking([waived("2027-01-01")!])).toEqual([]);
  expect(waived("2026-12-31")?.waived).toBeUndefined();
  expect(blocking([waived("2026-12-31")!])).toHaveLength(1);
});
test("a waiver holds for what it was given for, wherever that stands, and lapses when it changes", () => {
  const at = "forgotten";
  const subject = subjectOf({ at }, input);
  const put = (fields: object) =>
    createDoc([...input.journey.records()].map((record) => (record.id === at ? { ...record, ...fields } : record)));
  expect(waived("2027-01-01", { subject })?.waived).not.toHaveProperty("unbound");
  expect(waived("2027-01-01", { subject }, put({ x: 777, y: 99 }))?.waived).toBeTruthy();
  const changed = waived("2027-01-01", { subject }, put({ name: "Another promise" }));
  expect(changed?.waived).toBeUndefined();
  expect(changed?.lapsed).toMatchObject({ id: "w1", by: "Dr Weiss", until: "2027-01-01" });
  expect(blocking([changed!])).toHaveLength(1);
  // Out of date it is not told at all.
  expect(waived("2026-12-31", { subject }, put({ name: "Another promise" }))?.lapsed).toBeUndefined();
});
test("a waiver of another finding changes nothing", () => {
  expect(waived("2027-12-31", { fingerprint: "node-unreachable:other" })?.waived).toBeUndefined();
  expect(waived("2027-12-31", { rule: "node-dead-end" })?.waived).toBeUndefined();
});
test("what is not waivable cannot be waived", () => {
  const noEntry = journey("Launch").stage("Start").lift().email("Hello").exit("Done");
  const event: ReviewEvent = {
    seq: 1,
    at: "2027-01-01T09:00:00.000Z",
    actor: { id: "weiss", name: "Dr Weiss", role: "medical" },
    act: {
      act: "waive",
      id: "w1",
      journey: "j",
      rule: "journey-no-entry",
      fingerprint: "journey-no-entry:",
      reason: "We want to go without an entry.",
      until: "2030-01-01",
    },
    revision: 1,
  };
  const found = lintJourney({ ...inputOf(noEntry), review: foldReview([event]) }).findings.find(
    (f) => f.rule === "journey-no-entry",
  );
  expect(found?.fingerprint).toBe("journey-no-entry:");
  expect(found?.waived).toBeUndefined();
});

test("errors come first, then the stages from left to right, then from top to bottom", () => {
  const many = journey("Launch")
    .stage("Start")
    .entry("Sign-up", { reentry: "any-time" })
    .exit("Done")
    .lift()
    .email("Low", {}, { y: 900 })
    .lift()
    .email("High", {}, { y: 500 })
    .stage("Later")
    .lift()
    .email("Right", {}, { y: 0 });
  const found = lint(createRuleContext({ ...input, journey: many.doc() }), own).findings.map(
    (f) => `${f.severity} ${f.rule} ${f.at}`,
  );
  expect(found).toEqual([
    "error node-unreachable high",
    "error node-unreachable low",
    "error node-unreachable right",
    "warning reentry-unbounded sign-up",
    "warning stage-orphan stage-later",
  ]);
});
