/** The harness itself: what it promises to notice, it notices. */
import { expect, test } from "../support/app/fixtures.ts";

test("an error in the console, an uncaught one and a breach of the page's policy are complaints", async ({
  page,
  complaints,
}) => {
  expect(complaints.left).toEqual([]);
  await page.evaluate(() => {
    console.error("first fault");
    setTimeout(() => {
      throw new Error("second fault");
    });
    const script = document.createElement("style");
    script.textContent = "body { color: red }";
    document.head.append(script);
  });
  await expect.poll(() => complaints.left.length).toBe(3);
  for (const like of [/first fault/, /second fault/, /Content Security Policy/]) complaints.expected(like);
  expect(complaints.left).toEqual([]);
});

test("a chain that nobody awaits is counted, one that is awaited or continued is not", async ({ designer, chains }) => {
  const forgotten = designer.press("Escape");
  expect(chains.forgotten).toBe(1);
  await forgotten;
  expect(chains.forgotten).toBe(0);
  await designer.press("Escape").press("Escape");
  expect(chains.forgotten).toBe(0);
});

test("a failing act says what was being done", async ({ page, designer }) => {
  page.setDefaultTimeout(300);
  const failing = Promise.resolve(designer.inspector.press("Nothing is called so"));
  await expect(failing).rejects.toThrow("While trying to press Nothing is called so in the inspector");
});
