/** The row of tabs and the split: order, neighbours, closing, opening again, side by side. */
import { expect, test } from "vitest";
import {
  type TabsState,
  companionOf,
  createOpenTabs,
  movedTo,
  neighbourOf,
} from "../../../renderer/state/open-tabs.ts";
import { besideOf, shownWith, sideIn } from "../../../renderer/state/split.ts";

function row(start: Partial<TabsState> = {}, gone: readonly string[] = []) {
  let state: TabsState = { tabs: ["a", "b", "c"], front: "b", split: null, closed: [], ...start };
  const left: string[] = [];
  const tabs = createOpenTabs(
    { getState: () => state, setState: (values) => (state = { ...state, ...values }) },
    {
      open(id) {
        state = { ...state, front: id, tabs: state.tabs.includes(id) ? state.tabs : [...state.tabs, id] };
      },
      leave: async (id) => void left.push(id),
      exists: (id) => !gone.includes(id),
      remember: () => undefined,
    },
  );
  return { tabs, now: () => state, left };
}

test("a tab goes to another place, and comes to rest at the ends", () => {
  expect(movedTo(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(movedTo(["a", "b", "c"], "a", 9)).toEqual(["b", "c", "a"]);
  expect(movedTo(["a", "b", "c"], "c", -3)).toEqual(["c", "a", "b"]);
  const { tabs, now } = row();
  expect(tabs.move("a", 0)).toBe(false);
  expect(tabs.move("unknown", 0)).toBe(false);
  expect(tabs.move("c", 0)).toBe(true);
  expect(now().tabs).toEqual(["c", "a", "b"]);
});

test("neighbours go round, and from Home the row is entered at its ends", () => {
  expect(neighbourOf(["a", "b", "c"], "c", 1)).toBe("a");
  expect(neighbourOf(["a", "b", "c"], "a", -1)).toBe("c");
  expect(neighbourOf(["a", "b", "c"], "home", 1)).toBe("a");
  expect(neighbourOf(["a", "b", "c"], "home", -1)).toBe("c");
  expect(neighbourOf([], "home", 1)).toBeUndefined();
});

test("closing brings the one that comes into its place; of two side by side the other one", async () => {
  const alone = row();
  await alone.tabs.close(["b"]);
  expect([alone.now().front, alone.now().tabs, alone.left]).toEqual(["c", ["a", "c"], ["b"]]);
  await alone.tabs.close(["c", "a"]);
  expect(alone.now().front).toBe("home");

  const split = row({ split: { left: "b", right: "a" } });
  await split.tabs.close(["b"]);
  expect([split.now().front, split.now().split]).toEqual(["a", null]);

  const elsewhere = row({ split: { left: "b", right: "a" } });
  await elsewhere.tabs.close(["c"]);
  expect([elsewhere.now().front, elsewhere.now().split]).toEqual(["b", { left: "b", right: "a" }]);
});

test("closing the others leaves the one in front and where it is", async () => {
  const { tabs, now, left } = row();
  await tabs.close(["a", "c"]);
  expect([now().front, now().tabs, left]).toEqual(["b", ["b"], ["a", "c"]]);
});

test("closed tabs open again, the last one first, at their place; journeys that are gone are passed over", async () => {
  const { tabs, now } = row({}, ["c"]);
  await tabs.close(["a"]);
  await tabs.close(["c"]);
  expect(tabs.reopen()).toBe("a");
  expect([now().tabs, now().front]).toEqual([["a", "b"], "a"]);
  expect(tabs.reopen()).toBeNull();
});

test("two stand side by side: at the right unless told, never the same twice, never beside Home", () => {
  const place = { front: "b", tabs: ["a", "b", "c"] };
  expect(besideOf(null, place, "a")).toEqual({ left: "b", right: "a" });
  expect(besideOf(null, place, "a", "left")).toEqual({ left: "a", right: "b" });
  expect(besideOf(null, place, "b")).toBe("same-journey");
  expect(besideOf(null, { ...place, front: "home" }, "a")).toBe("nothing-in-front");
  // A third one takes the place of the other, and the active one stays where it is.
  expect(besideOf({ left: "a", right: "b" }, place, "c")).toEqual({ left: "c", right: "b" });
});

test("the split is seen while one of the two is in front, and F6 crosses it", () => {
  const { tabs, now } = row();
  expect(tabs.cross()).toBeNull();
  expect(tabs.beside("c")).toBe(true);
  expect(now().split).toEqual({ left: "b", right: "c" });
  expect(tabs.cross()).toBe("c");
  expect(now().front).toBe("c");
  tabs.swap();
  expect(sideIn(now().split, "c")).toBe("left");
  expect(shownWith(now().split, "a")).toBeNull();
  tabs.unsplit();
  expect(now().split).toBeNull();
});

test("the companion is who was in front before", () => {
  expect(companionOf({ tabs: ["a", "b", "c"], front: "b" }, ["b", "gone", "c", "a"])).toBe("c");
  expect(companionOf({ tabs: ["a", "b"], front: "b" }, [])).toBe("a");
  expect(companionOf({ tabs: ["b"], front: "b" }, ["a"])).toBeUndefined();
});
