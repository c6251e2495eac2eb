/** `npm run check`: types per room, lint, format and the laws of the house; all of them, also after a failure. */
import { join } from "node:path";
import { program, rooms, root, step } from "./step.ts";

const failed = [
  { name: "types", ok: step("types", program("typescript", "bin/tsc"), ["-b"]) },
  { name: "lint", ok: step("lint", join(root, "tests/run/lint.ts")) },
  {
    name: "format",
    ok: step("format", program("oxfmt", "bin/oxfmt"), ["--check", ...rooms]),
  },
  {
    name: "house",
    ok: step("house", program("vitest", "vitest.mjs"), ["run", "--config", "config/vitest.config.ts", "tests/house"]),
  },
].flatMap(({ name, ok }) => (ok ? [] : [name]));

console.log(failed.length === 0 ? "\nAll checks pass." : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
