/**
 * A designer at work: drives the real screen by mouse and keyboard, finding things by role and name as a person does.
 * Acts chain and run when awaited: `await designer.drag("Welcome").by(80, 0).undo()`.
 */
import { type Locator, type Page, expect } from "@playwright/test";
import { type Act, type Chains, titled } from "./app/fluent.ts";
import { openCanvasHands } from "./app/canvas-hands.ts";
import { openInspectorHands } from "./app/inspector-hands.ts";
import { literally } from "./app/say.ts";

export type Deed = Designer & PromiseLike<void>;

export interface Designer {
  readonly page: Page;
  /** From the palette, by its search and Enter: after the selection, or in the middle of what is seen. */
  add(what: string): Added;
  /** `A`: after this node. */
  addAfter(node: string, what: string): Added;
  /** `N`: anywhere. */
  addAnywhere(what: string): Added;
  /** A drag from the palette onto a stage, this far from its top left corner; pixels on the screen. */
  dragIn(what: string): { into(stage: string, x?: number, y?: number): Added };
  /** A drag from a way out onto empty canvas, then a choice. */
  dropEdge(node: string, way?: string): { at(dx: number, dy: number): { choosing(what: string): Added } };
  /** `+` on the connection. */
  insertBetween(from: string, to: string, what: string): Added;
  /** The first is pressed, the others with Shift. */
  select(...nodes: string[]): Deed;
  drag(node: string): { by(dx: number, dy: number): Deed; into(stage: string): Deed };
  /** A drag from a way out to a node. */
  connect(node: string, way?: string): { to(target: string): Deed };
  /** `L`: the same by search. */
  link(node: string): { to(target: string): Deed };
  rename(node: string): { to(name: string): Deed };
  remove(...nodes: string[]): Deed;
  removeAndReconnect(...nodes: string[]): Deed;
  press(keys: string): Deed;
  undo(): Deed;
  redo(): Deed;
  readonly inspector: {
    /** From a closed list. */
    choose(field: string, option: string): Deed;
    /** From a long list, by typing. */
    find(field: string, option: string): Deed;
    write(field: string, text: string): Deed;
    number(field: string, n: number): Deed;
    lasting(field: string, amount: number, unit: string): Deed;
    press(button: string): Deed;
    addModule(name: string): Deed;
  };
  readonly problems: {
    /** Presses the button that mends, at the problem that reads so. */
    fix(problem: string | RegExp, button?: string): Deed;
    expect(problem: string | RegExp): Deed;
    expectGone(problem: string | RegExp): Deed;
    expectNone(): Deed;
  };
  stage(name: string): {
    rename(to: string): Deed;
    /** Pixels on the screen. */
    widen(by: number): Deed;
    /** By its menu. */
    menu(item: string): Deed;
    select(): Deed;
  };
  addStage(name: string): Deed;
  checkpoint(name: string): Deed;
  review(): Deed;
  design(): Deed;
  become(name: string, role: string): Deed;
  expectSaved(): Deed;
  /** On the canvas, and all of these words are said of it. */
  expectNode(name: string, ...said: (string | RegExp)[]): Deed;
  expectNoNode(name: string): Deed;
  expectConnected(from: string, to: string, way?: string): Deed;
  expectStages(...names: string[]): Deed;
  /** What the button would take back. */
  expectUndo(name: string | RegExp): Deed;
  expectNothingToUndo(): Deed;
  /** A sentence beside the place where it was tried; it is closed again. */
  expectRefused(why: string | RegExp): Deed;
  /** Anything else a test looks at, in its place in the chain. */
  also(act: Act): Deed;
  node(name: string): Locator;
}

export interface Added extends Designer, PromiseLike<void> {
  named(name: string): Deed;
}

