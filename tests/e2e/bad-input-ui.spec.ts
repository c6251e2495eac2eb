/** What strangers hand over, dropped on the import dialog: a clear message with the place and a way out, within 5 s, and nothing harmed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/app/fixtures.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { openWorkplace } from "../support/app/workplace.ts";

test.use({ held: { journeys: [welcomeJourney()] } });

/** A good file, to spoil. */
async function blueprint(): Promise<string> {
  const workplace = await openWorkplace({ ground: "empty", person: { name: "Ada Novak", role: "designer" } });
  try {
    await workplace.hold(welcomeJourney("From a colleague"));
    const { files } = await workplace.client.call("exports.make", {
      journey: "journey-from-a-colleague",
      target: "blueprint",
      draft: true,
    });
    return files[0]?.text ?? "";
  } finally {
    await workplace.dispose();
  }
}
const file = (text: string | Buffer, name = "plan.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
});

const cases: readonly { name: string; spoil: (good: string) => string | Buffer; says: RegExp; place: RegExp }[] = [
  { name: "an empty file", spoil: () => "", says: /empty/i, place: /plan\.json/ },
  {
    name: "cut off in the middle",
    spoil: (good) => good.slice(0, Math.floor(good.length / 2)),
    says: /cut off/,
    place: /plan\.json:\d+:\d+/,
  },
  {
    name: "not JSON",
    spoil: () => "Dear all,\nplease find attached",
    says: /“D” where JSON allows none|not JSON/,
    place: /plan\.json/,
  },
  { name: "another kind of JSON", spoil: () => '{"version": 1}', says: /./, place: /plan\.json/ },
  {
    name: "wrong types",
    spoil: (good) => good.replace(/"stages": \[/, '"stages": 7, "x-stages": ['),
    says: /./,
    place: /\$\.stages|plan\.json:\d+/,
  },
  { name: "100,000 levels deep", spoil: () => "[".repeat(100_000), says: /nests deeper/, place: /plan\.json:\d+:\d+/ },
  {
    name: "a key that would reach into the program",
    spoil: (good) => good.replace("{", '{\n"__proto__": {"polluted": true},'),
    says: /__proto__.*not allowed/,
    place: /plan\.json:\d+:\d+/,
  },
  {
    name: "a newer format",
    spoil: (good) => good.replace('"version": "1.0"', '"version": "2.0"'),
    says: /2\.0|newer/,
    place: /plan\.json/,
  },
  {
    name: "bytes that are no text",
    spoil: () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]),
    says: /./,
    place: /plan\.json/,
  },
];

for (const { name, spoil, says, place } of cases)
  test(name, async ({ home, page, workplace }) => {
    const good = await blueprint();
    const before = await workplace.client.call("workspace.overview", {});
    const dialog = await home.offer(file(spoil(good)));
    const fault = dialog.getByRole("alert");
    await expect(fault).toBeVisible({ timeout: 5000 });
    await expect(fault).toContainText(says);
    await expect(fault).toContainText(place);
    // A way out: a sentence that says what to do, and a button that lets one do it.
    await expect(fault.getByRole("button", { name: "Choose another file…" })).toBeVisible();
    expect(((await fault.innerText()).match(/[.!?](\s|$)/g) ?? []).length).toBeGreaterThan(1);
    expect(await workplace.client.call("workspace.overview", {})).toEqual(before);
    // And the way out works: the good file comes in from here.
    const chooser = page.waitForEvent("filechooser");
    await fault.getByRole("button", { name: "Choose another file…" }).click();
    await (await chooser).setFiles(file(good, "good.json"));
    await expect(dialog.getByText("From a colleague")).toBeVisible();
  });

test("more than one call may carry is told before anything is sent", async ({ home, workplace }) => {
  // From the disk, as a person would: handed over as bytes it would travel through the test's own wire.
  const huge = join(workplace.temp.folder, "huge.json");
  writeFileSync(huge, Buffer.alloc(33 * 1024 * 1024, 0x20));
  const dialog = await home.offer(huge);
  await expect(dialog.getByRole("alert")).toContainText("32 MB", { timeout: 5000 });
  await expect(dialog.getByRole("alert")).toContainText("huge.json");
  expect((await workplace.client.call("workspace.overview", {})).journeys).toHaveLength(1);
});

test("a good file says what it brings before anything is written, and then brings it", async ({
  home,
  page,
  designer,
  workplace,
}) => {
  const dialog = await home.offer(file(await blueprint(), "good.json"));
  await expect(dialog.getByText("2 stages")).toBeVisible();
  await expect(dialog.getByText("5 nodes")).toBeVisible();
  expect((await workplace.client.call("workspace.overview", {})).journeys).toHaveLength(1);
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog).toBeHidden();
  await designer.expectNode("Hello").expectConnected("Hello", "Three days").expectSaved();
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Imported “From a colleague”");
});

test.describe("a workspace that is none", () => {
  test("is told in the window, with its name and a way out", async ({ page, workplace }) => {
    const { writeFile } = await import("node:fs/promises");
    await page.goto("about:blank");
    await workplace.stop();
    await writeFile(workplace.temp.workspace, "This is not a database, it is a letter. ".repeat(200));
    await workplace.start();
    await page.goto(workplace.newAddress());
    const fault = page.getByRole("main").getByRole("alert");
    await expect(fault).toBeVisible({ timeout: 5000 });
    await expect(fault).toContainText("plans.itinera");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    // It tries again, and still says so.
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(fault).toContainText("plans.itinera");
  });
});
