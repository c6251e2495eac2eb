/** A file of 15,000 nodes comes in: how far that is can be seen, it can be stopped, and whoever stops it finds everything as it was. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createDoc } from "../../shared/document/index.ts";
import { exporterById } from "../../shared/exporters/index.ts";
import { foldReview } from "../../shared/review/index.ts";
import { welcomeJourney } from "../support/app/drawn.ts";
import { expect, test } from "../support/app/fixtures.ts";
import type { Workplace } from "../support/app/workplace.ts";
import { wideJourney } from "../support/temp-workspace.ts";

test.use({ held: { journeys: [welcomeJourney()] } });

function wideFile(): string {
  const [journey, library, review] = [createDoc(wideJourney("wide", 15_000)), createDoc(), foldReview([])];
  const input = { journey, library, review, findings: [], today: "2026-11-21", draft: true, language: "en" } as const;
  return exporterById("blueprint")?.write(input).files[0]?.text ?? "";
}

async function standing({ client }: Workplace): Promise<unknown> {
  const { journeys } = await client.call("workspace.overview", {});
  const { ok, rows, head } = await client.call("workspace.verify", {});
  return { ids: journeys.map(({ id }) => id), ok, rows, head };
}

/** Presses Stop as soon as it can be pressed: the test shares its thread with the backend, and would come too late. */
const stopWhen = (page: Page, label: string): Promise<void> =>
  page.evaluate((starts) => {
    const watch = new MutationObserver(() => {
      const bar = document.querySelector(`[role=progressbar][aria-label^="${starts}"]`);
      const button = bar?.closest(".ui-progress")?.querySelector("button");
      if (!button) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, label);

test("an import can be stopped while the file is checked and while it is written, and leaves nothing behind", async ({
  page,
  workplace,
  home,
}) => {
  test.slow();
  const path = join(workplace.temp.folder, "wide.json");
  writeFileSync(path, wideFile());
  const before = await standing(workplace);
  await stopWhen(page, "Checking");
  const dialog = await home.offer(path);
  await expect(dialog.getByText("Stopped. Nothing was written.")).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole("progressbar")).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Choose a file…" })).toBeFocused();

  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles(path);
  const yes = dialog.getByRole("button", { name: "Import", exact: true });
  await expect(yes).toBeVisible({ timeout: 60_000 });
  await stopWhen(page, "Writing");
  await yes.click();
  await expect(dialog.getByText("Stopped. Nothing was written.")).toBeVisible({ timeout: 60_000 });
  // Back where it was: yes can still be said.
  await expect(yes).toBeFocused();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  expect(await standing(workplace)).toEqual(before);
});
