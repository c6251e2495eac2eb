/** Pictures of a journey, made and saved by hand: real downloads and the real clipboard, opened again and compared with the canvas. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expectAccessible } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { readPng } from "../support/app/png.ts";
import { journey } from "../support/journey.ts";
import { readPdf } from "../support/read-pdf.ts";

const names = ["Sign-up", "Hello", "Three days", "Goodbye", "Visit", "All well"];
const drawing = () =>
  journey("Launch <1>", { markets: ["DE"] })
    .stage("Awareness", { width: 456 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello")
    .wait(3, "days", "Three days")
    .exit("Goodbye")
    .stage("Trial", { width: 456 })
    .lift()
    .repVisit("Visit")
    .on("done")
    .exit("All well")
    .build();

test.use({ held: { journeys: [drawing()] }, permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ home }) => home.open("Launch <1>"));

const dialog = (page: Page) => page.getByRole("dialog", { name: "Picture of Launch <1>" });
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });

async function openDialog(page: Page, format: "PNG" | "SVG" | "PDF"): Promise<void> {
  await page.keyboard.press("ControlOrMeta+Shift+e");
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("radiogroup", { name: "Format" }).getByText(format, { exact: true }).click();
  await expect(dialog(page).getByRole("img", { name: /^Preview: ./ })).toBeVisible();
}
async function save(page: Page): Promise<{ readonly file: Buffer; readonly download: Download }> {
  const waiting = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save picture" }).click();
  const download = await waiting;
  return { file: await readFile(await download.path()), download };
}
/** In a page of its own: the product's lets nothing parse text as a document. */
async function elsewhere<T>(page: Page, look: (apart: Page) => Promise<T>): Promise<T> {
  const apart = await page.context().newPage();
  const seen = await look(apart);
  await apart.close();
  return seen;
}
/** The browser's own parser decides whether it is well-formed. */
const parsed = (page: Page, svg: string) =>
  elsewhere(page, (apart) =>
    apart.evaluate((text) => {
      const doc = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        wrong: doc.querySelector("parsererror")?.textContent ?? null,
        texts: [...doc.querySelectorAll("text")].map((part) => part.textContent ?? ""),
        runs: doc.querySelectorAll("script, foreignObject, image, a").length,
        size: [doc.documentElement.getAttribute("width"), doc.documentElement.getAttribute("height")].map(Number),
      };
    }, svg),
  );

test("an SVG of the whole journey is well-formed, names each node once, and is the same file every time", async ({
  page,
}) => {
  await openDialog(page, "SVG");
  await expectAccessible(page, "Picture, SVG");
  const { file, download } = await save(page);
  expect(download.suggestedFilename()).toBe("launch-1.svg");
  await expect(notices(page)).toContainText("launch-1.svg");
  await expect(dialog(page)).toBeHidden();
  const svg = await parsed(page, file.toString("utf8"));
  expect(svg.wrong).toBeNull();
  expect(svg.runs).toBe(0);
  for (const name of names)
    expect(
      svg.texts.filter((text) => text === name),
      name,
    ).toHaveLength(1);
  expect(svg.texts).toEqual(expect.arrayContaining(["Awareness", "Trial", "Shapes", "Touchpoint", "DRAFT"]));
  expect(svg.texts.some((text) => text.startsWith("Launch <1> · Revision 0 · "))).toBe(true);
  await openDialog(page, "SVG");
  expect((await save(page)).file.equals(file)).toBe(true);
});

