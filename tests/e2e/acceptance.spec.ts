/**
 * The main job from the first start to the file that is handed over, by mouse and keyboard only: drawing ten steps over three
 * stages, mending what is found, binding content, review with remark and verdict, an edit that makes the verdict stale, the
 * second verdict, the export, and everything still there after a reload. Every screen and state on the way is checked for access.
 */
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/app/axe.ts";
import { readBlueprint } from "../support/app/blueprint-file.ts";
import { expect, test } from "../support/app/fixtures.ts";

test.use({ ground: "sample", person: null });

const steps = [
  ...["People come in", "Welcome", "Three days", "Reads email?", "First visit"],
  ...["Live talk", "Was it useful?", "Until the form comes", "First patient", "Leaves"],
];

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("from blank to the file", async ({ page, home, designer, reviewer }) => {
      test.setTimeout(180_000);
      const look = (where: string) => expectAccessible(page, `${where}, ${colorScheme}`);
      await test.step("first start: who works here, and a blank journey", async () => {
        await expect(page.getByRole("dialog", { name: "Who works here?" })).toBeVisible();
        await look("who works here");
        await home.introduce("Ada Novak", "Designer");
        await look("home");
        await home.startBlank("Five first patients");
        await designer.expectStages("Stage 1").expectConnected("People come in", "People leave");
        await look("a blank journey");
      });

      await test.step("three stages", async () => {
        await designer
          .stage("Stage 1")
          .rename("Awareness")
          .stage("Awareness")
          .widen(-360)
          .addStage("Trial")
          .addStage("Adoption")
          .expectStages("Awareness", "Trial", "Adoption");
      });

      await test.step("the steps, each added in another way", async () => {
        await designer
          .insertBetween("People come in", "People leave", "Email")
          .named("Welcome")
          .addAfter("Welcome", "Wait")
          .named("Three days")
          .remove("People leave")
          .dragIn("Decision")
          .into("Trial", 110, 60)
          .named("Reads email?")
          .connect("Three days")
          .to("Reads email?")
          .select("Reads email?")
          .add("Rep visit")
          .named("First visit")
          .dropEdge("Reads email?", "Everyone else")
          .at(-150, 220)
          .choosing("Webinar")
          .named("Live talk")
          .dragIn("Goal")
          .into("Adoption", 110, 240)
          .named("First patient")
          .connect("First visit", "Done")
          .to("First patient")
          .addAfter("Live talk", "Rating")
          .named("Was it useful?")
          .addAnywhere("Wait")
          .named("Until the form comes")
          .expectSaved();
        await expect(page.getByRole("group", { name: "Stages" })).toContainText("nodes");
        await look("steps with problems");
      });

      await test.step("problems appear, and quick fixes clear them", async () => {
        await designer
          .connect("Was it useful?", "Yes")
          .to("Until the form comes")
          .select("Until the form comes")
          .inspector.choose("Until", "Something happens")
          .inspector.find("Event", "Start form received")
          .connect("Until the form comes", "Event")
          .to("First patient")
          .problems.expect("“Until the form comes” waits for an event that may never come")
          .problems.expect("outcomes of “First visit” lead nowhere")
          .problems.expect("“Reads email?”");
        await page.getByRole("button", { name: "Export" }).click();
        const dialog = page.getByRole("dialog", { name: "Export “Five first patients”" });
        await expect(dialog.getByText(/stand in the way/)).toBeVisible();
        await look("an export that errors stop");
        await page.keyboard.press("Escape");
        await designer.problems
          .fix("outcomes of “First visit” lead nowhere", "Connect both to exit")
          .problems.expectGone("outcomes of “First visit” lead nowhere")
          .problems.fix("outcomes of “Was it useful?” lead nowhere", "Connect both to exit")
          .problems.fix("“Until the form comes” waits for an event", "Time out after 14 days, to an exit")
          .problems.expectGone("“Until the form comes”")
          .expectUndo(/^Undo /)
          // What only a person can know is not mended by a button.
          .select("Reads email?")
          .inspector.press("Add a condition")
          .inspector.find("Field", "emails opened in 90 days")
          .inspector.choose("Is", "is at least")
          .inspector.number("Value", 1);
        await look("the condition editor");
        await designer.problems.expectNone().expectSaved();
      });

      await test.step("content is bound", async () => {
        await designer
          .select("Welcome")
          .inspector.addModule("Headline result, 24 weeks")
          .expectNode("Welcome", "1 module")
          .select("First visit")
          .inspector.addModule("Dosing in three steps")
          .select("Live talk")
          .inspector.addModule("How it works")
          .expectNode("Live talk", "1 module")
          .expectSaved();
        await look("a touchpoint with its content");
      });

      await test.step("a reviewer remarks and approves", async () => {
        await designer.become("Dr Ines Falk", "Medical reviewer").review();
        await reviewer.expectCoverage("0 of 4 content nodes approved");
        await look("review, nothing decided");
        await reviewer
          .open("Welcome")
          .mark("on placebo")
          .remark("Name the trial here.", "Must change", "Medical")
          .expectReads("On “on placebo”");
        const approve = page.getByRole("button", { name: "Approve", exact: true });
        await expect(approve).toHaveAttribute("aria-disabled", "true");
        await look("review with a remark");
        await reviewer
          .reply("Name the trial here.", "It is named in the next line.")
          .resolve("Name the trial here.")
          .approve()
          .open("First visit")
          .approve()
          .open("Live talk")
          .approve()
          .open("Was it useful?")
          .approve()
          .expectWaiting()
          .expectCoverage("4 of 4 content nodes approved");
        await look("review, all decided");
      });

      await test.step("an edit makes exactly that approval stale, and it is approved again", async () => {
        await designer
          .become("Ada Novak", "Designer")
          .design()
          .select("Welcome")
          .inspector.write("Sender", "Velcorda team")
          .expectNode("Welcome", "approval stale")
          .expectNode("Live talk", /until \d/)
          .become("Dr Ines Falk", "Medical reviewer")
          .review();
        await reviewer
          .expectWaiting("Welcome")
          .expectCoverage("3 of 4 content nodes approved")
          .open("Welcome")
          .expectReads("Velcorda team");
        await expect(page.getByRole("region", { name: "Changed since my last decision" })).toContainText(
          /Changed: Email “Welcome”.*Sender: .* became “?Velcorda team/,
        );
        await look("review with before and after");
        await reviewer.approve().expectWaiting().expectCoverage("4 of 4 content nodes approved");
      });

      const file = await test.step("the blueprint is exported", async () => {
        await designer.design();
        await page.getByRole("button", { name: "Export" }).click();
        const dialog = page.getByRole("dialog", { name: "Export “Five first patients”" });
        await dialog.getByRole("button", { name: "Make the file" }).click();
        await expect(
          dialog.getByText("Nothing is lost").or(dialog.getByText("What this target cannot hold")).first(),
        ).toBeVisible();
        await look("an export that was made");
        const download = page.waitForEvent("download");
        await dialog.getByRole("button", { name: "Download" }).click();
        const saved = await download;
        expect(saved.suggestedFilename()).toMatch(/^five-first-patients.*\.blueprint\.json$/);
        const text = await readFile(await saved.path(), "utf8");
        await page.keyboard.press("Escape");
        await expect(dialog).toBeHidden();
        return readBlueprint(text);
      });
      expect(file.draft).toBe(false);
      expect(file.journey.title).toBe("Five first patients");
      expect(file.stages.map(({ name }) => name)).toEqual(["Awareness", "Trial", "Adoption"]);
      expect(file.nodes.map(({ name }) => name).toSorted()).toEqual(steps.toSorted());
      expect(file.findings).toEqual([]);
      expect(file.approvals.map(({ state }) => state)).toEqual(["approved", "approved", "approved", "approved"]);

      await test.step("all of it is there after a reload", async () => {
        await page.reload();
        await designer.expectStages("Awareness", "Trial", "Adoption");
        for (const name of steps) await designer.expectNode(name);
        await designer
          .expectConnected("Three days", "Reads email?")
          .expectConnected("Reads email?", "Live talk", "Everyone else")
          .expectConnected("Until the form comes", "First patient", "Event")
          .expectNode("Welcome", /until \d/)
          .problems.expectNone()
          .review();
        await reviewer.expectCoverage("4 of 4 content nodes approved");
        await reviewer.open("Welcome").expectReads("Name the trial here.");
        await home.go();
        await expect(home.row("Five first patients")).toContainText("Approved");
        await look("home, at the end");
      });
    });
  });
