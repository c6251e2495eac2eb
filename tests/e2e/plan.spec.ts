/** A journey from a plan: pasted from the real clipboard or dropped as a file, looked at, its columns put right, made as one step. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { literally, nodeNamed } from "../support/app/say.ts";
import type { Workplace } from "../support/app/workplace.ts";
import { journey } from "../support/journey.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const fixture = (name: string): string => join(import.meta.dirname, "../fixtures/plans", name);
const plan = (name: string): string => readFileSync(fixture(name), "utf8");
const put = (page: Page, text: string) => page.evaluate((held) => navigator.clipboard.writeText(held), text);
const dialog = (page: Page) => page.getByRole("dialog", { name: /^(Start from a plan|Add steps to)/ });
const steps = (page: Page) => dialog(page).getByRole("group", { name: "What becomes of it" });
const row = (page: Page, name: string) => steps(page).getByRole("row").filter({ hasText: name });
const canvas = (page: Page) => page.getByRole("group", { name: "Journey canvas" }).first();
const node = (page: Page, name: string) => canvas(page).getByRole("button", { name: nodeNamed(name) });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });
const status = (page: Page) => page.getByRole("contentinfo");

async function dropFile(page: Page, onto: string, name: string, text: string | Buffer): Promise<void> {
  const bytes = [...(typeof text === "string" ? Buffer.from(text) : text)];
  const held = await page.evaluateHandle(
    ([file, data]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], file));
      return transfer;
    },
    [name, bytes] as const,
  );
  for (const type of ["dragover", "drop"]) await page.locator(onto).first().dispatchEvent(type, { dataTransfer: held });
}

async function heldJourney(workplace: Workplace) {
  const { journeys } = await workplace.client.call("workspace.overview", {});
  return journeys.find(({ title }) => title === "Held")!;
}

test("a table pasted on Home is recognised, looked at and made: valid, in one step, and undo has nothing to take back", async ({
  page,
  workplace,
}) => {
  await put(page, plan("launch-excel-en.tsv"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(dialog(page)).toContainText("A table: 5 steps");
  await expect(dialog(page)).toContainText("3 stages, 14 nodes, 15 connections");
  await expect(row(page, "Follow-up visit")).toContainText("Rep visit");
  await expect(row(page, "Follow-up visit")).toContainText("Sales");
  await expect(row(page, "Follow-up visit")).toContainText("5 working days");
  await expect(row(page, "Scientific exchange")).toContainText("MSL visit");
  await expect(dialog(page)).toContainText("Row 6: “3” has no unit: days are taken.");
  await dialog(page).getByRole("textbox", { name: "Title" }).fill("Launch DE");
  await dialog(page).getByRole("button", { name: "Make the journey" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(node(page, "Welcome email")).toBeVisible();
  await expect(status(page).getByText("no problems")).toBeVisible();

  const { journeys } = await workplace.client.call("workspace.overview", {});
  expect(journeys.map(({ title, owner, stages, problems }) => [title, owner, stages, problems.errors])).toEqual([
    ["Launch DE", "Ada Novak", 3, 0],
  ]);
  // Its creation is all that ever happened to it.
  expect(journeys[0]?.revision).toBe(0);
  await expect(page.getByRole("button", { name: /^Undo/ })).toHaveAttribute("aria-disabled", "true");
});

test("German headers, with what is not understood named by its row and kept as words", async ({ page }) => {
  await put(
    page,
    "Phase\tMaßnahme\tKanal\tVerantwortlich\tWartezeit\nStart\tEinladung\tE-Mail\tMarketing\t\nStart\tNachfassen\tBrieftaube\tFrau Berg\tbald",
  );
  await page.keyboard.press("ControlOrMeta+v");
  await expect(row(page, "Nachfassen")).toContainText("Brieftaube");
  await expect(dialog(page)).toContainText("How long “bald” is, is not certain.");
  await expect(dialog(page)).toContainText("“Brieftaube” is no channel that is known.");
  await expect(dialog(page)).toContainText("Row 3: “Frau Berg” is none of the functions.");
  await dialog(page).getByRole("button", { name: "Make the journey" }).click();
  await expect(node(page, "Nachfassen")).toBeVisible();
  await expect(canvas(page)).toContainText("Kanal: Brieftaube");
});

test("a CSV file is dropped on Home; its name becomes the title", async ({ page }) => {
  await dropFile(page, ".home-drop", "Kongress Herbst.csv", readFileSync(fixture("kongress-de.csv")));
  await expect(dialog(page)).toContainText("A table: 5 steps");
  await expect(dialog(page)).toContainText("Everything was understood.");
  await expect(dialog(page).getByRole("textbox", { name: "Title" })).toHaveValue("Kongress Herbst");
  await dialog(page).getByRole("button", { name: "Make the journey" }).click();
  await expect(node(page, "Außendienst spricht an")).toBeVisible();
  await expect(status(page).getByText("no problems")).toBeVisible();
});

test("a column’s role is changed, and the table follows", async ({ page }) => {
  await put(page, "Touchpoint\tDescription\nHello\tInvitation by email\nAgain\tSecond email");
  await page.keyboard.press("ControlOrMeta+v");
  await expect(row(page, "Hello")).toContainText("Invitation by email");
  await dialog(page)
    .getByRole("button", { name: /Description$/ })
    .click();
  await page.getByRole("option", { name: "Step", exact: true }).click();
  await expect(steps(page).getByRole("rowheader").first()).toHaveText("Invitation by email");
  await dialog(page).getByRole("checkbox", { name: "The first row names the columns" }).press("Space");
  await expect(dialog(page)).toContainText("A table: 3 steps");
});

test("written by hand in the dialog, with a list in view while one types", async ({ page }) => {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^From a plan/ })
    .click();
  const field = dialog(page).getByRole("textbox", { name: "The plan" });
  await expect(field).toBeFocused();
  await page.keyboard.type("- Email: invitation\n- wait 3 days\n- if opened: Rep visit\n- otherwise: Reminder email\n");
  await expect(dialog(page)).toContainText("A list: 4 steps");
  await expect(field).toBeFocused();
  await dialog(page).getByRole("button", { name: "Make the journey" }).click();
  await expect(node(page, "Opened?")).toBeVisible();
  await expect(status(page).getByText("no problems")).toBeVisible();
});

test("what cannot be read says where and the way out, and the window goes on", async ({ page }) => {
  await dropFile(page, ".home-drop", "plan.csv", `Step\n${"a\n".repeat(100_000)}`);
  await expect(dialog(page).getByRole("alert")).toContainText("more than 1,000 rows");
  await expect(dialog(page).getByRole("alert")).toContainText("row 1001");
  await page.keyboard.press("Escape");
  await dropFile(page, ".home-drop", "plan.xlsx", "PK");
  await expect(dialog(page).getByRole("alert")).toContainText("copy the rows and paste them here");
  await put(page, "Step\tMessage\nWelcome\t=cmd|' /C calc'!A0");
  await dialog(page).getByRole("textbox", { name: "The plan" }).click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(dialog(page)).toContainText("Row 2: “Message” holds a formula, which is not carried out.");
  await expect(dialog(page).getByRole("button", { name: "Make the journey" })).toBeEnabled();
});

test("other text on Home is named for what it is, with the way on", async ({ page }) => {
  await put(page, "Dear all, please find attached the minutes.");
  await page.keyboard.press("ControlOrMeta+v");
  await expect(notices(page)).toContainText("does not look like a plan");
  await notices(page).getByRole("button", { name: "Read it as a plan" }).click();
  await expect(dialog(page)).toContainText("One step per line: 1 step");
});

test.describe("into a journey that is there", () => {
  const drawn = () =>
    journey("Held").stage("Awareness").entry("Sign-up", { by: "manual" }).email("Hello").exit("Done").build();
  const empty = () => journey("Nothing yet").stage("First").build();
  test.use({ held: { journeys: [drawn(), empty()] } });

  test("a table on a drawing offers steps beside the note; steps are one undo, in the stages of the same name", async ({
    page,
    home,
    workplace,
  }) => {
    await home.open("Held");
    const held = async () =>
      (await workplace.client.call("documents.open", { id: (await heldJourney(workplace)).id })).records;
    const before = await held();
    await put(page, plan("launch-excel-en.tsv"));
    await canvas(page).click({ position: { x: 20, y: 300 } });
    await page.keyboard.press("ControlOrMeta+v");
    await expect(notices(page)).toContainText("The clipboard holds a table.");
    await expect(notices(page).getByRole("button", { name: "Make a note of it" })).toBeVisible();
    await notices(page).getByRole("button", { name: "Add as steps…" }).click();
    await dialog(page).getByRole("button", { name: "Add the steps" }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole("button", { name: "Undo Add 5 steps from a plan" })).toBeVisible();
    await expect(page.getByText("Saved").first()).toBeVisible();
    const records = await held();
    const named = (type: string) => records.filter((record) => record.type === type);
    expect(named("stage").map((record) => record["name"])).toEqual(["Awareness", "Trial", "Adoption"]);
    const awareness = named("stage")[0]?.id;
    const stageOf = (name: string) => named("node").find((record) => record["name"] === name)?.["stage"];
    expect([stageOf("Hello"), stageOf("Welcome email")]).toEqual([awareness, awareness]);
    // Only the canvas hears the key, not the notice.
    await canvas(page).locator("[data-node]").first().focus();
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(held).toEqual(before);
  });

  test("on an empty canvas the table opens at once, and comes with entry and exit", async ({ page, home }) => {
    await home.open("Nothing yet");
    await put(page, plan("launch-excel-en.tsv"));
    await page.keyboard.press("ControlOrMeta+v");
    await expect(dialog(page)).toContainText("Add steps to “Nothing yet”");
    await dialog(page).getByRole("button", { name: "Add the steps" }).click();
    await expect(node(page, "People come in")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Undo Add 5 steps/ })).toBeVisible();
  });

  test("the empty canvas offers it, too", async ({ page, home }) => {
    await home.open("Nothing yet");
    await page.getByRole("button", { name: "Paste a plan" }).click();
    await expect(dialog(page).getByRole("textbox", { name: "The plan" })).toBeFocused();
  });
});

test("the dialog is accessible, empty and full, in both themes, and by keyboard alone", async ({ page }) => {
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("from a plan");
  await page
    .getByRole("option", { name: /Start from a plan/ })
    .first()
    .click();
  await expect(dialog(page).getByRole("textbox", { name: "The plan" })).toBeFocused();
  await expectAccessible(page, "plan, empty");
  await put(page, plan("medical-numbered.md"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(dialog(page)).toContainText("Worth a look: 3");
  for (const theme of ["light", "dark"]) {
    await page.evaluate((wanted) => (document.documentElement.dataset["theme"] = wanted), theme);
    await expectAccessible(page, `plan, read, ${theme}`);
  }
  const make = dialog(page).getByRole("button", { name: "Make the journey" });
  for (let tries = 0; tries < 40 && !(await make.evaluate((one) => one === document.activeElement)); tries += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(node(page, literally("Scientific exchange"))).toBeVisible();
});
