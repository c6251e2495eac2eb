/** The canvas by itself: walking the graph, leading connections elsewhere, zoom levels, groups, the map, and what it says aloud. */
import type { Page } from "@playwright/test";
import { lookingAt } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

/** Two columns: a decision whose ways lead on, down and, in a loop, back. */
function branchingJourney() {
  return journey("Branching", { markets: ["DE"] })
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello", {}, { function: "marketing" })
    .decision("How was it?", { Good: null, Bad: null })
    .on("good")
    .exit("Happy end")
    .stage("Trial", { width: 228 })
    .from("How was it?", "bad")
    .repVisit("Visit")
    .on("done")
    .exit("All well")
    .from("Visit", "declined")
    .to("Hello", { maxPasses: 2 })
    .build();
}
test.use({ held: { journeys: [branchingJourney()] } });
test.beforeEach(({ home }) => home.open("Branching"));

const zoomOf = (page: Page) =>
  page
    .locator(".react-flow__viewport")
    .evaluate((part) => Number(/scale\(([\d.]+)\)/.exec((part as HTMLElement).style.transform)?.[1]));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

async function zoomFarOut(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await expect(async () => {
    await page.mouse.wheel(0, 240);
    expect(await zoomOf(page)).toBeLessThan(0.3);
  }).toPass();
  await page.keyboard.up("Control");
}

