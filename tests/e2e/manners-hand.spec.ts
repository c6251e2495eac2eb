/** Manners of mouse, trackpad and pen on the canvas: panning, zooming, boxes, snapping with guides, and that nobody else is asked for anything. */
import type { Page } from "@playwright/test";
import { settled } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { readPng } from "../support/app/png.ts";
import { journey } from "../support/journey.ts";
import { keeps } from "./manners.ts";

const drawn = () =>
  journey("By hand", { markets: ["DE"] })
    .stage("Start", { width: 912 })
    .entry("Sign-up", { by: "manual" }, { x: 28, y: 40 })
    .email("Hello", {}, { x: 28, y: 140, function: "marketing" })
    .exit("Done", {}, { x: 28, y: 260 })
    .lift()
    .email("Loose", {}, { x: 420, y: 320 })
    .build();

test.use({ held: { journeys: [drawn()] } });
test.beforeEach(({ home }) => home.open("By hand"));

const viewOf = (page: Page) =>
  page.locator(".react-flow__viewport").evaluate((part) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(part).transform);
    return { zoom: a, x: e, y: f };
  });
const middle = async (page: Page): Promise<{ x: number; y: number }> => {
  const area = await page.getByRole("group", { name: "Journey canvas" }).first().boundingBox();
  if (!area) throw new Error("no canvas");
  return { x: area.x + area.width * 0.7, y: area.y + area.height * 0.7 };
};

test("Space and a drag move the canvas and nothing on it", keeps("space-drag"), async ({ page, designer }) => {
  const box = await designer.node("Hello").boundingBox();
  if (!box) throw new Error("no place");
  // Even from on top of a node.
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.keyboard.down("Space");
  await page.mouse.down();
  await page.mouse.move(box.x + 130, box.y + 54, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up("Space");
  const now = await designer.node("Hello").boundingBox();
  expect([Math.round(now!.x - box.x), Math.round(now!.y - box.y)]).toEqual([70, 40]);
  await designer.expectNothingToUndo();
});

test(
  "Ctrl and the wheel keep the point under the pointer; a pinch is the same",
  keeps("wheel-zoom"),
  async ({ page }) => {
    const at = await middle(page);
    await page.mouse.move(at.x, at.y);
    for (const turn of [-120, 120]) {
      const before = await viewOf(page);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, turn);
      await page.keyboard.up("Control");
      await expect.poll(async () => (await viewOf(page)).zoom).not.toBe(before.zoom);
      await settled(page);
      const after = await viewOf(page);
      expect(after.zoom > before.zoom).toBe(turn < 0);
      const area = await page.locator(".react-flow").boundingBox();
      const world = (view: typeof before) => [
        (at.x - area!.x - view.x) / view.zoom,
        (at.y - area!.y - view.y) / view.zoom,
      ];
      for (const [i, n] of world(after).entries()) expect(n).toBeCloseTo(world(before)[i] ?? 0, 0);
    }
  },
);

test("a pen selects, moves and draws a connection as the mouse does", keeps("pen"), async ({ page, designer }) => {
  const cdp = await page.context().newCDPSession(page);
  const pen = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number, y: number) =>
    cdp.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      pointerType: "pen",
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
    });
  const stroke = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
    await pen("mousePressed", from.x, from.y);
    for (let i = 1; i <= 8; i += 1)
      await pen("mouseMoved", from.x + ((to.x - from.x) * i) / 8, from.y + ((to.y - from.y) * i) / 8);
    await pen("mouseReleased", to.x, to.y);
  };
  const box = await designer.node("Loose").boundingBox();
  if (!box) throw new Error("no place");
  await stroke({ x: box.x + 60, y: box.y + 14 }, { x: box.x + 60, y: box.y + 94 });
  await expect(designer.node("Loose")).toHaveAttribute("aria-pressed", "true");
  await designer.expectUndo(/^Undo Move “Loose”/).undo();
  const done = await designer.node("Done").boundingBox();
  await stroke(
    { x: box.x + box.width / 2, y: box.y + box.height },
    { x: done!.x + done!.width / 2, y: done!.y + done!.height / 2 },
  );
  await designer.expectConnected("Loose", "Done");
});

test("a thing that comes to rest in line shows the line it is in", keeps("snapping"), async ({ page, designer }) => {
  const [hello, loose] = await Promise.all(["Hello", "Loose"].map((name) => designer.node(name).boundingBox()));
  if (!hello || !loose) throw new Error("no places");
  const grip = { x: loose.x + 60, y: loose.y + 14 };
  /** Between both nodes, where nothing else is drawn. */
  const between = { x: hello.x + hello.width + 24, y: hello.y - 6, width: 60, height: hello.height + 12 };
  const inked = async (): Promise<number> => {
    await settled(page);
    const seen = readPng(await page.screenshot({ clip: between }));
    const ground = seen.at(1, 1).join();
    let points = 0;
    for (let y = 0; y < seen.height; y += 1) if (seen.at(30, y).join() !== ground) points += 1;
    return points;
  };
  const still = await inked();
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, grip.y - 40, { steps: 3 });
  await page.mouse.move(grip.x, grip.y + (hello.y - loose.y) + 3, { steps: 8 });
  const held = await inked();
  await page.mouse.up();
  const now = await designer.node("Loose").boundingBox();
  expect(Math.round(now!.y - hello.y), "in line, though the hand was three pixels off").toBe(0);
  expect(held, "lines between the two while one is in the hand").toBeGreaterThan(still);
  expect(await inked(), "no line when it was let go").toBe(still);
});

test(
  "all that is asked for is asked of this machine, and the page may ask nobody else",
  keeps("local-only"),
  async ({ page, designer, workplace }) => {
    const asked = new Set<string>();
    page.context().on("request", (request) => asked.add(new URL(request.url()).host));
    const answer = await page.reload();
    const policy = (await answer?.headerValue("content-security-policy")) ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    await designer.rename("Hello").to("Good morning").expectSaved();
    await page.getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Settings and help" }).click();
    await page.getByRole("menuitem", { name: "About Itinera" }).click();
    await expect(page.getByRole("dialog", { name: "About Itinera" })).toBeVisible();
    expect([...asked]).toEqual([new URL(workplace.address).host]);
    expect(await page.context().cookies()).toHaveLength(1);
  },
);

test("About says that nothing leaves the machine, and how to check it", keeps("about-local"), async ({ page }) => {
  await page.getByRole("button", { name: "Settings and help" }).click();
  await page.getByRole("menuitem", { name: "About Itinera" }).click();
  const about = page.getByRole("dialog", { name: "About Itinera" });
  await expect(about).toContainText("No network, no account, no telemetry");
  await expect(about.getByText("Everything is in the workspace file, on this machine.")).toBeVisible();
  const steps = about.getByRole("listitem");
  await expect(steps.filter({ hasText: "Unplug the network" })).toBeVisible();
  await expect(steps.filter({ hasText: "content-security-policy" })).toBeVisible();
  await expect(steps.filter({ hasText: "127.0.0.1" })).toBeVisible();
});
