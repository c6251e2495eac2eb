/**
 * The product as its users meet it: a real backend behind the loopback shell, a browser that is let in, and people who work in it.
 * A test fails on anything the browser complains about, unless it says which complaint it brings about itself.
 */
import { test as base, expect } from "@playwright/test";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { type Designer, openDesigner } from "../designer.ts";
import { type Complaints, watchComplaints } from "./complaints.ts";
import { openChains } from "./fluent.ts";
import { type Home, openHome } from "./home.ts";
import { type Reviewer, openReviewer } from "./reviewer.ts";
import { type Ground, type Person, type Workplace, openWorkplace } from "./workplace.ts";

export interface Options {
  ground: Ground;
  /** Who works here; null as at the very first start. */
  person: Person | null;
  /** Journeys that lie in the workspace before anybody opens it. */
  held: { readonly journeys: readonly (readonly AnyRecord[])[] };
  /** When it is, for backend and page alike; the machine's own time unless a picture must not change. */
  now: Date | null;
}

export interface Fixtures {
  workplace: Workplace;
  complaints: Complaints;
  home: Home;
  designer: Designer;
  reviewer: Reviewer;
}

export const designerAda: Person = { name: "Ada Novak", role: "designer" };

// Playwright reads from the first parameter what a fixture needs, also where it needs nothing.
export const test = base.extend<Options & Fixtures & { chains: ReturnType<typeof openChains> }>({
  ground: ["empty", { option: true }],
  person: [designerAda, { option: true }],
  held: [{ journeys: [] }, { option: true }],
  now: [null, { option: true }],
  workplace: async ({ ground, person, held, now }, use) => {
    const workplace = await openWorkplace({ ground, person, ...(now ? { clock: () => new Date(now) } : {}) });
    for (const records of held.journeys) await workplace.hold(records);
    await use(workplace);
    await workplace.dispose();
  },
  complaints: [
    async ({ context }, use) => {
      const complaints = watchComplaints(context);
      await use(complaints);
      expect(complaints.left, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
  // Closed before the backend goes, so that no window complains of having lost it.
  page: async ({ page, workplace, now }, use) => {
    if (now) await page.clock.setFixedTime(now);
    await page.goto(workplace.newAddress());
    await use(page);
    await page.close();
  },
  chains: async ({ page: _ }, use) => {
    const chains = openChains();
    await use(chains);
    expect(chains.forgotten, "acts that were described and never awaited").toBe(0);
  },
  home: async ({ page }, use) => use(openHome(page)),
  designer: async ({ page, chains }, use) => use(openDesigner(page, chains)),
  reviewer: async ({ page, chains }, use) => use(openReviewer(page, chains)),
});

export { expect };
