/** The outline as an equal editor: a journey drawn by rows alone, the canvas shows the same, and the other way round. */
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { type OutlineHands, openOutlineHands } from "../support/app/outline-hands.ts";
import { journey } from "../support/journey.ts";

const drawn = () =>
  journey("Rows", { start: "2027-01-01" })
    .stage("Start", { id: "start" })
    .entry("Sign-up", { by: "manual" })
    .email("Hello")
    .wait(3, "days", "Pause")
    .stage("End", { id: "end" })
    .exit("Done")
    .build();

test.use({ held: { journeys: [drawn()] } });

const settle = async (outline: OutlineHands, ...rows: string[]): Promise<void> => {
  await expect.poll(() => outline.read(), "the rows of the outline").toEqual(rows);
};

test("a small journey by keyboard alone, and the canvas shows the same", async ({ page, home, designer }) => {
  const outline = openOutlineHands(page);
  const keys = page.keyboard;
  await home.startBlank("By rows");
  await outline.open();
  await outline.walkTo("People come in");
  await outline.add("wait", "Pause");
  await outline.add("email", "Hello");
  // One up: the email comes before the wait, in the flow and not only in the list.
  await keys.press("Alt+ArrowUp");
  await outline.walkTo("Pause");
  await outline.add("decision", "Opened it?");
  await outline.walkTo("Everyone else");
  await outline.link("People leave");
  await outline.walkTo("Opened it?");
  await keys.press("ArrowDown");
  await outline.add("handoff", "To sales");
  // A way has its name from the decision, and is renamed where it stands.
  await outline.walkTo("Yes");
  await keys.press("F2");
  await keys.type("Opened");
  await keys.press("Enter");
  const rows = (await outline.read()).map((row) => row.trim());
  expect(rows.slice(1, 6)).toEqual(["People come in", "Hello", "Pause", "Opened it?", "Opened"]);
  await outline.leave();
  await designer
    .expectConnected("People come in", "Hello")
    .expectConnected("Hello", "Pause")
    .expectConnected("Pause", "Opened it?")
    .expectConnected("Opened it?", "To sales", "Opened")
    .expectConnected("Opened it?", "People leave", "Everyone else")
    .expectSaved();
});

test("what is done on the canvas stands in the outline, and undo takes it back in both", async ({
  page,
  home,
  designer,
}) => {
  const outline = openOutlineHands(page);
  await home.open("Rows");
  await designer.insertBetween("Hello", "Pause", "SMS").named("Reminder");
  await designer.press("Escape");
  await outline.open();
  await settle(
    outline,
    "Start",
    "  Sign-up",
    "  Hello",
    "  Reminder",
    "  Pause",
    "  goes on at “Done” in End",
    "End",
    "  Done",
  );
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await settle(outline, "Start", "  Sign-up", "  Hello", "  Pause", "  goes on at “Done” in End", "End", "  Done");
});

test("folding, walking into cells, choosing a stage and an owner", async ({ page, home }) => {
  const outline = openOutlineHands(page);
  const keys = page.keyboard;
  await home.open("Rows");
  await outline.open();
  await outline.walkTo("Start");
  await keys.press("ArrowLeft");
  await settle(outline, "Start", "End", "  Done");
  await expect(outline.row("Start")).toHaveAttribute("aria-expanded", "false");
  await keys.press("ArrowRight");
  await outline.walkTo("Hello");
  // Name, kind, stage, owner.
  for (let n = 0; n < 4; n += 1) await keys.press("ArrowRight");
  await keys.press("Enter");
  await page.getByRole("option", { name: "Medical" }).click();
  await expect(outline.row("Hello").getByRole("gridcell").nth(2)).toHaveText("Medical");
  await expect(outline.table.locator(":focus")).toHaveCount(1);
  await outline.walkTo("Pause");
  await keys.press("Alt+Shift+ArrowDown");
  await settle(outline, "Start", "  Sign-up", "  Hello", "  goes on at “Pause” in End", "End", "  Pause", "  Done");
  await expect(page.getByRole("button", { name: "Undo Move “Pause”" })).toBeVisible();
});