export function openDesigner(page: Page, chains: Chains): Designer {
  const hands = openCanvasHands(page);
  const panel = openInspectorHands(page);
  const bottom = page.getByRole("region", { name: "Problems, comments and history" });
  const status = page.getByRole("contentinfo");
  const problemRow = (problem: string | RegExp): Locator =>
    bottom.getByRole("grid", { name: "Problems" }).getByRole("row").filter({ hasText: problem });

  const showProblems = async (): Promise<void> => {
    const tab = bottom.getByRole("tab", { name: /^Problems/ });
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
    const unfold = bottom.getByRole("button", { name: "Unfold" });
    if (await unfold.isVisible()) await unfold.click();
  };

  function verbs(acts: readonly Act[]): Designer {
    const then = (title: string, act: Act): Deed => deed([...acts, titled(title, act)]);
    const added = (title: string, act: Act): Added => {
      const done = [...acts, titled(title, act)];
      return chains.of([...done, titled("leave its name", () => hands.leaveName())], (all) => ({
        ...verbs(all),
        named: (name: string) => deed([...done, titled(`name it “${name}”`, () => hands.typeName(name))]),
      }));
    };
    return {
      page,
      add: (what) => added(`add ${what} from the palette`, () => hands.addFromPalette(what)),
      addAfter: (node, what) =>
        added(`add ${what} after “${node}” with A`, async () => {
          await hands.press(node);
          await page.keyboard.press("a");
          await hands.chooseInAdd(what);
        }),
      addAnywhere: (what) =>
        added(`add ${what} with N`, async () => {
          await page.keyboard.press("n");
          await hands.chooseInAdd(what);
        }),
      dragIn: (what) => ({
        into: (stage, x = 60, y = 120) =>
          added(`drag ${what} from the palette into stage “${stage}”`, () => hands.dragFromPalette(what, stage, x, y)),
      }),
      dropEdge: (node, way = "") => ({
        at: (dx, dy) => ({
          choosing: (what) =>
            added(`drop an edge of “${node}” on empty canvas and choose ${what}`, async () => {
              await hands.dropEdge(node, way, dx, dy);
              await hands.chooseInAdd(what);
            }),
        }),
      }),
      insertBetween: (from, to, what) =>
        added(`insert ${what} between “${from}” and “${to}”`, async () => {
          await hands.pressPlusBetween(from, to);
          await hands.chooseInAdd(what);
        }),
      select: (...nodes) => then(`select ${nodes.join(", ")}`, () => hands.select(nodes)),
      drag: (node) => ({
        by: (dx, dy) => then(`drag “${node}” by ${dx}, ${dy}`, () => hands.dragBy(node, dx, dy)),
        into: (stage) => then(`drag “${node}” into stage “${stage}”`, () => hands.dragInto(node, stage)),
      }),
      connect: (node, way = "") => ({
        to: (target) => then(`connect “${node}” ${way} to “${target}”`, () => hands.connect(node, way, target)),
      }),
      link: (node) => ({
        to: (target) => then(`link “${node}” to “${target}” with L`, () => hands.link(node, target)),
      }),
      rename: (node) => ({
        to: (name) =>
          then(`rename “${node}” to “${name}” with F2`, async () => {
            await hands.press(node);
            await page.keyboard.press("F2");
            await hands.typeName(name);
          }),
      }),
      remove: (...nodes) =>
        then(`delete ${nodes.join(", ")}`, async () => {
          await hands.select(nodes);
          await page.keyboard.press("Delete");
        }),
      removeAndReconnect: (...nodes) =>
        then(`delete ${nodes.join(", ")} and reconnect`, async () => {
          await hands.select(nodes);
          await page.keyboard.press("ControlOrMeta+Delete");
        }),
      press: (keys) => then(`press ${keys}`, () => page.keyboard.press(keys)),
      undo: () => then("undo", () => page.getByRole("button", { name: /^Undo/ }).click()),
      redo: () => then("redo", () => page.getByRole("button", { name: /^Redo/ }).click()),
      inspector: {
        choose: (field, option) => then(`choose ${option} for ${field}`, () => panel.choose(field, option)),
        find: (field, option) => then(`find ${option} for ${field}`, () => panel.find(field, option)),
        write: (field, text) => then(`write “${text}” into ${field}`, () => panel.write(field, text)),
        number: (field, n) => then(`write ${n} into ${field}`, () => panel.write(field, String(n))),
        lasting: (field, amount, unit) => then(`${field}: ${amount} ${unit}`, () => panel.lasting(field, amount, unit)),
        press: (button) => then(`press ${button} in the inspector`, () => panel.press(button)),
        addModule: (name) => then(`add module ${name}`, () => panel.addModule(name)),
      },
      problems: {
        fix: (problem, button) =>
          then(`mend the problem ${problem}`, async () => {
            await showProblems();
            const row = problemRow(problem).first();
            await expect(row, `a problem that reads ${problem}`).toBeVisible();
            const fixes = row.getByRole("button");
            await (button === undefined ? fixes.last() : row.getByRole("button", { name: button })).click();
          }),
        expect: (problem) =>
          then(`there is a problem ${problem}`, async () => {
            await showProblems();
            await expect(problemRow(problem).first(), `a problem that reads ${problem}`).toBeVisible();
          }),
        expectGone: (problem) =>
          then(`there is no problem ${problem}`, async () => {
            await showProblems();
            await expect(problemRow(problem), `problems that read ${problem}`).toHaveCount(0);
          }),
        expectNone: () =>
          then("there is no problem", async () => {
            await showProblems();
            await expect(bottom.getByText("No problems", { exact: true })).toBeVisible();
            await expect(status.getByText("no problems")).toBeVisible();
          }),
      },
      stage: (name) => ({
        rename: (to) => then(`rename stage “${name}” to “${to}”`, () => hands.renameStage(name, to)),
        widen: (by) => then(`widen stage “${name}” by ${by}`, () => hands.widenStage(name, by)),
        menu: (item) => then(`${item} on stage “${name}”`, () => hands.stageMenu(name, item)),
        select: () => then(`select stage “${name}”`, () => hands.selectStage(name)),
      }),
      addStage: (name) => then(`add stage “${name}”`, () => hands.addStage(name)),
      checkpoint: (name) =>
        then(`name this version “${name}”`, async () => {
          await page.keyboard.press("ControlOrMeta+s");
          const dialog = page.getByRole("dialog", { name: "Name this version" });
          await dialog.getByRole("textbox", { name: "Name" }).fill(name);
          await dialog.getByRole("button", { name: "Name this version" }).click();
          await expect(dialog).toBeHidden();
        }),
      review: () => then("go to review", () => page.getByRole("radio", { name: "Review" }).click()),
      design: () => then("go to design", () => page.getByRole("radio", { name: "Design" }).click()),
      become: (name, role) =>
        then(`become ${name}, ${role}`, async () => {
          await page.getByRole("button", { name: "Settings and help" }).click();
          await page.getByRole("menuitem", { name: "Change who works here…" }).click();
          const dialog = page.getByRole("dialog", { name: "Who works here" });
          await dialog.getByRole("textbox", { name: "Your name" }).fill(name);
          await dialog.locator("label", { hasText: role }).click();
          await dialog.getByRole("button", { name: "Save" }).click();
          await expect(dialog).toBeHidden();
        }),
      expectSaved: () =>
        then("everything is saved", () =>
          expect(status.getByText(/^Saved \d\d:\d\d:\d\d$/), "the status says Saved").toBeVisible(),
        ),
      expectNode: (name, ...said) =>
        then(`“${name}” is on the canvas`, async () => {
          await hands.lookFor(name);
          for (const part of said)
            await expect(hands.node(name), `what is said of “${name}”`).toHaveAttribute(
              "aria-label",
              typeof part === "string" ? new RegExp(literally(part)) : part,
            );
        }),
      expectNoNode: (name) =>
        then(`“${name}” is not on the canvas`, async () => {
          await expect(hands.node(name), `a node called “${name}”`).toHaveCount(0);
          // Nor anywhere beside what was in sight.
          await hands.seeAll();
          await expect(hands.node(name), `a node called “${name}”`).toHaveCount(0);
        }),
      expectConnected: (from, to, way) =>
        then(`“${from}” leads to “${to}”`, async () => {
          await hands.lookFor(from);
          await expect(hands.node(from), `what is said of “${from}”`).toHaveAttribute(
            "aria-label",
            new RegExp(`leads to .*${literally(to)}${way === undefined ? "" : ` by “${literally(way)}”`}`),
          );
        }),
      expectStages: (...names) => then(`stages are ${names.join(", ")}`, () => hands.expectStages(names)),
      expectUndo: (name) =>
        then(`undo would take back ${name}`, () =>
          expect(page.getByRole("button", { name: typeof name === "string" ? `Undo ${name}` : name })).toBeVisible(),
        ),
      expectNothingToUndo: () =>
        then("there is nothing to undo", () =>
          expect(page.getByRole("button", { name: "Undo", exact: true })).toHaveAttribute("aria-disabled", "true"),
        ),
      expectRefused: (why) => then(`it is refused: ${why}`, () => hands.expectRefused(why)),
      also: (act) => deed([...acts, act]),
      node: (name) => hands.node(name),
    };
  }
  const deed = (acts: readonly Act[]): Deed => chains.of(acts, verbs);
  return verbs([]);
}
