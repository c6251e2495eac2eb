/** Nodes and connections: added, connected, removed, moved. */
import { describe, expect, test } from "vitest";
import { type AnyCall, labelOf } from "../../../shared/commands/index.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { edgeRecord, nodeRecord } from "../../support/temp-workspace.ts";
import { drawing, start, does, refuses, node, edges, edgeId, label, fresh } from "./doing.ts";

describe("add-node", () => {
  test("alone, after, and into a connection", () => {
    expect(node(does({ name: "add-node", args: { node: fresh("note") } }), "new").kind).toBe("note");
    expect(label({ name: "add-node", args: { node: fresh("note") } })).toBe("Add Note");
    const after = does({
      name: "add-node",
      args: { node: fresh("wait"), after: { edge: "e", from: "visit", port: "declined" } },
    });
    expect(edges(after)).toContain("visit.declined → new");
    const records = drawing();
    const into: AnyCall = {
      name: "add-node",
      args: { node: fresh("wait"), into: { cut: edgeId(records, "hello", "next"), edge: "e", port: "next" } },
    };
    expect(edges(does(into))).toEqual(expect.arrayContaining(["hello.next → new", "new.next → pause"]));
    expect(label(into)).toBe("Insert Wait");
  });
  test("on a way back the limit stays with the half that leads back", () => {
    const records = [
      ...drawing(),
      { ...edgeRecord("back", "visit", "hello", "declined"), maxPasses: 3 } as unknown as AnyRecord,
    ];
    const session = does(
      { name: "add-node", args: { node: fresh("wait"), into: { cut: "back", edge: "e", port: "next" } } },
      records,
    );
    expect([session.doc.get("back")?.["maxPasses"], session.doc.get("e")?.["maxPasses"]]).toEqual([null, 3]);
  });
  test("makes room", () => {
    const session = does({
      name: "add-node",
      args: {
        node: fresh("wait"),
        shift: [
          { id: "pause", x: 700, y: 8 },
          { id: "nobody", x: 0, y: 0 },
        ],
      },
    });
    expect(node(session, "pause")).toMatchObject({ x: 700, y: 8 });
  });
  test("refuses what cannot be", () => {
    const into = (kind: "exit" | "entry" | "note") =>
      ({
        name: "add-node",
        args: { node: fresh(kind), into: { cut: edgeId(drawing(), "hello", "next"), edge: "e", port: "next" } },
      }) as AnyCall;
    refuses(into("exit"), "Exit cannot stand in the middle of a connection. Add it beside the flow instead.");
    refuses(into("entry"), /^Entry cannot stand in the middle/);
    refuses(into("note"), /^Note cannot stand in the middle/);
    refuses({ name: "add-node", args: { node: nodeRecord("hello", "wait") as never } }, /with this id already/);
    refuses(
      { name: "add-node", args: { node: fresh("wait", { kind: "teleport" }) } },
      "There is no node kind “teleport”.",
    );
    refuses({ name: "add-node", args: { node: fresh("wait", { data: {} }) } }, /^“Wait” cannot hold this/);
    refuses(
      { name: "add-node", args: { node: fresh("wait", { stage: "gone" }) } },
      "The stage that “Wait” belongs to is not there. Nothing was changed.",
    );
    refuses(
      { name: "add-node", args: { node: fresh("wait", { group: "hello" }) } },
      "The group that “Wait” belongs to is not there. Nothing was changed.",
    );
    refuses(
      { name: "add-node", args: { node: fresh("wait"), after: { edge: "e", from: "leave", port: "next" } } },
      /People leave at “Leave”/,
    );
    refuses(
      { name: "add-node", args: { node: fresh("wait"), after: { edge: "hello", from: "visit", port: "done" } } },
      /with this id already/,
    );
    refuses(
      { name: "add-node", args: { node: fresh("wait"), after: { edge: "e", from: "visit", port: "next" } } },
      "This way out of “Visit” is not there. Start from one of its ways out.",
    );
    refuses(
      { name: "add-node", args: { node: fresh("wait"), into: { cut: "gone", edge: "e", port: "next" } } },
      /no longer there/,
    );
    refuses({ name: "add-node", args: { node: fresh("wait"), shift: [{ id: "hello", x: 1e7, y: 0 }] } }, /too far out/);
  });
});

