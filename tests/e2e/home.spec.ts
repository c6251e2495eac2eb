/** Home: every journey in sight, found, sorted, renamed, put away and brought back, by mouse and by keyboard. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";
import type { Workplace } from "../support/app/workplace.ts";
import { keeps } from "./manners.ts";

const rail = (page: Page) => page.getByRole("navigation", { name: "Which journeys" });
const table = (page: Page) => page.getByRole("grid", { name: "Journeys" });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });
const titles = async (page: Page) => table(page).getByRole("rowheader").allInnerTexts();

async function holdThree(workplace: Workplace): Promise<void> {
  const one = (title: string, fields: object) =>
    journey(title, fields).stage("Start").entry("Sign-up").email("Hello").exit("Done").build();
  await workplace.hold(
    one("Alpha launch", { owner: "Ada Novak", markets: ["DE"], tags: ["launch"], function: "marketing" }),
  );
  await workplace.hold(
    one("Beta support", { owner: "Ben Ruiz", markets: ["AT", "DE"], tags: ["support"], function: "patient-services" }),
  );
  await workplace.hold(
    one("Gamma congress", { owner: "Ben Ruiz", markets: ["FR"], tags: ["launch", "congress"], function: "medical" }),
  );
}

test.beforeEach(async ({ workplace, page }) => {
  await holdThree(workplace);
  await page.reload();
  await expect(table(page).getByRole("row")).toHaveCount(4);
});

test("search, rail and filters narrow the list and say how far", async ({ page }) => {
  await page.getByRole("searchbox", { name: "Search journeys" }).fill("ben launch");
  expect(await titles(page)).toEqual(["Gamma congress"]);
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.getByRole("searchbox").fill("");

  await rail(page).getByRole("button", { name: "Mine 1" }).click();
  expect(await titles(page)).toEqual(["Alpha launch"]);
  await rail(page).getByRole("button", { name: "launch 2", exact: true }).click();
  expect((await titles(page)).toSorted()).toEqual(["Alpha launch", "Gamma congress"]);
  await rail(page).getByRole("button", { name: "All journeys 3" }).click();

  await page.getByRole("button", { name: "Market", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "AT" }).click();
  expect(await titles(page)).toEqual(["Beta support"]);
  await page.getByRole("button", { name: "Market: AT" }).click();
  await page.getByRole("menuitemradio", { name: "Any market" }).click();
  await expect(page.getByText("3 of 3")).toBeVisible();

  await page.getByRole("searchbox").fill("nobody has this");
  await expect(page.getByText("Nothing fits")).toBeVisible();
  await page.getByRole("button", { name: "Show all journeys" }).click();
  await expect(table(page).getByRole("row")).toHaveCount(4);
});

test("a heading sorts, again turns it round", async ({ page }) => {
  await table(page).getByRole("columnheader", { name: "Journey" }).click();
  expect(await titles(page)).toEqual(["Alpha launch", "Beta support", "Gamma congress"]);
  await table(page).getByRole("columnheader", { name: "Journey" }).click();
  expect(await titles(page)).toEqual(["Gamma congress", "Beta support", "Alpha launch"]);
});

test("the keyboard walks the table and Enter opens", async ({ page }) => {
  await table(page).getByRole("columnheader", { name: "Journey" }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const tab = page
    .getByRole("navigation", { name: "Open journeys" })
    .getByRole("button", { name: "Beta support", exact: true });
  await expect(tab).toHaveAttribute("aria-current", "page");
});

test("cards show the same journeys, and the choice of view is remembered", async ({ page }) => {
  await page.getByRole("radio", { name: "Cards" }).click();
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Cards" })).toBeChecked();
  await table(page).getByRole("row", { name: /Alpha/ }).click();
  await expect(page.getByRole("button", { name: "Alpha launch", exact: true })).toHaveAttribute("aria-current", "page");
});

test("renaming is a step of the journey, and the notice takes it back", async ({ page, workplace }) => {
  await table(page)
    .getByRole("row", { name: /Alpha/ })
    .getByRole("button", { name: "More about Alpha launch" })
    .click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Title" }).fill("Alpha, second try");
  await page.keyboard.press("Enter");
  await expect(table(page).getByRole("rowheader", { name: "Alpha, second try" })).toBeVisible();
  const { journeys } = await workplace.client.call("workspace.overview", {});
  const renamed = journeys.find(({ title }) => title === "Alpha, second try");
  expect(renamed?.revision).toBe(1);
  await notices(page).getByRole("button", { name: "Undo" }).click();
  await expect(table(page).getByRole("rowheader", { name: "Alpha launch" })).toBeVisible();
});

test(
  "archiving asks nothing and can be undone; the archive gives back what it holds",
  keeps("undo-instead"),
  async ({ page }) => {
    const more = (title: string) =>
      table(page)
        .getByRole("button", { name: `More about ${title}` })
        .click();
    await more("Beta support");
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await expect(table(page).getByRole("row")).toHaveCount(3);
    await notices(page).getByRole("button", { name: "Undo" }).click();
    await expect(table(page).getByRole("row")).toHaveCount(4);

    await more("Beta support");
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await rail(page).getByRole("button", { name: "Archived 1" }).click();
    expect(await titles(page)).toEqual(["Beta support"]);
    await more("Beta support");
    await page.getByRole("menuitem", { name: "Take out of the archive" }).click();
    await expect(page.getByText("The archive is empty")).toBeVisible();
  },
);

test("the right mouse button opens the same menu on the row", async ({ page }) => {
  await table(page).getByRole("row", { name: /Gamma/ }).click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: "Rename…" })).toBeVisible();
});

test("a workspace that another window holds says so and offers nothing that writes", async ({ page, workplace }) => {
  // The page that is open would go on asking the one that ends.
  await page.goto("about:blank");
  await workplace.start({ access: "read" });
  await page.goto(workplace.newAddress());
  await expect(page.getByText("You can read, and not write")).toBeVisible();
  await expect(page.getByRole("button", { name: "New journey" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Read only", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Start from a template" })).toBeHidden();
});

for (const theme of ["light", "dark", "contrast"])
  test(`nobody is kept out, ${theme}`, async ({ page }) => {
    await page.evaluate((wanted) => localStorage.setItem("itinera", JSON.stringify({ theme: wanted })), theme);
    await page.reload();
    await expect(table(page)).toBeVisible();
    await expectAccessible(page, `Home, ${theme}`);
  });
