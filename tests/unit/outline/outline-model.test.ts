/** The outline on the screen: in step with the journey whatever is done, and the keyboard stays where the hand left it. */
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createOutlineModel, recordOf } from "../../../renderer/screens/outline/outline-model.ts";
import { outlineOf } from "../../../shared/outline/index.ts";
import { type Dice, callFrom } from "../../support/random-calls.ts";
import { journey } from "../../support/journey.ts";
import { smallJourney } from "../../support/temp-workspace.ts";
import { memoryDesk } from "../canvas/desk.ts";

beforeAll(() => {
  // Frames come when the test asks for the rows.
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
});

const drawing = () => {
  const drawn = journey("J").stage("One", { id: "one" }).entry("In").decision("Which", { Yes: null });
  drawn.from("Which", "yes").email("Hello").exit("Out");
  return drawn.stage("Two", { id: "two" }).lift().email("Later").build();
};
const opened = (records = drawing()) => {
  const desk = memoryDesk(records);
  return { desk, model: createOutlineModel(desk, false) };
};
const keys = ({ model }: ReturnType<typeof opened>): string[] => {
  const { shown, outline } = model.now();
  return shown.map((at) => outline.rows[at]!.key);
};

test("after any commands the rows are those of the journey, and all that is not folded away is shown", () => {
  const small = fc.nat(9999);
  const dice: fc.Arbitrary<Dice> = fc.record({
    act: small,
    a: small,
    b: small,
    c: small,
    text: fc.constantFrom("Step", ""),
  });
  fc.assert(
    fc.property(fc.array(dice, { minLength: 2, maxLength: 20 }), small, (sequence, pick) => {
      const { desk, model } = opened(smallJourney("j"));
      for (const [n, one] of sequence.entries()) {
        desk.journey.dispatch(callFrom(one, desk.journey.doc, n));
        const { outline, shown, folded, cursor } = model.now();
        expect(outline.rows).toEqual(outlineOf(desk.journey.doc, desk.facts()).rows);
        const visible = outline.rows.filter((row) => {
          for (let at = row.parent; at >= 0; at = outline.rows[at]!.parent)
            if (folded.has(outline.rows[at]!.key)) return false;
          return true;
        });
        expect(shown.map((at) => outline.rows[at])).toEqual(visible);
        if (cursor !== null) expect(outline.rows.some(({ key }) => key === cursor)).toBe(true);
        const row = outline.rows[pick % Math.max(1, outline.rows.length)];
        if (row && n % 3 === 0) model.setFolded([row.key]);
        else if (row) model.go(row.key, { focus: false });
      }
      model.stop();
    }),
    { numRuns: 80 },
  );
});

describe("where the keyboard stands", () => {
  test("going to a row selects what it stands for, and unfolds what hides it", () => {
    const here = opened();
    const { desk, model } = here;
    model.setFolded(["which"]);
    expect(keys(here)).not.toContain("hello");
    model.go("hello");
    expect(keys(here)).toContain("hello");
    expect([...desk.store.getState().selection]).toEqual(["hello"]);
    const open = model.now().outline.rows.find((row) => row.what === "way" && row.reach === "open")!;
    model.go(open.key);
    expect(recordOf(open)).toBe("which");
    expect([...desk.store.getState().selection]).toEqual(["which"]);
    expect(model.current()).toBe(open);
  });

  test("what is selected elsewhere takes it along; several that are picked here do not", () => {
    const { desk, model } = opened();
    model.go("in");
    desk.store.getState().select(["later"]);
    expect(model.current()).toMatchObject({ what: "node", id: "later" });
    model.go("in", { select: false });
    expect([...desk.store.getState().selection]).toEqual(["later"]);
  });

  test("when its row goes, it stays at the place", () => {
    const here = opened();
    const { desk, model } = here;
    model.go("hello");
    const place = keys(here).indexOf("hello");
    desk.journey.dispatch({ name: "remove", args: { ids: ["hello"], reconnect: true } });
    expect(model.now().cursor).toBe(keys(here)[place]);
    desk.journey.undo();
    expect(keys(here)[place]).toBe("hello");
  });

  test("what was folded is folded when the outline is opened again", () => {
    const { desk, model } = opened();
    model.go("in");
    model.setFolded(["two"]);
    model.stop();
    const again = createOutlineModel(desk, false);
    expect(again.now().folded.has("two")).toBe(true);
    expect(again.now().cursor).toBe("in");
    again.stop();
  });
});

test("a refusal is told, and nothing is written", () => {
  const { desk, model } = opened();
  const before = desk.journey.revision;
  expect(model.act({ name: "connect", args: { id: "e", from: "out", port: "next", to: "in" } }, null)).toBe(false);
  expect(desk.journey.revision).toBe(before);
});
