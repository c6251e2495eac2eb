/** Manners of the keyboard on the canvas: last used first, views, groups, lining up, endless undo, one keymap, and what a node says of itself. */
import type { Page } from "@playwright/test";
import { settled } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const drawn = () =>
  journey("By keys", { markets: ["DE"] })
    .stage("Start", { width: 912 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 60, y: 140, function: "marketing" })
    .decision("Opened it?", { Yes: null }, {}, { id: "asked", x: 20, y: 260, function: "sales" })
    .exit("Done", {}, { x: 420, y: 300 })
    .build();

test.use({ held: { journeys: [drawn()] } });
test.beforeEach(({ home }) => home.open("By keys"));

const zoomOf = (page: Page) =>
  page.locator(".react-flow__viewport").evaluate((part) => new DOMMatrix(getComputedStyle(part).transform).a);
/** `C`, and words into the form that takes the keyboard. */
async function remark(page: Page, words: string): Promise<void> {
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Write a remark" })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("ControlOrMeta+Enter");
}
const said = (page: Page, sentence: string | RegExp) =>
  expect(page.locator("[data-live-announcer]")).toContainText(sentence);

test(
  "what was used last stands first when nothing is typed yet",
  keeps("add-last-used"),
  async ({ page, designer }) => {
    await designer.addAfter("Hello", "Rating").addAnywhere("Webinar").select("Hello").press("a");
    const options = page.getByRole("dialog", { name: /^(Add|Insert)/ }).getByRole("option");
    await expect(options.nth(0)).toHaveAccessibleName(/^Webinar/);
    await expect(options.nth(1)).toHaveAccessibleName(/^Rating/);
    await expect(page.getByRole("dialog", { name: /^(Add|Insert)/ }).getByText("Last used")).toBeVisible();
  },
);

test("Ctrl+K leads to nodes, comments and problems", keeps("palette-things"), async ({ page, designer }) => {
  const field = page.getByRole("combobox", { name: "Go to anything, or run a command" });
  const goTo = async (typed: string, section: string): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type(typed);
    await expect(page.getByRole("listbox", { name: "Results" }).getByText(section)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(field).toBeHidden();
  };
  await goTo("opened it", "Nodes of this journey");
  await expect(designer.node("Opened it?")).toBeFocused();
  await remark(page, "Which wording is meant?");
  await expect(designer.node("Opened it?")).toHaveAccessibleName(/1 open comment/);
  await designer.select("Sign-up");
  await goTo("which wording", "Comments in this journey");
  await expect(designer.node("Opened it?")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("tab", { name: /^Comments/, selected: true }).first()).toBeVisible();
  await designer.select("Sign-up").problems.expect(/Opened it\?/);
  await goTo("lead nowhere", "Problems of this journey");
  await expect(designer.node("Opened it?")).toHaveAttribute("aria-pressed", "true");
});

test.describe("with a library", () => {
  test.use({ ground: "sample" });
  test("Ctrl+K leads to a module of the library", keeps("palette-things"), async ({ page }) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("Dosing in three steps");
    await expect(page.getByText("Modules of the library")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name" }).first()).toHaveValue("Dosing in three steps");
  });
});

test(
  "undo goes back to the first step, however many there were",
  keeps("undo-all", "nudge"),
  async ({ page, designer, workplace }) => {
    test.setTimeout(90_000);
    const read = async () => (await workplace.client.call("documents.open", { id: "journey-by-keys" })).records;
    const first = await read();
    await designer.select("Done");
    const many = 60;
    for (let i = 0; i < many; i += 1) await page.keyboard.press(i % 3 === 0 ? "Alt+ArrowRight" : "Alt+Shift+ArrowDown");
    await designer.expectUndo(/^Undo Move “Done”/).expectSaved();
    expect(await read()).not.toEqual(first);
    for (let i = 0; i < many; i += 1) await page.keyboard.press("ControlOrMeta+z");
    await designer.expectNothingToUndo().expectSaved();
    expect(await read()).toEqual(first);
  },
);

test("Ctrl+G groups, F folds, Alt+G takes apart, each as one step", keeps("group"), async ({ page, designer }) => {
  await designer.select("Hello", "Opened it?").press("ControlOrMeta+g");
  await page.keyboard.type("First contact");
  await page.keyboard.press("Enter");
  await designer.expectNode("First contact", "2 nodes");
  await page.keyboard.press("f");
  await said(page, "Folded.");
  await designer.expectNoNode("Hello").expectNode("Sign-up", "leads to Hello");
  await designer.press("f").expectNode("Hello").press("Alt+g").expectNoNode("First contact").expectNode("Hello");
  // Taking apart, unfolding, folding, naming, grouping.
  for (let i = 0; i < 5; i += 1) await designer.undo();
  await designer.expectNothingToUndo().select("Hello").press("ControlOrMeta+g");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Select at least two nodes first.");
});

