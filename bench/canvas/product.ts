/** The built product in a browser, on a real workspace: opened, then measured. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { openApp } from "../../backend/app.ts";
import { createClient } from "../../shared/api/client.ts";
import { serve } from "../../web/serve.ts";
import { benchJourney } from "./graph.ts";
import { type Ground, type Run, measure } from "./measure.ts";

export async function measureProduct(
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
    await page.addInitScript(() => {
      localStorage.setItem("itinera", JSON.stringify({ theme: "light", bottomOpen: false }));
      const seen: PerformanceEntry[] = [];
      Object.assign(globalThis, { seenTasks: seen });
      new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
    });
    await page.goto(address);
    const row = page.getByRole("row", { name: `Bench ${size}` }).last();
    await row.waitFor();
    // Home itself has been shown by then.
    await page.waitForTimeout(500);
    const asked = await page.evaluate(() => performance.now());
    await row.dblclick();
    await page.waitForFunction(() => performance.getEntriesByName("journey-painted").length > 0, undefined, {
      timeout: 120_000,
    });
    const firstPaint = await page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at("journey-painted") - at("journey-in-memory");
    });
    await page.waitForTimeout(1500);
    const longTasks = await page.evaluate(
      (since) =>
        (globalThis as unknown as { seenTasks: PerformanceEntry[] }).seenTasks
          .filter(({ startTime }) => startTime >= since)
          .map(({ duration }) => duration),
      asked,
    );
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
        await page.keyboard.type("wait");
        await page.waitForTimeout(150);
        await page.keyboard.press("Enter");
      },
      async connect() {
        await page.keyboard.press("l");
        const search = page.getByRole("dialog", { name: /^Connect/ });
        await search.getByRole("combobox").fill("Step 50");
        await page.waitForTimeout(150);
        await page.keyboard.press("Enter");
        // A search that stays open is a connection that was refused: nothing would have been measured.
        await search.waitFor({ state: "hidden", timeout: 5000 });
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
    return { run: { ...run, firstPaint, longTasks }, ground };
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
