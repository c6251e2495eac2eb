/** The Library: records found, written and deleted; versions from draft to withdrawn; where things are used. */
import type { Page } from "@playwright/test";
import type { VersionRecord } from "../../shared/library/index.ts";
import { versionHash } from "../../shared/library/index.ts";
import { expectAccessible } from "../support/app/axe.ts";
import { designerAda, expect, test } from "../support/app/fixtures.ts";
import { fieldNamed } from "../support/app/say.ts";
import { journey } from "../support/journey.ts";
import { library } from "../support/library.ts";
import type { Workplace } from "../support/app/workplace.ts";

const day = (inDays: number): string => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

const shelves = () =>
  library()
    .product("Velcorda")
    .reference("Trial report")
    .claim("Fewer events", { references: ["trial-report"], product: "velcorda" })
    .module("Headline result")
    .version(1, {
      headline: "Fewer events",
      body: "Fewer events in 24 weeks.",
      claims: ["fewer-events"],
      approvedUntil: day(12),
    })
    .module("Old leaflet")
    .version(1, { headline: "Leaflet", body: "Read me." })
    .attribute("Speciality", "choice", ["cardiology", "other"])
    .build();

async function fill(workplace: Workplace): Promise<void> {
  const records = shelves();
  const { revision } = await workplace.client.call("documents.open", { id: "library" });
  const command = { name: "add-records", args: { records, label: "Fill" } };
  const change = { added: records, updated: [], removed: [] };
  const entries = [{ revision: revision + 1, cause: "do" as const, command, change }];
  // One of the versions is approved, which is not for a designer to record.
  await workplace.client.call("profile.set", { name: "Dr Ines Falk", role: "medical" });
  await workplace.client.call("documents.append", { id: "library", baseRevision: revision, entries, origin: "test" });
  await workplace.client.call("profile.set", designerAda);
  const pins = [{ module: "headline-result", version: "headline-result-v1", policy: "pinned" as const }];
  await workplace.hold(
    journey("Launch plan")
      .stage("Start")
      .entry("Sign-up")
      .email("Result by mail", { modules: pins })
      .exit("Done")
      .build(),
  );
}

const show = (page: Page, section: RegExp) =>
  page.getByRole("navigation", { name: "What the library holds" }).getByRole("button", { name: section }).click();
const table = (page: Page, name: string) => page.getByRole("grid", { name });
const editor = (page: Page) => page.getByRole("complementary", { name: "Details" });
const stored = async (workplace: Workplace, id: string) => {
  const { revision } = await workplace.client.call("documents.open", { id: "library" });
  return (await workplace.client.call("documents.at", { id: "library", revision })).records.find(
    (record) => record.id === id,
  );
};
const openModule = async (page: Page, name: string): Promise<void> => {
  await table(page, "Modules")
    .getByRole("row", { name: new RegExp(name) })
    .click();
  await expect(editor(page).getByRole("textbox", { name: "Name" })).toHaveValue(name);
};

test.beforeEach(async ({ workplace, page }) => {
  await fill(workplace);
  await page.reload();
  await page.getByRole("navigation", { name: "Open journeys" }).getByRole("button", { name: "Library" }).click();
  await expect(table(page, "Modules").getByRole("row")).toHaveCount(3);
});

test("a module that lapses soon is warned about, and says which journey delivers it", async ({ page }) => {
  const row = table(page, "Modules").getByRole("row", { name: /Headline result/ });
  await expect(row.getByText("expires in 12 days")).toBeVisible();
  await expect(row.getByText("1 journey")).toBeVisible();
  await page.getByRole("button", { name: /^Expiring soon/ }).click();
  await expect(table(page, "Modules").getByRole("row")).toHaveCount(2);
  await openModule(page, "Headline result");
  const used = editor(page).getByRole("region", { name: "Where it is used" });
  await expect(used.getByText("Result by mail")).toBeVisible();
  await used.getByRole("button", { name: "Launch plan" }).click();
  await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();
});

test("a change of a field is one named step, and the library has its own undo", async ({ page, workplace }) => {
  await openModule(page, "Old leaflet");
  await editor(page).getByRole("textbox", { name: "Name" }).fill("New leaflet");
  await page.keyboard.press("Enter");
  await expect(table(page, "Modules").getByRole("rowheader", { name: "New leaflet" })).toBeVisible();
  await expect.poll(async () => (await stored(workplace, "old-leaflet"))?.["name"]).toBe("New leaflet");
  await table(page, "Modules")
    .getByRole("row", { name: /New leaflet/ })
    .click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(table(page, "Modules").getByRole("rowheader", { name: "Old leaflet" })).toBeVisible();
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect(table(page, "Modules").getByRole("rowheader", { name: "New leaflet" })).toBeVisible();
});

