/** The designer with journeys of 5, 50, 500 and 5,000 nodes: whole, at 100 %, with a selection and from afar, in every theme, in a large and a small window. */
import type { Page } from "@playwright/test";
import { readPng } from "../support/app/png.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { grownJourney } from "../support/grown-journey.ts";
import { sceneFlaws } from "./scene-flaws.ts";
import { album, expectFlawless, shoot, shown } from "./shoot.ts";
import { type Theme, themes, wear } from "./themes.ts";

const windows = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;
type Subject = "fit" | "full" | "selection" | "middle" | "far";

test.use({
  ground: "sample",
  person: { name: "Mara Lindqvist", role: "designer" },
  now: new Date("2026-11-23T10:42:07.000Z"),
  timezoneId: "UTC",
  deviceScaleFactor: 1,
  contextOptions: { reducedMotion: "reduce" },
});

test.afterEach(expectFlawless);

for (const size of [5, 50, 500, 5000])
  test(`${size} nodes`, async ({ page, workplace, home }) => {
    test.setTimeout(240_000);
    const grown = grownJourney(size, { lanes: size === 500 });
    for (const scale of [1, 1.4])
      expect.soft(sceneFlaws(grown.records, scale), `the drawing, words × ${scale}`).toEqual([]);
    await workplace.hold(grown.records);
    await workplace.client.call("profile.set", { name: "Dr Ines Falk", role: "medical" });
    for (const act of grown.acts) await workplace.client.call("reviews.add", { act });
    await workplace.client.call("profile.set", { name: "Mara Lindqvist", role: "designer" });
    await page.reload();
    await home.open(grown.title);
    await expect(page.getByRole("contentinfo")).toContainText(/approved/);
    await expect(page.getByRole("contentinfo")).toContainText(/no problems|error|warning/);

    const keys = page.keyboard;
    const chosen = async (): Promise<void> => {
      await keys.press("ControlOrMeta+k");
      await keys.type("Trial result in brief");
      await page
        .getByRole("option", { name: /^Trial result in brief/ })
        .first()
        .click();
      await expect(page.locator(".jn[aria-pressed=true]")).toBeVisible();
      await keys.press("0");
    };
    const zoomOut = async (steps: number): Promise<void> => {
      for (let step = 0; step < steps; step += 1) await keys.press("ControlOrMeta+-");
    };
    // One after the other: each goes on from where the one before left the view.
    const sights: Readonly<Record<Subject, () => Promise<void>>> = {
      selection: chosen,
      full: () => keys.press("Escape"),
      middle: () => zoomOut(3),
      far: () => zoomOut(2),
      fit: () => keys.press("1"),
    };
    for (const theme of themes)
      for (const window of windows) {
        await wear(page, theme);
        await page.setViewportSize(window);
        for (const subject of Object.keys(sights) as Subject[]) {
          await sights[subject]();
          const name = `${size}-${subject}-${theme}-${window.width}`;
          await shoot(page, name, { into: isShown(size, subject, theme, window.width) ? [album, shown] : [album] });
          if (subject === "fit") await expectDrawn(page, name);
        }
      }
    if (size !== 50) return;
    // Colours that the machine forces upon every window: the painted layers keep to them too.
    await wear(page, "contrast");
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark", contrast: "more" });
    await page.setViewportSize(windows[0]);
    for (const subject of ["selection", "fit"] as const) {
      await keys.press("Escape");
      await sights[subject]();
      await shoot(page, `${size}-${subject}-forced-${windows[0].width}`, { into: [album] });
      await expectDrawn(page, `${size}-${subject}-forced`);
    }
  });

/** Something is to be seen on the drawing area: more than its ground, its dots and its rules. */
async function expectDrawn(page: Page, name: string): Promise<void> {
  const area = await page.locator(".jc-area").boundingBox();
  if (!area) throw new Error("no drawing area");
  const picture = readPng(await page.screenshot({ clip: area }));
  const counts = new Map<string, number>();
  let all = 0;
  for (let y = 0; y < picture.height; y += 3)
    for (let x = 0; x < picture.width; x += 3) {
      const colour = picture.at(x, y).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      all += 1;
    }
  expect.soft(Math.max(...counts.values()) / all, `how much of “${name}” is empty`).toBeLessThan(0.985);
}

/** A taste of each is shown in the project's pages. */
const isShown = (size: number, subject: Subject, theme: Theme, width: number): boolean =>
  (subject === "fit" || subject === "selection") && (theme === "light" ? true : size === 500) && width === 1440;
