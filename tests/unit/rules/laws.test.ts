/** Laws that all rules keep: what is not meant changes no finding, right journeys have no errors, fixes fix, faults stay small. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandRunner } from "../../../shared/commands/index.ts";
import {
  type AnyRecord,
  canonicalJson,
  createDoc,
  openSession,
  semanticRecords,
} from "../../../shared/document/index.ts";
import { type ReviewEvent, foldReview } from "../../../shared/review/index.ts";
import {
  type Finding,
  type Phase,
  blocking,
  createRuleContext,
  defineRule,
  lint,
  lintJourney,
  rules,
  sayFinding,
  sayFix,
  subjectOf,
} from "../../../shared/rules/index.ts";
import { journey } from "../../support/journey.ts";
import { plantedFaults } from "../../support/planted-faults.ts";
import { type RandomDrawing, anyDrawing, choosing, drawValid, validDrawing } from "../../support/random-journey.ts";

const today = "2027-01-01";
const drawn = (drawing: RandomDrawing, records: Iterable<AnyRecord> = drawing.journey, phase: Phase = "review") => ({
  journey: createDoc(records),
  library: createDoc(drawing.library),
  today,
  phase,
});
/** The rules whose laws are kept here; those of other groups look at things these drawings lack. */
const own = rules.filter((rule) => rule.group === "structure" || rule.group === "timing");
const check = (drawing: RandomDrawing, records?: Iterable<AnyRecord>, phase?: Phase): Finding[] => {
  const { findings, broken } = lint(createRuleContext(drawn(drawing, records, phase)), own);
  expect(broken).toEqual([]);
  return [...findings];
};
/** A finding without its words and fixes, and without the order, which follows the canvas. */
const identity = (finding: Finding): string =>
  canonicalJson([
    finding.rule,
    finding.at,
    finding.severity,
    finding.message,
    finding.cause ?? "",
    finding.field ?? "",
    [...(finding.also ?? [])].sort(),
  ]);
const identities = (findings: readonly Finding[]): string[] => findings.map(identity).sort();
/** Other drawings in every run; what fails names its seed, and ITINERA_LAW_SEED draws the same again. */
const seed = Number(process.env["ITINERA_LAW_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const runs = { seed, numRuns: 1000, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };
const slow = 90_000;

describe("what is not meant changes no finding", () => {
  test("names", { timeout: slow }, () => {
    const renamed = (records: readonly AnyRecord[]): AnyRecord[] =>
      records.map((record) =>
        typeof record["name"] === "string" && record["name"] !== ""
          ? { ...record, name: `${record["name"]}~` }
          : record,
      );
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        expect(identities(check(drawing, renamed(drawing.journey)))).toEqual(identities(check(drawing)));
      }),
      runs,
    );
  });
  test("places on the canvas", { timeout: slow }, () => {
    fc.assert(
      fc.property(anyDrawing, fc.integer({ min: 1, max: 997 }), (drawing, by) => {
        const moved = drawing.journey.map((record, i) =>
          record.type === "node"
            ? {
                ...record,
                x: (Number(record["x"]) * by) % 1009,
                y: (Number(record["y"]) + i * by) % 1013,
                collapsed: i % 2 === 0,
              }
            : record,
        );
        expect(identities(check(drawing, moved))).toEqual(identities(check(drawing)));
      }),
      runs,
    );
  });
  test("the order of records", { timeout: slow }, () => {
    fc.assert(
      fc.property(anyDrawing, fc.nat(), (drawing, seed) => {
        const shuffled = drawing.journey
          .map((record, i) => ({ record, key: (i * 7919 + seed * 104_729) % 1_000_003 }))
          .sort((a, b) => a.key - b.key);
        const [there, back] = [
          check(
            drawing,
            shuffled.map(({ record }) => record),
          ),
          check(drawing),
        ];
        expect(there.map(identity)).toEqual(back.map(identity));
        expect(there.map((f) => sayFinding(f, "en"))).toEqual(back.map((f) => sayFinding(f, "en")));
      }),
      runs,
    );
  });
  test("ids", { timeout: slow }, () => {
    fc.assert(
      fc.property(anyDrawing, fc.boolean(), (drawing, keepOrder) => {
        const ids = drawing.journey.map((record) => record.id);
        // A new name that keeps the order of ids keeps every finding; any other may choose another place for the same fault.
        const fresh = new Map(
          ids.map((id, i) => [id, keepOrder ? `q-${id}` : `q${String((i * 7919) % 10_007).padStart(5, "0")}`]),
        );
        const text = (value: string): string =>
          fresh.get(value) ?? value.replace(/event:([^:]+):/, (_, id: string) => `event:${fresh.get(id) ?? id}:`);
        const deep = (value: unknown): unknown =>
          typeof value === "string"
            ? text(value)
            : Array.isArray(value)
              ? value.map(deep)
              : typeof value === "object" && value !== null
                ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]))
                : value;
        const remapped = drawing.journey.map(deep) as AnyRecord[];
        const before = check(drawing);
        const after = check(drawing, remapped);
        if (keepOrder) {
          const mapped = before.map((f) => ({
            ...f,
            at: f.at && text(f.at),
            also: (f.also ?? []).map(text),
            ...(f.cause === undefined ? {} : { cause: text(f.cause) }),
          }));
          expect(identities(after)).toEqual(identities(mapped));
        } else {
          const kinds = (findings: readonly Finding[]): string[] =>
            findings.map((f) => `${f.rule} ${f.severity}`).sort();
          expect(kinds(after)).toEqual(kinds(before));
        }
      }),
      runs,
    );
  });
});

