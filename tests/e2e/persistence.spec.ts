/** Nothing is lost and nothing is overwritten: restarts, a lost line, two windows, a second Itinera on the same file. */
import { expect, test } from "../support/app/fixtures.ts";
import { openDesigner } from "../support/designer.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { startChild } from "../support/child-lines.ts";
import { keeps } from "./manners.ts";

test.use({ held: { journeys: [welcomeJourney()] } });

test(
  "undo and redo by name outlive a restart of the backend",
  keeps("undo-restart"),
  async ({ workplace, page, home, designer }) => {
    await home.open("Welcome");
    await designer.rename("Hello").to("Good morning").drag("Good morning").by(0, 8).expectSaved();
    await page.goto("about:blank");
    await workplace.start();
    await page.goto(workplace.newAddress());
    await home.open("Welcome");
    await designer
      .expectNode("Good morning")
      .undo()
      .undo()
      .expectNode("Hello")
      .expectNoNode("Good morning")
      .redo()
      .expectNode("Good morning")
      .expectSaved();
  },
);

test(
  "without a backend it says Not saved, draws on, and saves everything when it is back",
  keeps("waiting-shown"),
  async ({ page, context, home, designer, complaints, workplace }) => {
    complaints.expected(/ERR_INTERNET_DISCONNECTED/);
    await home.open("Welcome");
    await designer.expectSaved();
    await context.setOffline(true);
    await designer.rename("Hello").to("Written without a line").rename("Three days").to("And this");
    const status = page.getByRole("contentinfo");
    await expect(status.getByRole("alert")).toContainText("Not saved");
    await context.setOffline(false);
    await status.getByRole("button", { name: "Try again" }).click();
    await designer.expectSaved();
    const stored = await workplace.client.call("documents.open", { id: "journey-welcome" });
    const names = stored.records.map((record) => record["name"]);
    expect(names).toEqual(expect.arrayContaining(["Written without a line", "And this"]));
  },
);

test(
  "a backend that stopped for good never shows Saved, and what was shown as saved is there after the next start",
  keeps("waiting-shown"),
  async ({ page, home, designer, workplace, complaints }) => {
    complaints.expected(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED/);
    await home.open("Welcome");
    await designer.rename("Hello").to("Kept").expectSaved();
    await workplace.stop();
    await designer.rename("Kept").to("Not kept");
    await expect(page.getByRole("contentinfo").getByRole("alert")).toContainText("Not saved");
    await workplace.start();
    await page.goto(workplace.newAddress());
    await home.open("Welcome");
    await designer.expectNode("Kept").expectSaved();
  },
);

test("two windows on one journey see each other's steps, and neither overwrites the other", async ({
  page,
  context,
  home,
  designer,
  chains,
  workplace,
}) => {
  await home.open("Welcome");
  const second = await context.newPage();
  await second.goto(workplace.address);
  const colleague = openDesigner(second, chains);
  // The tabs are remembered in the browser, so the second window opens where the first one is.
  await expect(colleague.node("Hello")).toBeVisible();
  await designer.rename("Hello").to("From the first window").expectSaved();
  await colleague.expectNode("From the first window");
  await colleague.rename("Three days").to("From the second window").expectSaved();
  await designer.expectNode("From the second window").expectNode("From the first window");
  // Both at once, on different things: both stand.
  await Promise.all([
    designer.rename("Done").to("First says done").expectSaved(),
    colleague.rename("Live talk").to("Second says talk").expectSaved(),
  ]);
  for (const one of [designer, colleague]) await one.expectNode("First says done").expectNode("Second says talk");
  await expect(page.getByRole("button", { name: /^Undo / })).toBeVisible();
  await second.close();
});

test("what cannot be kept, because another window took its ground away, is told and not dropped in silence", async ({
  page,
  context,
  home,
  designer,
  chains,
  complaints,
  workplace,
}) => {
  complaints.expected(/ERR_FAILED|documents\.append/);
  await home.open("Welcome");
  const second = await context.newPage();
  await second.goto(workplace.address);
  const colleague = openDesigner(second, chains);
  await expect(colleague.node("Hello")).toBeVisible();
  // Only this window's writing does not get through; it hears nothing of the other one either way until it does.
  await page.route("**/call/documents.append", (route) => route.abort());
  await designer.rename("Hello").to("Written too late");
  await expect(page.getByRole("contentinfo").getByRole("alert")).toContainText("Not saved");
  await colleague.remove("Hello").expectSaved();
  await page.unroute("**/call/documents.append");
  await page.getByRole("contentinfo").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("One step could not be kept");
  await designer.expectNoNode("Written too late").expectNode("Three days").expectSaved();
  await second.close();
});

test.describe("while another Itinera holds the file", () => {
  test("it is opened for reading, says by whom it is held, and offers nothing that writes", async ({
    page,
    home,
    designer,
    workplace,
  }) => {
    await page.goto("about:blank");
    await workplace.stop();
    const other = startChild("hold", [workplace.temp.workspace, workplace.temp.settingsFolder]);
    await other.first;
    await workplace.start();
    await page.goto(workplace.newAddress());
    await expect(page.getByText("You can read, and not write")).toBeVisible();
    await expect(page.getByText(/another Itinera on this machine/).first()).toBeVisible();
    await home.open("Welcome");
    await expect(page.getByRole("contentinfo")).toContainText("Read only");
    await expect(designer.node("Hello")).toBeVisible();
    const before = await designer.node("Hello").boundingBox();
    await page.keyboard.press("n");
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("reading only");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await designer.drag("Hello").by(0, 60).select("Hello").press("Delete");
    await designer.node("Hello").dblclick();
    await expect(page.getByRole("textbox", { name: "Name", exact: true }).and(page.locator(":focus"))).toHaveCount(0);
    expect(await designer.node("Hello").boundingBox()).toEqual(before);
    await expect(page.getByRole("contentinfo").getByRole("alert")).toHaveCount(0);
    other.process.stdin?.end();
    await other.gone;
  });
});
