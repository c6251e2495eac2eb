/** Many things at once: pasted, restored, batched; and calls that nobody can read. */
import { describe, expect, test } from "vitest";
import { type AnyCall, commandRunnerIn, commands, labelOf } from "../../../shared/commands/index.ts";
import { type AnyRecord, openSession } from "../../../shared/document/index.ts";
import { stagesOf } from "../../../shared/journey/index.ts";
import { edgeRecord, nodeRecord } from "../../support/temp-workspace.ts";
import { drawing, start, does, refuses, node, edges, fresh, stageOfRecords } from "./doing.ts";

describe("add-records", () => {
  const add = (records: object[]): AnyCall => ({
    name: "add-records",
    args: { label: "Paste", records: records as never },
  });
  test("in whatever order they come", () => {
    const session = does(
      add([
        edgeRecord("e", "a", "b"),
        nodeRecord("a", "wait", { stage: "s", group: "g" }),
        nodeRecord("b", "exit"),
        nodeRecord("g", "group"),
        stageOfRecords("s", { order: 0 }),
      ]),
    );
    expect(edges(session)).toContain("a.next → b");
    expect(stagesOf(session.doc).map((s) => s.order)).toEqual([0, 1, 2]);
  });
  test("refuses doubles, strangers, and what would hang", () => {
    refuses(add([nodeRecord("hello", "wait")]), "“Wait” is there already under the same id. Nothing was added.");
    refuses(add([nodeRecord("a", "wait"), nodeRecord("a", "wait")]), /same id/);
    refuses(add([nodeRecord("a", "wait"), edgeRecord("a", "a", "hello")]), /same id/);
    refuses(
      add([drawing().find((r) => r.type === "journey")!].map((r) => ({ ...r, id: "second" }))),
      /A journey cannot be added/,
    );
    refuses(add([{ id: "m", type: "module", name: "M" }]), /no type of record in a journey/);
    refuses(add([nodeRecord("a", "wait", { stage: "gone" })]), /The stage that/);
    refuses(add([nodeRecord("a", "wait", { data: { for: "ever" } })]), /cannot hold this/);
    refuses(
      add([edgeRecord("e", "leave", "hello")]),
      /A connection among what was to be added is not valid. People leave/,
    );
    refuses(add([edgeRecord("e", "hello", "nobody")]), /One end of this connection/);
    refuses(add([{ id: "e", type: "edge", from: "hello" }]), /cannot hold this/);
  });
  test("a copy of a fault is a fault for the rules, not a reason to refuse", () => {
    expect(edges(does(add([nodeRecord("a", "wait"), edgeRecord("e", "a", "leave", "gone")])))).toContain(
      "a.gone → leave",
    );
  });
});

describe("apply-change", () => {
  const apply = (change: object): AnyCall => ({
    name: "apply-change",
    args: { label: "Restore", change: { added: [], updated: [], removed: [], ...change } as never },
  });
  const hello = (): AnyRecord => drawing().find((r) => r.id === "hello")!;
  test("restores", () => {
    const session = does(
      apply({
        updated: [{ id: "hello", type: "node", before: { name: "Hello" }, after: { name: "Bye" } }],
        added: [nodeRecord("a", "note")],
      }),
    );
    expect(node(session, "hello").name).toBe("Bye");
  });
  test("does not write over what somebody changed in the meantime", () => {
    refuses(
      apply({ updated: [{ id: "hello", type: "node", before: { name: "Other" }, after: { name: "Bye" } }] }),
      /changed in the meantime/,
    );
    refuses(apply({ removed: [{ ...hello(), name: "Other" }] }), /changed in the meantime/);
    refuses(apply({ removed: [nodeRecord("gone", "note")] }), /changed in the meantime/);
    refuses(apply({ added: [hello()] }), /changed in the meantime/);
  });
  test("leaves nothing hanging and nothing invalid", () => {
    refuses(apply({ removed: [hello()] }), /The node that “It” belongs to is not there/);
    refuses(apply({ removed: [drawing().find((r) => r.id === "start")!] }), /The stage that/);
    refuses(apply({ added: [{ id: "a", type: "teleport" }] }), /cannot hold this/);
    refuses(
      apply({ updated: [{ id: "hello", type: "node", before: { name: "Hello" }, after: { name: 7 } }] }),
      /cannot hold this/,
    );
    refuses(
      apply({ updated: [{ id: "hello", type: "node", before: { id: "hello" }, after: { id: "x" } }] }),
      /meantime/,
    );
    refuses(apply({ removed: [drawing().find((r) => r.type === "journey")!] }), /A journey keeps its own record/);
  });
});

describe("batch", () => {
  const batch = (calls: object[]): AnyCall => ({ name: "batch", args: { label: "Several", calls: calls as never } });
  test("one step for all of it", () => {
    const session = does(
      batch([
        { name: "add-node", args: { node: fresh("wait") } },
        { name: "connect", args: { id: "e", from: "new", port: "next", to: "ask" } },
      ]),
    );
    expect(session.doc.has("e")).toBe(true);
    expect(labelOf(session.entry.command, session.doc, "en")).toBe("Several");
  });
  test("or nothing", () => {
    refuses(
      batch([
        { name: "remove", args: { ids: ["hello"], reconnect: false } },
        { name: "remove", args: { ids: ["hello"], reconnect: false } },
      ]),
      /no longer there/,
    );
    refuses(batch([batch([{ name: "remove", args: { ids: ["hello"], reconnect: false } }])]), /another batch/);
    refuses(batch([{ name: "no-such", args: {} }]), /There is no command/);
  });
  test("a part may lean on what the next part brings, and on nothing that a part took away", () => {
    does(
      batch([
        { name: "add-node", args: { node: fresh("wait", { stage: "s" }) } },
        { name: "add-stage", args: { stage: stageOfRecords("s") } },
      ]),
    );
    refuses(
      batch([
        { name: "remove-stage", args: { id: "start", into: null } },
        { name: "set-fields", args: { ids: ["hello"], fields: { stage: "start" } } },
      ]),
      /The stage that “Hello” belongs to is not there/,
    );
  });
});

describe("the runner", () => {
  test("refuses what it does not know, without a throw", () => {
    refuses({ name: "no-such-command", args: {} }, "There is no command “no-such-command”.");
    refuses({ name: "toString", args: {} }, "There is no command “toString”.");
    for (const args of [undefined, null, 7, "x", [], {}])
      for (const { name } of commands) {
        const outcome = start().dispatch({ name, args });
        expect(outcome, name).toHaveProperty("refused");
      }
  });
  test("a step that nobody can read is called by its command", () => {
    expect(labelOf({ name: "connect", args: 7 }, start().doc, "en")).toBe("connect");
    expect(labelOf({ name: "old-command", args: {} }, start().doc, "en")).toBe("old-command");
  });
  test("refuses in the language it was made for", () => {
    const session = openSession({ records: drawing(), runner: commandRunnerIn("de") });
    expect(session.dispatch({ name: "remove", args: { ids: ["x"], reconnect: false } })).toEqual({
      refused: "Was gelöscht werden sollte, ist nicht mehr da.",
    });
  });
});
