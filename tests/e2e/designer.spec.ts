/** Drawing: every way of adding, connecting, moving, naming and taking back, with the mouse and the keyboard of a person. */
import { expect, test } from "../support/app/fixtures.ts";
import { settled } from "../support/app/axe.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { keeps } from "./manners.ts";

test.use({ held: { journeys: [welcomeJourney()] } });
test.beforeEach(({ home }) => home.open("Welcome"));

test.describe("adding", () => {
  test("a press of Enter on the palette adds after the selection and takes the name", async ({ designer }) => {
    await designer
      .select("Live talk")
      .add("Email")
      .named("Thank you")
      .expectNode("Thank you", "Touchpoint", "Email", "in Trial")
      .expectConnected("Live talk", "Thank you")
      .expectSaved();
  });

  test("a drag from the palette stands where it is dropped, in that stage", keeps("add-drag"), async ({ designer }) => {
    await designer
      .dragIn("Wait")
      .into("Trial", 260, 300)
      .named("A week")
      .expectNode("A week", "in Trial")
      .expectSaved();
  });

  test("A adds after the selection, N anywhere", keeps("add-after", "add-anywhere"), async ({ designer }) => {
    await designer
      .addAfter("Live talk", "Rating")
      .named("Was it good?")
      .expectConnected("Live talk", "Was it good?")
      .addAnywhere("Exit")
      .named("Elsewhere")
      .expectNode("Elsewhere", "Exit");
  });

  test("an edge that is dropped on empty canvas asks what follows", keeps("add-drop-edge"), async ({ designer }) => {
    await designer
      .dropEdge("Live talk")
      .at(90, 120)
      .choosing("Goal")
      .named("Attended")
      .expectConnected("Live talk", "Attended")
      .expectNode("Attended", "Goal", "in Trial");
  });

  test("plus on a connection inserts between", keeps("add-insert"), async ({ designer }) => {
    await designer
      .insertBetween("Hello", "Three days", "SMS")
      .named("Short reminder")
      .expectConnected("Hello", "Short reminder")
      .expectConnected("Short reminder", "Three days")
      .expectUndo(/^Undo /)
      .undo()
      .undo()
      .expectNoNode("Short reminder")
      .expectConnected("Hello", "Three days");
  });
});

test.describe("what cannot be is refused with a sentence and changes nothing", () => {
  test("leading to an entry", keeps("refuse-why"), async ({ designer }) => {
    await designer
      .connect("Live talk")
      .to("Sign-up")
      .expectRefused(/people come in|entry/i)
      .expectNode("Live talk", "leads nowhere")
      .expectNothingToUndo();
  });

  test("following an exit, by A and by L", keeps("refuse-why"), async ({ designer, page }) => {
    await designer.select("Done").press("a").expectRefused("People leave at “Done”").expectNothingToUndo();
    await designer.select("Live talk").press("l");
    const menu = page.getByRole("dialog", { name: "Connect “Live talk” to" });
    await menu.getByRole("combobox").fill("Sign-up");
    const choice = menu.getByRole("option", { name: /^Sign-up/ });
    await expect(choice).toHaveAttribute("aria-disabled", "true");
    await expect(choice).toContainText(/[a-z]\./);
    await page.keyboard.press("Enter");
    await expect(menu).toBeVisible();
    await page.keyboard.press("Escape");
    await designer.expectNode("Live talk", "leads nowhere").expectNothingToUndo();
  });

  test("what cannot follow is grey in the menu, with the reason", keeps("add-greyed"), async ({ designer, page }) => {
    await designer.select("Live talk").press("a");
    const menu = page.getByRole("dialog", { name: "Add after “Live talk”" });
    await menu.getByRole("combobox").fill("entry");
    const choice = menu.getByRole("option", { name: /^Entry/ });
    await expect(choice).toHaveAttribute("aria-disabled", "true");
    await expect(choice).toContainText("nothing can lead to it");
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
  });
});

test("moving snaps, changes the stage it is dropped in, and is one step however long it takes", async ({
  designer,
}) => {
  await designer
    .drag("Live talk")
    .into("Awareness")
    .expectNode("Live talk", "in Awareness")
    .expectUndo(/^Undo Move/)
    .undo()
    .expectNode("Live talk", "in Trial")
    .redo()
    .expectNode("Live talk", "in Awareness")
    .expectSaved();
});