test("renaming, deleting with the gap closed, and what cannot be done says why", async ({ page, home, designer }) => {
  const outline = openOutlineHands(page);
  const keys = page.keyboard;
  await home.open("Rows");
  await outline.open();
  await outline.walkTo("Hello");
  await keys.press("F2");
  await keys.type("Welcome");
  await keys.press("Enter");
  await expect(outline.row("Welcome")).toBeFocused();
  await keys.press("ControlOrMeta+Delete");
  await settle(outline, "Start", "  Sign-up", "  Pause", "  goes on at “Done” in End", "End", "  Done");
  // The keyboard stays where the row stood, and works on there.
  await expect(outline.row("Pause")).toBeFocused();
  await expect(outline.row("Pause")).toHaveAttribute("aria-selected", "true");
  await keys.press("Alt+ArrowUp");
  await expect(page.getByText("People come in at “Sign-up”, so nothing can stand before it.").first()).toBeVisible();
  await designer.undo();
  await expect(outline.row("Welcome")).toBeVisible();
});

test("several rows: one owner for all of them, one step", async ({ page, home, designer }) => {
  const outline = openOutlineHands(page);
  const keys = page.keyboard;
  await home.open("Rows");
  await outline.open();
  await outline.walkTo("Hello");
  await keys.press("ControlOrMeta+d");
  await outline.walkTo("Hello");
  await keys.press("Shift+ArrowDown");
  await expect(outline.table.locator("[aria-selected=true]")).toHaveCount(2);
  await outline.walkTo("Hello");
  await page
    .getByRole("row", { name: /^Hello/ })
    .nth(1)
    .click({ modifiers: ["ControlOrMeta"] });
  await designer.inspector.choose("Purpose", "Service").expectUndo("Change purpose of 2 nodes");
  await designer.inspector.choose("Owner", "Medical").expectUndo("Change owner of 2 nodes");
  await expect(outline.table.getByText("Medical", { exact: true })).toHaveCount(2);
});

