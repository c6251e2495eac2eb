/** Colours that tell function, approval, channel or problem: the legend by hand and keyboard, on nodes near and far and on the map, in every theme. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { readPng } from "../support/app/png.ts";
import { journey } from "../support/journey.ts";

/** Two emails of marketing, a rep visit of sales with a way that leads nowhere. */
const drawing = () =>
  journey("Colours", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { function: "marketing" })
    .email("Again", {}, { function: "marketing" })
    .stage("Trial", { width: 456 })
    .repVisit("Visit", {}, { function: "sales" })
    .on("done")
    .exit("All well")
    .build();

test.use({ held: { journeys: [drawing()] } });
test.beforeEach(({ home }) => home.open("Colours"));

const legend = (page: Page) => page.getByRole("group", { name: /^Legend: / });
const entry = (page: Page, name: RegExp) => legend(page).getByRole("button", { name });
async function colourBy(page: Page, what: string): Promise<void> {
  await legend(page)
    .getByRole("button", { name: /^Colour by: / })
    .click();
  await page.getByRole("menu").getByText(what, { exact: true }).click();
  await expect(page.getByRole("group", { name: `Legend: ${what}` })).toBeVisible();
}
/** The colour of the spine at the left of a node's element. */
const spine = (page: Page, name: string) =>
  page
    .locator(".jn", { has: page.locator(".jn-name", { hasText: name }) })
    .locator(".jn-spine")
    .evaluate((part) => getComputedStyle(part).fill);
const token = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const swatch = document.createElement("i");
    swatch.style.color = `var(${wanted})`;
    document.body.append(swatch);
    const { color } = getComputedStyle(swatch);
    swatch.remove();
    return color;
  }, name);

test("the legend counts, changes what colours tell, and lights the nodes of an entry", async ({ page }) => {
  await legend(page).getByRole("button", { name: "Unfold the legend" }).click();
  await expect(entry(page, /^Marketing, 2 nodes$/)).toBeVisible();
  await expect(entry(page, /^Sales, 1 node$/)).toBeVisible();
  expect(await spine(page, "Hello")).toBe(await token(page, "--fn-marketing-line"));
  await colourBy(page, "Channel");
  await expect(entry(page, /^Email, 2 nodes$/)).toBeVisible();
  await expect(entry(page, /^In person, 1 node$/)).toBeVisible();
  await expect(legend(page).getByRole("button", { name: /^Social/ })).toHaveCount(0);
  expect(await spine(page, "Hello")).toBe(await token(page, "--by-email-line"));
  expect(await spine(page, "Visit")).toBe(await token(page, "--by-in-person-line"));

  await entry(page, /^Email/).click();
  await expect(entry(page, /^Email/)).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".jn.is-dim", { hasText: "Visit" })).toHaveCount(1);
  await expect(page.locator(".jn.is-dim", { hasText: "Hello" })).toHaveCount(0);
  await expectAccessible(page, "Legend with a light on one entry");
  await entry(page, /^Email/).click();
  await expect(page.locator(".jn.is-dim")).toHaveCount(0);

  await entry(page, /^Email/).click();
  await colourBy(page, "Approval");
  await expect(page.locator(".jn.is-dim")).toHaveCount(0);
  await expect(entry(page, /^Draft, 3 nodes$/)).toBeVisible();
  await legend(page).getByRole("button", { name: "Fold the legend" }).click();
  await page.reload();
  await expect(legend(page).getByRole("button", { name: "Unfold the legend" })).toBeVisible();
});

test("problems colour the nodes that have them, and the legend follows every step", async ({ page, designer }) => {
  await legend(page).getByRole("button", { name: "Unfold the legend" }).click();
  await colourBy(page, "Problem");
  await expect(entry(page, /^Error, \d+ nodes?$/)).toBeVisible();
  const errors = async (): Promise<number> => {
    const found = entry(page, /^Error, /);
    return (await found.count()) === 0
      ? 0
      : Number(/(\d+) node/.exec((await found.getAttribute("aria-label")) ?? "")?.[1]);
  };
  const marked = () => page.locator(".jn.is-error").count();
  expect(await errors()).toBeGreaterThan(0);
  await expect.poll(async () => (await errors()) - (await marked())).toBe(0);
  const before = await errors();
  await designer.select("Visit");
  await page.keyboard.press("Delete");
  await expect.poll(errors).not.toBe(before);
  await expect.poll(async () => (await errors()) - (await marked())).toBe(0);
});

