/** Actions: each has its keys to itself, says in words what it is and why not, and does what it says as one step. */
import { describe, expect, test } from "vitest";
import { actionById, actions, actionsWithKeys } from "../../../renderer/actions/index.ts";
import type { ActionContext } from "../../../renderer/actions/define.ts";
import { normalStroke } from "../../../renderer/actions/keys.ts";
import { removeStages } from "../../../renderer/actions/stage-removal.ts";
import { type Desk, createDeskStore } from "../../../renderer/state/desk.ts";
import type { LiveDocument } from "../../../renderer/state/live-document.ts";
import { type AnyCall, commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, openSession } from "../../../shared/document/index.ts";
import { stagesOf } from "../../../shared/journey/index.ts";
import { journey } from "../../support/journey.ts";

const drawing = (): AnyRecord[] =>
  journey("Launch")
    .stage("A", { id: "a" })
    .entry("In")
    .stage("B", { id: "b" })
    .email("Hello")
    .stage("C", { id: "c" })
    .exit("Out")
    .build();

/** A desk over a real session, without a window around it. */
function desk(records = drawing()): {
  context: ActionContext;
  live: ReturnType<typeof openSession>;
  said: string[];
  select(...ids: string[]): void;
} {
  const live = openSession({ records, runner: commandRunner });
  const store = createDeskStore();
  const said: string[] = [];
  const parts: Partial<Desk> = { id: "j", journey: live as unknown as LiveDocument, store, canvas: null };
  const app = { announce: (text: string) => said.push(text), notify: ({ text }: { text: string }) => said.push(text) };
  const context = {
    desk: parts,
    library: null,
    language: "en",
    role: "designer",
    workspace: "x",
    readOnly: false,
    kin: [],
    app,
  } as unknown as ActionContext;
  return { context, live, said, select: (...ids) => store.getState().select(ids) };
}
const none = {
  desk: null,
  library: null,
  language: "en",
  role: "designer",
  workspace: "",
  readOnly: false,
  kin: [],
  app: { tabs: { row: () => ({ ids: [], at: -1, isSplit: false, isAnyClosed: false }) } },
} as unknown as ActionContext;
const run = (id: string, context: ActionContext): void => {
  expect(actionById(id).available(context)).toBe(true);
  actionById(id).run(context);
};

describe("all of them", () => {
  test("have an id of their own, a title and a reason when nothing is open", () => {
    expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
    for (const action of actions) {
      expect(action.words.en.title, action.id).toMatch(/^[A-Z0-9]/);
      const can = action.available(none);
      // What speaks of the row of tabs may be pressed anywhere, and says it when there is none.
      const isOfTabs = /-tabs?$/.test(action.id);
      if (action.group === "app" && !isOfTabs) expect(can, action.id).toBe(true);
      else expect(can, action.id).toMatch(/^[A-Z].*\.$/);
      expect(action.titleNow?.(none) ?? action.words.en.title).not.toMatch(/undefined/);
    }
    expect(() => actionById("no-such-action")).toThrow("no-such-action");
  });

  test("no two share a stroke, and none begins another's chord", () => {
    const taken = new Map<string, string>();
    for (const { id, keys } of actions)
      for (const written of keys) {
        const stroke = written.split(" ").map(normalStroke).join(" ");
        expect(taken.get(stroke), `${stroke}: ${id}`).toBeUndefined();
        taken.set(stroke, id);
      }
    for (const stroke of taken.keys())
      for (const other of taken.keys())
        if (other !== stroke) expect(other.startsWith(`${stroke} `), `${stroke} begins ${other}`).toBe(false);
    expect(taken.size).toBeGreaterThan(20);
  });

  test("a letter alone is no key of an action that works in text fields", () => {
    for (const action of actions)
      if (action.inFields === true)
        for (const key of action.keys) expect(key).toMatch(/^((Shift|Alt)\+)*(Mod\+|Alt\+|F\d)/);
  });

  test("keys can be given anew, and taken away", () => {
    const mine = actionsWithKeys({ undo: ["F9"], redo: [] });
    expect(mine.find((action) => action.id === "undo")?.keys).toEqual(["F9"]);
    expect(mine.find((action) => action.id === "redo")?.keys).toEqual([]);
    expect(mine.find((action) => action.id === "fit")?.keys).toEqual(actionById("fit").keys);
  });
});

