/** Drawing: every way of adding, connecting, moving, naming and taking back, with the mouse and the keyboard of a person. */
import { expect, test } from "../support/app/fixtures.ts";
import { welcomeJourney } from "../support/app/drawn.ts";

test.use({ ground: "sample" });
test.beforeEach(async ({ workplace, home }) => {
  await workplace.hold(welcomeJourney());
  await home.open("Welcome");
});

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

  test("a drag from the palette stands where it is dropped, in that stage", async ({ designer }) => {
    await designer.dragIn("Wait").into("Trial", 260, 300).named("A week").expectNode("A week", "in Trial").expectSaved();
  });

  test("A adds after the selection, N anywhere", async ({ designer }) => {
    await designer
      .addAfter("Live talk", "Rating")
      .named("Was it good?")
      .expectConnected("Live talk", "Was it good?")
      .addAnywhere("Exit")
      .named("Elsewhere")
      .expectNode("Elsewhere", "Exit");
  });

  test("an edge that is dropped on empty canvas asks what follows", async ({ designer }) => {
    await designer
      .dropEdge("Live talk")
      .at(90, 120)
      .choosing("Goal")
      .named("Attended")
      .expectConnected("Live talk", "Attended")
      .expectNode("Attended", "Goal", "in Trial");
  });

  test("plus on a connection inserts between", async ({ designer }) => {
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

test("what cannot be is refused with a sentence and changes nothing", async ({ designer, page }) => {
  await designer
    .connect("Live talk")
    .to("Sign-up")
    .expectRefused(/./)
    .expectNode("Live talk", "leads nowhere");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
});
