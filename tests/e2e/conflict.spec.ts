/** Nobody overwrites anybody unseen: two windows, a second Itinera, a file that was put in another's place. */
import { copyFileSync, renameSync } from "node:fs";
import { comparisonParts } from "../support/app/comparison.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { startChild } from "../support/child-lines.ts";
import { openDesigner } from "../support/designer.ts";

test.use({ held: { journeys: [welcomeJourney()] } });

test("two windows write the same at the same moment: told by name, nothing lost, compared by one press", async ({
  page,
  context,
  home,
  designer,
  chains,
  complaints,
  workplace,
}) => {
  complaints.expected(/ERR_FAILED|documents\.append/);
  const parts = comparisonParts(page);
  await home.open("Welcome");
  const second = await context.newPage();
  await second.goto(workplace.address);
  const colleague = openDesigner(second, chains);
  await expect(colleague.node("Hello")).toBeVisible();
  await page.route("**/call/documents.append", (route) => route.abort());
  await designer.rename("Hello").to("Mine");
  await expect(page.getByRole("contentinfo").getByRole("alert")).toContainText("Not saved");
  await colleague.rename("Hello").to("Theirs").rename("Done").to("Finished").expectSaved();
  await page.unroute("**/call/documents.append");
  await page.getByRole("contentinfo").getByRole("button", { name: "Try again" }).click();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("Another window changed the same at the same moment");
  await expect(notices).toContainText("Rename “Theirs” to “Mine”");
  await designer.expectNode("Mine").expectNode("Finished").expectSaved();
  await colleague.expectNode("Mine");
  await notices.getByRole("button", { name: "Compare both" }).click();
  await parts.expectOpen();
  await expect(parts.rows).toHaveCount(1);
  await parts.row(/“Mine”/).click();
  await expect(parts.detail.locator("del")).toContainText("Theirs");
  // The other's word is one press away.
  await parts.detail.getByRole("button", { name: "Restore only this" }).click();
  await expect(page.getByText("Both are the same")).toBeVisible();
  await colleague.expectNode("Theirs");
  await second.close();
});

test("a second Itinera on the same file follows what the first one writes", async ({
  page,
  home,
  designer,
  workplace,
}) => {
  await page.goto("about:blank");
  await workplace.stop();
  const first = startChild("rename", [workplace.temp.workspace, workplace.temp.settingsFolder]);
  await first.first;
  await workplace.start({ followMs: 100 });
  await page.goto(workplace.newAddress());
  await expect(page.getByText("You can read, and not write")).toBeVisible();
  await home.open("Welcome");
  await designer.expectNode("Hello");
  first.process.stdin?.write("journey-welcome hello Written by the first one\n");
  const named = async () =>
    (await workplace.client.call("documents.open", { id: "journey-welcome" })).records.find(({ id }) => id === "hello");
  await expect.poll(named).toMatchObject({ name: "Written by the first one" });
  await designer.expectNode("Written by the first one");
  await expect(page.getByRole("contentinfo")).toContainText("Read only");
  first.process.stdin?.end();
  await first.gone;
});

test("a file that was put in its place is told, by itself and at the next step, and is never written over", async ({
  page,
  home,
  designer,
  complaints,
  workplace,
}) => {
  complaints.expected(/documents\.append|403|409|423/);
  const { workspace } = workplace.temp;
  await home.open("Welcome");
  await designer.rename("Hello").to("Saved here").expectSaved();
  await page.goto("about:blank");
  await workplace.stop();
  copyFileSync(workspace, `${workspace}.older`);
  await workplace.start({ followMs: 200 });
  await page.goto(workplace.newAddress());
  await home.open("Welcome");
  await designer.rename("Saved here").to("Newer").expectSaved();
  renameSync(`${workspace}.older`, workspace);
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("was replaced by another file while it was open here");
  await designer.rename("Newer").to("Not into the other file");
  await expect(page.getByRole("contentinfo").getByRole("alert")).toContainText("Not saved");
  await page.goto("about:blank");
  await workplace.start();
  const { records } = await workplace.client.call("documents.open", { id: "journey-welcome" });
  expect(records.find(({ id }) => id === "hello")).toMatchObject({ name: "Saved here" });
});
