/** What floats over and stands beside the canvas, looked at for faults of access in each theme; the main job's own screens are in acceptance.spec.ts. */
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";

const faulty = "Steady start, patients DE FR";

test.use({ ground: "sample" });

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("menus, refusals, problems and the panels of the designer", async ({ page, home, designer }) => {
      test.setTimeout(120_000);
      const look = (where: string) => expectAccessible(page, `${where}, ${colorScheme}`);
      const below = page.getByRole("region", { name: "Problems, comments and history" });
      await home.open(faulty);
      await designer.problems.expect("“Wait a while”");
      await look("problems");
      await designer.node("Wait a while").locator("[data-badge=problem]").click();
      await expect(page.getByRole("dialog", { name: /“Wait a while”/ })).toBeVisible();
      await look("the problem beside its node");
      await page.keyboard.press("Escape");
      await designer.select("Wait a while").press("a");
      await expect(page.getByRole("dialog", { name: /^(Add|Insert)/ })).toBeVisible();
      await look("the menu of what to add");
      await page.keyboard.press("Escape");
      await designer.select("Wait a while").press("l");
      await expect(page.getByRole("dialog", { name: /^Connect “Wait a while”/ })).toBeVisible();
      await look("the menu of what to connect to");
      await page.keyboard.press("Escape");
      await designer.select("No contact wanted").press("a");
      await expect(page.getByText("People leave at “No contact wanted”").first()).toBeVisible();
      await look("a refusal");
      await page.keyboard.press("Escape");
      await designer.select("Wait a while", "Opened it?");
      await look("several selected");
      await designer.stage("Welcome").select();
      await look("a stage");
      await below.getByRole("tab", { name: /^Comments/ }).click();
      await look("comments");
      await designer.rename("Wait a while").to("Wait a little").expectSaved();
      await below.getByRole("tab", { name: "History" }).click();
      await expect(below.getByRole("row").first()).toBeVisible();
      await look("history");
      await page.keyboard.press("ControlOrMeta+s");
      await expect(page.getByRole("dialog", { name: "Name this version" })).toBeVisible();
      await look("naming a version");
    });
  });