test("by keyboard: the key turns through what colours tell, the legend is reached and read", async ({
  page,
  designer,
}) => {
  await designer.select("Hello");
  await page.keyboard.press("Shift+C");
  await expect(page.getByRole("group", { name: "Legend: Approval" })).toBeVisible();
  await expect(page.getByText("Colours show: Approval")).toBeAttached();
  await page.keyboard.press("Shift+C");
  await expect(page.getByRole("group", { name: "Legend: Channel" })).toBeVisible();
  await legend(page).getByRole("button", { name: "Unfold the legend" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(entry(page, /^Email, 2 nodes$/)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(entry(page, /^Email/)).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("Showing 2 nodes: Email")).toBeAttached();
});

for (const theme of ["light", "dark", "contrast"] as const)
  test(`far away and on the map the colours are the same (${theme})`, async ({ page }) => {
    await page.evaluate(
      (wanted) =>
        localStorage.setItem(
          "itinera",
          JSON.stringify({ ...JSON.parse(localStorage.getItem("itinera") ?? "{}"), theme: wanted }),
        ),
      theme,
    );
    await page.reload();
    await expect(legend(page)).toBeVisible();
    await colourBy(page, "Channel");
    const area = page.getByRole("group", { name: "Journey canvas" }).first();
    await page.keyboard.down("Control");
    const box = await area.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 150);
    await expect(async () => {
      await page.mouse.wheel(0, 240);
      await expect(page.locator(".jc")).toHaveAttribute("data-level", "far", { timeout: 200 });
    }).toPass();
    await page.keyboard.up("Control");
    const wanted = ((await token(page, "--by-email-line")).match(/\d+/g) ?? []).map(Number);
    const seen = async (part: Buffer): Promise<number> => {
      const bitmap = readPng(part);
      let found = 0;
      for (let y = 0; y < bitmap.height; y += 1)
        for (let x = 0; x < bitmap.width; x += 1) {
          const at = bitmap.at(x, y);
          // Far blocks let a fifth of the ground shine through.
          if (wanted.every((part_, i) => Math.abs(part_ - (at[i] ?? 0)) < 52)) found += 1;
        }
      return found;
    };
    expect(await seen(await page.locator(".jc-minimap").screenshot())).toBeGreaterThan(8);
    const under = await area.screenshot();
    expect(await seen(under)).toBeGreaterThan(60);
  });

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
] as const)
  test(`to fit leaves no node beneath map and legend at ${width} × ${height}`, async ({ page, workplace, home }) => {
    const rows = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 10 }, (_none, column) => ({ row, column })),
    ).flat();
    const full = journey("Full", { markets: ["DE"] }).stage("All", { width: 2280 });
    for (const { row, column } of rows)
      full.lift().email(`Mail ${row} ${column}`, {}, { x: 28 + column * 228, y: 40 + row * 110 });
    await workplace.hold(full.build());
    await page.setViewportSize({ width, height });
    await home.go();
    await home.open("Full");
    await page.keyboard.press("1");
    await page.waitForTimeout(500);
    const hidden = await page.evaluate(() => {
      const frame = document.querySelector(".jc-area")?.getBoundingClientRect();
      const at = /translate\(([-\d.]+)px, ?([-\d.]+)px\) scale\(([\d.]+)\)/.exec(
        document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "",
      );
      if (!frame || !at) throw new Error("there is no canvas");
      const [x, y, zoom] = at.slice(1).map(Number) as [number, number, number];
      const right = frame.left + x + (28 + 9 * 228 + 172) * zoom;
      const bottom = frame.top + y + (40 + 8 * 110 + 60) * zoom;
      const left = frame.left + x + 28 * zoom;
      return [...document.querySelectorAll(".jc-minimap, .jc-legend")]
        .map((part) => part.getBoundingClientRect())
        .filter((r) => r.left < right && r.right > left && r.top < bottom).length;
    });
    expect(hidden).toBe(0);
  });