test(
  "arrows walk the graph, digits take a branch, Enter opens the details, and each node says what it is",
  keeps("walk-graph", "walk-digits"),
  async ({ page, designer }) => {
    await designer.select("Sign-up");
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(() => focused(page))
      .toMatch(/^Touchpoint: Hello, .*in Awareness, owned by Marketing, .*comes from Sign-up/);
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(() => focused(page))
      .toMatch(
        /^Decision: How was it\?, .*leads to .*Happy end by “Good”.* Visit by “Bad”.*“Everyone else” leads nowhere/,
      );
    await page.keyboard.press("2");
    await expect.poll(() => focused(page)).toMatch(/^Touchpoint: Visit,/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toMatch(/^Decision: How was it\?/);
    await page.keyboard.press("1");
    await expect.poll(() => focused(page)).toMatch(/^Exit: Happy end,/);
  },
);

test("a step that has the keyboard and is not selected shows it along its own outline, clear of the arrow that leads to it", async ({
  page,
  designer,
}) => {
  await designer.select("Sign-up");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  const hello = designer.node("Hello");
  await expect(hello).toBeFocused();
  await expect(hello).toHaveAttribute("aria-pressed", "false");
  const ring = hello.locator(".jn-outline");
  const widthOf = () => ring.evaluate((path) => Number.parseFloat(getComputedStyle(path).strokeWidth));
  expect(await widthOf()).toBe(2);
  expect(await ring.evaluate((path) => getComputedStyle(path).stroke)).not.toBe(
    await designer
      .node("Sign-up")
      .locator(".jn-outline")
      .evaluate((path) => getComputedStyle(path).stroke),
  );
  // As wide on the screen at small zooms.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ControlOrMeta+-");
  await expect.poll(async () => (await widthOf()) * (await zoomOf(page))).toBeCloseTo(2, 0);
});

test("the canvas is one tab stop", keeps("tab-leaves"), async ({ page, designer }) => {
  await designer.select("Hello");
  const stops = page.locator('.jc-area [data-node][tabindex="0"], .jc-area[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-node]") === null)).toBe(true);
});

test(
  "Alt and arrows move by the grid, with Shift by ten, each press one step",
  keeps("nudge"),
  async ({ page, designer }) => {
    await designer.select("Happy end");
    const before = await designer.node("Happy end").boundingBox();
    await page.keyboard.press("Alt+ArrowRight");
    await page.keyboard.press("Alt+Shift+ArrowDown");
    const after = await designer.node("Happy end").boundingBox();
    const zoom = await zoomOf(page);
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(4 * zoom, 0);
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(40 * zoom, 0);
    await designer
      .expectUndo(/^Undo Move/)
      .undo()
      .undo()
      .expectNothingToUndo();
  },
);

test("the arrow's end of a connection is led to another node, and Escape leaves it where it was", async ({
  page,
  designer,
}) => {
  const hello = await designer.node("Hello").boundingBox();
  const visit = await designer.node("Visit").boundingBox();
  if (!hello || !visit) throw new Error("no place");
  const tip = { x: hello.x + hello.width / 2, y: hello.y - 4 };
  for (const escape of [true, false]) {
    await page.mouse.move(tip.x, tip.y);
    await page.mouse.down();
    await page.mouse.move(visit.x + 60, visit.y + 16, { steps: 8 });
    if (escape) await page.keyboard.press("Escape");
    await page.mouse.up();
    if (escape) await designer.expectConnected("Sign-up", "Hello").expectNothingToUndo();
  }
  await designer.expectConnected("Sign-up", "Visit").undo().expectConnected("Sign-up", "Hello");
});

test(
  "the wheel pans, with Ctrl it zooms at the pointer; far away the page holds no node but the one with the focus",
  keeps("wheel-pan", "wheel-zoom"),
  async ({ page, designer }) => {
    const area = page.getByRole("group", { name: "Journey canvas" }).first();
    const box = await area.boundingBox();
    if (!box) throw new Error("no place");
    await designer.select("Hello");
    const before = await designer.node("Hello").boundingBox();
    await page.mouse.move(box.x + 200, box.y + 300);
    await page.mouse.wheel(0, 50);
    await expect
      .poll(async () => (await designer.node("Hello").boundingBox())?.y)
      .toBeCloseTo((before?.y ?? 0) - 50, 0);
    await zoomFarOut(page);
    await expect(page.locator("[data-node]")).toHaveCount(1);
    await expect(designer.node("Hello")).toHaveCount(1);
    // Painted nodes are taken by the mouse like any other.
    await page.keyboard.press("0");
    await expect.poll(() => zoomOf(page)).toBeCloseTo(1, 2);
    await expect(page.locator("[data-node]")).not.toHaveCount(1);
  },
);

test("a node that is only painted is selected and moved with the mouse", async ({ page, designer }) => {
  const { x, y } = (await designer.node("Happy end").boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 40, y + 14);
  await zoomFarOut(page);
  // Zooming kept the point under the pointer.
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 40, { steps: 4 });
  await page.mouse.up();
  await designer.expectUndo(/^Undo Move “Happy end”/);
});

test("a way back is an arc that names its branch and limit, and no connection is lost from sight", async ({
  designer,
}) => {
  await designer.expectConnected("Visit", "Hello", "Declined").expectConnected("Visit", "All well", "Done");
  await expect(designer.node("Visit").locator(".jn-row.is-loop, .jn-row.at-left, .jn-row.at-right")).not.toHaveCount(0);
});

test("what was done is said aloud", keeps("live-region"), async ({ page, designer }) => {
  await designer.connect("How was it?", "Everyone else").to("All well");
  await expect(page.getByRole("status").filter({ hasText: "Connected “How was it?” to “All well”." })).toHaveCount(1);
});

test("a connection is picked and deleted by itself", async ({ page, designer }) => {
  const hello = await designer.node("Hello").boundingBox();
  if (!hello) throw new Error("no place");
  await page.mouse.click(hello.x + hello.width / 2, hello.y - 7);
  await page.keyboard.press("Delete");
  await designer.expectNode("Sign-up", "leads nowhere").expectNode("Hello").undo().expectConnected("Sign-up", "Hello");
});

test("E steps through the connections of a node and says each; Escape leads back, Delete takes one away", async ({
  page,
  designer,
}) => {
  const said = (text: string) => expect(page.getByRole("status").filter({ hasText: text })).toHaveCount(1);
  await designer.select("How was it?");
  await page.keyboard.press("e");
  await said("Connection “Good” from How was it? to Happy end, 1 of 3");
  await page.keyboard.press("e");
  await said("Connection “Bad” from How was it? to Visit, 2 of 3");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toMatch(/^Decision: How was it\?/);
  await page.keyboard.press("Shift+e");
  await said("Connection from Hello to How was it?, 3 of 3");
  await page.keyboard.press("Delete");
  await designer.expectNode("Hello", "leads nowhere").undo().expectConnected("Hello", "How was it?");
});

test(
  "nothing can follow an exit, and the refusal says what can be done instead",
  keeps("refuse-alternative"),
  async ({ designer }) => {
    await designer
      .select("Happy end")
      .press("a")
      .expectRefused(/nothing can follow it\. Start one node earlier, or .* N\./);
  },
);

test("to zoom never ends on empty ground", async ({ page, designer }) => {
  await zoomFarOut(page);
  const area = await page.getByRole("group", { name: "Journey canvas" }).boundingBox();
  if (!area) throw new Error("no canvas");
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  for (let i = 0; i < 4; i += 1) await page.mouse.wheel(0, -160);
  await page.keyboard.press("0");
  await expect.poll(() => zoomOf(page)).toBe(1);
  const seen = async () =>
    (await Promise.all(["Sign-up", "Hello", "How was it?", "Visit"].map((name) => designer.node(name).count()))).some(
      Boolean,
    );
  await expect.poll(seen).toBe(true);
});

test("rows by function: a node that is dropped in another row becomes that function's, as one step", async ({
  page,
  designer,
}) => {
  const place = await designer.node("Visit").boundingBox();
  await page.keyboard.press("Shift+L");
  await expect(page.getByRole("group", { name: "Rows by function" })).toBeVisible();
  expect(await designer.node("Visit").boundingBox()).toEqual(place);
  const row = await page.locator('[data-lane="sales"]').boundingBox();
  const visit = await designer.node("Visit").boundingBox();
  if (!row || !visit) throw new Error("no place");
  await page.mouse.move(visit.x + 60, visit.y + 12);
  await page.mouse.down();
  await page.mouse.move(visit.x + 60, row.y + 20, { steps: 4 });
  await expect(page.getByText("Owner: Sales")).toBeVisible();
  await page.mouse.up();
  await designer.expectNode("Visit", /in Trial, owned by Sales/).undo();
  await expect(designer.node("Visit")).not.toHaveAttribute("aria-label", /owned by/);
});

test("nothing moves when the journey is opened", keeps("still-on-open"), async ({ page, designer, home }) => {
  const before = await designer.node("Visit").boundingBox();
  await page.reload();
  await home.open("Branching").catch(() => undefined);
  await expect(designer.node("Visit")).toHaveCount(1);
  expect(await designer.node("Visit").boundingBox()).toEqual(before);
  await designer.expectNothingToUndo();
});

test("nodes are grouped, folded and taken out of their group by hand, each as one step", async ({ page, designer }) => {
  const bar = page.getByRole("toolbar", { name: "Selection" });
  const more = async (item: string): Promise<void> => {
    await bar.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await designer.select("Hello", "How was it?");
  await more("Group");
  const name = page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator(":focus"));
  await name.fill("First contact");
  await name.press("Enter");
  await designer.expectNode("First contact", "2 nodes").expectUndo(/^Undo Rename/);
  await more("Fold");
  await designer.expectNoNode("Hello").expectNode("First contact").expectNode("Sign-up", "leads to Hello");
  await more("Unfold");
  await designer.expectNode("Hello");
  const out = await designer.node("Hello").boundingBox();
  const frame = await designer.node("First contact").boundingBox();
  if (!out || !frame) throw new Error("no place");
  await page.mouse.move(out.x + 60, out.y + 14);
  await page.mouse.down();
  await page.mouse.move(out.x + 420, out.y + 240, { steps: 8 });
  await expect(page.getByText("Group: none")).toBeVisible();
  const layer = (called: string) =>
    designer.node(called).evaluate((one) => getComputedStyle(one.closest(".react-flow__node")!).zIndex);
  expect(
    [await layer("Hello"), await layer("How was it?"), await layer("First contact")],
    "what is in the hand on top, the frame beneath its members",
  ).toEqual(["1", "0", "-1"]);
  await page.mouse.up();
  await designer.expectNode("First contact", "1 node").undo().expectNode("First contact", "2 nodes");
});

test("a thing from the palette that is dropped on a connection steps into it", async ({ page, designer }) => {
  const hello = await designer.node("Hello").boundingBox();
  if (!hello) throw new Error("no place");
  const tool = page
    .getByRole("complementary", { name: "Palette" })
    .getByRole("button", { name: "Wait", exact: true })
    .first();
  const from = await tool.boundingBox();
  if (!from) throw new Error("no place");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
  await page.mouse.move(hello.x + hello.width / 2, hello.y - 10, { steps: 8 });
  await expect(page.getByText("Insert Wait")).toBeVisible();
  await page.mouse.up();
  await page.keyboard.press("Escape");
  await designer
    .expectConnected("Sign-up", "Wait")
    .expectConnected("Wait", "Hello")
    .expectUndo(/^Undo (Insert|Add) /);
});

test("in review there are no handles: nothing can be moved, drawn or named", async ({ page, designer }) => {
  await designer.review();
  await expect(designer.node("Hello")).toBeVisible();
  const box = await designer.node("Hello").boundingBox();
  if (!box) throw new Error("no place");
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 114, { steps: 5 });
  await page.mouse.up();
  expect(await designer.node("Hello").boundingBox()).toEqual(box);
  await expect(designer.node("Hello")).toHaveAttribute("aria-pressed", "true");
  await page.mouse.dblclick(box.x + 60, box.y + 14);
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveCount(0);
  await expect(page.getByRole("toolbar", { name: "Selection" })).toHaveCount(0);
  await page.mouse.move(box.x + box.width / 2, box.y - 10);
  await expect(page.getByRole("button", { name: "Insert a step here" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add a stage" })).toHaveCount(0);
});

test("the edge of a column is moved by keys, and Escape in a drag leaves it", async ({ page, designer }) => {
  const edge = page.getByRole("separator", { name: "Width of Awareness" });
  await edge.press("Shift+ArrowRight");
  await expect(edge).toHaveAttribute("aria-valuenow", "268");
  await designer.expectUndo(/^Undo Resize/).undo();
  await expect(edge).toHaveAttribute("aria-valuenow", "228");
  const box = await edge.boundingBox();
  if (!box) throw new Error("no place");
  await page.mouse.move(box.x + 4, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 30, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(edge).toHaveAttribute("aria-valuenow", "228");
  await designer.expectNothingToUndo();
});

test("a screen reader finds no fault with it", async ({ page, designer }) => {
  await designer.select("Visit");
  const { violations } = await lookingAt(page).include(".jc").disableRules("region").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
});
