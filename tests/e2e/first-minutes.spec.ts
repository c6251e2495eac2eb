/** A newcomer's first minutes: the tour leads to a valid journey of five steps, waits for each act, can be left at any time, and goes on. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { nodeNamed } from "../support/app/say.ts";
import { journey } from "../support/journey.ts";

const paper = (page: Page) => page.getByRole("complementary", { name: "Tour" });
const canvas = (page: Page) => page.getByRole("group", { name: "Journey canvas" }).first();
const node = (page: Page, name: string) => canvas(page).getByRole("button", { name: nodeNamed(name) });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });
const settings = (page: Page) => page.getByRole("button", { name: "Settings and help" });
const errors = (page: Page) => page.getByRole("contentinfo").getByText("no problems");

/** What a person does with hand or keyboard, counted: a word typed is one act, as is a key, a click or a drag. */
function handsOf(page: Page) {
  let acts = 0;
  const one = async (act: Promise<unknown>): Promise<void> => {
    acts += 1;
    await act;
  };
  return {
    press: (keys: string) => one(page.keyboard.press(keys)),
    type: (words: string) => one(page.keyboard.type(words)),
    click: (name: string | RegExp, role: "button" | "tab" = "button") =>
      one(
        page
          .getByRole(role, { name, exact: typeof name === "string" })
          .first()
          .click(),
      ),
    get acts() {
      return acts;
    },
  };
}

/** Waits until the paper asks for this; answers all that it says. */
async function asked(page: Page, step: number, title: string): Promise<string> {
  await expect(paper(page)).toContainText(`Step ${step} of 8`);
  await expect(paper(page).getByRole("heading", { name: title })).toBeVisible();
  return paper(page).innerText();
}

