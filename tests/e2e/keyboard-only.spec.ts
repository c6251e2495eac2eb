/**
 * The whole job without a mouse: from an empty workspace to the file that is handed over. The harness refuses every act of a pointer;
 * at each step it is looked at what assistive technology reads, where the focus is and that it is seen, and what was said aloud.
 */
import { readFile } from "node:fs/promises";
import { readBlueprint } from "../support/app/blueprint-file.ts";
import { expect, test } from "../support/app/fixtures.ts";
import { type KeyboardOnly, keyboardOnly } from "../support/app/keyboard-only.ts";
import { literally, nodeNamed } from "../support/app/say.ts";
import { keeps } from "./manners.ts";

test.use({ ground: "empty", person: null });

let hand: KeyboardOnly;
test.beforeEach(({ page }) => {
  hand = keyboardOnly(page);
});
test.afterEach(() => hand.release());

test("the harness refuses the mouse", async ({ page }) => {
  expect(() => page.mouse.click(1, 1)).toThrow("there is no mouse here");
  expect(() => page.getByRole("textbox").click()).toThrow("there is no mouse here");
  expect(() => page.getByRole("textbox").fill("x")).toThrow("there is no mouse here");
});

test("from an empty workspace to the exported file", keeps("keyboard-only", "live-region"), async ({ page }) => {
  test.setTimeout(180_000);
  const canvas = page.getByRole("group", { name: "Journey canvas" }).first();
  const node = (name: string) => canvas.getByRole("button", { name: nodeNamed(name) });
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const notices = page.getByRole("region", { name: "Notices" });
  /** `A`, what is sought, and its name; the focus is on the new node. */
  const addAfter = async (what: string, name: string): Promise<void> => {
    await hand.press("a");
    await hand.expectAt("combobox", /^(Add|Insert)/);
    await hand.type(what);
    await hand.press("Enter");
    await hand.expectAt("textbox", "Name");
    await hand.type(name);
    await hand.press("Enter");
    await expect(node(name)).toBeFocused();
  };
  /** From a field of the inspector back to the step it belongs to. */
  const backToCanvas = async (name: string): Promise<void> => {
    // What lies open over the field is closed first: a list, a tooltip.
    await expect(async () => {
      await hand.press("Escape");
      await expect(node(name)).toBeFocused({ timeout: 500 });
    }).toPass({ timeout: 5000 });
  };
  /** Of what a field offers for the words in it. */
  const takeFirst = async (what: RegExp): Promise<void> => {
    const option = page.getByRole("option", { name: what }).first();
    await expect(option).toBeVisible();
    await hand.press("ArrowDown");
    await expect(option).toHaveAttribute("data-focused", "true");
    await hand.press("Enter");
    await expect(page.getByRole("listbox")).toBeHidden();
  };
  const choose = async (field: string, option: string): Promise<void> => {
    await hand.reach("button", new RegExp(`(^|\\s)${field}$`));
    await hand.press("Enter");
    await expect(page.getByRole("listbox")).toBeVisible();
    await hand.type(option);
    await hand.press("Enter");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(`${option}.* ${field}$`));
  };

  await test.step("who works here", async () => {
    const dialog = page.getByRole("dialog", { name: "Who works here?" });
    await hand.expectAt("textbox", "Your name");
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog "Who works here?":
        - banner:
          - heading "Who works here?"
        - textbox "Your name"
        - radiogroup "You work here as":
          - radio /^Designer/ [checked]
          - radio /^Medical reviewer/
        - contentinfo:
          - button "Start"
    `);
    await expect(page.locator(":focus")).toHaveAccessibleDescription("As colleagues know you.");
    await hand.type("Ada Novak");
    await hand.press("Enter");
    await expect(dialog).toBeHidden();
  });

  await test.step("a module for the library", async () => {
    await hand.press("ControlOrMeta+k");
    await hand.expectAt("combobox", "Go to anything, or run a command");
    await hand.type("go to the library");
    await hand.press("Enter");
    await expect(page.getByRole("heading", { name: "Modules", level: 1 })).toBeVisible();
    await hand.reach("button", "New module");
    await hand.press("Enter");
    await hand.reach("textbox", "Name");
    await hand.press("ControlOrMeta+a");
    await hand.type("Dosing in three steps");
    await hand.press("Enter");
    await expect(page.getByRole("row", { name: /Dosing in three steps/ })).toBeVisible();
    await hand.reach("button", "New version");
    await hand.press("Enter");
    await hand.reach("textbox", "Text");
    await hand.type("One tablet a day.");
    await hand.press("ControlOrMeta+Enter");
  });

  await test.step("a new journey", async () => {
    await hand.press("ControlOrMeta+k");
    await hand.type("new journey");
    await hand.press("Enter");
    const dialog = page.getByRole("dialog", { name: "New journey" });
    await hand.expectAt("textbox", "Title");
    await hand.type("Without a mouse");
    await hand.reach("radio", /^/, "Shift+Tab");
    await hand.press("End");
    await expect(dialog.getByRole("radio", { name: /^Blank/, checked: true })).toBeFocused();
    await hand.reach("button", "Create journey");
    await hand.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(canvas).toBeVisible();
  });

  await test.step("entry, touchpoint, wait, decision", async () => {
    // A new journey is there to be drawn on: its entry has the keyboard.
    await hand.expectAt("button", nodeNamed("People come in"));
    await expect(node("People come in")).toHaveAccessibleName(/^Entry: People come in, .*leads to People leave/);
    await addAfter("email", "Invitation");
    await expect(node("Invitation")).toHaveAccessibleName(/comes from People come in, leads to People leave/);
    await hand.press("Enter");
    await choose("Owner", "Medical");
    await choose("Channel", "SMS");
    await hand.reach("combobox", "Add a module");
    await hand.type("Dosing");
    await takeFirst(/Dosing in three steps/);
    await expect(inspector.getByText("Dosing in three steps").first()).toBeVisible();
    await backToCanvas("Invitation");
    await expect(node("Invitation")).toHaveAccessibleName(/1 module.*owned by Medical/);
    await addAfter("wait", "Three days");
    await addAfter("decision", "Opened it?");
    await expect(node("Opened it?")).toHaveAccessibleName(
      /^Decision: Opened it\?, .*in Stage 1, comes from Three days, leads to People leave by “Yes”, “Everyone else” leads nowhere/,
    );
  });

  await test.step("a condition for its branch", async () => {
    await hand.press("Enter");
    await hand.reach("button", "Add a condition");
    await hand.press("Enter");
    await hand.reach("combobox", "Field");
    await hand.press("ControlOrMeta+a");
    await hand.type("Invitation: cl");
    await takeFirst(/^Invitation: cl/);
    await expect(inspector).toContainText(/Invitation/);
    await backToCanvas("Opened it?");
  });

  await test.step("a call for everyone else, a goal, and L leads on", async () => {
    await hand.press("2");
    await hand.expectSaid("“Everyone else” leads nowhere");
    await addAfter("phone", "Call");
    await expect(node("Opened it?")).toHaveAccessibleName(/leads to Call by “Yes”/);
    const goTo = async (name: string): Promise<void> => {
      await hand.press("ControlOrMeta+k");
      await hand.expectAt("combobox", "Go to anything, or run a command");
      await hand.type(name);
      await hand.press("Enter");
      await expect(node(name)).toBeFocused();
    };
    const linkTo = async (from: string, to: string): Promise<void> => {
      await hand.press("l");
      await hand.expectAt("combobox", new RegExp(`^${literally(`Connect “${from}” to`)}`));
      await hand.type(to);
      await hand.press("Enter");
      await hand.expectSaid(`Connected “${from}” to “${to}”.`);
      await expect(node(from)).toBeFocused();
    };
    await goTo("Opened it?");
    await linkTo("Opened it?", "People leave");
    await hand.press("n");
    await hand.expectAt("combobox", /^Add/);
    await hand.type("goal");
    await hand.press("Enter");
    await hand.expectAt("textbox", "Name");
    await hand.type("First patient");
    await hand.press("Enter");
    await goTo("Call");
    await linkTo("Call", "First patient");
  });

  await test.step("a problem is mended from the list", async () => {
    await expect(page.getByRole("contentinfo").getByText(/1 error/)).toBeVisible();
    await hand.reach("tab", /^Problems/);
    const grid = page.getByRole("grid", { name: "Problems" });
    await expect(grid).toMatchAriaSnapshot(`
      - grid "Problems":
        - row /“Call”/
    `);
    await hand.reach("row", /“Call”/);
    await hand.reach("button", /exit/, "ArrowRight");
    await hand.press("Enter");
    await expect(page.getByRole("contentinfo").getByText(/error/)).toHaveCount(0);
    await hand.expectSaid(/Connect|Mended|exit/);
  });

  await test.step("a comment", async () => {
    await hand.press("ControlOrMeta+k");
    await hand.type("Invitation");
    await hand.press("Enter");
    await expect(node("Invitation")).toBeFocused();
    await hand.press("c");
    await hand.expectAt("textbox", "Write a remark");
    await hand.type("Is the dose named?");
    await hand.press("ControlOrMeta+Enter");
    await backToCanvas("Invitation");
    await expect(node("Invitation")).toHaveAccessibleName(/1 open comment/);
  });

  await test.step("a reviewer decides", async () => {
    await hand.reach("button", "Settings and help", "Shift+Tab");
    await hand.press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await hand.type("Change");
    await hand.expectAt("menuitem", "Change who works here…");
    await hand.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Who works here" });
    await expect(dialog).toBeVisible();
    await hand.reach("textbox", "Your name");
    await hand.press("ControlOrMeta+a");
    await hand.type("Dr Ines Falk");
    await hand.press("Tab", "ArrowDown");
    await expect(dialog.getByRole("radio", { name: /^Medical reviewer/, checked: true })).toBeFocused();
    await hand.reach("button", "Save");
    await hand.press("Enter");
    await expect(dialog).toBeHidden();
    await hand.press("Shift+R");
    await expect(page.getByRole("radio", { name: "Review", checked: true })).toBeVisible();
    const reads = (name: string) =>
      expect(page.locator("section.reading").getByRole("heading", { name, exact: true })).toBeVisible();
    // What was selected in the drawing lies open; J goes on, K back.
    await reads("Invitation");
    await hand.press("j");
    await reads("Call");
    await hand.press("k");
    await reads("Invitation");
    await hand.reach("button", "Approve");
    await hand.press("Enter");
    await expect(notices.getByText(/^Approved: /).last()).toBeVisible();
  });

  const text = await test.step("the file is handed over", async () => {
    await hand.press("Shift+R");
    await expect(page.getByRole("radio", { name: "Design", checked: true })).toBeVisible();
    await hand.press("ControlOrMeta+e");
    const dialog = page.getByRole("dialog", { name: "Export “Without a mouse”" });
    await expect(dialog).toBeVisible();
    await hand.reach("button", /^Make (the file|a draft)/);
    await hand.press("Enter");
    await hand.reach("button", "Download");
    const download = page.waitForEvent("download");
    await hand.press("Enter");
    const saved = await download;
    await hand.press("Escape");
    await expect(dialog).toBeHidden();
    return readFile(await saved.path(), "utf8");
  });
  const file = readBlueprint(text);
  expect(file.journey.title).toBe("Without a mouse");
  expect(file.nodes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Invitation", "Three days", "Opened it?", "Call", "First patient"]),
  );
  expect(file.approvals.map(({ state }) => state)).toContain("approved");
});
