/** Review: who may decide, what binds, what makes a verdict stale, what is said to whom. */
import { expect, test } from "../support/app/fixtures.ts";

const story = "First patient, cardiologists DE AT";
const faulty = "Steady start, patients DE FR";
test.use({ ground: "sample", person: { name: "Priya Raman", role: "regulatory" } });

test("what changed since my verdict comes first, shown before and after, and only that waits again", async ({
  home,
  designer,
  reviewer,
  page,
}) => {
  await home.open(faulty);
  await designer.review();
  const first = page.getByRole("complementary", { name: "Needs my decision" }).getByRole("row").first();
  await expect(first).toContainText("changed");
  await reviewer.expectReading("Welcome by SMS").expectReads("Before and after");
  await expect(page.locator("section.reading del")).not.toHaveCount(0);
  await expect(page.locator("section.reading ins")).not.toHaveCount(0);
});

test.describe("as a medical reviewer", () => {
  test.use({ person: { name: "Dr Ines Falk", role: "medical" } });
  test("verdict after verdict with the mouse where it is: nothing lies over the buttons", async ({
    home,
    designer,
    reviewer,
    page,
  }) => {
    await home.open(story);
    await designer.review();
    // What another role decided is said with its name.
    await reviewer
      .open("Consent letter")
      .expectReads("Approved by Priya Raman, regulatory")
      .open("Talk at the stand")
      .expectReads("Draft");
    const approve = page
      .getByRole("region", { name: "My decision" })
      .getByRole("button", { name: "Approve", exact: true });
    const spot = await approve.boundingBox();
    if (!spot) throw new Error("no place");
    const name = page.locator("section.reading h2");
    for (let n = 0; n < 3; n += 1) {
      const before = await name.innerText();
      await page.mouse.click(spot.x + spot.width / 2, spot.y + spot.height / 2);
      await expect(name, "the next one is read").not.toHaveText(before);
    }
    await reviewer.expectCoverage("content nodes approved");
  });
});

test("however long a change is, it is told in full and leaves the text that is read its place", async ({
  home,
  designer,
  reviewer,
  page,
}) => {
  await home.open(faulty);
  await designer
    .select("Welcome by SMS")
    .inspector.write("Sender", "The support programme of Velcorda, by order of Meridel Therapeutics, ".repeat(2).trim())
    .expectSaved();
  await designer.review();
  await reviewer.open("Welcome by SMS");
  const changes = page.getByRole("region", { name: "Changed since my last decision" });
  const line = changes.getByRole("row", { name: /Sender/ });
  await expect(line).toContainText("by order of Meridel Therapeutics");
  expect(
    await line.evaluate((row) => [...row.querySelectorAll("*")].some((e) => e.scrollWidth > e.clientWidth + 1)),
  ).toBe(false);
  const [told, read] = [await changes.boundingBox(), await page.locator("section.reading").boundingBox()];
  expect(told && read && told.x + told.width <= read.x + 1).toBe(true);
});

test("a refusal and an approval with changes need a reason, and the reason is kept", async ({
  home,
  designer,
  reviewer,
  page,
}) => {
  await home.open(faulty);
  await designer.review();
  await reviewer.open("Weigh every day");
  const bar = page.getByRole("region", { name: "My decision" });
  for (const verdict of ["Refuse", "Approve with changes"])
    await expect(bar.getByRole("button", { name: verdict, exact: true })).toHaveAttribute("aria-disabled", "true");
  await reviewer
    .reject("The dose is missing.")
    .open("Weigh every day")
    .expectReads("The dose is missing.")
    .expectReads("Refused");
});

test("remarks that must be met stand in the way of approval until they are resolved", async ({
  home,
  designer,
  reviewer,
  page,
}) => {
  await home.open(faulty);
  await designer.review();
  await reviewer.open("Weigh every day").remark("This must say how often.", "Blocker");
  const approve = page
    .getByRole("region", { name: "My decision" })
    .getByRole("button", { name: "Approve", exact: true });
  await expect(approve).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("region", { name: "My decision" })).toContainText(
    "1 remark that must be met is still open here",
  );
  await reviewer
    .reply("This must say how often.", "Once a day, in the next line.")
    .resolve("This must say how often.")
    .reopen("This must say how often.")
    .resolve("This must say how often.")
    .approve();
});