test("Escape in the middle of a drag leaves everything as it was", async ({ designer, page }) => {
  const before = await designer.node("Hello").boundingBox();
  if (!before) throw new Error("no place");
  await page.mouse.move(before.x + 60, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x + 200, before.y + 160, { steps: 5 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await designer.node("Hello").boundingBox()).toEqual(before);
  await designer.expectNothingToUndo();
});

test("several are selected, moved together, and deleted as one step", keeps("undo-instead"), async ({ designer }) => {
  await designer
    .select("Hello", "Three days")
    .drag("Hello")
    .by(0, 40)
    .expectUndo(/^Undo Move 2 nodes/)
    .undo()
    .remove("Hello", "Three days")
    .expectNoNode("Hello")
    .expectNoNode("Three days")
    .expectNode("Sign-up", "leads nowhere")
    .undo()
    .expectConnected("Sign-up", "Hello")
    .expectConnected("Three days", "Done")
    .expectSaved();
});

test("a selection box takes what it meets", keeps("box-select"), async ({ designer, page }) => {
  const first = await designer.node("Sign-up").boundingBox();
  const last = await designer.node("Three days").boundingBox();
  if (!first || !last) throw new Error("no place");
  await page.keyboard.down("Shift");
  await page.mouse.move(first.x - 12, first.y - 12);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width + 8, last.y + last.height + 8, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(page.getByRole("complementary", { name: "Inspector" })).toContainText("3 things selected");
});

test("delete and reconnect closes the gap", async ({ designer }) => {
  await designer
    .removeAndReconnect("Three days")
    .expectNoNode("Three days")
    .expectConnected("Hello", "Done")
    .undo()
    .expectConnected("Hello", "Three days")
    .expectSaved();
});

test(
  "names: F2, a double click, the inspector; each is a step of its own and can be taken back by name",
  keeps("rename-key", "rename-double", "undo-named"),
  async ({ designer, page }) => {
    await designer
      .rename("Hello")
      .to("Good morning")
      .expectUndo(/^Undo (Rename|Change)/);
    await designer.node("Good morning").dblclick();
    await page.keyboard.type("Good evening");
    await page.keyboard.press("Enter");
    await designer
      .expectNode("Good evening")
      .select("Good evening")
      .inspector.write("Name", "Good night")
      .expectNode("Good night")
      .undo()
      .expectNode("Good evening")
      .undo()
      .expectNode("Good morning")
      .redo()
      .redo()
      .expectNode("Good night")
      .expectSaved();
  },
);

test("Escape while naming keeps the old name", async ({ designer, page }) => {
  await designer.select("Hello").press("F2");
  await page.keyboard.type("Never mind");
  await page.keyboard.press("Escape");
  await designer.expectNode("Hello").expectNothingToUndo();
});

test("the text field's own undo is never taken for the journey's", keeps("undo-fields"), async ({ designer, page }) => {
  await designer.rename("Hello").to("Good morning").select("Good morning");
  const name = page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox", { name: "Name" });
  await name.click();
  await page.keyboard.type(" everyone");
  await page.keyboard.press("ControlOrMeta+z");
  await designer.expectNode("Good morning").expectUndo(/^Undo (Rename|Change)/);
});

test.describe("stages", () => {
  test("are added, named, widened and taken away, each as one step", async ({ designer }) => {
    await designer
      .addStage("Adoption")
      .expectStages("Awareness", "Trial", "Adoption")
      .stage("Awareness")
      .rename("First contact")
      .expectStages("First contact", "Trial", "Adoption")
      .expectNode("Hello", "in First contact")
      .stage("First contact")
      .widen(120)
      .expectNode("Live talk", "in Trial")
      .expectUndo(/^Undo Resize/)
      .undo()
      .stage("Trial")
      .menu("Delete, nodes stay without a stage")
      .expectStages("First contact", "Adoption")
      .undo()
      .expectStages("First contact", "Trial", "Adoption")
      .expectNode("Live talk", "in Trial")
      .expectSaved();
  });

  test("change places with all that stands in them", async ({ designer }) => {
    await designer.stage("Awareness").menu("Move right").expectStages("Trial", "Awareness");
    const [hello, talk] = await Promise.all([
      designer.node("Hello").boundingBox(),
      designer.node("Live talk").boundingBox(),
    ]);
    expect(hello?.x ?? 0).toBeGreaterThan(talk?.x ?? 0);
    await designer.expectNode("Hello", "in Awareness").undo().expectStages("Awareness", "Trial");
  });
});

test.describe("with a library", () => {
  test.use({ ground: "sample" });

  test("a condition is built from fields, operators and values, and reads as a sentence", async ({
    designer,
    page,
  }) => {
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    const tests = inspector.locator(".cond-test");
    await designer
      .add("Decision")
      .named("Worth a visit?")
      .expectNode("Worth a visit?")
      .inspector.press("Add a condition");
    await designer.inspector
      .find("Field", "heart failure patients a year")
      .inspector.choose("Is", "is at least")
      .inspector.number("Value", 10);
    await expect(inspector).toContainText(/heart failure patients a year (is )?at least 10/i);
    await inspector.getByRole("button", { name: "Add a test" }).click();
    await expect(tests).toHaveCount(2);
    await inspector.getByRole("radio", { name: "Any of these holds" }).click();
    await expect(inspector).toContainText(/at least 10 or .*speciality/i);
    await tests
      .nth(1)
      .getByRole("button", { name: /^Remove/ })
      .click();
    await expect(tests).toHaveCount(1);
    // To edit it is to stand in its field: what there is to choose from comes when one types or goes there.
    await designer.select("Sign-up").select("Worth a visit?");
    await inspector.getByRole("button", { name: /^Edit the condition/ }).click();
    const field = tests.getByRole("combobox", { name: "Field" }).first();
    await expect(field).toBeFocused();
    await settled(page);
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await field.press("ArrowDown");
    await expect(page.getByRole("listbox")).toBeVisible();
    await field.press("Escape");
    await designer.select("Sign-up").select("Worth a visit?");
    // Each of these was one step, and each can be taken back.
    await designer.undo().undo().expectSaved();
    await expect(inspector).toContainText(/at least 10 and .*speciality/i);
  });
});

test(
  "a named version is found in the history and restored as a new step",
  keeps("checkpoint"),
  async ({ designer, page }) => {
    await designer
      .checkpoint("Before the change")
      .rename("Hello")
      .to("Something else")
      .remove("Three days")
      .expectSaved();
    const below = page.getByRole("region", { name: "Problems, comments and history" });
    await below.getByRole("tab", { name: "History" }).click();
    const version = below.getByRole("row", { name: "Before the change" });
    await expect(version).toContainText("Ada Novak");
    await version.getByRole("button", { name: "Restore" }).click();
    await designer
      .expectNode("Hello")
      .expectConnected("Hello", "Three days")
      .expectUndo(/^Undo Restore “Before the change”/)
      .undo()
      .expectNode("Something else")
      .expectSaved();
  },
);
