/** Ends a whole run of the end-to-end tests with the table of manners; a hole in the table fails the run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FullResult, Reporter, Suite } from "@playwright/test/reporter";
import { manners, mannersIn } from "../e2e/manners.ts";
import { type Kept, gapsOf, mannersTable, printedTable, writtenTable } from "./manners-table.ts";
import { root } from "./step.ts";

/** Set by the runner when no test was left out by name, file or number. */
const isWhole = process.env["E2E_WHOLE"] === "1";

const outcomes = { expected: "passed", flaky: "passed", unexpected: "failed", skipped: "skipped" } as const;

// Playwright makes one of what the file gives by default, and only a class can be made.
export default class MannersReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  async onEnd(_result: FullResult): Promise<{ status: FullResult["status"] } | undefined> {
    if (!isWhole || !this.#suite) return undefined;
    const tests = this.#suite.allTests().map((test): Kept => {
      // Project and an empty name of the root come first.
      const [, , file = "", ...names] = test.titlePath();
      return {
        manners: mannersIn(test.tags),
        test: [file.replace(/^.*\//, ""), ...names].join(" › "),
        outcome: outcomes[test.outcome()],
      };
    });
    const table = mannersTable(manners, tests);
    const file = join(root, "test-results/manners.md");
    mkdirSync(join(root, "test-results"), { recursive: true });
    writeFileSync(file, writtenTable(table));
    console.log(`\nManners (${file}):\n${printedTable(table)}`);
    const gaps = gapsOf(table);
    for (const gap of gaps) console.error(`MANNERS: ${gap}`);
    return gaps.length > 0 ? { status: "failed" } : undefined;
  }

  printsToStdio(): boolean {
    return false;
  }
}
