/**
 * Acts by chance, with real keys and a real mouse: what is drawn, what the outline lists and what is stored agree now and then and at
 * the end, after loading anew too; undo leads back to exactly the first document, redo to exactly the last. Each run draws a seed of
 * its own and says it. `SEED=7 ACTS=200` does the acts of seed 7 again, `ACTS=1-40,57` some of them, `EVERY=1` compares after each.
 */
import { expect, test } from "../support/app/fixtures.ts";
import { everythingSaved, expectAgreement, storedIn } from "../support/app/agreement.ts";
import { actByChance, idsBySeed } from "../support/app/random-hands.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const id = "journey-by-chance";
const beside = "journey-beside";
const drawn = () =>
  journey("By chance", { markets: ["DE"], lanes: true })
    .stage("Start", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { function: "marketing" })
    .decision("Opened it?", { Yes: null })
    .exit("Done")
    .stage("Next", { width: 456 })
    .lift()
    .touch("webinar", "Live talk", {}, { x: 484, y: 320, function: "medical" })
    .node("sub-journey", "Help", { journey: beside }, { function: "marketing" })
    .lift()
    .node("group", "Together", {}, { id: "together" })
    .email("Invitation", {}, { group: "together", function: "medical" })
    .wait(3, "days", "Pause", { group: "together" })
    .exit("Gone")
    .build();
const other = () =>
  journey("Beside", { markets: ["DE"] })
    .stage("All", { width: 456 })
    .entry("Comes in", { by: "manual" })
    .wait(2, "days", "Pause")
    .exit("Goes back")
    .build();

/** Whoever tries again tries the same: workers, also the one of a second try, have what the first to come here has drawn. */
const fresh = Number((process.env["SEED_OF_RUN"] ??= String(Date.now() % 100_000)));
const asked = process.env["SEED"];
const every = Number(process.env["EVERY"] ?? 20);
/** `200`, or which ones: `1-40,57`. */
const numbers = (acts: string): number[] =>
  acts.split(",").flatMap((part) => {
    const [from = 0, to = /^\d+$/.test(acts) ? null : from] = part.split("-").map(Number);
    return to === null ? Array.from({ length: from }, (_, i) => i + 1) : range(from, to);
  });
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const runs = asked
  ? [{ title: `seed ${asked}`, seed: Number(asked), acts: process.env["ACTS"] ?? "200" }]
  : [
      { title: "200 acts, a seed of its own", seed: fresh, acts: "200" },
      { title: "60 acts, always the same", seed: 1, acts: "60" },
    ];

test.use({
  held: { journeys: [other(), drawn()] },
  permissions: ["clipboard-read", "clipboard-write"],
  contextOptions: { reducedMotion: "reduce" },
});

for (const { title, seed, acts } of runs)
  test(title, keeps("undo-all"), async ({ page, home, workplace, designer }, info) => {
    const all = numbers(acts);
    test.setTimeout(90_000 + all.length * 3000);
    info.annotations.push({ type: "replay", description: `SEED=${seed} ACTS=${acts}` });
    process.stdout.write(`    acts by chance: SEED=${seed} ACTS=${acts}\n`);
    await idsBySeed(page, seed);
    await page.reload();
    await home.open("Beside");
    await home.go();
    await home.open("By chance");
    await designer.expectNode("Hello");
    const first = await storedIn(workplace, id);
    const done: string[] = [];
    try {
      for (const [at, n] of all.entries()) {
        done.push(`${n} …`);
        done[done.length - 1] = `${n} ${await actByChance(page, id, seed, n)}`;
        if ((at + 1) % every === 0) await expectAgreement(page, workplace, id);
      }
      done.push("all forward");
      const undo = page.getByRole("button", { name: /^Undo/ });
      const redo = page.getByRole("button", { name: /^Redo/ });
      const isOff = async (button: typeof undo): Promise<boolean> =>
        (await button.getAttribute("aria-disabled")) === "true";
      // What was taken back last belongs to the end.
      const through = async (button: typeof undo, key: string): Promise<void> => {
        for (let steps = 0; !(await isOff(button)); steps += 5) {
          // At the end of the steps the key says so, and does nothing.
          for (let i = 0; i < 5; i += 1) await page.keyboard.press(key);
          if (steps > all.length * 6) throw new Error(`${key} comes to no end`);
        }
      };
      await through(redo, "ControlOrMeta+Shift+z");
      await expectAgreement(page, workplace, id);
      const last = await storedIn(workplace, id);
      done.push("all back");
      await through(undo, "ControlOrMeta+z");
      await expectAgreement(page, workplace, id);
      expect(await storedIn(workplace, id), "the first document, after all was taken back").toEqual(first);
      done.push("all again");
      await through(redo, "ControlOrMeta+Shift+z");
      await everythingSaved(page);
      expect(await storedIn(workplace, id), "the last document, after all was done again").toEqual(last);
      done.push("loaded anew");
      await page.reload();
      await designer.page.locator(".jc-area").waitFor();
      await expectAgreement(page, workplace, id);
      done.push("the other journey");
      await page.locator(`[data-tab="${beside}"] .top-tab-name`).click();
      await expectAgreement(page, workplace, beside);
      const record = await workplace.client.call("workspace.verify", { language: "en" });
      expect(record.problems, "faults of the record").toEqual([]);
    } catch (error) {
      if (error instanceof Error)
        error.message = `SEED=${seed} ACTS=${acts}, after ${done.join(" · ")}:\n${error.message}`;
      throw error;
    }
  });