describe("undo and redo", () => {
  test("are called by the step, even when it took the thing away", () => {
    const { context, live, said, select } = desk();
    expect(actionById("undo").available(context)).toBe("There is nothing to undo.");
    select("hello");
    run("delete", context);
    expect(actionById("undo").titleNow?.(context)).toBe("Undo Delete “Hello”");
    run("undo", context);
    expect(live.doc.has("hello")).toBe(true);
    expect(actionById("redo").titleNow?.(context)).toBe("Redo Delete “Hello”");
    run("redo", context);
    expect(live.doc.has("hello")).toBe(false);
    expect(said).toEqual(["1 deleted", "Undone: Delete “Hello”", "Done again: Delete “Hello”"]);
  });
  test("write nothing in review, and nothing where only reading is allowed", () => {
    const { context, select } = desk();
    select("hello");
    run("delete", context);
    context.desk!.store.getState().set({ mode: "review" });
    expect(actionById("undo").available(context)).toMatch(/Nothing can be changed in review/);
    expect(actionById("undo").available({ ...context, readOnly: true })).toMatch(/reading only/);
  });
  test("in the library they speak of the library", () => {
    const { context, live } = desk();
    live.dispatch({ name: "set-fields", args: { ids: ["hello"], fields: { name: "x" } } });
    expect(actionById("undo").available({ ...none, library: live as unknown as LiveDocument })).toBe(true);
    expect(context.desk).not.toBeNull();
  });
});

describe("delete", () => {
  test("nodes, connections and stages go in one step", () => {
    const { context, live, said, select } = desk();
    select("hello", "a", "b");
    run("delete", context);
    expect([live.doc.has("hello"), stagesOf(live.doc).map((stage) => stage.id)]).toEqual([false, ["c"]]);
    expect(live.doc.get("in")?.["stage"]).toBe("c");
    expect(said).toEqual(["3 deleted"]);
    expect(live.revision).toBe(1);
    live.undo();
    expect(stagesOf(live.doc)).toHaveLength(3);
  });
  test("every stage finds a neighbour for its nodes while there is one", () => {
    const { live } = desk();
    const into = (...ids: string[]): unknown[] =>
      removeStages(live.doc, ids).map((call: AnyCall) => (call.args as { into: string | null }).into);
    expect(into("b")).toEqual(["a"]);
    expect(into("a")).toEqual(["b"]);
    expect(into("c", "b")).toEqual(["a", "a"]);
    expect(into("a", "b", "c")).toEqual(["b", "c", null]);
    expect(into("gone")).toEqual([]);
  });
  test("of a gap closes it", () => {
    const { context, live, select } = desk();
    select("hello");
    run("delete-and-reconnect", context);
    expect([...live.doc.all("edge").values()].map((edge) => [edge["from"], edge["to"]])).toEqual([["in", "out"]]);
  });
  test("needs something selected that is still there", () => {
    const { context, select } = desk();
    expect(actionById("delete").available(context)).toBe("Select what is to be deleted first.");
    select("gone");
    expect(actionById("delete").available(context)).toBe("Select what is to be deleted first.");
  });
});

test("what is selected is a value: a new one for every change", () => {
  const store = createDeskStore();
  const seen = new Set<ReadonlySet<string>>([store.getState().selection]);
  store.getState().select(["a", "b"]);
  seen.add(store.getState().selection);
  expect(store.getState().focus).toBe("b");
  store.getState().toggle("a");
  seen.add(store.getState().selection);
  expect([...store.getState().selection]).toEqual(["b"]);
  store.getState().toggle("b");
  expect([store.getState().selection.size, store.getState().focus]).toEqual([0, null]);
  expect(seen.size).toBe(3);
});