test("a table from a spreadsheet comes in behind the row, and says what could not be read", async ({ page, home }) => {
  const outline = openOutlineHands(page);
  await home.open("Rows");
  await outline.open();
  await outline.walkTo("Hello");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/plain",
      "Step\tChannel\tOwner\nSecond email\tEmail\tMarketing\nVisit reminder\tSMS\tPigeon post\n",
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await settle(
    outline,
    "Start",
    "  Sign-up",
    "  Hello",
    "  Second email",
    "  Visit reminder",
    "  Pause",
    "  goes on at “Done” in End",
    // What was no owner is kept in a note.
    "  Owner: Pigeon post",
    "End",
    "  Done",
  );
  await expect(page.getByText("2 nodes added from the table").first()).toBeVisible();
  // Never silent: what is no owner is said, with its row.
  await expect(page.getByText(/Row 3: .*“Pigeon post”/).first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await settle(outline, "Start", "  Sign-up", "  Hello", "  Pause", "  goes on at “Done” in End", "End", "  Done");
});

test("by the mouse: the menu of a row, and a thing carried over from the palette", async ({ page, home, designer }) => {
  const outline = openOutlineHands(page);
  await home.open("Rows");
  await outline.open();
  await outline.row("Hello").click({ button: "right" });
  await page.getByRole("menuitem", { name: /^To the stage after/ }).click();
  await settle(
    outline,
    "Start",
    "  Sign-up",
    "  goes on at “Hello” in End",
    "  Pause",
    "  goes on at “Done” in End",
    "End",
    "  Hello",
    "  goes on at “Pause” in Start",
    "  Done",
  );
  await designer.undo();
  const tool = page.getByRole("complementary", { name: "Palette" }).getByRole("button", { name: "SMS", exact: true });
  await page.getByRole("searchbox", { name: "Find a node or channel" }).fill("SMS");
  await tool.hover();
  await page.mouse.down();
  const box = await outline.row("Done").boundingBox();
  if (!box) throw new Error("the row is not in sight");
  await page.mouse.move(box.x + 80, box.y - 40, { steps: 4 });
  await outline.row("Start").hover();
  await page.mouse.up();
  await page.keyboard.type("Text");
  await page.keyboard.press("Enter");
  await expect(outline.row("Text")).toBeVisible();
  await outline.leave();
  await designer.expectNode("Text", "SMS", "in Start").expectSaved();
});

test("a search lights rows, a problem leads to its row", async ({ page, home, designer }) => {
  const outline = openOutlineHands(page);
  await home.open("Rows");
  await outline.open();
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("pause");
  await page.keyboard.press("Enter");
  await expect(outline.row("Pause")).toHaveClass(/is-lit/);
  await expect(outline.row("Pause")).toHaveAttribute("aria-selected", "true");
  // The keyboard stays in the search.
  await expect(page.getByRole("combobox", { name: "Find in this journey" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(outline.row("Pause")).toBeFocused();
  await page.keyboard.press("Delete");
  await designer.problems.expect(/leads nowhere|Hello/);
  await page
    .getByRole("region", { name: "Problems, comments and history" })
    .getByRole("button", { name: /Hello/ })
    .first()
    .click();
  await expect(outline.row("Hello")).toHaveAttribute("aria-selected", "true");
});

test("a screen reader reads a tree with columns", async ({ page, home }) => {
  const outline = openOutlineHands(page);
  await home.open("Rows");
  await outline.open();
  await expect(outline.table).toMatchAriaSnapshot(`
    - treegrid "Outline of the journey":
      - rowgroup:
        - row /Name Kind Stage Owner/:
          - columnheader "Name"
          - columnheader "Kind"
      - rowgroup:
        - row /Start/ [level=1]:
          - rowheader /Start/
        - row /Sign-up/ [level=2]:
          - rowheader "Sign-up"
          - gridcell "Entry"
        - row /Hello/ [level=2]
  `);
  const hello = outline.row("Hello");
  await expect(hello).toHaveAttribute("aria-level", "2");
  await expect(hello).toHaveAttribute("aria-posinset", "2");
  await expect(hello).toHaveAttribute("aria-setsize", "4");
  await expect(outline.row("Start")).toHaveAttribute("aria-expanded", "true");
  await expect(outline.table).toHaveAttribute("aria-rowcount", "8");
  // One stop for the whole table.
  await expect(outline.table.locator('[tabindex="0"]')).toHaveCount(1);
});

test("in a small window the stage's column gives way: the others say all they hold, and arrows pass over it", async ({
  page,
  home,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const outline = openOutlineHands(page);
  await home.open("Rows");
  await outline.open();
  const heads = outline.table.getByRole("columnheader");
  await expect(heads.first()).toBeVisible();
  await expect(outline.table.getByRole("columnheader", { name: "Stage" })).toHaveCount(0);
  await expect(outline.table.getByRole("columnheader", { name: "Owner" })).toHaveAttribute("aria-colindex", "4");
  for (const column of ["kind", "owner"])
    for (const text of await outline.table.locator(`.outline-cell.is-${column} .cutoff`).all())
      expect(await text.evaluate((one) => one.scrollWidth - one.clientWidth), await text.innerText()).toBeLessThan(1);
  await outline.walkTo("Hello");
  for (const column of [1, 2, 4, 5]) {
    await page.keyboard.press("ArrowRight");
    await expect(outline.row("Hello").locator(":focus")).toHaveAttribute("aria-colindex", String(column));
  }
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(outline.row("Hello").locator(":focus")).toHaveAttribute("aria-colindex", "2");
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(outline.table.getByRole("columnheader", { name: "Stage" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`nothing stands in the way of access, ${colorScheme}`, async ({ page, home }) => {
    await page.emulateMedia({ colorScheme });
    const outline = openOutlineHands(page);
    await home.open("Rows");
    await outline.open();
    await outline.walkTo("Hello");
    await expectAccessible(page, `outline, ${colorScheme}`);
    await page.keyboard.press("a");
    await expectAccessible(page, `adding in the outline, ${colorScheme}`);
  });
