/** End-to-end tests, and the tour that takes the pictures of docs/screenshots, in the browser that was found. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { ensureBrowser } from "../tests/run/browser.ts";

// Workers load this file too: they inherit the answer through the environment.
const executablePath = (process.env["E2E_CHROMIUM"] ??= await ensureBrowser());
const root = join(import.meta.dirname, "..");

export default defineConfig({
  outputDir: join(root, "test-results/e2e"),
  fullyParallel: true,
  // A test waits for its browser and its backend in turn: one per core leaves none of them idle, half of them half.
  workers: Math.max(2, availableParallelism()),
  forbidOnly: Boolean(process.env["CI"]),
  // Sums of steps, each of which has its own limit; a slow machine is no fault.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A busy build machine may miss a moment: it gets a second try, and the list says which test needed one.
  retries: process.env["CI"] ? 1 : 0,
  reporter: [
    ["list"],
    // The last line of the whole run is counted from this one.
    ...(process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ? [["json"] as ["json"]] : []),
    [join(root, "tests/run/manners-reporter.ts")],
  ],
  // The files that hold up a run are named at its end.
  reportSlowTests: { max: 12, threshold: 45_000 },
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    // Recording costs half as much again as the test itself: a second try is recorded, or what is asked for (`--trace on`).
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    // What a hand waits for before it says that something is not there.
    actionTimeout: 15_000,
    launchOptions: { executablePath, chromiumSandbox: false },
  },
  projects: [
    { name: "e2e", testDir: join(root, "tests/e2e") },
    { name: "tour", testDir: join(root, "tests/tour") },
  ],
});
