/** What a test runner found, counted the same way for every runner; a skip without a reason counts as a failure. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

export interface Skip {
  readonly name: string;
  readonly reason: string;
}
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

function read(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Counts modules that could not even be loaded as one failure each: their tests are unknown, not absent. */
function tallyModules(modules: readonly TestModule[], unhandled: number): Tally {
  let passed = 0;
  let failed = unhandled;
  const skipped: Skip[] = [];
  for (const module of modules) {
    const broken = module.state() === "failed";
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const result = test.result();
      const reason = result.state === "skipped" ? (result.note ?? "") : "";
      if (result.state === "passed") passed += 1;
      else if (result.state !== "skipped") failedHere += 1;
      // What a failed set-up kept from running is part of that one failure, not a test somebody switched off.
      else if (reason !== "" || !broken)
        skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason });
    }
    failed += Math.max(failedHere, broken ? 1 : 0);
  }
  return { passed, failed, skipped };
}

/** A Vitest reporter that writes the tally to `file` as JSON. */
export function tallyReporter(file: string): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      writeFileSync(file, JSON.stringify(tallyModules(modules, unhandledErrors.length)));
    },
  };
}

/** The tally that `tallyReporter` wrote; undefined when the run died before the end. */
export function readUnitTally(file: string): Tally | undefined {
  return read(file) as Tally | undefined;
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: "expected" | "unexpected" | "flaky" | "skipped";
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** The tally in a report of Playwright's JSON reporter; undefined when the run died before the end. */
export function readPlaywrightTally(file: string): Tally | undefined {
  const report = read(file) as
    | { suites?: readonly PlaywrightSuite[]; errors?: readonly unknown[]; stats?: object }
    | undefined;
  if (report?.suites === undefined || report.stats === undefined) return undefined;
  let passed = 0;
  let failed = report.errors?.length ?? 0;
  const skipped: Skip[] = [];
  const walk = (suite: PlaywrightSuite, path: readonly string[]): void => {
    // Files are named from the folder of the settings, which is no place a person thinks from.
    const here = [...path, suite.title.replace(/^\.\.\//, "")];
    for (const spec of suite.specs ?? []) {
      for (const { status, annotations } of spec.tests) {
        if (status === "expected" || status === "flaky") passed += 1;
        else if (status === "unexpected") failed += 1;
        else {
          const why = annotations.find(({ type }) => type === "skip" || type === "fixme");
          skipped.push({
            name: [...here, spec.title].join(" > "),
            reason: why?.description ?? "",
          });
        }
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, here);
  };
  for (const suite of report.suites) walk(suite, []);
  return { passed, failed, skipped };
}

/**
 * Adds up what the steps found. A step that did not end well counts at least one failure, whatever it
 * managed to count before; a skip nobody gave a reason for is a test that was switched off, so it fails.
 */
export function addTallies(steps: readonly { readonly ok: boolean; readonly tally?: Tally | undefined }[]): Tally {
  let passed = 0;
  let failed = 0;
  const skipped: Skip[] = [];
  for (const { ok, tally } of steps) {
    if (tally !== undefined) passed += tally.passed;
    failed += Math.max(tally?.failed ?? 0, ok ? 0 : 1);
    for (const skip of tally?.skipped ?? []) {
      if (skip.reason === "") failed += 1;
      else skipped.push(skip);
    }
  }
  return { passed, failed, skipped };
}

/** The line that closes a run: `12 passed, 0 failed`, or with `, 1 skipped`. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const counted = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? counted : `${counted}, ${skipped.length} skipped`;
}
