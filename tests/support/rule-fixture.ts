/** A drawing with what one rule says about it, and the check that it does: the form of every file in tests/fixtures/rules. */
import { describe, expect, test } from "vitest";
import { commandRunner } from "../../shared/commands/index.ts";
import {
  type AnyRecord,
  type CommandCall,
  canonicalJson,
  createDoc,
  openSession,
  semanticRecords,
} from "../../shared/document/index.ts";
import {
  type Finding,
  type Phase,
  type RuleInput,
  lintJourney,
  ruleById,
  sayFinding,
  sayFix,
} from "../../shared/rules/index.ts";

export interface RuleFixture {
  /** What the drawing shows: the name of the test. */
  readonly about: string;
  readonly journey: readonly AnyRecord[];
  readonly library?: readonly AnyRecord[];
  readonly journeys?: ReadonlyMap<string, string>;
  readonly today?: string;
  readonly phase?: Phase;
  /** Every sentence of the rule, in order: none for a passing drawing. */
  readonly says: readonly string[];
  /** Ids of the records the findings are at, null for the journey; in order. */
  readonly at?: readonly (string | null)[];
  /** The buttons of the first finding. */
  readonly fixes?: readonly string[];
  readonly severity?: Finding["severity"];
}

export const fixture = (about: string, rest: Omit<RuleFixture, "about">): RuleFixture => ({ about, ...rest });

function inputOf(fixtureOrRecords: RuleFixture, journey: Iterable<AnyRecord> = fixtureOrRecords.journey): RuleInput {
  const { library = [], journeys, today = "2027-01-01", phase = "design" } = fixtureOrRecords;
  return { journey: createDoc(journey), library: createDoc(library), today, phase, ...(journeys ? { journeys } : {}) };
}

const say = (finding: Finding): string => sayFinding(finding, "en");
const isError = (finding: Finding): boolean => finding.severity === "error";

/** Tests one rule with its drawings: at least one that fails, one that passes and one right on the border. */
export function describeRule(
  id: string,
  drawings: {
    readonly failing: readonly RuleFixture[];
    readonly passing: readonly RuleFixture[];
    readonly boundary: readonly RuleFixture[];
  },
): void {
  describe(id, () => {
    test("has drawings on both sides and on the border, and says what it should only where it should", () => {
      expect(drawings.failing.length).toBeGreaterThan(0);
      expect(drawings.passing.length).toBeGreaterThan(0);
      expect(drawings.boundary.length).toBeGreaterThan(0);
      for (const drawing of drawings.failing) expect(drawing.says).not.toEqual([]);
      for (const drawing of drawings.passing) expect(drawing.says).toEqual([]);
    });
    for (const [group, list] of Object.entries(drawings))
      describe(group, () => {
        for (const drawing of list) test(drawing.about, () => checkDrawing(id, drawing));
      });
  });
}

function findingsOf(id: string, drawing: RuleFixture): Finding[] {
  const { findings, broken } = lintJourney(inputOf(drawing));
  expect(broken).toEqual([]);
  return findings.filter((finding) => finding.rule === id);
}

function checkDrawing(id: string, drawing: RuleFixture): void {
  const found = findingsOf(id, drawing);
  expect(found.map(say)).toEqual(drawing.says);
  if (drawing.at) expect(found.map((finding) => finding.at)).toEqual(drawing.at);
  if (drawing.fixes) expect((found[0]?.fixes ?? []).map((fix) => sayFix(found[0]!, fix, "en"))).toEqual(drawing.fixes);
  const rule = ruleById(id);
  for (const finding of found) {
    if (drawing.severity) expect(finding.severity).toBe(drawing.severity);
    expect(rule?.words.en.messages).toHaveProperty([finding.message]);
    for (const fix of finding.fixes ?? []) {
      expect(rule?.words.en.fixes).toHaveProperty([fix.label]);
      checkFix(drawing, finding, fix.command);
    }
  }
}

/** The fix takes its finding away, brings no new error, and one undo restores everything. */
function checkFix(drawing: RuleFixture, finding: Finding, command: CommandCall): void {
  const before = lintJourney(inputOf(drawing)).findings;
  const session = openSession({ records: drawing.journey, runner: commandRunner });
  const whole = (): string => canonicalJson(semanticRecords(session.doc.records(), {}));
  const start = whole();
  const outcome = session.dispatch(command);
  expect(outcome).toHaveProperty("entry");
  const after = lintJourney(inputOf(drawing, session.doc.records())).findings;
  expect(after.map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint);
  const known = new Set(before.filter(isError).map(({ fingerprint }) => fingerprint));
  expect(after.filter((f) => isError(f) && !known.has(f.fingerprint)).map(say)).toEqual([]);
  session.undo();
  expect(whole()).toBe(start);
}