test("a PNG has the size that was promised, and the colours of the nodes where the canvas has them", async ({
  page,
}) => {
  await openDialog(page, "PNG");
  const group = dialog(page).getByRole("radiogroup", { name: "Size" });
  await group.getByText("3×", { exact: true }).click();
  const large = readPng((await save(page)).file);
  // The dialog is open again where it was: what it promises there is what was made.
  await openDialog(page, "PNG");
  await group.getByText("3×", { exact: true }).click();
  const [width, height] = [large.width, large.height].map((n) => n.toLocaleString("en-GB"));
  await expect(dialog(page).getByText(`${width} × ${height} pixels`, { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await openDialog(page, "SVG");
  const svg = (await save(page)).file.toString("utf8");
  const size = (await parsed(page, svg)).size;
  expect(size.map((n) => Math.round(n * 3))).toEqual([large.width, large.height]);
  // Drawn by another hand: the browser paints the SVG, and both show the same.
  const shown = await elsewhere(page, (apart) =>
    apart.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width * 3;
      canvas.height = image.height * 3;
      const pen = canvas.getContext("2d");
      pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    }, svg),
  );
  const other = readPng(Buffer.from(shown, "base64"));
  let [asked, different, coloured] = [0, 0, 0];
  for (let y = 1; y < large.height; y += 5)
    for (let x = 1; x < large.width; x += 5) {
      const [a, b] = [large.at(x, y), other.at(x, y)];
      asked += 1;
      if (Math.max(...a) - Math.min(...a.slice(0, 3)) > 60) coloured += 1;
      if (a.some((part, i) => Math.abs(part - (b[i] ?? 0)) > 70)) different += 1;
    }
  expect(coloured).toBeGreaterThan(50);
  expect(different / asked).toBeLessThan(0.01);
});

test("a transparent PNG has nothing beneath", async ({ page }) => {
  await openDialog(page, "PNG");
  await dialog(page).getByRole("radiogroup", { name: "Ground" }).getByText("Transparent").click();
  await dialog(page).getByRole("checkbox", { name: "Draft watermark" }).click({ force: true });
  const bitmap = readPng((await save(page)).file);
  expect(bitmap.at(2, 2)[3]).toBe(0);
});

test("a PDF begins with an overview, has every stage, and says where connections lead", async ({ page, designer }) => {
  await designer.select("Goodbye");
  await page.keyboard.press("Delete");
  await designer.link("Three days").to("Visit");
  await designer.expectSaved();
  await openDialog(page, "PDF");
  await expect(dialog(page).getByText("Page 1 of 3")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Next page" }).click();
  await expect(dialog(page).getByText("Page 2 of 3")).toBeVisible();
  await expect(dialog(page).getByRole("checkbox", { name: "Draft watermark" })).toBeChecked();
  await expect(dialog(page).getByRole("checkbox", { name: "Draft watermark" })).toBeDisabled();
  await expectAccessible(page, "Picture, PDF");
  const { file, download } = await save(page);
  expect(download.suggestedFilename()).toBe("launch-1.pdf");
  const pdf = readPdf(file);
  expect(pdf.outline).toEqual(["Overview", "Awareness", "Trial"]);
  expect(pdf.title).toBe("Launch <1>");
  const pages = pdf.pages.map((texts) => texts.join(""));
  expect(pages[1]).toContain("Three days");
  expect(pages[1]).toMatch(/→ Visit ?\(Trial, p\. 3\)/);
  expect(pages[2]).toMatch(/from Three days ?\(Awareness, p\. 2\)/);
  expect(pdf.links[1]).toEqual([3]);
  for (const text of pages) expect(text).toContain("DRAFT");
});

test("what is selected is copied as an image with Ctrl+Shift+C, the whole journey when nothing is", async ({
  page,
  designer,
}) => {
  const image = () =>
    page.evaluate(async () => {
      for (const item of await navigator.clipboard.read())
        if (item.types.includes("image/png")) {
          const bitmap = await createImageBitmap(await item.getType("image/png"));
          return { width: bitmap.width, height: bitmap.height };
        }
      return null;
    });
  await designer.select("Sign-up", "Hello");
  await page.keyboard.press("ControlOrMeta+Shift+c");
  await expect(notices(page)).toContainText("2 nodes copied as an image");
  const part = await image();
  expect(part?.width).toBeGreaterThan(2 * 172);
  expect(part?.width).toBeLessThan(2 * 400);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Shift+c");
  await expect(notices(page)).toContainText("The journey copied as an image");
  const whole = await image();
  expect(whole?.width).toBeGreaterThan(2 * 912);
});

test("a selection is offered first, and a stage alone names what lies beyond it", async ({ page, designer }) => {
  await designer.link("Three days").to("Visit");
  await designer.select("Sign-up", "Hello");
  await openDialog(page, "SVG");
  const what = dialog(page).getByRole("button", { name: /^Selection \(2 nodes\)/ });
  await expect(what).toBeVisible();
  const picked = await parsed(page, (await save(page)).file.toString("utf8"));
  expect(picked.texts).toEqual(expect.arrayContaining(["Sign-up", "Hello"]));
  expect(picked.texts).not.toContain("Three days");
  await openDialog(page, "SVG");
  await what.click();
  await page.getByRole("option", { name: "Stage Awareness" }).click();
  const stage = await save(page);
  expect(stage.download.suggestedFilename()).toBe("launch-1-awareness.svg");
  const { texts } = await parsed(page, stage.file.toString("utf8"));
  expect(texts).toContain("→ Visit (Trial)");
  expect(texts).not.toContain("All well");
});
