/** `npm run test:e2e [-- ARGUMENTS]`: the end-to-end tests against a fresh build; arguments go to Playwright. */
import { build, isBuilt } from "../../config/build.ts";
import { program, step } from "./step.ts";

if (!isBuilt()) await build({ quiet: true });
const ok = step("playwright", program("@playwright/test", "cli.js"), [
  "test",
  "--config=config/playwright.config.ts",
  "--project=e2e",
  ...process.argv.slice(2),
]);
process.exitCode = ok ? 0 : 1;
