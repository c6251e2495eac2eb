/** The reference page L in a browser: as large as the product's canvas, on the same graph, then measured. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { benchGraph } from "./graph.ts";
import { type Ground, type Run, measure } from "./measure.ts";

export async function measureReference(browser: Browser, size: number, ground: Ground): Promise<Run> {
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
        connect: () => page.keyboard.press("e"),
        node,
        anyNode: node,
        elements: () => page.evaluate(() => document.querySelectorAll("*").length),
      },
    );
    return { ...run, firstPaint, longTasks: [] };
  } finally {
    server.close();
  }
}