test("a journey that is right has no errors, in any phase", { timeout: slow }, () => {
  fc.assert(
    fc.property(validDrawing, (drawing) => {
      for (const phase of ["design", "export"] as const)
        expect(
          check(drawing, undefined, phase)
            .filter((f) => f.severity === "error")
            .map((f) => sayFinding(f, "en")),
        ).toEqual([]);
    }),
    runs,
  );
});

describe("one planted fault", () => {
  /** What a fault brings along by its nature: it is not unrelated. */
  const alongside: Readonly<Record<string, readonly string[]>> = {
    "journey-no-exit": ["decision-no-default", "event-wait-no-timeout"],
    "decision-no-default": ["node-unreachable"],
    "loop-without-wait": ["engagement-check-too-early"],
    "quiet-hours-violation": ["edge-invalid", "node-dead-end", "node-unreachable"],
    "wait-exceeds-journey": ["delivery-outside-journey"],
    "decision-branch-never-true": ["loop-without-exit"],
  };
  const library = fc.sample(validDrawing, 1)[0]!.library;
  test.each(plantedFaults)(
    "$rule speaks, alone, and its fixes bring no new error",
    { timeout: slow },
    ({ rule, plant }) => {
      let planted = 0;
      for (let seed = 1; planted < 50 && seed < 2000; seed += 1) {
        const records = plant(drawValid(seed), choosing(seed));
        if (!records) continue;
        planted += 1;
        const drawing: RandomDrawing = { journey: records, library };
        const found = check(drawing);
        const mine = found.filter((f) => f.rule === rule);
        expect(mine.length, `${rule}, seed ${seed}`).toBeGreaterThan(0);
        const related = new Set([rule, ...(alongside[rule] ?? [])]);
        expect(
          found.filter((f) => f.severity === "error" && !related.has(f.rule)).map((f) => sayFinding(f, "en")),
          `seed ${seed}`,
        ).toEqual([]);
        const before = new Set(found.map((f) => f.fingerprint));
        for (const finding of mine)
          for (const fix of finding.fixes ?? []) {
            const session = openSession({ records, runner: commandRunner });
            expect(session.dispatch(fix.command), `seed ${seed} ${JSON.stringify(fix.command)}`).toHaveProperty(
              "entry",
            );
            const after = check(drawing, session.doc.records());
            expect(after.map((f) => f.fingerprint)).not.toContain(finding.fingerprint);
            const fresh = after.filter((f) => f.severity === "error" && !before.has(f.fingerprint));
            expect(
              fresh.map((f) => sayFinding(f, "en")),
              `seed ${seed} ${JSON.stringify(fix.command)}`,
            ).toEqual([]);
          }
      }
      expect(planted).toBe(50);
    },
  );
});

