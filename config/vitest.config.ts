/** Which tests run without a browser: unit, contract and house tests. */
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
    reporters: tallyFile === undefined ? ["default"] : ["default", tallyReporter(tallyFile)],
  },
});
