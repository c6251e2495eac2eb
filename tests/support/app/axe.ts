/** Looks for faults of access in what is on the screen, and says each with its rule and the element. */
import { AxeBuilder } from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

/** WCAG 2.2 A and AA and axe's own best practices, over the whole window with all that lies open on it. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page);
  await expectNoViolation(lookingAt(page), where);
}

/** Of all that, only what another theme can change: the contrast of what is drawn. Far quicker than the whole. */
export async function expectContrast(page: Page, where: string): Promise<void> {
  await settled(page);
  await expectNoViolation(lookingAt(page).withRules("color-contrast"), where);
}

/**
 * Six times quicker than as it comes, with the same faults found: the window holds no frame of another origin, for which a
 * further page would be opened each time, and what is in order need not be told element by element.
 */
export const lookingAt = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

async function expectNoViolation(axe: AxeBuilder, where: string): Promise<void> {
  const { violations } = await axe.analyze();
  const said = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map((node) => `${node.html}\n    ${node.failureSummary ?? ""}`).join("\n  ")}`,
  );
  expect.soft(said, `faults of access on: ${where}`).toEqual([]);
}

/** What fades in, or glides, has arrived: two frames are drawn, no animation runs, and the view of the drawing rests. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await frame();
    const running = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(running.map((one) => one.finished));
    while (document.querySelector(".jc[data-panning], .jc-area[data-zooming]")) await frame();
  });
}
