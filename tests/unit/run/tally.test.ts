/** The closing line never flatters: what died, what could not load and what was switched off all count as failures. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { addTallies, closingLine, readPlaywrightTally, readUnitTally } from "../../run/tally.ts";

const none = { passed: 0, failed: 0, skipped: [] };
const skip = (reason: string) => ({ name: "a > b", reason });

describe("the closing line", () => {
  test.each([
    [[{ ok: true }, { ok: true, tally: { ...none, passed: 12 } }], "12 passed, 0 failed"],
    [[{ ok: false, tally: { ...none, passed: 11, failed: 1 } }], "11 passed, 1 failed"],
    [[{ ok: false }, { ok: true, tally: { ...none, passed: 3 } }], "3 passed, 1 failed"],
    [[{ ok: false, tally: { ...none, passed: 3 } }], "3 passed, 1 failed"],
    [[{ ok: true, tally: { ...none, passed: 3, skipped: [skip("no binary")] } }], "3 passed, 0 failed, 1 skipped"],
    [[{ ok: true, tally: { ...none, passed: 3, skipped: [skip("")] } }], "3 passed, 1 failed"],
    [[{ ok: false }, { ok: false }, { ok: false, tally: { ...none, failed: 2 } }], "0 passed, 4 failed"],
  ])("%j: %s", (steps, line) => expect(closingLine(addTallies(steps))).toBe(line));
});

describe("reports on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "itinera-tally-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (content: string): string => {
    const path = join(folder, "report.json");
    writeFileSync(path, content);
    return path;
  };
  const spec = (status: string, annotations: object[] = []) => ({ title: "s", tests: [{ status, annotations }] });

  test("Playwright's: each test counts, skips bring their reason, errors outside of tests count too", () => {
    const report = {
      stats: {},
      errors: [{ message: "a spec does not load" }],
      suites: [
        {
          title: "a.spec.ts",
          specs: [spec("expected"), spec("unexpected"), spec("flaky")],
          suites: [{ title: "inner", specs: [spec("skipped", [{ type: "skip", description: "no binary" }])] }],
        },
      ],
    };
    expect(readPlaywrightTally(file(JSON.stringify(report)))).toEqual({
      passed: 2,
      failed: 2,
      skipped: [{ name: "a.spec.ts > inner > s", reason: "no binary" }],
    });
  });

  test.each(["", "{", "null", "{}"])("a report that breaks off (%j) is none", (content) => {
    expect(readPlaywrightTally(file(content))).toBeUndefined();
  });
  test("a report that was never written is none", () => {
    expect(readPlaywrightTally(join(folder, "absent.json"))).toBeUndefined();
    expect(readUnitTally(join(folder, "absent.json"))).toBeUndefined();
  });
});
