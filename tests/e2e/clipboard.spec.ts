/** Copy, cut, paste and duplicate with the system clipboard and real keys: in one journey, across journeys, across windows, and what is said when it cannot be. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app/fixtures.ts";
import { openHome } from "../support/app/home.ts";
import { nodeNamed } from "../support/app/say.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const source = () =>
  journey("Source", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .repVisit("Visit", { assignee: "Erik Berg", sender: "Field team" })
    .on("done")
    .waitUntil("2027-09-01", "Until launch")
    .exit("Done")
    .stage("Trial", { width: 456 })
    .lift()
    .touch("webinar", "Live talk")
    .build();
const target = () =>
  journey("Target")
    .stage("Before", { width: 456 })
    .stage("Awareness", { width: 456 })
    .entry("Start", { by: "manual" })
    .build();

test.use({ held: { journeys: [source(), target()] }, permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ home }) => home.open("Source"));

const named = (page: Page, name: string) =>
  page
    .getByRole("group", { name: "Journey canvas" })
    .first()
    .getByRole("button", { name: nodeNamed(name) });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const put = (page: Page, text: string) => page.evaluate((held) => navigator.clipboard.writeText(held), text);
const nodesOf = async (
  client: {
    call: (
      name: "documents.open",
      input: { id: string },
    ) => Promise<{ records: readonly { type: string; [field: string]: unknown }[] }>;
  },
  id: string,
) => (await client.call("documents.open", { id })).records.filter((record) => record.type === "node");

async function pointAtEmpty(page: Page, x = 0.75, y = 0.6): Promise<{ x: number; y: number }> {
  const area = await page.getByRole("group", { name: "Journey canvas" }).first().boundingBox();
  if (!area) throw new Error("there is no canvas");
  const at = { x: area.x + area.width * x, y: area.y + area.height * y };
  await page.mouse.move(at.x, at.y);
  return at;
}

test(
  "copied nodes come to the pointer, connected among themselves, selected, as one step that undo names",
  keeps("copy-paste", "copy-json"),
  async ({ page, designer }) => {
    await designer.select("Sign-up", "Visit");
    await page.keyboard.press("ControlOrMeta+c");
    const held = JSON.parse(await clipboard(page)) as { itinera: number; nodes: unknown[]; edges: unknown[] };
    expect([held.itinera, held.nodes.length, held.edges.length]).toEqual([1, 2, 1]);
    const at = await pointAtEmpty(page);
    await page.keyboard.press("ControlOrMeta+v");
    await expect(named(page, "Visit")).toHaveCount(2);
    const copies = page.locator('[data-node][aria-pressed="true"]');
    await expect(copies).toHaveCount(2);
    const [a, b] = await Promise.all([copies.nth(0).boundingBox(), copies.nth(1).boundingBox()]);
    if (!a || !b) throw new Error("the copies have no place");
    const left = Math.min(a.x, b.x);
    const right = Math.max(a.x + a.width, b.x + b.width);
    expect(Math.abs((left + right) / 2 - at.x)).toBeLessThan(8);
    await expect(page.getByRole("button", { name: "Undo Paste 2 nodes" })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(named(page, "Visit")).toHaveCount(1);
  },
);

test("people and fixed dates stay behind, and that is said", keeps("copy-structure"), async ({ page, designer }) => {
  await designer.select("Visit", "Until launch");
  await page.keyboard.press("ControlOrMeta+c");
  await expect(notices(page)).toContainText("Left out, as in every copy: 1 person and 1 fixed date.");
  const text = await clipboard(page);
  expect(text).not.toContain("Erik Berg");
  expect(text).not.toContain("2027-09-01");
  expect(text).toContain("Field team");
});

test(
  "a cut is one step; pasted into another journey the nodes stand in the stage of the same name",
  keeps("copy-paste", "copy-journeys"),
  async ({ page, designer, home, workplace }) => {
    await designer.select("Sign-up", "Visit", "Live talk");
    await page.mouse.move(2, 2);
    await page.keyboard.press("ControlOrMeta+x");
    await expect(named(page, "Visit")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Undo Cut 3 nodes" })).toBeVisible();
    await home.go();
    await home.open("Target");
    await page.mouse.move(2, 2);
    await page.keyboard.press("ControlOrMeta+v");
    await expect(named(page, "Visit")).toHaveCount(1);
    // “Trial” is not there, so all keep their places among each other; “Visit” alone goes to its stage.
    await expect(page.getByRole("button", { name: "Undo Paste 3 nodes" })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await home.go();
    await home.open("Source");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(named(page, "Visit")).toHaveCount(1);
    await designer.select("Visit");
    await page.keyboard.press("ControlOrMeta+c");
    await home.go();
    await home.open("Target");
    await page.mouse.move(2, 2);
    await page.keyboard.press("ControlOrMeta+v");
    await expect(named(page, "Visit")).toHaveCount(1);
    await expect
      .poll(
        async () =>
          (await nodesOf(workplace.client as never, "journey-target")).find((node) => node["name"] === "Visit")?.[
            "stage"
          ],
      )
      .toBe("stage-awareness");
  },
);

test(
  "another window of the same browser pastes what this one copied",
  keeps("copy-windows"),
  async ({ page, context, designer, workplace }) => {
    await designer.select("Visit");
    await page.keyboard.press("ControlOrMeta+c");
    const other = await context.newPage();
    await other.goto(workplace.address);
    const there = openHome(other);
    await there.go();
    await there.open("Target");
    await expect(named(other, "Start")).toBeVisible();
    await other.keyboard.press("ControlOrMeta+v");
    await expect(named(other, "Visit")).toHaveCount(1);
    await expect(named(other, "Visit")).toHaveAttribute("aria-pressed", "true");
    await other.close();
  },
);

test("what is missing here is listed by name", async ({ page, designer }) => {
  await designer.select("Sign-up");
  await page.keyboard.press("ControlOrMeta+c");
  const held = JSON.parse(await clipboard(page)) as {
    nodes: { data: Record<string, unknown> }[];
    references: unknown[];
  };
  const [entry] = held.nodes;
  if (!entry) throw new Error("nothing was copied");
  entry.data = { ...entry.data, by: "event", trigger: "tr-elsewhere" };
  held.references = [{ to: "trigger", id: "tr-elsewhere", name: "Web sign-up" }];
  await put(page, JSON.stringify(held));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(notices(page)).toContainText("1 node pasted");
  await expect(notices(page)).toContainText("1 reference is not in this workspace: “Web sign-up”.");
});

test("plain text is named for what it is, and becomes a note when wanted", keeps("paste-says"), async ({ page }) => {
  await put(page, "Ask the medical team\nabout the second dose");
  await pointAtEmpty(page);
  await page.keyboard.press("ControlOrMeta+v");
  await expect(notices(page)).toContainText("The clipboard holds plain text, no nodes.");
  await notices(page).getByRole("button", { name: "Make a note of it" }).click();
  await expect(page.getByRole("button", { name: "Undo Paste a note" })).toBeVisible();
  await expect(page.locator('[data-node][aria-pressed="true"]')).toContainText("Ask the medical team");
});

test.describe("refused, with a sentence", () => {
  for (const [what, text, said] of [
    ["nothing", " ", "The clipboard is empty."],
    ["a newer format", '{"itinera": 7, "kind": "selection"}', "copied in a newer Itinera (clipboard format 7)"],
    ["a damaged copy", '{"itinera": 1, "kind": "selection", "nodes": [', "it is damaged, so nothing was pasted"],
    ["a prototype", '{"itinera": 1, "__proto__": {}}', "it is damaged, so nothing was pasted"],
  ] as const)
    test(what, async ({ page }) => {
      await put(page, text);
      await page.keyboard.press("ControlOrMeta+v");
      await expect(notices(page)).toContainText(said);
      await expect(page.getByRole("button", { name: /^Undo/ })).toHaveAttribute("aria-disabled", "true");
    });
  test("too much at once", async ({ page, designer }) => {
    await designer.select("Sign-up");
    await page.keyboard.press("ControlOrMeta+c");
    const held = JSON.parse(await clipboard(page)) as { nodes: object[] };
    held.nodes = Array.from({ length: 5001 }, (_, i) => ({ ...held.nodes[0], id: `n${i}` }));
    await put(page, JSON.stringify(held));
    await page.keyboard.press("ControlOrMeta+v");
    await expect(notices(page)).toContainText("5,001 nodes are too many for the clipboard; it takes 5,000 nodes.");
  });
  test("copy without a selection", async ({ page, designer }) => {
    await put(page, "kept");
    await designer.select("Sign-up");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+c");
    await expect(notices(page)).toContainText("Select the nodes you want first.");
    expect(await clipboard(page)).toBe("kept");
  });
});

test("text fields keep the clipboard to themselves", keeps("undo-fields"), async ({ page, designer }) => {
  await designer.select("Visit");
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator(":focus"));
  await name.selectText();
  await page.keyboard.press("ControlOrMeta+c");
  expect(await clipboard(page)).toBe("Visit");
  await page.keyboard.press("End");
  await page.keyboard.press("ControlOrMeta+v");
  await expect(name).toHaveValue("VisitVisit");
  await page.keyboard.press("Escape");
});

test.describe("in a browser that gives no permission", () => {
  test.use({ permissions: [] });
  test("the keys work, and a menu says that only they do", async ({ page, designer }) => {
    await designer.select("Visit");
    await page.keyboard.press("ControlOrMeta+c");
    await page.keyboard.press("ControlOrMeta+v");
    await expect(named(page, "Visit")).toHaveCount(2);
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("combobox", { name: "Go to anything, or run a command" }).fill("Paste");
    await page
      .getByRole("option", { name: /^Paste/ })
      .first()
      .click();
    await expect(notices(page)).toContainText("The browser hands the clipboard over to the keys alone.");
    await expect(named(page, "Visit")).toHaveCount(2);
  });
});

test("the command palette copies and pastes as well", async ({ page, designer }) => {
  await designer.select("Visit");
  const run = async (what: string): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+k");
    const field = page.getByRole("combobox", { name: "Go to anything, or run a command" });
    await field.fill(what);
    await page
      .getByRole("option", { name: new RegExp(`^${what}`) })
      .first()
      .click();
    await expect(field).toBeHidden();
  };
  await run("Copy");
  await expect.poll(async () => (await clipboard(page)).startsWith('{"itinera":1')).toBe(true);
  await run("Paste");
  await expect(named(page, "Visit")).toHaveCount(2);
});

test(
  "duplicate stands right below, connected among itself, over nothing",
  keeps("duplicate"),
  async ({ page, designer }) => {
    await designer.select("Sign-up", "Visit");
    await page.keyboard.press("ControlOrMeta+d");
    await expect(named(page, "Visit")).toHaveCount(2);
    await expect(page.getByRole("button", { name: "Undo Duplicate 2 nodes" })).toBeVisible();
    const boxes = await page
      .locator("[data-node]")
      .evaluateAll((nodes) =>
        nodes.map(
          (node) => node.getBoundingClientRect().toJSON() as { x: number; y: number; width: number; height: number },
        ),
      );
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
    );
    expect(over).toEqual([]);
  },
);