test("who only does what the tour says has a valid journey of five steps", async ({ page, workplace }) => {
  const hands = handsOf(page);
  const began = Date.now();
  await hands.click("Take the tour");

  expect(await asked(page, 1, "Add what comes next")).toContain("Press A, type “email” and press Enter");
  await hands.press("a");
  await hands.type("email");
  await hands.press("Enter");

  expect(await asked(page, 2, "Give it a name")).toContain("press Enter");
  await hands.type("Invitation");
  await hands.press("Enter");

  expect(await asked(page, 3, "Let some time pass")).toContain("Press A, type “wait” and press Enter twice");
  await hands.press("a");
  await hands.type("wait");
  await hands.press("Enter");
  await hands.press("Enter");

  expect(await asked(page, 4, "Connect to what stands ready")).toContain("press L with the wait selected, type “live”");
  await hands.press("l");
  await hands.type("live");
  await hands.press("Enter");

  expect(await asked(page, 5, "Mend a problem")).toContain("Press “Add an exit after each open end”");
  // The rules answer a moment after the connection; nobody reads the paper that fast.
  await expect(page.getByRole("contentinfo").getByText("1 error", { exact: true })).toBeVisible();
  await hands.click("Add an exit after each open end");

  await asked(page, 6, "Leave a remark");
  // Here the journey is drawn; what follows is about working with it.
  await expect(errors(page)).toBeVisible();
  const drawn = hands.acts;
  const took = Date.now() - began;
  await expect(canvas(page).locator("[data-node]")).toHaveCount(5);
  for (const name of ["People come in", "Invitation", "Wait", "Live talk"])
    await expect(node(page, name)).toBeVisible();

  await hands.press("c");
  await hands.type("Which date?");
  await hands.click("Add remark");
  await asked(page, 7, "See what was done");
  await hands.click("History", "tab");
  await asked(page, 8, "Hand it over");
  await hands.click("Export");
  await expect(page.getByRole("dialog", { name: "Export “First steps”" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(paper(page)).toContainText("That is the whole of it");
  await hands.click("Keep “First steps”");
  await expect(paper(page)).toBeHidden();

  console.log(`first minutes: ${drawn} acts to a valid journey of five steps, ${hands.acts} to the end of the tour`);
  test.info().annotations.push({ type: "acts to a valid journey", description: String(drawn) });
  test.info().annotations.push({ type: "milliseconds of the machine", description: String(took) });
  expect(drawn, "a newcomer at ten seconds an act is done in under three minutes").toBeLessThanOrEqual(18);
  const { journeys } = await workplace.client.call("workspace.overview", {});
  expect(journeys.map(({ title, problems, nodes }) => [title, problems.errors, nodes])).toEqual([
    ["First steps", 0, 5],
  ]);
});

test("by mouse: dragged from the palette and from dot to node, the tour goes on all the same", async ({
  page,
  designer,
}) => {
  await page.getByRole("button", { name: "Take the tour" }).click();
  await asked(page, 1, "Add what comes next");
  await designer.dropEdge("People come in").at(0, 60).choosing("Email");
  await asked(page, 2, "Give it a name");
  await designer.rename("Email").to("Invitation");
  await asked(page, 3, "Let some time pass");
  await designer.addAfter("Invitation", "Wait");
  await asked(page, 4, "Connect to what stands ready");
  await designer.connect("Wait").to("Live talk");
  await asked(page, 5, "Mend a problem");
});

test("left in the middle by Escape it leaves nothing on the screens, and goes on from there", async ({
  page,
  workplace,
}) => {
  await page.getByRole("button", { name: "Take the tour" }).click();
  await asked(page, 1, "Add what comes next");
  await page.keyboard.press("a");
  // Escape belongs to the menu first, then to the selection, and only then to the tour.
  await page.keyboard.press("Escape");
  await expect(paper(page)).toBeVisible();
  await page.keyboard.press("a");
  await page.keyboard.type("email");
  await page.keyboard.press("Enter");
  await asked(page, 2, "Give it a name");
  await page.keyboard.type("Invitation");
  await page.keyboard.press("Enter");
  await asked(page, 3, "Let some time pass");
  await page.keyboard.press("Escape");
  await expect(paper(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(paper(page)).toBeHidden();
  await expect(notices(page)).toContainText("You left the tour");

  await expect(page.getByText("No journey yet")).toBeVisible();
  await expect(page.getByText("1 journey lies in the archive.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Open journeys" }).getByText("First steps")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Take the tour" })).toHaveCount(0);
  const { journeys } = await workplace.client.call("workspace.overview", {});
  expect(journeys.map(({ archived }) => archived)).toEqual([true]);

  // A restart of the window remembers it.
  await page.reload();
  await settings(page).click();
  await page.getByRole("menuitem", { name: "Go on with the tour" }).click();
  await asked(page, 3, "Let some time pass");
  await expect(node(page, "Invitation")).toBeVisible();
});

test("left by its button; the journey can be kept from the notice", async ({ page }) => {
  await page.getByRole("button", { name: "Take the tour" }).click();
  await paper(page).getByRole("button", { name: "Leave the tour" }).click();
  await expect(paper(page)).toBeHidden();
  await notices(page).getByRole("button", { name: "Keep “First steps”" }).click();
  await expect(node(page, "Live talk")).toBeVisible();
  await expect(paper(page)).toBeHidden();
});

test("offered once; refused, it waits in the menu and in the command palette", async ({ page }) => {
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByRole("button", { name: "Take the tour" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("No journey yet")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take the tour" })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("tour");
  await page.getByRole("option", { name: /Take the tour/ }).click();
  await asked(page, 1, "Add what comes next");
});

test("the paper blocks nothing, is spoken, is reached by F6, and is accessible in every theme", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Take the tour" }).click();
  await asked(page, 1, "Add what comes next");
  await expect(page.locator("[data-live-announcer]")).toContainText("Tour, Step 1 of 8: Add what comes next");
  // The work keeps the keyboard; a click beside the paper does what it always does.
  await expect(paper(page).locator(":focus")).toHaveCount(0);
  await node(page, "Live talk").click();
  await expect(node(page, "Live talk")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("F6");
  await expect(paper(page).getByRole("button", { name: "Leave the tour" })).toBeFocused();
  await page.keyboard.press("F6");
  await expect(paper(page).locator(":focus")).toHaveCount(0);
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((wanted) => (document.documentElement.dataset["theme"] = wanted), theme);
    await expectAccessible(page, `the tour, ${theme}`);
  }
  await page.keyboard.press("F6");
  await page.keyboard.press("Escape");
  await expect(paper(page)).toBeHidden();
});

test.describe("when something is lost", () => {
  test.use({
    held: { journeys: [journey("Welcome").stage("Start").entry("Sign-up").email("Hello").exit("Done").build()] },
  });

  test("a backend that no longer answers is told, with the way out, also where nothing was being written", async ({
    page,
    home,
    workplace,
    complaints,
  }) => {
    complaints.expected(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED/);
    await expect(home.row("Welcome")).toBeVisible();
    await workplace.stop();
    await expect(notices(page)).toContainText("Itinera no longer answers");
    await expect(notices(page)).toContainText("What was shown as saved is safe.");
    // A journey that cannot be opened now can be asked for again from where that is said.
    await home.row("Welcome").click();
    await expect(notices(page).getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
