/** What an approval is for: whom, where, and as long as nobody objects; seen by who designs and by who reviews, with the mouse. */
import { type Page } from "@playwright/test";
import { expect, test } from "../support/app/fixtures.ts";
import { fieldNamed } from "../support/app/say.ts";

const story = "First patient, cardiologists DE AT";
test.use({ ground: "sample" });

const inspector = (page: Page, name = "Inspector") => page.getByRole("complementary", { name });
const reading = (page: Page) => page.locator("section.reading");
/** In the journey's own inspector, which stands there while nothing is selected. */
async function tick(page: Page, market: string, words = { inspector: "Inspector", markets: "Markets" }): Promise<void> {
  const markets = inspector(page, words.inspector).getByRole("group", { name: words.markets, exact: true });
  await markets
    .getByRole("button", { name: fieldNamed(words.markets) })
    .last()
    .click();
  await page.getByRole("listbox").getByRole("option", { name: market }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
}
const coverage = async (workplace: {
  client: {
    call(name: "workspace.overview", input: object): Promise<{ journeys: readonly { id: string; coverage: object }[] }>;
  };
}) =>
  (await workplace.client.call("workspace.overview", {})).journeys.find(({ id }) => id === "first-patient")?.coverage;

test("a market that is added takes the approvals back, says so to both sides, and what is approved anew is for it, too", async ({
  home,
  designer,
  reviewer,
  page,
  workplace,
}) => {
  await home.open(story);
  await expect.poll(() => coverage(workplace)).toMatchObject({ approved: 13, stale: 0 });
  await designer.press("Escape");
  await tick(page, "US");
  await designer.expectSaved();
  await expect.poll(() => coverage(workplace)).toMatchObject({ approved: 0, stale: 13 });
  // Beside the node, and on it.
  await designer.select("Consent letter").expectNode("Consent letter", "approval stale");
  const sentence = "The journey’s markets changed: US was added.";
  await expect(inspector(page).getByText(sentence, { exact: true })).toBeVisible();
  await designer.undo();
  await expect(inspector(page).getByText(sentence)).toBeHidden();
  await designer.expectNode("Consent letter", "approved until").redo().expectNode("Consent letter", "approval stale");

  await designer.become("Priya Raman", "Regulatory").review();
  await reviewer
    .open("Consent letter")
    .expectReads("Decided for AT and DE · Cardiologists.")
    .expectReads(sentence)
    .expectReads("Before and after");
  const scope = reading(page).getByRole("region", { name: "For whom and where" });
  await expect(scope.locator("del")).toHaveText("Before AT and DE");
  await expect(scope.locator("ins")).toHaveText("Now AT, DE and US");
  await expect(page.getByRole("region", { name: "My decision" })).toContainText("for AT, DE and US · Cardiologists");
  await reviewer.approve().expectCoverage("1 of 19 content nodes approved");
  await page.getByRole("grid", { name: "Decided" }).getByRole("row", { name: "Consent letter" }).click();
  await reviewer.expectReads("Decided for AT, DE and US · Cardiologists.").expectReads("Approved");
  await expect(reading(page).getByText(sentence)).toBeHidden();
});

test("who may come in, by the journey or by an entry, is part of what was approved", async ({
  home,
  designer,
  page,
  workplace,
}) => {
  await home.open(story);
  await designer.select("Cardiology list").inspector.choose("Audience", "Patients on Velcorda").expectSaved();
  await expect.poll(() => coverage(workplace)).toMatchObject({ approved: 0, stale: 13 });
  await designer.select("Consent letter");
  await expect(inspector(page)).toContainText(/Who may be in the journey changed: Patients on Velcorda.* was added\./);
  await designer.undo().expectNode("Consent letter", "approved until");
});

test("a blocker written after an approval takes it back; who designs answers, a reviewer resolves", async ({
  home,
  designer,
  reviewer,
  page,
  workplace,
}) => {
  await home.open(story);
  await designer.become("Jonas Lenz", "Legal").review();
  await reviewer.open("Consent letter").remark("The legal name is missing.", "Blocker");
  const sentence = "Counts again when a reviewer resolves what Jonas Lenz wrote: “The legal name is missing.”";
  await reviewer.expectReads(sentence).expectReads("In review").expectCoverage("12 of 19 content nodes approved");

  await designer.become("Ada Novak", "Designer").design();
  await designer.select("Consent letter").expectNode("Consent letter", "in review");
  await expect(inspector(page).getByText(sentence, { exact: true })).toBeVisible();
  await inspector(page).getByRole("button", { name: "Open in review" }).click();
  const thread = reading(page).getByRole("article").filter({ hasText: "The legal name is missing." });
  await thread.getByRole("button", { name: "Reply" }).click();
  await thread.getByRole("textbox", { name: "Reply" }).fill("It is in the next line now.");
  await thread.getByRole("button", { name: "Send reply" }).click();
  const resolve = thread.getByRole("button", { name: "Resolve" });
  await expect(resolve).toHaveAttribute("aria-disabled", "true");
  await resolve.hover();
  await expect(page.getByRole("tooltip")).toContainText("resolved by a medical, legal or regulatory reviewer");
  await resolve.click({ force: true });
  await expect.poll(() => coverage(workplace)).toMatchObject({ approved: 12, inReview: 1 });

  await designer.become("Priya Raman", "Regulatory");
  await resolve.click();
  await reviewer.expectReads("Resolved by Priya Raman").expectCoverage("13 of 19 content nodes approved");
  await expect(reading(page).getByText(sentence)).toBeHidden();
  await expect.poll(() => coverage(workplace)).toMatchObject({ approved: 13, inReview: 0 });
});

test("in German, too", async ({ home, page }) => {
  await home.open(story);
  await page.getByRole("button", { name: "Settings and help" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(inspector(page, "Inspektor")).toBeVisible();
  await page.keyboard.press("Escape");
  await tick(page, "US", { inspector: "Inspektor", markets: "Märkte" });
  await tick(page, "AT", { inspector: "Inspektor", markets: "Märkte" });
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("Consent letter");
  await page.keyboard.press("Enter");
  await expect(inspector(page, "Inspektor")).toContainText(
    "Die Märkte der Journey haben sich geändert: US kam hinzu, AT fiel weg.",
  );
});
