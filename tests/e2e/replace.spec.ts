/** Find and replace: every place before and after, only what is ticked is written, as one step; the library stays as it is. */
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";

const drawn = () =>
  journey("Texts", { start: "2027-01-01" })
    .stage("Trial", { id: "trial", lever: "A trial pack" })
    .entry("Sign-up", { by: "manual" })
    .decision("Trial done?", { "In trial": null })
    .on("in-trial")
    .email("Trial result", { sender: "Trialist" })
    .exit("Done")
    .from("Trial done?", "otherwise")
    .to("Done")
    .build();

test.use({ held: { journeys: [drawn()] } });

test("by keyboard: six places, one left out, one step, one undo", async ({ page, home, designer }) => {
  await home.open("Texts");
  await page.keyboard.press("ControlOrMeta+h");
  const panel = page.getByRole("search", { name: "Find and replace in this journey" });
  await expect(panel.getByRole("textbox", { name: "Find" })).toBeFocused();
  await page.keyboard.type("trial");
  await expect(panel.getByText("6 places")).toBeVisible();
  await panel.getByRole("textbox", { name: "Replace with" }).fill("study");
  await expect(panel.getByRole("listitem").filter({ hasText: "Stage Trial · Lever" })).toContainText(
    "A removed trial added study pack",
  );
  await panel.getByRole("checkbox", { name: "Replace in Trial result · Name" }).press("Space");
  await expect(panel.getByRole("button", { name: "Replace selected (5)" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(panel.getByText("1 place")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await designer
    .expectUndo("Replace “trial” by “study” in 5 places")
    .expectNode("Trial result")
    .expectConnected("study done?", "Trial result", "In study")
    .expectStages("study")
    .undo()
    .expectStages("Trial")
    .expectNode("Trial done?")
    .expectSaved();
});

test("case and whole words narrow it down; what does not fit cannot be ticked", async ({ page, home }) => {
  await home.open("Texts");
  await page.keyboard.press("ControlOrMeta+h");
  const panel = page.getByRole("search", { name: "Find and replace in this journey" });
  await panel.getByRole("textbox", { name: "Find" }).fill("Trial");
  await panel.getByRole("button", { name: "Match case" }).click();
  await expect(panel.getByText("4 places")).toBeVisible();
  await panel.getByRole("button", { name: "Whole words" }).click();
  await expect(panel.getByText("3 places")).toBeVisible();
  await panel.getByRole("textbox", { name: "Replace with" }).fill("x".repeat(250));
  await expect(panel.getByText("Too long for this field")).toHaveCount(3);
  await expect(panel.getByRole("button", { name: "Replace selected (0)" })).toHaveAttribute("aria-disabled", "true");
  await panel.getByRole("button", { name: "Show Trial result · Name" }).click();
  await expect(
    page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox", { name: "Name" }),
  ).toHaveValue("Trial result");
});

test("from the find bar, with what was typed; nothing in the way of access, light and dark", async ({ page, home }) => {
  await home.open("Texts");
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("trial");
  await page.getByRole("button", { name: "Replace…" }).click();
  const panel = page.getByRole("search", { name: "Find and replace in this journey" });
  await expect(panel.getByRole("textbox", { name: "Find" })).toHaveValue("trial");
  await expect(page.getByRole("search", { name: "Find in this journey" })).toBeHidden();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `find and replace, ${colorScheme}`);
  }
});
