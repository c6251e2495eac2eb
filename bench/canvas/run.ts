/**
 * The built product beside a bare reference canvas (L) on the same graph, in the same browser, in turns: first paint,
 * frames that were really presented, script time per frame, single acts, memory and elements.
 * Method: real input, one event per animation frame of the page; presented frames from the compositor's own trace.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { build, isBuilt } from "../../config/build.ts";
import { ensureBrowser } from "../../tests/run/browser.ts";
import { measureReference } from "./bare-page.ts";
import type { Run } from "./measure.ts";
import { printRuns } from "./print-runs.ts";
import { measureProduct } from "./product.ts";

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "100,1000,10000" },
      rounds: { type: "string", default: "3" },
      /** A folder made by `config/build.ts --into`, to measure something else than the newest build. */
      build: { type: "string" },
    },
  });
  const sizes = values.sizes.split(",").map(Number);
  const rounds = Number(values.rounds);
  if (values.build === undefined && !isBuilt()) await build({ quiet: true });
  const pageFolder = join(values.build ? resolve(values.build) : join(import.meta.dirname, "../../dist"), "renderer");
  const executablePath = await ensureBrowser();
  const scripts: Record<number, Readonly<Record<string, number>>> = {};
  for (const size of sizes) {
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const product = await withBrowser(executablePath, (browser) => measureProduct(browser, size, pageFolder));
      ours.push(product.run);
      theirs.push(await withBrowser(executablePath, (browser) => measureReference(browser, size, product.ground)));
      console.log(`${size} nodes, round ${round + 1} of ${rounds} done`);
    }
    scripts[size] = printRuns(size, ours, theirs);
  }
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (small === large) return;
  console.log(`\nScript per frame at ${large} nodes, as a multiple of that at ${small} (goal ≤ 1.3)`);
  for (const [name, script] of Object.entries(scripts[large] ?? {}))
    console.log(`  ${name}: ${(script / (scripts[small]?.[name] ?? Number.NaN)).toFixed(2)}`);
}

async function withBrowser<T>(executablePath: string, act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}
