/** `npm run tour`: walks through every screen and writes its pictures to docs/screenshots; those of all sizes and themes, and pages to look at them quickly, to test-results/tour. */
import { build, isBuilt } from "../../config/build.ts";
import { join } from "node:path";
import { writeContactSheets } from "../tour/contact-sheet.ts";
import { program, step } from "./step.ts";

if (!isBuilt()) await build({ quiet: true });
const ok = step("tour", program("@playwright/test", "cli.js"), [
  "test",
  "--config=config/playwright.config.ts",
  "--project=tour",
  // Each picture is believed when it stays the same: several at a time are slower each, and no different.
  "--workers=3",
  ...process.argv.slice(2),
]);
const root = join(import.meta.dirname, "../..");
writeContactSheets(join(root, "test-results/tour"), join(root, "docs/screenshots"));
process.exitCode = ok ? 0 : 1;
