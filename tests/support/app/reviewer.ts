/** A reviewer at work: walks the queue, reads, remarks and decides: `await reviewer.open("Welcome").remark("…").approve()`. */
import { type Locator, type Page, expect } from "@playwright/test";
import { type Act, type Chains, titled } from "./fluent.ts";
import { fieldNamed, literally } from "./say.ts";

export type ReviewDeed = Reviewer & PromiseLike<void>;

export interface Reviewer {
  readonly page: Page;
  /** From the queue. */
  open(node: string): ReviewDeed;
  /** `J`. */
  next(): ReviewDeed;
  /** Marks these words in the text that is read, with the mouse. */
  mark(words: string): ReviewDeed;
  remark(text: string, severity?: string, field?: string): ReviewDeed;
  reply(to: string, text: string): ReviewDeed;
  resolve(remark: string): ReviewDeed;
  reopen(remark: string): ReviewDeed;
  approve(): ReviewDeed;
  approveWithChanges(reason: string): ReviewDeed;
  reject(reason: string): ReviewDeed;
  expectWaiting(...nodes: string[]): ReviewDeed;
  expectReading(node: string): ReviewDeed;
  expectReads(what: string | RegExp): ReviewDeed;
  expectCoverage(words: string): ReviewDeed;
}

export function openReviewer(page: Page, chains: Chains): Reviewer {
  const queue = page.getByRole("complementary", { name: "Needs my decision" });
  const waiting = queue.getByRole("grid", { name: "Needs my decision" });
  const reading = page.locator("section.reading");
  const decision = page.getByRole("region", { name: "My decision" });
  const thread = (text: string): Locator => reading.getByRole("article").filter({ hasText: text });

  function verbs(acts: readonly Act[]): Reviewer {
    const then = (title: string, act: Act): ReviewDeed => chains.of([...acts, titled(title, act)], verbs);
    const decide = async (button: string, verdict: string, reason?: string): Promise<void> => {
      if (reason !== undefined) await decision.getByRole("textbox", { name: "Reason" }).fill(reason);
      await decision.getByRole("button", { name: button, exact: true }).click();
      await expect(
        page
          .getByRole("region", { name: "Notices" })
          .getByText(new RegExp(`^${literally(verdict)}: `))
          .last(),
      ).toBeVisible();
    };
    return {
      page,
      open: (node) =>
        then(`open “${node}” from the queue`, async () => {
          await queue.getByRole("row", { name: node }).first().click();
          await expect(reading.getByRole("heading", { name: node, exact: true })).toBeVisible();
        }),
      next: () => then("go to the next with J", () => page.keyboard.press("j")),
      mark: (words) => then(`mark “${words}”`, () => markWords(page, reading, words)),
      remark: (text, severity, field) =>
        then(`remark “${text}”`, async () => {
          const form = reading.locator(".remark-form");
          await form.getByRole("textbox").fill(text);
          if (severity !== undefined) {
            await form.getByRole("button", { name: fieldNamed("Weight") }).click();
            await page.getByRole("option", { name: severity }).click();
          }
          if (field !== undefined) {
            await form.getByRole("button", { name: fieldNamed("Field") }).click();
            await page.getByRole("option", { name: field }).click();
          }
          await form.getByRole("button", { name: "Add remark" }).click();
          await expect(thread(text)).toBeVisible();
        }),
      reply: (to, text) =>
        then(`reply “${text}”`, async () => {
          await thread(to).getByRole("button", { name: "Reply" }).click();
          await thread(to).getByRole("textbox", { name: "Reply" }).fill(text);
          await thread(to).getByRole("button", { name: "Send reply" }).click();
          // The words stand in the field too until the record has them.
          await expect(thread(to).getByRole("paragraph").filter({ hasText: text })).toBeVisible();
        }),
      resolve: (remark) =>
        then(`resolve “${remark}”`, async () => {
          await thread(remark).getByRole("button", { name: "Resolve" }).click();
          await expect(thread(remark).getByRole("button", { name: "Reopen" })).toBeVisible();
          await expect(
            thread(remark)
              .getByText(/^Resolved by /)
              .last(),
          ).toBeVisible();
        }),
      reopen: (remark) =>
        then(`reopen “${remark}”`, async () => {
          await thread(remark).getByRole("button", { name: "Reopen" }).click();
          await expect(thread(remark).getByRole("button", { name: "Resolve" })).toBeVisible();
          await expect(
            thread(remark)
              .getByText(/^Reopened by /)
              .last(),
          ).toBeVisible();
        }),
      approve: () => then("approve", () => decide("Approve", "Approved")),
      approveWithChanges: (reason) =>
        then("approve with changes", () => decide("Approve with changes", "Approved with changes", reason)),
      reject: (reason) => then("reject", () => decide("Refuse", "Refused", reason)),
      expectWaiting: (...nodes) =>
        then(`these wait: ${nodes.join(", ")}`, async () => {
          const rows = waiting.getByRole("row");
          if (nodes.length === 0) return await expect(queue.getByText("Nothing waits for you")).toBeVisible();
          await expect(rows, "what waits for a decision").toHaveCount(nodes.length);
          for (const [at, node] of nodes.entries()) await expect(rows.nth(at)).toContainText(node);
        }),
      expectReading: (node) =>
        then(`“${node}” is read`, () =>
          expect(reading.getByRole("heading", { name: node, exact: true })).toBeVisible(),
        ),
      expectReads: (what) => then(`it reads ${what}`, () => expect(reading, "the reading pane").toContainText(what)),
      expectCoverage: (words) =>
        then(`coverage says ${words}`, () =>
          expect(page.getByRole("region", { name: "Approval coverage" })).toContainText(words),
        ),
    };
  }
  return verbs([]);
}

/** Drags over the words where they stand on the screen. */
async function markWords(page: Page, within: Locator, words: string): Promise<void> {
  const box = await within.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const first = rects[0];
      const last = rects.at(-1);
      if (!first || !last) return null;
      return {
        from: { x: first.left, y: first.top + first.height / 2 },
        to: { x: last.right, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!box) throw new Error(`“${words}” is not in the text that is read`);
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move(box.to.x, box.to.y, { steps: 5 });
  await page.mouse.up();
}
