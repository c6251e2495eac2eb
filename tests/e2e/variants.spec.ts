/** Variants: branched from a journey, compared with it, and what proved good taken over. */
import { expectAccessible } from "../support/app/axe.ts";
import { comparisonParts } from "../support/app/comparison.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { keeps } from "./manners.ts";

test.use({ held: { journeys: [welcomeJourney()] } });

const stored = async (
  client: { call: (name: "documents.open", input: { id: string }) => Promise<{ records: { id: string }[] }> },
  id: string,
) => (await client.call("documents.open", { id })).records as ({ id: string } & Record<string, unknown>)[];

test("with the mouse: made from Home, changed, compared, one change and then all taken over as one step each", async ({
  page,
  home,
  designer,
  workplace,
}) => {
  const parts = comparisonParts(page);
  await home.row("Welcome").getByRole("button", { name: "More about Welcome" }).click();
  await page.getByRole("menuitem", { name: "Make a variant" }).click();
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Made “Welcome (variant)”");
  await designer
    .expectNode("Hello")
    .rename("Hello")
    .to("Good morning")
    .rename("Done")
    .to("The end")
    .insertBetween("Good morning", "Three days", "Email")
    .named("One more")
    .expectSaved();
  await home.go();
  await expect(home.row("Welcome (variant)")).toContainText("Variant of Welcome");
  await home.row("Welcome (variant)").click();
  await page.getByRole("region", { name: "This journey" }).getByRole("button", { name: "Variant of Welcome" }).click();
  await parts.expectOpen();
  await expect(parts.row("Changed: Email “Good morning”")).toBeVisible();
  // A title of its own is what makes it another journey, and no difference.
  await expect(parts.row(/^Changed: The journey/)).toHaveCount(0);
  await parts.row("Changed: Email “Good morning”").click();
  await parts.detail.getByRole("button", { name: "Take over into “Welcome”" }).click();
  await expect(parts.row("Changed: Email “Good morning”")).toHaveCount(0);
  await parts.bar.getByRole("button", { name: "Take all over into “Welcome”" }).click();
  await expect(page.getByText("Both are the same")).toBeVisible();
  const origin = await stored(workplace.client as never, "journey-welcome");
  expect(origin.find(({ id }) => id === "hello")).toMatchObject({ name: "Good morning" });
  expect(origin.filter(({ name }) => name === "One more")).toHaveLength(1);
  expect(origin.find(({ id }) => id === "journey-welcome")).toMatchObject({ title: "Welcome" });
  await page.keyboard.press("Escape");
  await home.go();
  await page.getByRole("main").getByRole("row", { name: "Welcome", exact: true }).first().click();
  await designer.expectNode("One more").undo().expectNoNode("One more").expectNode("Good morning");
  await designer.undo().expectNode("Hello").expectSaved();
});

test("with the keyboard only: made, compared and taken over; what both changed is refused by name", async ({
  page,
  home,
  designer,
  workplace,
}) => {
  const parts = comparisonParts(page);
  const notices = page.getByRole("region", { name: "Notices" });
  const command = async (typed: string): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+k");
    await page
      .getByRole("dialog")
      .getByRole("combobox")
      .or(page.getByRole("dialog").getByRole("searchbox"))
      .fill(typed);
    await expect(page.getByRole("option").first()).toContainText(new RegExp(typed, "i"));
    await page.keyboard.press("Enter");
  };
  await home.open("Welcome");
  await command("Make a variant");
  await expect(notices).toContainText("Made “Welcome (variant)”");
  await designer.rename("Hello").to("From the variant").rename("Three days").to("Longer").expectSaved();
  // Meanwhile the origin goes on by itself.
  const opened = await workplace.client.call("documents.open", { id: "journey-welcome" });
  await workplace.client.call("documents.append", {
    id: "journey-welcome",
    baseRevision: opened.revision,
    origin: "elsewhere",
    entries: [
      {
        revision: opened.revision + 1,
        cause: "do",
        command: { name: "set-fields", args: { ids: ["hello"], fields: { name: "From the origin" } } },
        change: {
          added: [],
          removed: [],
          updated: [{ id: "hello", type: "node", before: { name: "Hello" }, after: { name: "From the origin" } }],
        },
      },
    ],
  });
  await page.keyboard.press("Alt+Shift+D");
  await parts.expectOpen();
  await page.keyboard.press("Home");
  await expect(parts.row(/^Changed: Email “From the variant”/)).toBeFocused();
  await expect(parts.detail).toContainText("Changed in both");
  const act = async (name: string): Promise<void> => {
    const button = parts.detail.getByRole("button", { name });
    for (let tries = 0; tries < 8 && !(await button.evaluate((one) => one === document.activeElement)); tries += 1)
      await page.keyboard.press("Tab");
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await act("Take over into “Welcome”");
  await expect(notices).toContainText("Both changed Email “From the variant” since they parted");
  await page.keyboard.press("j");
  await expect(parts.detail).toContainText("Longer");
  await act("Take over into “Welcome”");
  await expect(parts.rows).toHaveCount(1);
  const origin = await stored(workplace.client as never, "journey-welcome");
  expect(origin.find(({ id }) => id === "hello")).toMatchObject({ name: "From the origin" });
  expect(origin.find(({ id }) => id === "three-days")).toMatchObject({ name: "Longer" });
  await expectAccessible(page, "a variant compared with its origin");
});

test(
  "a variant takes no people and no dates, and its blueprint knows nothing of its origin",
  keeps("copy-structure"),
  async ({ page, home, workplace }) => {
    await home.open("Welcome");
    const before = await workplace.client.call("exports.make", {
      journey: "journey-welcome",
      target: "blueprint",
      draft: true,
    });
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("Make a variant");
    await expect(page.getByRole("option").first()).toContainText("Make a variant");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Made “Welcome (variant)”");
    const { journeys } = await workplace.client.call("workspace.overview", {});
    const variant = journeys.find(({ title }) => title === "Welcome (variant)");
    expect(variant?.variantOf).toMatchObject({ journey: "journey-welcome", revision: 0 });
    const after = await workplace.client.call("exports.make", {
      journey: "journey-welcome",
      target: "blueprint",
      draft: true,
    });
    expect(after.files.map(({ text }) => text)).toEqual(before.files.map(({ text }) => text));
    const own = await workplace.client.call("exports.make", { journey: variant!.id, target: "blueprint", draft: true });
    for (const { text } of own.files) expect(text).not.toContain("variantOf");
  },
);
