/** `npm run test:e2e [-- ARGUMENTS]`: the end-to-end tests against a fresh build; arguments go to Playwright. */
import { build, isBuilt } from "../../config/build.ts";
import { program, step } from "./step.ts";

const wishes = process.argv.slice(2);
// Only where nothing was picked out can it be said that no test keeps a manner.
const isWhole = wishes.every((wish) => /^--(workers|retries|timeout|trace|output)=/.test(wish));
if (!isBuilt()) await build({ quiet: true });
const ok = step(
  "playwright",
  program("@playwright/test", "cli.js"),
  ["test", "--config=config/playwright.config.ts", "--project=e2e", ...wishes],
  isWhole ? { E2E_WHOLE: "1" } : {},
);
process.exitCode = ok ? 0 : 1;
