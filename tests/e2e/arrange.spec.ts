/** Align, distribute and tidy by their keys, each one step by its name; what cannot be done says why. */
import { createDoc } from "../../shared/document/index.ts";
import { plainFacts } from "../../shared/kinds/index.ts";
import { tidy } from "../../shared/layout/index.ts";
import { expect, test } from "../support/app/fixtures.ts";
import type { Designer } from "../support/designer.ts";
import { randomDrawing } from "../support/layout-drawings.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

/** Three steps one below the other, none in line with the next. */
const crooked = () =>
  journey("Crooked", { markets: ["DE"] })
    .stage("Awareness", { width: 684 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 76, y: 120, function: "marketing" })
    .exit("Done", {}, { x: 48, y: 400 })
    .build();

test.use({ held: { journeys: [crooked(), randomDrawing(10, { acyclic: true, most: 300 })] } });

const boxOf = async (designer: Designer, name: string) => {
  const box = await designer.node(name).boundingBox();
  if (!box) throw new Error(`${name} is not there`);
  return box;
};

test("Alt+A and a letter lines up and spreads what is selected, each as one step", async ({ home, designer }) => {
  await home.open("Crooked");
  await designer.select("Sign-up", "Hello", "Done");
  await designer
    .press("Alt+A")
    .press("l")
    .expectUndo(/^Undo Align 3 nodes/);
  const lefts = await Promise.all(["Sign-up", "Hello", "Done"].map((name) => boxOf(designer, name)));
  expect(new Set(lefts.map(({ x }) => Math.round(x))).size).toBe(1);
  await designer
    .press("Alt+A")
    .press("v")
    .expectUndo(/^Undo Distribute/);
  const [a, b, c] = await Promise.all(["Sign-up", "Hello", "Done"].map((name) => boxOf(designer, name)));
  expect(b!.y - a!.y - a!.height).toBeCloseTo(c!.y - b!.y - b!.height, 0);
  await designer.undo().undo().expectNothingToUndo();
});

test("what cannot be lined up says why", keeps("never-silent"), async ({ page, home, designer }) => {
  await home.open("Crooked");
  await designer.select("Hello").press("Alt+A").press("t");
  await expect(page.getByText("Select at least two nodes first.").first()).toBeVisible();
  await designer.select("Hello", "Done").press("Alt+A").press("h");
  await expect(page.getByText("Select at least three nodes first.").first()).toBeVisible();
  await designer.expectNothingToUndo();
});

test(
  "Shift+Alt+T tidies the journey, then a selection; undo brings everything back",
  keeps("tidy-whole", "tidy-selection"),
  async ({ page, home, designer }) => {
    await home.open("Crooked");
    const before = await boxOf(designer, "Hello");
    await designer.press("Shift+Alt+T").expectUndo("Tidy the journey");
    const [a, b, c] = await Promise.all(["Sign-up", "Hello", "Done"].map((name) => boxOf(designer, name)));
    expect(new Set([a!.x, b!.x, c!.x].map(Math.round)).size).toBe(1);
    await designer.press("Shift+Alt+T");
    await expect(page.getByText("It is tidy already.").first()).toBeAttached();
    await designer.undo().expectNothingToUndo();
    expect(await boxOf(designer, "Hello")).toEqual(before);
    await designer.select("Hello", "Done").press("Shift+Alt+T").expectUndo("Tidy 2 nodes");
  },
);

test(
  "a large journey is tidied off the screen's thread, as the same drawing, and stays after opening again",
  keeps("still-on-open"),
  async ({ page, home, designer, workplace }) => {
    await home.open("Random");
    await designer.press("Shift+Alt+T").expectUndo("Tidy the journey").expectSaved();
    const stored = createDoc((await workplace.client.call("documents.open", { id: "j" })).records as never);
    expect(tidy(stored, plainFacts)).toEqual({ moves: [], widths: [] });
    await page.reload();
    await expect(page.getByRole("button", { name: "Undo Tidy the journey" })).toBeVisible();
  },
);
