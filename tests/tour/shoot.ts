/** One picture of the window at rest, held to what every picture must keep. */
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Page, expect } from "@playwright/test";
import { settled } from "../support/app/axe.ts";
import { flawsOf } from "./flaws.ts";
import { smallPng } from "./small-png.ts";

/** What is shown in the project's pages. */
export const shown = join(import.meta.dirname, "../../docs/screenshots");
/** Everything else: looked at, and thrown away. */
export const album = join(import.meta.dirname, "../../test-results/tour");

/** How many pictures in a row must be the same before one is believed: what comes a moment later belongs into it. */
const calm = 1;

/** `into`: one of the folders above, or several. What moves by itself stands still, and the pointer rests where it lights up nothing. */
export async function shoot(
  page: Page,
  name: string,
  { into = [shown], pointer = true }: { into?: readonly string[]; pointer?: boolean } = {},
): Promise<void> {
  if (pointer) await page.mouse.move(500, 2);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const look = () => page.screenshot({ caret: "hide", animations: "disabled" });
  let picture: Buffer = Buffer.alloc(0);
  for (let same = 0, tries = 0; same < calm && tries < 20; tries += 1) {
    await settled(page);
    const next = await look();
    same = next.equals(picture) ? same + 1 : 0;
    picture = next;
  }
  for (const folder of into) {
    mkdirSync(folder, { recursive: true });
    await writeFile(join(folder, `${name}.png`), folder === shown ? smallPng(picture) : picture);
  }
  for (const flaw of await flawsOf(page)) found.set(flaw, [...(found.get(flaw) ?? []), name]);
}

/** What is wrong, and in which pictures: told once at the end of each test. */
const found = new Map<string, string[]>();

export function expectFlawless(): void {
  const said = [...found].map(
    ([flaw, pictures]) => `${flaw} – in ${pictures.slice(0, 3).join(", ")}, ${pictures.length} in all`,
  );
  found.clear();
  expect(said, "what is wrong in the pictures").toEqual([]);
}
