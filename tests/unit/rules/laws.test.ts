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
import {
  type Finding,
  type Phase,
  createRuleContext,
  lint,
  rules,
  sayFinding,
  sayFix,
} from "../../../shared/rules/index.ts";
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