test(
  "every fix of any drawing can be done, takes its finding away, and one undo restores everything",
  { timeout: slow },
  () => {
    fc.assert(
      fc.property(anyDrawing, (any) => {
        // Doubles come to life when the first of them is moved: connections that are not valid are fixed first, by their own rule.
        const invalid = new Set(check(any).flatMap((f) => (f.rule === "edge-invalid" ? [f.at] : [])));
        const drawing = { library: any.library, journey: any.journey.filter(({ id }) => !invalid.has(id)) };
        for (const finding of check(drawing)) {
          for (const fix of finding.fixes ?? []) {
            const session = openSession({ records: drawing.journey, runner: commandRunner });
            const whole = (): string => canonicalJson(semanticRecords(session.doc.records(), {}));
            const start = whole();
            const outcome = session.dispatch(fix.command);
            expect(outcome, JSON.stringify(fix.command)).toHaveProperty("entry");
            expect(
              check(drawing, session.doc.records()).map((f) => f.fingerprint),
              JSON.stringify(fix.command),
            ).not.toContain(finding.fingerprint);
            session.undo();
            expect(whole()).toBe(start);
          }
        }
      }),
      { ...runs, numRuns: 300 },
    );
  },
);

describe("words", () => {
  test(
    "every message and every fix of every finding has its sentence, with nothing left open",
    { timeout: slow },
    () => {
      fc.assert(
        fc.property(anyDrawing, (drawing) => {
          for (const finding of check(drawing)) {
            const rule = rules.find(({ id }) => id === finding.rule)!;
            expect(rule.words.en.messages).toHaveProperty([finding.message]);
            expect(sayFinding(finding, "en")).not.toMatch(/undefined|NaN|null|\[object/);
            for (const fix of finding.fixes ?? []) {
              expect(rule.words.en.fixes).toHaveProperty([fix.label]);
              expect(sayFix(finding, fix, "en")).not.toMatch(/undefined|NaN|null|\[object/);
            }
          }
        }),
        { ...runs, numRuns: 300 },
      );
    },
  );
  test("every rule says why it is there and where it comes from", () => {
    for (const rule of rules) {
      expect(rule.words.en.title.length).toBeGreaterThan(5);
      expect(rule.words.en.why.length).toBeGreaterThan(60);
      expect(rule.source).not.toBe("");
      expect(rule.locked && rule.severity === "info").toBe(false);
    }
  });
});

test("findings of one journey have fingerprints of their own", { timeout: slow }, () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const prints = check(drawing).map((f) => f.fingerprint);
      expect(new Set(prints).size).toBe(prints.length);
    }),
    runs,
  );
});

describe("the engine", () => {
  const hello = journey("Launch")
    .stage("Start")
    .entry("Sign-up")
    .email("Hello")
    .exit("Done")
    .lift()
    .email("Forgotten")
    .to("Done");
  const drawing: RandomDrawing = { journey: hello.build(), library: [] };
  const input = drawn(drawing, undefined, "design");

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
    const noEntry: RandomDrawing = {
      journey: journey("Launch").stage("Start").lift().email("Hello").exit("Done").build(),
      library: [],
    };
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
    const found = lintJourney({ ...drawn(noEntry), review: foldReview([event]) }).findings.find(
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
});
