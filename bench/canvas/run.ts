/**
 * The built product beside a bare reference canvas (L) on the same graph, in the same browser, in turns: first paint,
 * frames that were really presented, script time per frame, single acts, memory and elements.
 * Method: real input, one event per animation frame of the page; presented frames from the compositor's own trace.
 */
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, type CDPSession, type Page, chromium } from "@playwright/test";
import { openApp } from "../../backend/app.ts";
import { build, isBuilt } from "../../config/build.ts";
import { createClient } from "../../shared/api/client.ts";
import { ensureBrowser } from "../../tests/run/browser.ts";
import { serve } from "../../web/serve.ts";
import { median, percentile, printTable } from "../figures.ts";
import { benchGraph, benchJourney } from "./graph.ts";

const frames = 90;

interface Motion {
  readonly fps: number;
  readonly p95: number;
  readonly over50: number;
  readonly script: number;
}
interface Run {
  firstPaint: number;
  motions: Record<string, Motion>;
  acts: Record<string, number>;
  elements: number;
  heap: number;
}

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

interface Ground {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function measureProduct(
  browser: Browser,
  size: number,
  pageFolder: string,
): Promise<{ run: Run; ground: Ground }> {
  const folder = mkdtempSync(join(tmpdir(), "itinera-bench-"));
  const workspace = join(folder, "bench.itinera");
  const settingsFolder = join(folder, "settings");
  const app = await openApp({ workspace, settingsFolder, clock: () => new Date(), newId: () => crypto.randomUUID() });
  const client = createClient(app);
  await client.call("profile.set", { name: "Bench", role: "designer" });
  await client.call("documents.create", {
    id: `bench-${size}`,
    records: benchJourney(size) as never,
    label: "Bench",
    origin: "bench",
  });
  await app.close();
  let address = "";
  const served = await serve({
    places: { workspace, settingsFolder },
    pageFolder,
    print: (line) => (address ||= /http:\S+/.exec(line)?.[0] ?? ""),
    show: () => Promise.resolve(true),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() =>
      localStorage.setItem("itinera", JSON.stringify({ theme: "light", bottomOpen: false })),
    );
    await page.goto(address);
    await page
      .getByRole("row", { name: `Bench ${size}` })
      .last()
      .dblclick();
    await page.waitForFunction(() => performance.getEntriesByName("journey-painted").length > 0, undefined, {
      timeout: 120_000,
    });
    const firstPaint = await page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at("journey-painted") - at("journey-in-memory");
    });
    const canvas = page.getByRole("main", { name: "Canvas" });
    const ground = await canvas.boundingBox();
    if (!ground) throw new Error("the canvas has no place on the page");
    const bare = { x: ground.x + 40, y: ground.y + 120, width: ground.width - 80, height: ground.height - 160 };
    const run = await measure(page, bare, {
      fit: () => page.keyboard.press("1"),
      full: () => page.keyboard.press("0"),
      selectAll: () => page.keyboard.press("Control+a"),
      undo: () => page.keyboard.press("Control+z"),
      async add() {
        await page.keyboard.press("Escape");
        await page.keyboard.press("n");
        await page.keyboard.type("goal");
        await page.waitForTimeout(150);
        await page.keyboard.press("Enter");
      },
      node: () =>
        page.evaluate((place) => {
          // Nodes around the view are mounted too: one that lies wholly inside is wanted.
          for (const node of document.querySelectorAll(".react-flow__node")) {
            const box = node.getBoundingClientRect();
            if (
              box.left > place.x &&
              box.top > place.y &&
              box.right < place.x + place.width &&
              box.bottom < place.y + place.height
            )
              return { x: box.left + box.width / 2, y: box.top + 10 };
          }
          return null;
        }, bare),
      anyNode: () => painted(page),
      elements: () => canvas.evaluate((root) => root.querySelectorAll("*").length),
    });
    return { run: { ...run, firstPaint }, ground };
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A place where a node is drawn while the whole journey is in view: far nodes are painted, so they are found by their place. */
async function painted(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    const view = document.querySelector(".react-flow__viewport");
    const root = document.querySelector(".react-flow");
    if (!view || !root) return null;
    const matrix = new DOMMatrix(getComputedStyle(view).transform);
    const place = root.getBoundingClientRect();
    // The first node of the bench graph stands at (28, 40).
    return { x: place.left + matrix.e + (28 + 80) * matrix.a, y: place.top + matrix.f + (40 + 20) * matrix.a };
  });
}