test("what a decision binds to stands beside the buttons in a small window, too", async ({ home, designer, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await home.open(story);
  await designer.review();
  const bar = page.getByRole("region", { name: "My decision" });
  await expect(bar.getByText(/fingerprint [0-9a-f]{4}·[0-9a-f]{4}/)).toBeVisible();
  await expect(bar.getByRole("button", { name: "Approve", exact: true })).toBeInViewport({ ratio: 1 });
});

test("by keyboard: D leads to the decision, Enter takes it, and the next one is not decided by the same press", async ({
  home,
  designer,
  page,
}) => {
  await home.open(story);
  await designer.review();
  const name = page.locator("section.reading h2");
  const bar = page.getByRole("region", { name: "My decision" });
  const notices = page.getByRole("region", { name: "Notices" });
  await page.keyboard.press("j");
  const first = await name.innerText();
  await page.keyboard.press("d");
  await expect(bar.getByRole("button", { name: "Approve", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(notices).toContainText(`Approved: “${first}”`);
  await expect(name).not.toHaveText(first);
  await expect(bar.getByRole("button", { name: "Approve", exact: true })).not.toBeFocused();
  await page.keyboard.press("d");
  await page.keyboard.press("Shift+Tab");
  await expect(bar.getByRole("button", { name: "Approve with changes" })).toBeFocused();
});

test("J and K walk the queue, C writes a remark", async ({ home, designer, page }) => {
  await home.open(story);
  await designer.review();
  const name = page.locator("section.reading h2");
  await expect(name).toBeVisible();
  const first = await name.innerText();
  await page.keyboard.press("j");
  await expect(name).not.toHaveText(first);
  await page.keyboard.press("k");
  await expect(name).toHaveText(first);
  await page.keyboard.press("c");
  await expect(page.locator(".remark-form").getByRole("textbox")).toBeFocused();
});

test.describe("as a designer", () => {
  test.use({ person: { name: "Mara Lindqvist", role: "designer" } });
  test("one reads and remarks, and does not decide", async ({ home, designer, page }) => {
    await home.open(story);
    await designer.review();
    const bar = page.getByRole("region", { name: "My decision" });
    await expect(bar).toContainText("Only medical, legal and regulatory reviewers decide");
    await expect(bar.getByRole("button", { name: "Approve", exact: true })).toHaveCount(0);
    await page
      .locator(".remark-form")
      .getByRole("button", { name: /Weight$/ })
      .click();
    await expect(page.getByRole("option", { name: /^Blocker/ })).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Escape");
  });

  test("nothing can be drawn in review", async ({ home, designer, page }) => {
    await home.open(story);
    await designer.review();
    // Beside its neighbour: the view itself may follow what is pressed.
    const place = async () => {
      const [node, next] = await Promise.all([
        designer.node("Trial result in brief").boundingBox(),
        designer.node("Wait 3 days").boundingBox(),
      ]);
      return node && next && { ...node, x: node.x - next.x, y: node.y - next.y };
    };
    const before = await place();
    expect(before).toBeTruthy();
    await designer.drag("Trial result in brief").by(0, 80).press("Delete");
    expect(await place()).toEqual(before);
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Switch to Design first");
    await designer.design().expectNode("Trial result in brief").expectNothingToUndo();
  });

  test("layout never touches an approval, a word does, and undo brings the approval back", async ({
    home,
    designer,
  }) => {
    await home.open(story);
    await designer
      .expectNode("Consent letter", /approved|31 Dec 2030/)
      .drag("Consent letter")
      .by(0, 24)
      .expectNode("Consent letter", /approved|31 Dec 2030/)
      .select("Consent letter")
      .inspector.write("Sender", "Somebody else")
      .expectNode("Consent letter", "approval stale")
      .undo()
      .expectNode("Consent letter", /31 Dec 2030/)
      .expectSaved();
  });
});