describe("connect and reattach", () => {
  const connect = (from: string, port: string, to: string, id = "e"): AnyCall => ({
    name: "connect",
    args: { id, from, port, to },
  });
  test("connects, and says between whom", () => {
    expect(edges(does(connect("visit", "declined", "pause")))).toContain("visit.declined → pause");
    expect(label(connect("visit", "declined", "pause"))).toBe("Connect “Visit” to “Pause”");
  });
  test("refuses with the legal alternative", () => {
    refuses(
      connect("pause", "next", "pause"),
      "“Pause” cannot lead straight back to itself. Put a wait in between and connect that back.",
    );
    refuses(connect("pause", "next", "come-in"), /Nothing can lead into the entry “Come in”/);
    refuses(connect("leave", "next", "pause"), /People leave at “Leave”/);
    refuses(connect("pause", "next", "ask"), "“Pause” already leads to “Ask” this way.");
    refuses(connect("pause", "sideways", "leave"), /This way out of “Pause” is not there/);
    refuses(connect("nobody", "next", "leave"), /One end of this connection/);
    refuses(connect("pause", "next", "nobody"), /One end of this connection/);
    refuses(connect("pause", "next", "leave", "hello"), /with this id already/);
    refuses(connect("pause", "next", "new"), /Notes and groups/, [...drawing(), nodeRecord("new", "note")]);
  });
  test("leads a connection elsewhere, or starts it elsewhere", () => {
    const records = drawing();
    const id = edgeId(records, "ask", "otherwise");
    const lead: AnyCall = { name: "reattach", args: { id, from: "ask", port: "otherwise", to: "hello" } };
    expect(edges(does(lead))).toContain("ask.otherwise → hello");
    expect(label(lead)).toBe("Lead the connection to “Hello”");
    const begin: AnyCall = { name: "reattach", args: { id, from: "visit", port: "declined", to: "leave" } };
    expect(edges(does(begin))).toContain("visit.declined → leave");
    expect(label(begin)).toBe("Start the connection from “Visit”");
    refuses({ name: "reattach", args: { id: "gone", from: "ask", port: "otherwise", to: "hello" } }, /no longer there/);
    refuses({ name: "reattach", args: { id, from: "ask", port: "otherwise", to: "come-in" } }, /Nothing can lead into/);
    refuses({ name: "reattach", args: { id, from: "visit", port: "gone", to: "leave" } }, /This way out/);
  });
  test("a connection whose way out is gone may still be led elsewhere", () => {
    const records = [...drawing(), edgeRecord("odd", "visit", "pause", "gone")];
    expect(
      edges(does({ name: "reattach", args: { id: "odd", from: "visit", port: "gone", to: "hello" } }, records)),
    ).toContain("visit.gone → hello");
  });
});