test("a version goes from copy to draft, review, approval and withdrawal, and is fixed on the way", async ({
  designer,
  page,
  workplace,
}) => {
  await openModule(page, "Headline result");
  const body = editor(page).getByRole("textbox", { name: "Text" });
  await expect(body).toHaveJSProperty("readOnly", true);
  await expect(editor(page).getByText("Version 1 is fixed.")).toBeVisible();
  await editor(page).getByRole("button", { name: "New version" }).click();
  await expect(body).toHaveValue("Fewer events in 24 weeks.");
  await body.fill("Fewer events in 24 weeks, at every age.");
  await body.press("ControlOrMeta+Enter");
  await editor(page)
    .getByRole("button", { name: /^Compare with v1/ })
    .click();
  await expect(editor(page).locator("ins")).toContainText("at every age");

  await editor(page).getByRole("button", { name: "Send for review" }).click();
  await expect(body).toHaveJSProperty("readOnly", true);
  const record = editor(page).getByRole("button", { name: "Record approval…" });
  await expect(record).toHaveAttribute("aria-disabled", "true");
  await record.hover();
  await expect(page.getByRole("tooltip")).toContainText("Only a medical, legal or regulatory reviewer");
  await designer.become("Dr Ines Falk", "Medical");
  await record.click();
  const asking = page.getByRole("dialog", { name: "Approval of “Headline result” v2" });
  await expectAccessible(page, "Record approval");
  await asking.getByRole("button", { name: "Record approval" }).click();
  await expect(asking.getByText("This is needed.").first()).toBeVisible();
  await asking.getByRole("textbox", { name: "Approval number" }).fill("APR-77");
  await asking.getByRole("textbox", { name: "Approved by" }).fill("Dr Falk");
  const [year, month, date] = day(300).split("-");
  const until = asking.getByRole("group", { name: "Valid until" });
  await until.getByRole("spinbutton", { name: /day/ }).pressSequentially(`${date}${month}${year}`);
  await asking.getByRole("button", { name: "Record approval" }).click();
  await expect(asking).toBeHidden();
  await expect(editor(page).getByText(/^Approved by Dr Falk/)).toBeVisible();
  const id = await expect
    .poll(async () => {
      const { records } = await workplace.client.call("documents.open", { id: "library" });
      const version = records.find((record) => record.type === "version" && record["number"] === 2) as unknown as
        | VersionRecord
        | undefined;
      return version?.approval ? version.approval.hash === versionHash(version) : null;
    })
    .toBe(true);
  expect(id).toBeUndefined();

  await editor(page).getByRole("button", { name: "Withdraw…" }).click();
  const why = page.getByRole("dialog", { name: "Withdraw “Headline result” v2" });
  await why.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(why.getByText("This is needed.")).toBeVisible();
  await why.getByRole("textbox", { name: "Why" }).fill("The label changed.");
  await why.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(editor(page).getByText(/^Withdrawn on .*The label changed\.$/)).toBeVisible();
});

test("a claim leans on references, and what is in use cannot be deleted", async ({ page }) => {
  await show(page, /^Claims/);
  await table(page, "Claims")
    .getByRole("row", { name: /Fewer events/ })
    .click();
  await expect(editor(page).getByText("Fewer events, v1")).toBeVisible();
  await show(page, /^References/);
  await expect(
    table(page, "References")
      .getByRole("row", { name: /Trial report/ })
      .getByText("1 claim"),
  ).toBeVisible();
  await table(page, "References")
    .getByRole("row", { name: /Trial report/ })
    .click();
  await editor(page).getByRole("button", { name: "Delete" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(
    page.getByRole("region", { name: "Notices" }).getByText(/“Fewer events”.*Take it out there first/),
  ).toBeVisible();
});

test("what is deleted comes back from the notice", async ({ page }) => {
  await openModule(page, "Old leaflet");
  await editor(page).getByRole("button", { name: "Delete" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(table(page, "Modules").getByRole("row")).toHaveCount(2);
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(table(page, "Modules").getByRole("row")).toHaveCount(3);
  await openModule(page, "Old leaflet");
  await expect(editor(page).getByRole("textbox", { name: "Text" })).toHaveValue("Read me.");
});

test("each kind of record can be added and has a form of its own", async ({ page, workplace }) => {
  const kinds = [
    ["Claims", "New claim", "Category"],
    ["References", "New reference", "Where in it"],
    ["Products", "New product", "Substance"],
    ["Audiences", "New audience", "Consent given for"],
    ["Triggers", "New trigger", "Event name"],
    ["Data fields", "New data field", "Type"],
    ["Modules", "New module", "Content"],
  ] as const;
  for (const [section, add, field] of kinds) {
    await show(page, new RegExp(`^${section}`));
    await page.getByRole("button", { name: add }).first().click();
    await expect(editor(page).getByText(field, { exact: true }).first()).toBeVisible();
    await expectAccessible(page, `Library, ${section}`);
  }
  const { records } = await workplace.client.call("documents.open", { id: "library" });
  expect(
    records.filter((record) => String(record["name"] ?? record["title"] ?? record["text"]).startsWith("New ")),
  ).toHaveLength(7);
});

test("a product gets an authorisation, a trigger a field it carries", async ({ page, workplace }) => {
  await show(page, /^Products/);
  await table(page, "Products")
    .getByRole("row", { name: /Velcorda/ })
    .click();
  await editor(page)
    .getByRole("button", { name: fieldNamed("Add a market") })
    .click();
  await page.getByRole("option", { name: /^DE/ }).click();
  const germany = editor(page).getByRole("group", { name: "Authorisation in DE" });
  await germany.getByText("Boxed warning").click();
  await expect
    .poll(async () => (await stored(workplace, "velcorda"))?.["authorisations"])
    .toMatchObject([{ market: "DE", boxedWarning: true }]);
  await show(page, /^Triggers/);
  await page.getByRole("button", { name: "New trigger" }).first().click();
  await editor(page).getByRole("button", { name: "Add a field" }).click();
  await expect(editor(page).getByRole("textbox", { name: "Field" })).toHaveValue("field_1");
});
