/** Names at middle zooms: on the page each stands within its node, and when the zoom rests nothing jumps from where it was painted. */
import type { Page } from "@playwright/test";
import { readPng } from "../support/app/png.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const names = [
  "Einladung zum Fortbildungsabend Herzinsuffizienz",
  "Wirkmechanismus im Film",
  "Trial result in brief",
  "Online-Fortbildung mit Fallbesprechung",
];
function longNames() {
  const drawing = journey("Long names", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Practices without a visit", { by: "manual" });
  for (const name of names) drawing.email(name, {}, { function: "marketing" });
  return drawing
    .wait(3, "days", "Until after the holidays")
    .decision("Wurde die Einladung angenommen?", { Good: null })
    .on("good")
    .goal("Knows the result", { meaning: "Has read it" })
    .build();
}
/** Paragraphs, a list, a word wider than the paper, and more than it holds. */
function remarks() {
  return journey("Remarks", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Practices without a visit", { by: "manual" })
    .exit("Out")
    .note("To be asked:\n\n- who sends it\n- and when, because the embargo ends on the day after")
    .note("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk")
    .note("One two three four five six seven eight nine ten. ".repeat(12))
    .build();
}
/** With words beside a line, whose room is measured. */
function wayBack() {
  return journey("Way back", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Practices without a visit", { by: "manual" })
    .email("Invitation", {}, { function: "marketing" })
    .decision("Opened it?", { "Not opened within a fortnight": null })
    .on("not-opened-within-a-fortnight")
    .to("Invitation", { maxPasses: 3 })
    .on("else")
    .goal("Knows the result", { meaning: "Has read it" })
    .build();
}
test.use({ held: { journeys: [longNames(), wayBack(), remarks()] } });

/** ms: the rest after a zoom is put off by the test, so that what is painted meanwhile can be looked at. */
const rest = 120;

async function putOffRest(page: Page): Promise<void> {
  await page.addInitScript((brief) => {
    const own = window.setTimeout.bind(window);
    const later: (() => void)[] = [];
    const put = (heard: () => void, ms?: number, ...rest: unknown[]): unknown =>
      ms === brief ? (later.push(heard), 0) : own(heard, ms, ...rest);
    Object.assign(window, { setTimeout: put, letRest: () => later.splice(0).at(-1)?.() });
  }, rest);
  await page.reload();
}

test("what is painted while the zoom changes is what the page shows when it rests", async ({ page, home }) => {
  await putOffRest(page);
  await home.open("Long names");
  await expect(page.locator(".jn-brief")).not.toHaveCount(0);
  const area = page.locator(".jc-area");
  // 64, 51 and 41 %
  for (const steps of [2, 1, 1]) {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press("ControlOrMeta+-");
    await expect(area).toHaveAttribute("data-zooming");
    const painted = await nodesOf(page);
    await page.evaluate(() => (window as unknown as { letRest: () => void }).letRest());
    await expect(area).not.toHaveAttribute("data-zooming");
    await expect(area).toHaveAttribute("data-level", "mid");
    const shown = await nodesOf(page);
    expect(inkOf(shown)).toBeGreaterThan(500);
    // Letters stand on whole px from top to bottom: half a px of either makes one of difference, a line elsewhere would make most of them differ.
    expect(differing(painted, shown) / inkOf(shown)).toBeLessThan(0.02);
    for (const { name, away } of await outside(page)) expect(away, name).toBeGreaterThan(0.5);
  }
});

test("a note is painted as the page writes it: in paragraphs, long words parted, and an ellipsis where there is more", async ({
  page,
  home,
}) => {
  await putOffRest(page);
  await home.open("Remarks");
  await page.keyboard.press("0");
  await page.evaluate(() => (window as unknown as { letRest: () => void }).letRest());
  const notes = page.locator(".jn-note");
  await expect(notes).toHaveCount(3);
  const [list, , long] = await notes.allTextContents();
  expect(list?.split("\n").slice(0, 3)).toEqual(["To be asked:", "", "- who sends it"]);
  expect(long?.split("\n")).toHaveLength(8);
  expect(long).toMatch(/…$/);
  const papers = notes.locator("xpath=ancestor::*[@data-node]");
  const places = await papers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const looks = (): Promise<Bitmap[]> =>
    Promise.all(places.map(async (place) => readPng(await page.screenshot({ clip: place }))));
  await page.mouse.move(places[0]!.x + 100, places[0]!.y - 20);
  const shown = await looks();
  const view = page.locator(".react-flow__viewport");
  const stood = (await view.getAttribute("style")) ?? "";
  // There and back: the zoom is the same again, and has not come to rest.
  for (const by of [-120, 120]) {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, by);
    await page.keyboard.up("Control");
  }
  await expect(page.locator(".jc-area")).toHaveAttribute("data-zooming");
  await expect(view).toHaveAttribute("style", stood);
  const painted = await looks();
  shown.forEach((page_, i) => {
    expect(inkOf(page_)).toBeGreaterThan(100);
    expect(differing(painted[i]!, page_) / inkOf(page_)).toBeLessThan(0.02);
    expect(differing(page_, painted[i]!) / inkOf(page_)).toBeLessThan(0.02);
  });
});

test.describe("when the font comes late", () => {
  /** Holds it back; answers how to let it come. */
  async function holdFont(page: Page): Promise<() => Promise<void>> {
    let come = (): void => {};
    const letters = new Promise<void>((resolve) => (come = resolve));
    await page.route("**/*.woff2", async (route) => {
      await letters;
      await route.continue();
    });
    await page.reload();
    return async () => {
      come();
      await page.evaluate(() => document.fonts.ready);
    };
  }
  async function drawn(page: Page): Promise<string> {
    await expect(page.locator(".jn")).not.toHaveCount(0);
    await page.waitForTimeout(500);
    return page.locator(".jc-under").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  }

  test("nothing stays as it was measured without it", async ({ page, home }) => {
    const come = await holdFont(page);
    await home.open("Way back");
    const without = await drawn(page);
    await come();
    const late = await drawn(page);
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    const usual = await drawn(page);
    expect(without).not.toBe(usual);
    expect(late).toBe(usual);
  });

  test("a drawing that was closed before is opened as it should be", async ({ page, home }) => {
    const come = await holdFont(page);
    await home.open("Way back");
    await drawn(page);
    await page.getByRole("button", { name: /^Close Way back/ }).click();
    await come();
    await home.open("Way back");
    const late = await drawn(page);
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    expect(late).toBe(await drawn(page));
  });
});

type Bitmap = ReturnType<typeof readPng>;

async function nodesOf(page: Page): Promise<Bitmap> {
  const area = await page.locator(".jc-area").boundingBox();
  if (!area) throw new Error("no drawing area");
  // The upper left, where nothing floats over the drawing.
  return readPng(await page.screenshot({ clip: { ...area, width: area.width * 0.8, height: area.height * 0.8 } }));
}

const isDark = (picture: Bitmap, x: number, y: number): boolean =>
  picture
    .at(x, y)
    .slice(0, 3)
    .every((part) => part < 110);

function count(picture: Bitmap, told: (x: number, y: number) => boolean): number {
  let found = 0;
  for (let y = 1; y < picture.height - 1; y += 1) for (let x = 0; x < picture.width; x += 1) if (told(x, y)) found += 1;
  return found;
}
const inkOf = (picture: Bitmap): number => count(picture, (x, y) => isDark(picture, x, y));
/** Ink with none in the other picture where it is, nor right above or below. */
const differing = (one: Bitmap, other: Bitmap): number =>
  count(one, (x, y) => isDark(one, x, y) && ![y - 1, y, y + 1].some((near) => isDark(other, x, near)));

/** How far each name stays from the nearest side of its node, px. */
const outside = (page: Page): Promise<{ readonly name: string; readonly away: number }[]> =>
  page.locator(".jn-brief").evaluateAll((all) =>
    all.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const node = element.closest(".jn")?.getBoundingClientRect() ?? new DOMRect();
      const words = [...range.getClientRects()];
      const left = Math.min(...words.map((rect) => rect.left));
      const right = Math.max(...words.map((rect) => rect.right));
      return { name: element.textContent ?? "", away: Math.min(left - node.left, node.right - right) };
    }),
  );
