/** What one works on stays in sight: copies land among the stages, floats keep clear of each other and of neighbours, and what asks is not cut. */
import type { Locator, Page } from "@playwright/test";
import { settled } from "../support/app/axe.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { grownJourney } from "../support/grown-journey.ts";
import { journey } from "../support/journey.ts";

const canvas = (page: Page) => page.getByRole("group", { name: "Journey canvas" }).first();
const boxOf = async (what: Locator) => {
  const box = await what.boundingBox();
  if (!box) throw new Error("it has no place");
  return box;
};
type Box = Awaited<ReturnType<typeof boxOf>>;
const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const zoomTo = async (page: Page, percent: number) => {
  const figure = page.getByRole("contentinfo").getByText(/^\d+ %$/);
  await expect(async () => {
    const now = Number.parseInt((await figure.textContent()) ?? "", 10);
    if (now > percent) await page.getByRole("contentinfo").getByRole("button", { name: "Zoom out" }).click();
    expect(now).toBeLessThanOrEqual(percent);
  }).toPass();
  await settled(page);
};

test.describe("a whole journey", () => {
  const { records } = grownJourney(60);
  const title = String(records.find(({ type }) => type === "journey")?.["title"]);
  test.use({
    held: { journeys: [records] },
    permissions: ["clipboard-read", "clipboard-write"],
    viewport: { width: 1024, height: 700 },
  });

  test("is pasted among its stages, selected and in sight", async ({ page, home, workplace }) => {
    await home.open(title);
    await canvas(page).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("ControlOrMeta+c");
    const area = await boxOf(canvas(page));
    await page.mouse.move(area.x + area.width * 0.3, area.y + area.height * 0.5);
    await page.keyboard.press("ControlOrMeta+v");
    const undo = page.getByRole("button", { name: /^Undo Paste/ });
    await expect(undo).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText(/Saved .*revision 1/);
    const id = String(records.find(({ type }) => type === "journey")?.id);
    const stored = (await workplace.client.call("documents.open", { id })).records as readonly Record<
      string,
      unknown
    >[];
    const known = new Set(records.map((record) => record.id));
    const copies = stored.filter(({ type, id: own }) => type === "node" && !known.has(String(own)));
    expect(copies).toHaveLength(records.filter(({ type }) => type === "node").length);
    const width = stored.filter(({ type }) => type === "stage").reduce((sum, stage) => sum + Number(stage["width"]), 0);
    for (const copy of copies) {
      expect(copy["stage"], String(copy["name"])).not.toBeNull();
      expect(Number(copy["x"]), String(copy["name"])).toBeGreaterThanOrEqual(0);
      expect(Number(copy["x"]), String(copy["name"])).toBeLessThan(width);
    }
    const inSight = (): Promise<number> =>
      page.locator('[data-node][aria-pressed="true"]').evaluateAll(
        (nodes) =>
          nodes.filter((node) => {
            const { left, top, right, bottom } = node.getBoundingClientRect();
            const frame = node.closest(".jc-area")!.getBoundingClientRect();
            return left >= frame.left && top >= frame.top && right <= frame.right && bottom <= frame.bottom;
          }).length,
      );
    // The view flies there.
    await expect.poll(inSight, "copies that are wholly in sight").toBeGreaterThan(2);
  });
});

test.describe("the toolbar of what is selected", () => {
  const dense = () => {
    const drawn = journey("Dense", { markets: ["DE"] });
    for (const [at, stage] of ["One", "Two", "Three"].entries()) {
      drawn.stage(stage, { width: 228 });
      for (let row = 0; row < 5; row += 1) {
        const place = { x: at * 228 + 28, y: 40 + row * 88 };
        if (at === 0 && row === 0) drawn.entry("Sign-up", { by: "manual" }, place);
        else drawn.email(`Mail ${at + 1}.${row + 1}`, {}, place);
      }
    }
    return drawn.exit("Done", {}, { x: 484, y: 480 }).build();
  };
  test.use({ held: { journeys: [dense()] }, viewport: { width: 1024, height: 700 } });
  test.beforeEach(({ home }) => home.open("Dense"));
  const toolbar = (page: Page) => page.getByRole("toolbar", { name: "Selection" });

  test("gives way to the find bar that opens over it", async ({ page, designer }) => {
    const area = await boxOf(canvas(page));
    const before = await boxOf(designer.node("Mail 3.1"));
    await page.mouse.move(area.x + 300, area.y + 300);
    // So far down that the toolbar above it lies where the find bar opens.
    await page.mouse.wheel(0, -(area.y + 62 - before.y));
    await settled(page);
    await designer.node("Mail 3.1").click({ position: { x: 60, y: 14 } });
    await expect(toolbar(page)).toBeVisible();
    await page.keyboard.press("ControlOrMeta+f");
    const find = page.getByRole("search", { name: /Find/ });
    await page.keyboard.type("Mail");
    await expect(find).toContainText("found");
    await expect.poll(async () => meets(await boxOf(find), await boxOf(toolbar(page)))).toBe(false);
    await page.keyboard.press("Escape");
    await expect(find).toBeHidden();
  });

  test("does not lie over what leads to it, however near all stands", async ({ page, designer }) => {
    await zoomTo(page, 72);
    for (const [name, before] of [
      ["Mail 2.3", "Mail 2.2"],
      ["Mail 1.3", "Mail 1.2"],
      ["Mail 3.3", "Mail 3.2"],
    ] as const) {
      await designer.node(name).click({ position: { x: 40, y: 10 } });
      await expect(toolbar(page)).toBeVisible();
      await settled(page);
      const bar = await boxOf(toolbar(page));
      expect(meets(bar, await boxOf(designer.node(before))), `the toolbar of ${name} over ${before}`).toBe(false);
      expect(meets(bar, await boxOf(designer.node(name))), `the toolbar of ${name} over it`).toBe(false);
    }
  });
});

