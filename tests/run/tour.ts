/** `npm run tour`: walks through every screen and writes its pictures to docs/screenshots. */
import { build, isBuilt } from "../../config/build.ts";
import { program, step } from "./step.ts";

if (!isBuilt()) await build({ quiet: true });
const ok = step("tour", program("@playwright/test", "cli.js"), [
  "test",
  "--config=config/playwright.config.ts",
  "--project=tour",
  // One after the other: each picture is taken of a quiet machine.
  "--workers=1",
  ...process.argv.slice(2),
]);
process.exitCode = ok ? 0 : 1;
