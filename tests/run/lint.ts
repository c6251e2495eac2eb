/** `npm run lint [-- ARGUMENTS]`: the linter, with types, over every room that exists. */
import { program, rooms, step } from "./step.ts";

// Folders are named on purpose: over the whole tree the linter would walk into node_modules.
const ok = step("lint", program("oxlint", "bin/oxlint"), ["--type-aware", ...process.argv.slice(2), ...rooms]);
process.exitCode = ok ? 0 : 1;
