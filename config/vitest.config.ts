/** Which tests run without a browser: unit, contract and house tests. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { tallyReporter } from "../tests/run/tally.ts";

const tallyFile = process.env["TALLY_FILE"];

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["tests/{unit,contract,house}/**/*.test.{ts,tsx}"],
    environment: "node",
    restoreMocks: true,
    testTimeout: 20_000,
    // All cores: on a machine of two, one left free would double the time.
    maxWorkers: availableParallelism(),
    reporters: tallyFile === undefined ? ["default"] : ["default", tallyReporter(tallyFile)],
  },
});
