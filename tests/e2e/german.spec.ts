/** The window in German: chosen in the menu or by the system, all of it, with German numbers and days, and the same exported bytes. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { lookForEnglish } from "../support/app/english-left.ts";
import { expect, test } from "../support/app/fixtures.ts";

const story = "First patient, cardiologists DE AT";
const faulty = "Steady start, patients DE FR";

test.use({ ground: "sample" });

const language = (page: Page) => page.locator("html");
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspektor" });
const open = async (page: Page, title: string): Promise<void> => {
  await page
    .getByRole("main")
    .getByRole("row", { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole("group", { name: "Zeichenfläche der Journey" }).first()).toBeVisible();
};
const library = async (page: Page, section: string): Promise<void> => {
  const rail = page.getByRole("navigation", { name: "Was die Bibliothek enthält" });
  if (!(await rail.isVisible())) await page.getByRole("button", { name: "Bibliothek", exact: true }).click();
  await rail.getByText(section, { exact: true }).click();
  await page.getByRole("main").getByRole("grid").getByRole("row").nth(1).click();
};

test.describe("choosing the language", () => {
  test("in the menu: all is saved first, and everything comes back at its place", async ({ page, home, designer }) => {
    await home.open(story);
    await designer.page.getByRole("button", { name: "Home", exact: true }).click();
    await home.open(faulty);
    await designer.rename("Wait a while").to("Wait a little");
    await page.getByRole("button", { name: "Settings and help" }).click();
    await page.getByRole("menuitemradio", { name: "Deutsch" }).click();

    await expect(language(page)).toHaveAttribute("lang", "de");
    await expect(page).toHaveTitle("Itinera");
    const tabs = page.getByRole("navigation", { name: "Geöffnete Journeys" });
    await expect(tabs.getByRole("button", { name: story, exact: true })).toBeVisible();
    await expect(tabs.getByRole("button", { name: faulty, exact: true })).toHaveAttribute("aria-current", "page");
    await expect(inspector(page).getByRole("textbox", { name: "Name" })).toHaveValue("Wait a little");
    await expect(page.getByRole("contentinfo")).toContainText(/Gesichert \d\d:\d\d:\d\d/);
    await expect(page.getByRole("button", { name: /^Rückgängig: .*umbenennen/ })).toBeEnabled();

    await page.keyboard.press("ControlOrMeta+k");
    // In the words of the other language as well.
    await page.keyboard.type("language english");
    await page.keyboard.press("Enter");
    await expect(language(page)).toHaveAttribute("lang", "en");
    await expect(
      page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox", { name: "Name" }),
    ).toHaveValue("Wait a little");
    await expect(page.getByRole("button", { name: faulty, exact: true })).toHaveAttribute("aria-current", "page");
  });

  test("the same language as before loads nothing anew", async ({ page }) => {
    await page.evaluate(() => Object.assign(globalThis, { stays: true }));
    await page.getByRole("button", { name: "Settings and help" }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await page.getByRole("button", { name: "Settings and help" }).click();
    await expect(page.getByRole("menuitemradio", { name: "English" })).toBeChecked();
    expect(await page.evaluate(() => "stays" in globalThis)).toBe(true);
  });

  test("what cannot be saved keeps the language, and says so", async ({
    page,
    home,
    designer,
    workplace,
    complaints,
  }) => {
    complaints.expected(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|not answered/);
    await home.open(faulty);
    await workplace.stop();
    await designer.rename("Wait a while").to("Wait a little");
    await expect(page.getByRole("contentinfo")).toContainText("Not saved");
    await page.getByRole("button", { name: "Settings and help" }).click();
    await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
    await expect(page.getByRole("region", { name: "Notices" })).toContainText(
      "The language changes when everything is saved.",
    );
    await expect(language(page)).toHaveAttribute("lang", "en");
    await designer.expectNode("Wait a little");
  });
});

test.describe("where the system is German", () => {
  test.use({ locale: "de-AT", person: { name: "Ada Novak", role: "designer" } });

  test("numbers, days and times are German, and typed as such", async ({ page }) => {
    await expect(language(page)).toHaveAttribute("lang", "de");
    await expect(page.getByRole("contentinfo")).toContainText(/Gesichert \d\d:\d\d:\d\d/);
    await expect(page.getByRole("contentinfo")).toContainText(/Arbeitsbereich \d+\skB/);
    await library(page, "Zielgruppen");
    await expect(page.getByRole("gridcell", { name: "12.000" })).toBeVisible();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await open(page, faulty);
    await expect(page.getByRole("contentinfo")).toContainText(/\d+\s% freigegeben/);

    const until = inspector(page).getByRole("group", { name: "Prüfen bis" }).first();
    await expect(until).toHaveText(/28\s*\.\s*0?6\s*\.\s*2030/);
    await until.getByRole("button").click();
    const week = page.locator(".ui-calendar-day-name");
    await expect(page.getByRole("heading", { name: "Juni 2030" })).toBeVisible();
    await expect(week.first()).toHaveText("Mo");
    await page.keyboard.press("Escape");

    await page.locator(".jc-head").filter({ hasText: "Welcome" }).first().click();
    // Until then the journey's own target stands there, under the same name.
    await expect(inspector(page).getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Welcome");
    const target = inspector(page).getByRole("textbox", { name: "Zielwert" });
    await target.fill("1.250,5");
    await target.press("Tab");
    await expect(target).toHaveValue("1.250,5");
    await expect(page.locator(".jc-head").filter({ hasText: "Welcome" }).first()).toContainText("77 / 1.250,5");
  });

  test("no English is left on the screens around the work", async ({ page }) => {
    test.setTimeout(180_000);
    const english = await lookForEnglish();
    const look = async (where: string, axe = false): Promise<void> => {
      expect.soft(await english(page), `English on: ${where}`).toEqual([]);
      if (axe) await expectAccessible(page, `${where}, in German`);
    };
    const menu = page.getByRole("button", { name: "Einstellungen und Hilfe" });
    const closed = async (): Promise<void> => {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    };
    await expect(page.locator(".home-starts")).toBeVisible();
    await look("Home, as a table", true);
    await page.getByRole("radio", { name: "Karten" }).click();
    await look("Home, as cards");
    await menu.click();
    await expect(page.getByRole("menuitemradio", { name: "Deutsch" })).toBeVisible();
    await look("the menu", true);
    await page.getByRole("menuitem", { name: "Person und Rolle ändern …" }).click();
    await expect(dialog(page, "Wer hier arbeitet")).toBeVisible();
    await look("who works here");
    await closed();
    await page.getByRole("button", { name: "Neue Journey" }).first().click();
    await expect(dialog(page, "Neue Journey")).toBeVisible();
    await look("a new journey", true);
    await closed();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("combobox")).toBeFocused();
    await look("the command palette", true);
    await closed();
    await page.keyboard.press("ControlOrMeta+Shift+f");
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("the search through the workspace");
    await closed();
    await page.keyboard.press("?");
    await expect(dialog(page, "Tastenkürzel")).toBeVisible();
    await look("the shortcuts", true);
    await closed();
    await menu.click();
    await page.getByRole("menuitem", { name: "Über Itinera" }).click();
    await dialog(page, "Über Itinera").getByRole("button", { name: "Protokoll prüfen" }).click();
    await expect(page.getByText(/Zeilen sind unversehrt/).last()).toBeVisible();
    await look("about", true);
    await closed();
    for (const section of ["Module", "Aussagen", "Referenzen", "Produkte", "Zielgruppen", "Auslöser", "Datenfelder"]) {
      await library(page, section);
      await expect(page.getByText("Wo es verwendet wird").first()).toBeVisible();
      await look(`the library, ${section}`, section === "Module");
    }
  });

  test("no English is left in the designer and in review", async ({ page }) => {
    test.setTimeout(180_000);
    const english = await lookForEnglish();
    const look = async (where: string, axe = false): Promise<void> => {
      expect.soft(await english(page), `English on: ${where}`).toEqual([]);
      if (axe) await expectAccessible(page, `${where}, in German`);
    };
    const below = page.getByRole("region", { name: "Probleme, Kommentare und Verlauf" });
    await open(page, faulty);
    await expect(below.getByRole("row").first()).toBeVisible();
    await look("the designer with problems", true);
    await below.getByRole("tab", { name: /^Kommentare/ }).click();
    await look("comments");
    await page.locator(".jc-head").first().click();
    await look("a stage");
    await page.keyboard.press("n");
    await expect(page.getByRole("dialog", { name: "Schritt hinzufügen" })).toBeVisible();
    await look("what can be added", true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+s");
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("naming a version");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Exportieren" }).click();
    await expect(page.getByText("11 Fehler stehen im Weg")).toBeVisible();
    await look("an export that is held up", true);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await open(page, story);
    for (const name of [
      ...["Congress sign-up", "Which way in?", "Written answer", "Email consent", "First start form"],
      ...["Next best format", "Reminder test", "Field feedback", "Five patients", "Both sent"],
    ]) {
      await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type(name);
      await page
        .getByRole("option", { name: new RegExp(name.replace("?", String.raw`\?`)) })
        .first()
        .click();
      await expect(inspector(page).getByRole("textbox", { name: "Name" }).first()).toHaveValue(name);
      await look(`the inspector of ${name}`);
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("o");
    await expect(page.getByRole("treegrid").first()).toBeVisible();
    await look("the outline", true);
    await page.keyboard.press("o");
    await page.keyboard.press("ControlOrMeta+h");
    await page.keyboard.type("patient");
    await look("find and replace");
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "Prüfen" }).click();
    await expect(page.getByRole("region", { name: "Freigabestand" })).toBeVisible();
    await look("review", true);
  });
});

test("the look for English finds it where it is", async ({ page }) => {
  const english = await lookForEnglish();
  await expect(page.locator(".home-starts")).toBeVisible();
  const found = await english(page);
  expect(found).toEqual(expect.arrayContaining(["All journeys", "New journey", "Settings and help"]));
  // Sentences with numbers in them as well.
  expect(found.some((text) => /\d nodes/.test(text))).toBe(true);
});

test("the exported bytes are the same in both languages", async ({ page }) => {
  const exported = async (words: { start: string; make: string; copy: string; done: RegExp }): Promise<string> => {
    await page.getByRole("button", { name: words.start, exact: true }).click();
    await page.getByRole("button", { name: words.make }).click();
    await page.getByRole("button", { name: words.copy }).click();
    await expect(page.getByText(words.done).last()).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press("Escape");
    return text;
  };
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page
    .getByRole("main")
    .getByRole("row", { name: new RegExp(story) })
    .first()
    .click();
  const english = await exported({
    start: "Export",
    make: "Make the file",
    copy: "Copy to clipboard",
    done: /first-patient\S* is on the clipboard/,
  });
  await page.getByRole("button", { name: "Settings and help" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(language(page)).toHaveAttribute("lang", "de");
  const german = await exported({
    start: "Exportieren",
    make: "Datei erstellen",
    copy: "In die Zwischenablage",
    done: /first-patient\S* ist in der Zwischenablage/,
  });
  expect(english.length).toBeGreaterThan(1000);
  expect(german).toBe(english);
});
