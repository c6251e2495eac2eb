/**
 * Acts by chance, with real keys and a real mouse: what is drawn, what the outline lists and what is stored agree all the time; undo
 * leads back to exactly the first document, redo to exactly the last. `SEED=7 ACTS=200` does the acts of seed 7 again, or more of them.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app/fixtures.ts";
import { openOutlineHands } from "../support/app/outline-hands.ts";
import { openRandomHands } from "../support/app/random-hands.ts";
import type { Workplace } from "../support/app/workplace.ts";
import { journey } from "../support/journey.ts";
import { choosing } from "../support/random-journey.ts";
import { keeps } from "./manners.ts";

const drawn = () =>
  journey("By chance", { markets: ["DE"] })
    .stage("Start", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { function: "marketing" })
    .decision("Opened it?", { Yes: null })
    .exit("Done")
    .stage("Next", { width: 456 })
    .lift()
    .touch("webinar", "Live talk")
    .exit("Gone")
    .build();

const id = "journey-by-chance";
const seeds = process.env["SEED"] ? [Number(process.env["SEED"])] : [1, 2];
const acts = Number(process.env["ACTS"] ?? 24);
/** How often all three are compared. */
const every = 8;

test.use({
  held: { journeys: [drawn()] },
  permissions: ["clipboard-read", "clipboard-write"],
  contextOptions: { reducedMotion: "reduce" },
});

type Stored = readonly { readonly id: string; readonly type: string; readonly [field: string]: unknown }[];

const stored = async (workplace: Workplace): Promise<Stored> => {
  const { records } = await workplace.client.call("documents.open", { id });
  return (records as unknown as Stored).toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
const saved = (page: Page) =>
  expect(page.getByRole("contentinfo").getByText(/^Saved \d\d:\d\d:\d\d$/), "everything is saved").toBeVisible();

async function expectAgreement(page: Page, workplace: Workplace): Promise<void> {
  await saved(page);
  const records = await stored(workplace);
  const nodes = records.filter(({ type }) => type === "node");
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isFoldedAway = (node: (typeof nodes)[number]): boolean => {
    const group = byId.get(String(node["group"]));
    return group !== undefined && (group["collapsed"] === true || isFoldedAway(group));
  };
  // Only what is in sight is on the page: nothing there may be unknown, and nothing is called otherwise.
  const onCanvas = await page
    .locator(".jc-area [data-node]")
    .evaluateAll((all) => all.map((one) => [one.getAttribute("data-node"), one.getAttribute("aria-label")] as const));
  for (const [node, label] of onCanvas) {
    const record = byId.get(node ?? "");
    expect(record, `“${label}” is stored`).toBeDefined();
    expect(isFoldedAway(record!), `“${label}” is in no folded group`).toBe(false);
    if (record!["name"] !== "") expect(label).toContain(`: ${String(record!["name"])}`);
  }
  const heads = page.getByRole("group", { name: /^Stage / });
  const stages = records.filter(({ type }) => type === "stage");
  // Heads, too, are drawn only where they are in sight.
  expect(await heads.count(), "stages on the canvas").toBeLessThanOrEqual(stages.length);
  const called = stages.map((stage) => `Stage ${String(stage["name"])},`);
  for (const label of await heads.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? "")))
    expect(
      called.some((start) => label.startsWith(start)),
      `“${label}” is stored`,
    ).toBe(true);
  await page.getByRole("radio", { name: "Outline" }).click();
  const outline = openOutlineHands(page);
  await expect(outline.table).toBeVisible();
  const count = Number(await outline.table.getAttribute("aria-rowcount"));
  expect(count, "rows, with all stages and ways").toBeGreaterThanOrEqual(nodes.length + 1);
  const listed = new Set(
    await outline.table
      .locator("[role=row][data-what=node]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-row") ?? "")),
  );
  const isWhole = (await outline.table.locator("[role=row]").count()) >= count;
  if (isWhole)
    expect([...listed].map((key) => key.replace(/^[^:]*:/, "")).toSorted(), "steps in the outline").toEqual(
      nodes.map((node) => node.id).toSorted(),
    );
  await page.getByRole("radio", { name: "Canvas" }).click();
  await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();
}

for (const seed of seeds)
  test(`${acts} acts, seed ${seed}`, keeps("undo-all"), async ({ page, home, workplace, designer }) => {
    test.setTimeout(60_000 + acts * 2000);
    await home.open("By chance");
    await designer.expectNode("Hello");
    const first = await stored(workplace);
    const hands = openRandomHands(page, choosing(seed));
    const done: string[] = [];
    try {
      for (let n = 1; n <= acts; n += 1) {
        done.push(await hands.act(n));
        if (n % every === 0) await expectAgreement(page, workplace);
      }
      const undo = page.getByRole("button", { name: /^Undo/ });
      // What was taken back last belongs to the end.
      for (let steps = 0; steps < 40; steps += 1) await page.keyboard.press("ControlOrMeta+Shift+z");
      await saved(page);
      const last = await stored(workplace);
      let back = 0;
      while ((await undo.getAttribute("aria-disabled")) !== "true") {
        await page.keyboard.press("ControlOrMeta+z");
        back += 1;
        if (back > acts * 4) throw new Error("undo comes to no end");
      }
      await saved(page);
      expect(await stored(workplace), "the first document, after all was taken back").toEqual(first);
      for (let steps = 0; steps < back; steps += 1) await page.keyboard.press("ControlOrMeta+Shift+z");
      await saved(page);
      expect(await stored(workplace), "the last document, after all was done again").toEqual(last);
    } catch (error) {
      if (error instanceof Error) error.message = `SEED=${seed}, after ${done.join(" · ")}:\n${error.message}`;
      throw error;
    }
  });
