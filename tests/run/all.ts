/** `npm test`: types, unit, contract and house tests, build, end-to-end tests; the last line counts them all. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { program, root, step } from "./step.ts";
import { addTallies, closingLine, readPlaywrightTally, readUnitTally, type Tally } from "./tally.ts";

const results = join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const steps: { ok: boolean; tally?: Tally | undefined }[] = [];

steps.push({ ok: step("types", program("typescript", "bin/tsc"), ["-b"]) });

const unitFile = join(results, "unit.json");
steps.push({
  ok: step(
    "unit, contract and house tests",
    program("vitest", "vitest.mjs"),
    ["run", "--config", "config/vitest.config.ts"],
    { TALLY_FILE: unitFile },
  ),
  tally: readUnitTally(unitFile),
});

// An old bundle must never pass for the new one.
rmSync(join(root, "dist"), { recursive: true, force: true });
const built = step("build", join(root, "config/build.ts"));
steps.push({ ok: built });

const endToEndFile = join(results, "e2e.json");
steps.push({
  ok:
    built &&
    step("end-to-end tests", join(root, "tests/run/e2e.ts"), [], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndFile,
    }),
  tally: readPlaywrightTally(endToEndFile),
});

const total = addTallies(steps);
for (const { tally } of steps) {
  for (const { name, reason } of tally?.skipped ?? []) {
    console.log(reason === "" ? `not run, no reason given: ${name}` : `skipped: ${name}: ${reason}`);
  }
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`\n${closingLine(total)}`);
