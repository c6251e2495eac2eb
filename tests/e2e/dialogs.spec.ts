/** The dialogs over the window: who works here, new, import, export, named versions, the command palette, shortcuts, about. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const notices = (page: Page) => page.getByRole("region", { name: "Notices" });
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const sound = () =>
  journey("Sound plan").stage("Start").entry("Sign-up").wait(3, "days", "Breathe").exit("Done").build();

// Keys go to a window that is there.
test.beforeEach(async ({ page }) => {
  await expect(page.locator(".home-starts")).toBeVisible();
});

test.describe("at the very first start", () => {
  test.use({ person: null });

  test("somebody has to say who they are, and can say it again later", async ({ page, workplace }) => {
    const first = dialog(page, "Who works here?");
    await expect(first.getByRole("textbox", { name: "Your name" })).toBeFocused();
    await expectAccessible(page, "Who works here?");
    await page.keyboard.press("Escape");
    await page.mouse.click(5, 5);
    await expect(first).toBeVisible();
    await first.getByRole("button", { name: "Start" }).click();
    await expect(first.getByText("A name is needed")).toBeVisible();
    await first.getByRole("textbox").fill("Dr Eva Sommer");
    await first.getByText("Medical reviewer").click();
    await page.keyboard.press("Tab");
    await first.getByRole("button", { name: "Start" }).click();
    await expect(first).toBeHidden();
    const { profile } = await workplace.client.call("profile.get", {});
    expect(profile).toMatchObject({ name: "Dr Eva Sommer", role: "medical" });

    await page.getByRole("button", { name: "Settings and help" }).click();
    await page.getByRole("menuitem", { name: "Change who works here…" }).click();
    await dialog(page, "Who works here").getByText("Operations").click();
    await dialog(page, "Who works here").getByRole("button", { name: "Save" }).click();
    await expect(notices(page).getByText("You work here as Dr Eva Sommer, operations")).toBeVisible();
  });
});

test("a template becomes a journey of one's own, under fresh ids each time", async ({ page, workplace, home }) => {
  await home.startFrom("Launch, four stages", "Launch one");
  await home.go();
  await home.startFrom("Launch, four stages", "Launch two");
  const { journeys } = await workplace.client.call("workspace.overview", {});
  expect(
    journeys
      .map(({ title, owner, stages }) => ({ title, owner, stages }))
      .toSorted((a, b) => (a.title < b.title ? -1 : 1)),
  ).toEqual([
    { title: "Launch one", owner: "Ada Novak", stages: 4 },
    { title: "Launch two", owner: "Ada Novak", stages: 4 },
  ]);
  const ids = await Promise.all(
    journeys.map(async ({ id, revision }) =>
      (await workplace.client.call("documents.at", { id, revision })).records.map((record) => record.id),
    ),
  );
  expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a journey without a title is not made, and the field says why", async ({ page }) => {
  await page.getByRole("button", { name: "New journey" }).click();
  await dialog(page, "New journey").getByRole("button", { name: "Create journey" }).click();
  await expect(dialog(page, "New journey").getByText("Give it a title.")).toBeVisible();
  await expectAccessible(page, "New journey");
});

test("an exported journey comes back as what it was, told before it is written", async ({ page, workplace, home }) => {
  await workplace.hold(sound());
  await page.reload();
  await home.open("Sound plan");
  await page.keyboard.press("ControlOrMeta+e");
  const exporting = dialog(page, "Export “Sound plan”");
  await exporting.getByRole("button", { name: "Make the file" }).click();
  await expect(exporting.getByText("What this target cannot hold")).toBeVisible();
  await expect(exporting.getByRole("button", { name: "Download" })).toBeFocused();
  await expectAccessible(page, "Export, made");
  await expect(exporting.locator("pre")).toContainText('"format": "itinera-blueprint"');
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Download" }).click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  const { semanticHash } = JSON.parse(text) as { semanticHash: string };
  await expect(exporting.getByText(semanticHash)).toBeVisible();
  await page.keyboard.press("Escape");
  await home.go();

  const importing = await home.offer({ name: "sound.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(importing.getByText("1 stage", { exact: true })).toBeVisible();
  await expect(importing.getByText("3 nodes", { exact: true })).toBeVisible();
  expect((await workplace.client.call("workspace.overview", {})).journeys).toHaveLength(1);
  await expect(importing.getByRole("button", { name: "Import", exact: true })).toBeFocused();
  await expectAccessible(page, "Import, told");
  await importing.getByRole("button", { name: "Import", exact: true }).click();
  await expect(importing).toBeHidden();
  await expect.poll(async () => (await workplace.client.call("workspace.overview", {})).journeys.length).toBe(2);
  // The journey that came in is opened; only then is there something to export.
  await expect(page.getByRole("main", { name: "Canvas" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+e");
  await dialog(page, /^Export/)
    .getByRole("button", { name: "Make the file" })
    .click();
  await expect(dialog(page, /^Export/).getByText(semanticHash)).toBeVisible();
});

test("an open error stops an export, leads to its place, and lets a marked draft pass", async ({
  page,
  workplace,
  home,
}) => {
  await workplace.hold(journey("Broken plan").stage("Start").entry("Sign-up").wait(3, "days", "Dangling").build());
  await page.reload();
  await home.open("Broken plan");
  await page.keyboard.press("ControlOrMeta+e");
  const exporting = dialog(page, /^Export/);
  await expect(exporting.getByText(/stands? in the way/)).toBeVisible();
  await expect(exporting.getByRole("button", { name: "Make the file" })).toHaveAttribute("aria-disabled", "true");
  await exporting
    .getByRole("button", { name: /^Show where/ })
    .first()
    .click();
  await expect(exporting).toBeHidden();

  await page.keyboard.press("ControlOrMeta+e");
  await exporting.getByText("Export a draft marked NOT FOR USE").click();
  await exporting.getByRole("button", { name: "Make the file" }).click();
  await expect(exporting.locator("pre")).toContainText('"draft": true');
  await expect(exporting.getByText("Draft, not for use", { exact: true })).toBeVisible();
});

test("a file that is none says where and why, and another can be chosen", async ({ page, home }) => {
  const importing = await home.offer({
    name: "odd.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"format": "itinera-blueprint",\n "version": }'),
  });
  await expect(importing.getByRole("alert")).toContainText("odd.json:2");
  await expect(importing.getByRole("button", { name: "Choose another file…" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(importing).toBeHidden();
});

test("a file dropped beside the place for files does not replace the window", async ({ page }) => {
  const wasStopped = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["{}"], "stray.json"));
    const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector(".home-rail")?.dispatchEvent(drop);
    return drop.defaultPrevented;
  });
  expect(wasStopped).toBe(true);
});

test("a version gets its name and its reason", async ({ page, workplace, home }) => {
  await workplace.hold(sound());
  await page.reload();
  await home.open("Sound plan");
  await page.keyboard.press("ControlOrMeta+s");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Before legal");
  await page.getByRole("dialog").getByRole("textbox", { name: "Why" }).fill("All texts are in");
  await page.getByRole("dialog").getByRole("button", { name: "Name this version" }).click();
  await expect(notices(page).getByText("Named this version “Before legal”")).toBeVisible();
  const { checkpoints } = await workplace.client.call("documents.history", { id: "journey-sound-plan", limit: 10 });
  expect(checkpoints).toMatchObject([
    { name: "Before legal", reason: "All texts are in", actor: { name: "Ada Novak" } },
  ]);
});

test.describe("the command palette", () => {
  const field = (page: Page) => page.getByRole("combobox", { name: "Go to anything, or run a command" });
  const options = (page: Page) => page.getByRole("listbox", { name: "Results" }).getByRole("option");

  test(
    "leads to journeys, nodes and commands by the keyboard alone, and remembers",
    keeps("palette-commands"),
    async ({ page, workplace }) => {
      await workplace.hold(sound());
      await page.reload();
      await expect(page.getByRole("grid", { name: "Journeys" })).toBeVisible();
      await page.keyboard.press("ControlOrMeta+k");
      await expect(field(page)).toBeFocused();
      await expectAccessible(page, "The command palette");
      await page.keyboard.type("sound");
      await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("group", { name: "Journey canvas" }).first()).toBeVisible();

      await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type("breathe");
      await page.keyboard.press("Enter");
      await expect(
        page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox", { name: "Name" }),
      ).toHaveValue("Breathe");

      await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type("go home");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Journeys", exact: true })).toBeVisible();
      await page.keyboard.press("ControlOrMeta+k");
      await expect(options(page).first()).toContainText("Go to Home");
      await page.keyboard.type("new jour");
      await page.keyboard.press("Enter");
      await expect(dialog(page, "New journey").getByRole("textbox", { name: "Title" })).toBeFocused();
    },
  );

  test("says why a command cannot be run now, and does not run it", keeps("palette-commands"), async ({ page }) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("duplicate");
    await expect(options(page).first()).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeVisible();
    await expect(notices(page)).toContainText("Open a journey first.");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("zzzz");
    await expect(page.getByText("Nothing fits “zzzz”.")).toBeVisible();
  });
});

test.describe("shortcuts", () => {
  const keysOf = (page: Page, title: string) =>
    dialog(page, "Keyboard shortcuts").getByRole("button", { name: new RegExp(`^${title}: `) });

  test(
    "can be given other keys, which work at once and after a reload, and be put back",
    keeps("remap"),
    async ({ page }) => {
      await page.keyboard.press("?");
      await expectAccessible(page, "Shortcuts");
      await keysOf(page, "Go to the library").click();
      await page.keyboard.press("Alt+b");
      await expect(keysOf(page, "Go to the library")).toContainText("Alt+B");
      await page.keyboard.press("Escape");
      await page.reload();
      await expect(page.getByRole("main")).toBeVisible();
      await page.keyboard.press("Alt+b");
      await expect(page.getByRole("heading", { name: "Modules" })).toBeVisible();
      await page.keyboard.press("?");
      await dialog(page, "Keyboard shortcuts")
        .getByRole("button", { name: "Back to the usual keys for “Go to the library”" })
        .click();
      await expect(keysOf(page, "Go to the library")).toContainText("No keys");
    },
  );

  test(
    "a key that is taken is named and can be swapped; some cannot be given away",
    keeps("remap"),
    async ({ page }) => {
      await page.keyboard.press("?");
      await keysOf(page, "Add a node").click();
      await page.keyboard.press("a");
      await expect(page.getByText("A belongs to “Add after the selection”.")).toBeVisible();
      await page.getByRole("button", { name: "Take it, and swap" }).click();
      await expect(keysOf(page, "Add a node")).toContainText("A");
      await expect(keysOf(page, "Add after the selection")).toContainText("N");
      await keysOf(page, "Duplicate").click();
      await page.keyboard.press("Enter");
      await expect(page.getByText(/^Enter belongs to the window/)).toBeVisible();
      await page.getByRole("button", { name: "Leave as it is" }).click();
      await expect(keysOf(page, "Duplicate")).toContainText("Ctrl+D");
    },
  );
});

test("About verifies the whole record and shows the hash of its last row", async ({ page, workplace }) => {
  await workplace.hold(sound());
  await page.getByRole("button", { name: "Settings and help" }).click();
  await page.getByRole("menuitem", { name: "About Itinera" }).click();
  const about = dialog(page, "About Itinera");
  await about.getByRole("button", { name: "Verify the record" }).click();
  const { rows, head } = await workplace.client.call("workspace.verify", {});
  await expect(about.getByText(`All ${rows} rows are whole and follow each other.`)).toBeVisible();
  await expect(about.getByText(head)).toBeVisible();
  await expectAccessible(page, "About");
});
