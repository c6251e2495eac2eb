/** Fields: set, refused, and what becomes of connections when a way out goes. */
import { describe, expect, test } from "vitest";
import { type AnyCall, labelOf } from "../../../shared/commands/index.ts";
import { edgeRecord } from "../../support/temp-workspace.ts";
import { drawing, start, does, refuses, node, edges, edgeId, label } from "./doing.ts";

describe("set-fields", () => {
  const set = (ids: string[], fields: Record<string, unknown>): AnyCall => ({
    name: "set-fields",
    args: { ids, fields },
  });
  test("sets one field, several, and of several things", () => {
    expect(node(does(set(["hello"], { name: "Good day" })), "hello").name).toBe("Good day");
    const session = does(set(["hello", "visit"], { function: "medical", collapsed: true }));
    expect([node(session, "hello").function, node(session, "visit").collapsed]).toEqual(["medical", true]);
  });
  test("is called by what it changes", () => {
    expect(label(set(["hello"], { name: "Good day" }))).toBe("Rename “Hello” to “Good day”");
    expect(label(set(["hello"], { name: "" }))).toBe("Rename “Hello”");
    expect(label(set(["start"], { name: "Begin" }))).toBe("Rename “Start” to “Begin”");
    expect(label(set(["hello"], { "data.sendWindow": null, "data.sender": "x" }))).toBe("Change “Hello”");
    expect(label(set(["hello"], { "data.sender": "Brand" }))).toBe("Change sender of “Hello”");
    expect(label(set(["hello", "visit"], { function: "medical" }))).toBe("Change owner of 2 nodes");
    expect(label(set(["hello"], { collapsed: true }))).toBe("Fold “Hello”");
    expect(label(set(["start"], { barrier: "Time" }))).toBe("Change “Start”");
    expect(labelOf(set(["hello"], { name: "Good day" }), does(set(["hello"], { name: "Good day" })).doc, "en")).toBe(
      "Rename to “Good day”",
    );
  });
  test("refuses what a thing is, what it cannot hold, and what is not there", () => {
    refuses(set(["hello"], { kind: "wait" }), /What a thing is cannot be changed/);
    refuses(set(["hello"], { id: "x" }), /What a thing is cannot be changed/);
    refuses(set(["hello"], { type: "edge" }), /What a thing is cannot be changed/);
    refuses(
      set(["hello"], JSON.parse('{"data.__proto__": {"channel": "email"}}') as Record<string, unknown>),
      /What a thing is/,
    );
    refuses(set(["nobody"], { name: "x" }), /no longer there/);
    refuses(set(["hello"], { stage: "gone" }), /The stage that “Hello” belongs to/);
    refuses(set(["hello"], { "data.sender": 7 }), /“Hello” cannot hold this as “Sender”/);
    refuses(set(["hello"], { "data.nonsense": 7 }), /^“Hello” cannot hold this/);
    refuses(set(["hello"], { name: undefined }), /^“It” cannot hold this as “name”/);
    refuses(set(["hello"], { name: "\ud800" }), /not text/);
    refuses(set(["hello"], { x: 1e9 }), /too far out/);
    refuses(set(["start"], { width: 300 }), /Move or resize the stage/);
    refuses(set(["start"], { order: 1 }), /Move or resize the stage/);
  });
  test("all of them or none", () => {
    refuses(set(["hello", "ask"], { "data.sender": "Brand" }), /“Ask” cannot hold this/);
  });
  test("a connection is not bent into what cannot be", () => {
    const records = drawing();
    refuses(set([edgeId(records, "hello", "next")], { to: "come-in" }), /Nothing can lead into/);
    refuses(set([edgeId(records, "hello", "next")], { port: "gone" }), /This way out/);
    const limited = does(set([edgeId(records, "hello", "next")], { maxPasses: 4 }));
    expect(limited.doc.get(edgeId(records, "hello", "next"))?.["maxPasses"]).toBe(4);
  });

  describe("when the ways out change", () => {
    const channel = (id: string, to: string): AnyCall => set([id], { "data.channel": to });
    test("the main way goes on under its new name, in the same step", () => {
      expect(edges(does(channel("hello", "rep-visit")))).toContain("hello.done → pause");
      expect(edges(does(channel("visit", "email")))).toContain("visit.next → leave");
      expect(edges(does(set(["pause"], { "data.for": "event" })))).toContain("pause.event → ask");
    });
    test("the others are kept, so that going back brings them back", () => {
      const records = [...drawing(), edgeRecord("no", "visit", "hello", "declined")];
      const session = does(channel("visit", "email"), records);
      expect(edges(session)).toEqual(expect.arrayContaining(["visit.next → leave", "visit.declined → hello"]));
      session.dispatch(channel("visit", "msl-visit"));
      expect(edges(session)).toEqual(expect.arrayContaining(["visit.done → leave", "visit.declined → hello"]));
    });
    test("between channels of one sort nothing changes", () => {
      expect(edges(does(channel("visit", "msl-visit")))).toEqual(edges(start()));
    });
    test("one way left and free takes the one connection that lost its own", () => {
      const records = drawing().filter((r) => r.type !== "edge" || r["port"] !== "otherwise");
      expect(edges(does(set(["ask"], { "data.branches": [] }), records))).toContain("ask.otherwise → visit");
    });
    test("of several ways left none takes what is not its own", () => {
      const branches = ["yes", "maybe"].map((id) => ({ id, name: id, condition: null }));
      const records = drawing()
        .filter((r) => r["port"] !== "otherwise")
        .map((r) => (r.id === "ask" ? { ...r, data: { ...(r["data"] as object), branches } } : r));
      const shorter = { "data.branches": branches.slice(1) };
      expect(edges(does(set(["ask"], shorter), records))).toContain("ask.yes → visit");
    });
    test("one way left does not take two", () => {
      const records = drawing()
        .filter((r) => r["port"] !== "otherwise")
        .map((r) =>
          r.id === "ask"
            ? {
                ...r,
                data: {
                  ...(r["data"] as object),
                  branches: ["yes", "no"].map((id) => ({ id, name: id, condition: null })),
                },
              }
            : r,
        );
      const session = does(set(["ask"], { "data.branches": [] }), [
        ...records,
        edgeRecord("second", "ask", "leave", "no"),
      ]);
      expect(edges(session)).toEqual(expect.arrayContaining(["ask.yes → visit", "ask.no → leave"]));
    });
    test("a way that is taken is left alone", () => {
      expect(edges(does(set(["ask"], { "data.branches": [] })))).toEqual(
        expect.arrayContaining(["ask.otherwise → leave", "ask.yes → visit"]),
      );
    });
    test("data that cannot be is refused, not asked for its ways out", () => {
      refuses(set(["ask"], { data: {} }), /“Ask” cannot hold this/);
      refuses(set(["ask"], { "data.branches": null }), /as “Branches”/);
    });
  });
});