test(
  "each letter after Alt+A lines up or spreads, as one step that undo names",
  keeps("align", "distribute"),
  async ({ page, designer }) => {
    test.setTimeout(90_000);
    const names = ["Sign-up", "Hello", "Done"];
    await designer.select(...names);
    const boxes = async () => {
      const all = await Promise.all(names.map((name) => designer.node(name).boundingBox()));
      return all.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
    };
    const sides = {
      l: (box: { x: number }) => box.x,
      r: (box: { x: number; width: number }) => box.x + box.width,
      c: (box: { x: number; width: number }) => box.x + box.width / 2,
      t: (box: { y: number }) => box.y,
      b: (box: { y: number; height: number }) => box.y + box.height,
      m: (box: { y: number; height: number }) => box.y + box.height / 2,
    };
    for (const [letter, side] of Object.entries(sides)) {
      await page.keyboard.press("Alt+a");
      await page.keyboard.press(letter);
      await designer.expectUndo(/^Undo Align 3 nodes/);
      await settled(page);
      const at = (await boxes()).map((box) => side(box as never));
      expect(Math.max(...at) - Math.min(...at), `Alt+A ${letter}`).toBeLessThan(2);
      await designer.press("ControlOrMeta+z").expectNothingToUndo();
    }
    for (const [letter, axis, size] of [
      ["h", "x", "width"],
      ["v", "y", "height"],
    ] as const) {
      await page.keyboard.press("Alt+a");
      await page.keyboard.press(letter);
      await designer.expectUndo(/^Undo Distribute 3 nodes/);
      await settled(page);
      const [a, b, c] = (await boxes()).toSorted((one, other) => one[axis] - other[axis]);
      expect(b![axis] - a![axis] - a![size], `Alt+A ${letter}`).toBeCloseTo(c![axis] - b![axis] - b![size], -0.5);
      await designer.press("ControlOrMeta+z").expectNothingToUndo();
    }
  },
);

test("0 is 100 %, 1 is all of it, 2 is what is selected", keeps("zoom-keys"), async ({ page, designer }) => {
  const area = (await page.getByRole("group", { name: "Journey canvas" }).first().boundingBox())!;
  const isInside = async (name: string): Promise<boolean> => {
    const box = await designer.node(name).boundingBox();
    return (
      box !== null &&
      box.x >= area.x &&
      box.y >= area.y &&
      box.x + box.width <= area.x + area.width &&
      box.y + box.height <= area.y + area.height
    );
  };
  await designer.select("Done");
  await page.keyboard.press("0");
  await expect.poll(() => zoomOf(page)).toBe(1);
  await page.keyboard.press("2");
  await settled(page);
  const box = (await designer.node("Done").boundingBox())!;
  expect(Math.abs(box.x + box.width / 2 - (area.x + area.width / 2))).toBeLessThan(area.width / 4);
  for (let i = 0; i < 8; i += 1) await page.keyboard.press("ControlOrMeta+-");
  await page.keyboard.press("1");
  await settled(page);
  for (const name of ["Sign-up", "Hello", "Opened it?", "Done"]) expect(await isInside(name), name).toBe(true);
});

test("M hides the map and shows it, and says so", keeps("map"), async ({ page, designer }) => {
  const map = page.locator(".jc-minimap");
  await designer.select("Hello");
  await expect(map).toBeVisible();
  await page.keyboard.press("m");
  await expect(map).toBeHidden();
  await said(page, "The map is hidden.");
  await page.reload();
  await expect(designer.node("Hello")).toBeVisible();
  await expect(map).toBeHidden();
  await page.keyboard.press("m");
  await expect(map).toBeVisible();
});

test("C writes a comment on what is selected", keeps("comment"), async ({ page, designer }) => {
  await designer.select("Hello");
  await remark(page, "Is this the short one?");
  await designer.expectNode("Hello", "1 open comment");
});

test("tooltip, menu, help and key follow one keymap", keeps("one-keymap"), async ({ page, designer }) => {
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.getByRole("button", { name: /^Duplicate: / }).click();
  await page.keyboard.press("Alt+u");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await designer.select("Hello");
  const button = page.getByRole("toolbar", { name: "Selection" }).getByRole("button", { name: "Duplicate" });
  await button.hover();
  await expect(page.getByRole("tooltip")).toContainText("Alt+U");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("duplicate");
  await expect(page.getByRole("option").first()).toContainText("Alt+U");
  await page.keyboard.press("Escape");
  await designer.select("Hello").press("ControlOrMeta+d").expectNothingToUndo();
  await designer.press("Alt+u").expectUndo(/^Undo Duplicate/);
});

test("Enter opens what the selected node is made of", keeps("enter-opens"), async ({ page, designer }) => {
  await designer.select("Hello").press("Enter");
  await expect(page.getByRole("complementary", { name: "Inspector" }).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(designer.node("Hello")).toHaveAttribute("aria-pressed", "true");
});

test(
  "a node says kind, name, stage, owner, what leads in and out, problems and comments",
  keeps("node-speaks"),
  async ({ page, designer }) => {
    await designer.select("Opened it?");
    await remark(page, "By whom?");
    await designer
      .expectNode(
        "Opened it?",
        /^Decision: Opened it\?, /,
        "in Start",

        "comes from Hello",
        "leads to",
        "Done",
        "“Yes”",
        /\d errors?/,
        "1 open comment",
      )
      .expectNode(
        "Hello",
        "Touchpoint: Hello",
        "owned by Marketing",
        "comes from Sign-up",
        "leads to Opened it?",
        "draft",
      );
  },
);