describe("remove", () => {
  const remove = (ids: string[], reconnect = false): AnyCall => ({ name: "remove", args: { ids, reconnect } });
  test("takes the connections along", () => {
    const session = does(remove(["ask"]));
    expect(edges(session)).toEqual(["come-in.next → hello", "hello.next → pause", "visit.done → leave"]);
  });
  test("is called by the names that things had", () => {
    expect(label(remove(["ask"]))).toBe("Delete “Ask”");
    expect(label(remove(["hello"], true))).toBe("Delete “Hello” and reconnect");
    expect(label(remove(["hello", "ask"]))).toBe("Delete 2 nodes");
    expect(label(remove([edgeId(drawing(), "hello", "next")]))).toBe("Delete the connection");
    expect(label(remove(["hello", edgeId(drawing(), "ask", "yes")]))).toBe("Delete 1 node and 1 connection");
    // Where nobody knows any more what it was, it is not called something it was not.
    expect(labelOf(remove(["ask"]), does(remove(["ask"])).doc, "en")).toBe("Delete the thing");
  });
  test("closes the gap over several in a row", () => {
    expect(edges(does(remove(["hello", "pause"], true)))).toContain("come-in.next → ask");
  });
  test("does not close it where the ways part", () => {
    expect(edges(does(remove(["ask"], true)))).not.toContainEqual(expect.stringMatching(/^pause/));
  });
  test("closes it where all ways lead to one", () => {
    const records = [
      ...drawing().filter((r) => r.type !== "edge" || r["from"] !== "ask"),
      edgeRecord("a", "ask", "leave", "yes"),
      edgeRecord("b", "ask", "leave", "otherwise"),
    ];
    expect(edges(does(remove(["ask"], true), records))).toContain("pause.next → leave");
  });
  test("in a ring there is nowhere to go on, and no node leads to itself", () => {
    const ring = [...drawing(), edgeRecord("back", "visit", "pause", "declined")];
    expect(edges(does(remove(["pause", "ask", "visit"], true), ring))).toEqual(["come-in.next → hello"]);
    const tail = [
      ...drawing(),
      nodeRecord("x", "wait"),
      nodeRecord("y", "wait"),
      edgeRecord("vx", "visit", "x", "declined"),
      edgeRecord("xy", "x", "y"),
      edgeRecord("yx", "y", "x"),
    ];
    expect(edges(does(remove(["x", "y"], true), tail))).toEqual(edges(start()));
    const short = [
      nodeRecord("a", "wait"),
      nodeRecord("b", "wait"),
      edgeRecord("ab", "a", "b"),
      edgeRecord("ba", "b", "a"),
      drawing()[0]!,
    ];
    expect(edges(does(remove(["b"], true), short))).toEqual([]);
  });
  test("two ways to one target become one only where they leave the same way", () => {
    const records = [...drawing(), edgeRecord("twice", "hello", "ask")];
    expect(edges(does(remove(["pause"], true), records)).filter((e) => e === "hello.next → ask")).toHaveLength(1);
  });
  test("a loop that was limited does not become endless", () => {
    const records = [
      ...drawing(),
      nodeRecord("again", "wait"),
      edgeRecord("x", "visit", "again", "declined"),
      { ...edgeRecord("back", "again", "hello"), maxPasses: 2 } as unknown as AnyRecord,
    ];
    const session = does(remove(["again"], true), records);
    expect(session.doc.get("x")).toMatchObject({ to: "hello", maxPasses: 2 });
  });
  test("a group that goes leaves its members standing", () => {
    const records = [...drawing(), nodeRecord("box", "group"), nodeRecord("in", "note", { group: "box" })];
    expect(node(does(remove(["box"]), records), "in").group).toBeNull();
  });
  test("refuses what is not there and what is deleted otherwise", () => {
    refuses(remove(["nobody"]), "What was to be deleted is no longer there.");
    refuses(remove(["start"]), /A stage is deleted on its own/);
  });
});

describe("move-nodes", () => {
  const move = (
    moves: { id: string; x: number; y: number; stage?: string | null; group?: string | null }[],
    by: "move" | "tidy" = "move",
  ): AnyCall => ({ name: "move-nodes", args: { moves, by } });
  test("moves, changes stage and group, and is called by what moved", () => {
    expect(node(does(move([{ id: "hello", x: -40, y: 12, stage: "middle" }])), "hello")).toMatchObject({
      x: -40,
      y: 12,
      stage: "middle",
    });
    expect(node(does(move([{ id: "hello", x: 0, y: 0, stage: null }])), "hello").stage).toBeNull();
    expect(label(move([{ id: "hello", x: 0, y: 0 }]))).toBe("Move “Hello”");
    expect(
      label(
        move(
          [
            { id: "hello", x: 0, y: 0 },
            { id: "pause", x: 0, y: 0 },
          ],
          "tidy",
        ),
      ),
    ).toBe("Tidy 2 nodes");
  });
  test("says nothing where nothing moved", () => {
    const { x, y } = node(start(), "hello");
    expect(start().dispatch(move([{ id: "hello", x, y }]))).toEqual({ unchanged: true });
  });
  test("refuses what is not there, and what is out of the world", () => {
    refuses(move([{ id: "nobody", x: 0, y: 0 }]), /no longer there/);
    refuses(move([{ id: "start", x: 0, y: 0 }]), /no longer there/);
    refuses(move([{ id: "hello", x: 0, y: 0, stage: "gone" }]), /The stage that “Hello” belongs to is not there/);
    refuses(move([{ id: "hello", x: 0, y: 0, group: "pause" }]), /The group that “Hello” belongs to is not there/);
    refuses(move([{ id: "hello", x: 2e6, y: 0 }]), /too far out/);
    refuses(move([{ id: "hello", x: Number.NaN, y: 0 }]), /cannot be done like this/);
  });
  test("no group within itself, over however many", () => {
    const records = [...drawing(), nodeRecord("a", "group"), nodeRecord("b", "group", { group: "a" })];
    refuses(move([{ id: "a", x: 0, y: 0, group: "a" }]), /The group that/, records);
    refuses(move([{ id: "a", x: 0, y: 0, group: "b" }]), /The group that/, records);
  });
});
