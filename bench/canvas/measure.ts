/** What is done to a canvas and measured, the same for the product and the reference: pans, zoom, drags, single acts, memory. */
import type { CDPSession, Page } from "@playwright/test";
import { percentile } from "../figures.ts";

const frames = 90;

export interface Motion {
  readonly fps: number;
  readonly p95: number;
  readonly over50: number;
  readonly script: number;
}
export interface Run {
  firstPaint: number;
  /** Main-thread tasks over 50 ms from the double click until a while after the first paint. */
  longTasks: readonly number[];
  motions: Record<string, Motion>;
  acts: Record<string, number>;
  elements: number;
  heap: number;
}

export interface Ground {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Hands {
  fit(): Promise<unknown>;
  full(): Promise<unknown>;
  selectAll(): Promise<unknown>;
  undo(): Promise<unknown>;
  add(): Promise<unknown>;
  /** Leads from what was just added to a node; the last key does it. */
  connect(): Promise<unknown>;
  /** The middle of a node in view at 100 %. */
  node(): Promise<{ x: number; y: number } | null>;
  anyNode(): Promise<{ x: number; y: number } | null>;
  elements(): Promise<number>;
}

export async function measure(
  page: Page,
  ground: Ground,
  hands: Hands,
): Promise<Omit<Run, "firstPaint" | "longTasks">> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const middle = { x: ground.x + ground.width / 2, y: ground.y + ground.height / 2 };
  const rest = (): Promise<void> => page.waitForTimeout(500);
  /** What the press itself draws is done before the motion: the wait for the first move is no frame of it. */
  const press = async (): Promise<void> => {
    await page.mouse.down();
    await page.waitForTimeout(200);
  };
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
    await press();
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
    await press();
    motions["drag one node"] = await during(page, cdp, (i) => page.mouse.move(one.x + 4 + (i % 80), one.y + (i % 40)));
    await page.mouse.up();
    await rest();
  }
  for (let i = 0; i < 3; i += 1) {
    acts["add"] = Math.min(acts["add"] ?? Infinity, await untilPainted(page, hands.add));
    await rest();
    await page.keyboard.press("Escape");
    acts["connect"] = Math.min(acts["connect"] ?? Infinity, await untilPainted(page, hands.connect));
    await rest();
    await hands.undo();
    await rest();
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
