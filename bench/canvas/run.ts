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
import { median, printTable } from "../figures.ts";
import { measureReference } from "./bare-page.ts";
import type { Motion, Run } from "./measure.ts";
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
  for (const size of sizes) {
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const product = await withBrowser(executablePath, (browser) => measureProduct(browser, size, pageFolder));
      ours.push(product.run);
      theirs.push(await withBrowser(executablePath, (browser) => measureReference(browser, size, product.ground)));
      console.log(`${size} nodes, round ${round + 1} of ${rounds} done`);
    }
    print(size, ours, theirs);
  }
}

async function withBrowser<T>(executablePath: string, act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

function print(size: number, ours: readonly Run[], theirs: readonly Run[]): void {
  const of = (runs: readonly Run[], pick: (run: Run) => number | undefined): number =>
    median(runs.flatMap((run) => pick(run) ?? []));
  const names = [...new Set(ours.flatMap((run) => Object.keys(run.motions)))];
  printTable(
    `${size} nodes: motion (ours / L)`,
    ["", "fps", "L", "ratio", "p95 ms", "L", "ratio", "gaps > 50", "L", "script ms", "L"],
    names.map((name) => {
      const pair = (pick: (motion: Motion) => number): [number, number] => [
        of(ours, (run) => run.motions[name] && pick(run.motions[name])),
        of(theirs, (run) => run.motions[name] && pick(run.motions[name])),
      ];
      const [fps, fpsL] = pair((motion) => motion.fps);
      const [p95, p95L] = pair((motion) => motion.p95);
      const [over, overL] = pair((motion) => motion.over50);
      const [script, scriptL] = pair((motion) => motion.script);
      return [name, fps, fpsL, fps / fpsL, p95, p95L, p95 / p95L, over, overL, script, scriptL];
    }),
  );
  const acts = [...new Set(ours.flatMap((run) => Object.keys(run.acts)))];
  const first: [number, number] = [of(ours, (run) => run.firstPaint), of(theirs, (run) => run.firstPaint)];
  printTable(
    `${size} nodes: single acts, memory`,
    ["", "ours", "L", "ratio"],
    [
      ["first complete paint, ms", ...first, first[0] / first[1]],
      ["longest task while opening, ms", of(ours, (run) => Math.max(0, ...run.longTasks)), "", ""],
      ["tasks over 50 ms while opening", of(ours, (run) => run.longTasks.length), "", ""],
      ...acts.map((name): (string | number)[] => {
        const a = of(ours, (run) => run.acts[name]);
        const b = of(theirs, (run) => run.acts[name]);
        return [`${name}, ms`, a, b, a / b];
      }),
      ["elements in the canvas", of(ours, (run) => run.elements), of(theirs, (run) => run.elements), ""],
      ["heap, MB", of(ours, (run) => run.heap), of(theirs, (run) => run.heap), ""],
    ],
  );
}