async function measureReference(browser: Browser, size: number, ground: Ground): Promise<Run> {
  const script = readFileSync(join(import.meta.dirname, "reference.js"));
  const graph = JSON.stringify(benchGraph(size));
  const html = `<!doctype html><style>body{margin:0;overflow:hidden}canvas{display:block}</style><canvas></canvas><script type="module" src="/reference.js"></script>`;
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === "/reference.js"
        ? ["text/javascript", script]
        : request.url === "/graph.json"
          ? ["application/json", graph]
          : ["text/html", html];
    response.setHeader("content-type", type).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    const width = Math.round(ground.width);
    const height = Math.round(ground.height);
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`);
    await page.waitForFunction(() => "firstPaint" in globalThis, undefined, { timeout: 60_000 });
    const firstPaint = await page.evaluate(() => (globalThis as unknown as { firstPaint: number }).firstPaint);
    const node = () =>
      page.evaluate(() => {
        const at = (
          globalThis as unknown as { bench: { node(i: number): { x: number; y: number; w: number; h: number } } }
        ).bench.node(0);
        return { x: at.x + at.w / 2, y: at.y + at.h / 3 };
      });
    const run = await measure(
      page,
      { x: 20, y: 20, width: width - 40, height: height - 40 },
      {
        fit: () => page.keyboard.press("1"),
        full: () => page.keyboard.press("0"),
        selectAll: () => page.keyboard.press("Control+a"),
        undo: () => page.keyboard.press("Control+z"),
        add: () => page.keyboard.press("n"),
        node,
        anyNode: node,
        elements: () => page.evaluate(() => document.querySelectorAll("*").length),
      },
    );
    return { ...run, firstPaint };
  } finally {
    server.close();
  }
}

interface Hands {
  fit(): Promise<unknown>;
  full(): Promise<unknown>;
  selectAll(): Promise<unknown>;
  undo(): Promise<unknown>;
  add(): Promise<unknown>;
  /** The middle of a node in view at 100 %. */
  node(): Promise<{ x: number; y: number } | null>;
  anyNode(): Promise<{ x: number; y: number } | null>;
  elements(): Promise<number>;
}

async function measure(page: Page, ground: Ground, hands: Hands): Promise<Omit<Run, "firstPaint">> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const middle = { x: ground.x + ground.width / 2, y: ground.y + ground.height / 2 };
  const rest = (): Promise<void> => page.waitForTimeout(500);
  const wheel = (dx: number, dy: number, ctrl: boolean) => (): Promise<unknown> =>
    cdp.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      ...middle,
      deltaX: dx,
      deltaY: dy,
      modifiers: ctrl ? 2 : 0,
    });
  const motions: Record<string, Motion> = {};
  const acts: Record<string, number> = {};

  await page.mouse.move(middle.x, middle.y);
  await hands.fit();
  await rest();
  motions["pan, whole journey"] = await during(page, cdp, (i) =>
    wheel(i % 60 < 30 ? 6 : -6, i % 60 < 30 ? 4 : -4, false)(),
  );
  await hands.fit();
  await rest();
  motions["zoom in and out"] = await during(page, cdp, (i) => wheel(0, i % 90 < 45 ? -6 : 6, true)());
  await hands.fit();
  await rest();
  const anywhere = await hands.anyNode();
  await hands.selectAll();
  await rest();
  if (anywhere) {
    await page.mouse.move(anywhere.x, anywhere.y);
    await page.mouse.down();
    motions["select all and move"] = await during(page, cdp, (i) =>
      page.mouse.move(anywhere.x + (i % 60), anywhere.y + (i % 30)),
    );
    await page.mouse.up();
    await rest();
    acts["undo of moving all"] = await untilPainted(page, hands.undo);
    await rest();
  }
  await page.keyboard.press("Escape");
  await hands.full();
  await rest();
  motions["pan, 100 %"] = await during(page, cdp, (i) => wheel(i % 90 < 45 ? 9 : -9, i % 90 < 45 ? 7 : -7, false)());
  await rest();
  const one = await hands.node();
  if (one) {
    await page.mouse.move(one.x, one.y);
    await page.mouse.down();
    motions["drag one node"] = await during(page, cdp, (i) => page.mouse.move(one.x + 4 + (i % 80), one.y + (i % 40)));
    await page.mouse.up();
    await rest();
  }
  for (let i = 0; i < 3; i += 1) {
    acts["add"] = Math.min(acts["add"] ?? Infinity, await untilPainted(page, hands.add));
    await rest();
    await page.keyboard.press("Escape");
    acts["undo"] = Math.min(acts["undo"] ?? Infinity, await untilPainted(page, hands.undo));
    await rest();
  }
  const elements = await hands.elements();
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = (metrics.find((metric) => metric.name === "JSHeapUsedSize")?.value ?? 0) / 1024 / 1024;
  return { motions, acts, elements, heap };
}

/** One act per animation frame, while the compositor's own frames are counted. */
async function during(page: Page, cdp: CDPSession, act: (i: number) => Promise<unknown>): Promise<Motion> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const script = async (): Promise<number> => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "ScriptDuration")?.value ?? 0;
  };
  await browser.startTracing(page, {
    categories: ["devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame", "cc,benchmark"],
  });
  const before = await script();
  let drawn = 0;
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < frames; i += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    // Not awaited: the browser answers only when the event was painted, and that would leave out frames.
    sent.push(act(i));
    drawn += 1;
  }
  await Promise.all(sent);
  const after = await script();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    traceEvents: { name: string; ts: number }[];
  };
  const at = trace.traceEvents
    .filter((event) => event.name === "DrawFrame")
    .map((event) => event.ts / 1000)
    .sort((a, b) => a - b);
  const gaps = at.slice(1).map((time, i) => time - (at[i] ?? time));
  const span = (at.at(-1) ?? 0) - (at[0] ?? 0);
  return {
    fps: span > 0 ? (gaps.length * 1000) / span : 0,
    p95: percentile(gaps, 0.95),
    over50: gaps.filter((gap) => gap > 50).length,
    script: ((after - before) * 1000) / Math.max(1, drawn),
  };
}

/** From the last key to the next paint, by the browser's own event timing (8 ms steps). */
async function untilPainted(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const seen: PerformanceEventTiming[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...(list.getEntries() as PerformanceEventTiming[])));
    observer.observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    Object.assign(globalThis, { seenEvents: seen, seenObserver: observer });
  });
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const { seenEvents, seenObserver } = globalThis as unknown as {
      seenEvents: PerformanceEventTiming[];
      seenObserver: PerformanceObserver;
    };
    seenObserver.disconnect();
    const downs = seenEvents.filter((event) => event.name === "keydown");
    return downs.at(-1)?.duration ?? 16;
  });
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
