/** The page's bridge inside a real Electron window, driven from the test's side. */
import type { Page } from "@playwright/test";
import type { Transport } from "../../shared/api/reply.ts";
import { connectBridge } from "../../renderer/host/bridge.ts";
import type { Bridge } from "../../renderer/host/bridge.ts";

type Window = typeof globalThis & {
  itinera: Bridge;
  heardByTest?: (text: string) => void;
};

/** Calls from inside the page; works after a reload too. */
export function callFromPage(page: Page): Bridge["call"] {
  return (method, input) =>
    page.evaluate(([name, text]) => (globalThis as Window).itinera.call(name, text), [method, input] as const);
}

/** Once per page. Every event is heard in the page once and handed out here. */
export async function pageOverElectron(page: Page): Promise<Transport> {
  const heard = new Set<(text: string) => void>();
  await page.exposeFunction("heardByTest", (text: string) => {
    for (const listener of [...heard]) listener(text);
  });
  await page.evaluate(() => {
    const { itinera, heardByTest } = globalThis as Window;
    itinera.listen((text) => heardByTest?.(text));
  });
  return connectBridge({
    call: callFromPage(page),
    listen: (listener) => {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
  });
}