test.describe("what is asked at the end", () => {
  const low = () =>
    journey("Low", { markets: ["DE"] })
      .stage("Awareness", { width: 456 })
      .entry("Sign-up", { by: "manual" })
      .email("Hello")
      .build();
  test.use({ held: { journeys: [low()] }, viewport: { width: 1024, height: 700 } });

  test("stands in sight under each step that is added at the end", async ({ page, home, designer }) => {
    await home.open("Low");
    await designer.addAfter("Hello", "Email").named("Step 1");
    for (let n = 2; n < 7; n += 1) {
      await page.keyboard.press("a");
      await page.getByRole("dialog", { name: /^Add/ }).getByRole("combobox").fill("Email");
      await page.keyboard.press("Enter");
      await page.keyboard.type(`Step ${n}`);
      await page.keyboard.press("Enter");
      await expect(designer.node(`Step ${n}`)).toBeVisible();
      await settled(page);
      const area = await boxOf(canvas(page));
      const last = await boxOf(designer.node(`Step ${n}`));
      // 14 px of line and the words, 20 px tall.
      expect(last.y + last.height + 36, `under step ${n}`).toBeLessThanOrEqual(area.y + area.height);
    }
  });
});

test.describe("the head of a stage that slips out of sight", () => {
  const metric = { name: "Prescribers reached", unit: "people", target: 1200, current: 340, event: "" };
  const wide = () =>
    journey("Heads", { markets: ["DE"] })
      .stage("Awareness", { width: 228, function: "marketing", milestone: "Knows the trial result", metric })
      .entry("Sign-up", { by: "manual" })
      .stage("Trial", { width: 228, metric })
      .email("Hello")
      .stage("Adoption", { width: 228, metric })
      .exit("Done")
      .stage("Advocacy", { width: 1200, metric })
      .build();
  test.use({ held: { journeys: [wide()] }, viewport: { width: 1024, height: 700 } });

  test("says what there is room for, and nothing over anything else", async ({ page, home }) => {
    await home.open("Heads");
    const area = await boxOf(canvas(page));
    await page.mouse.move(area.x + 200, area.y + 300);
    for (let step = 0; step < 14; step += 1) {
      await page.mouse.wheel(30, 0);
      await settled(page);
      const faults = await page.locator(".jc-head").evaluateAll((heads) => {
        const row = document.querySelector(".jc-heads")!.getBoundingClientRect();
        return heads.flatMap((head) => {
          const own = head.getBoundingClientRect();
          const shown = Math.min(own.right, row.right) - Math.max(own.left, row.left);
          // Of less than this only the beginning of the name can be seen.
          if (shown < 60) return [];
          const parts = [...head.querySelectorAll(".jc-head-name, .jc-head-count, .jc-head-2, .ui-meter > *")]
            .filter((part) => part.checkVisibility())
            .map((part) => ({ said: part.textContent, box: part.getBoundingClientRect() }));
          const name = (head as HTMLElement).dataset["stage"];
          return parts.flatMap(({ said, box }, at) => {
            const cut = box.left < Math.max(own.left, row.left) - 1 || box.right > Math.min(own.right, row.right) + 1;
            const over = parts
              .slice(at + 1)
              .filter(
                (other) =>
                  box.left < other.box.right - 1 &&
                  other.box.left < box.right - 1 &&
                  box.top < other.box.bottom - 3 &&
                  other.box.top < box.bottom - 3,
              );
            return [
              ...(cut ? [`${name}: ${said} is cut`] : []),
              ...over.map((one) => `${name}: ${said} over ${one.said}`),
            ];
          });
        });
      });
      expect(faults, `after ${30 * (step + 1)} px`).toEqual([]);
    }
  });
});

test.describe("a way back over the nodes", () => {
  test.use({ ground: "sample", viewport: { width: 1024, height: 700 } });
  test("is in sight from the first, however slowly the machine plans it", async ({ page, home }) => {
    const view = page.locator(".react-flow__viewport");
    const cdp = await page.context().newCDPSession(page);
    const opened = async (rate: number): Promise<string | null> => {
      await cdp.send("Emulation.setCPUThrottlingRate", { rate });
      await home.open("First patient, cardiologists DE AT");
      await expect(page.locator(".jn")).not.toHaveCount(0);
      const stands = await view.getAttribute("style");
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await page.getByRole("button", { name: /^Close First patient/ }).click();
      return stands;
    };
    // The slowest first: nothing of the page is warm yet.
    const slowly = await opened(16);
    expect(await opened(4)).toBe(slowly);
    expect(await opened(1)).toBe(slowly);
  });
});
