/** Every command: what it does, what it refuses and how it says so, what it is called, and that undo leaves no trace. */
import { describe, expect, test } from "vitest";
import { type AnyCall, commandRunner, commandRunnerIn, commands, labelOf } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Entry, type Session, openSession, sameJson } from "../../../shared/document/index.ts";
import { parseDocument } from "../../../shared/journey/format/index.ts";
import {
  type EdgeRecord,
  type NodeRecord,
  stageDefaults,
  stageLefts,
  stagesOf,
} from "../../../shared/journey/index.ts";
import { versionHash } from "../../../shared/library/index.ts";
import { journey } from "../../support/journey.ts";
import { library } from "../../support/library.ts";
import { edgeRecord, nodeRecord } from "../../support/temp-workspace.ts";

/** Entry → Hello → Wait → Ask (yes → Visit → done → Exit, otherwise → Exit), over two stages. */
const drawing = (): AnyRecord[] =>
  journey("Launch")
    .stage("Start", { id: "start", width: 600 })
    .entry("Come in", {}, { x: 20 })
    .email("Hello", {}, { x: 220 })
    .wait(3, "days", "Pause", { x: 420 })
    .stage("Middle", { id: "middle", width: 800 })
    .decision("Ask", { yes: null }, {}, { x: 620 })
    .on("yes")
    .repVisit("Visit", {}, { x: 820 })
    .on("done")
    .exit("Leave", {}, { x: 1020 })
    .from("Ask", "otherwise")
    .to("Leave")
    .build();

const start = (records: readonly AnyRecord[] = drawing()): Session => openSession({ records, runner: commandRunner });
const sorted = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Does it, holds the outcome to the format, takes it back and does it again; gives the session as it is after it. */
function does(
  call: AnyCall,
  records: readonly AnyRecord[] = drawing(),
  kind: "journey" | "library" = "journey",
): Session & { entry: Entry } {
  const session = start(records);
  const outcome = session.dispatch(call);
  expect(outcome).toHaveProperty("entry");
  const after = sorted(session.doc.records());
  parseDocument(after, kind);
  session.undo();
  expect(sameJson(sorted(session.doc.records()), sorted(records))).toBe(true);
  session.redo();
  expect(sameJson(sorted(session.doc.records()), after)).toBe(true);
  return Object.assign(session, { entry: (outcome as { entry: Entry }).entry });
}

/** Refused with this sentence, and nothing is different. */
function refuses(
  call: AnyCall | { name: string; args: unknown },
  sentence: string | RegExp,
  records: readonly AnyRecord[] = drawing(),
): void {
  const session = start(records);
  const outcome = session.dispatch(call);
  expect(outcome).toHaveProperty("refused");
  const said = (outcome as { refused: string }).refused;
  if (typeof sentence === "string") expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
  expect(said).toMatch(/^[A-Z“].*\.$/s);
  expect(session.revision).toBe(0);
  expect(sorted(session.doc.records())).toEqual(sorted(records));
}

const node = (session: Session, id: string): NodeRecord => session.doc.get(id) as unknown as NodeRecord;
const edges = (session: Session): string[] =>
  ([...session.doc.all("edge").values()] as unknown as EdgeRecord[])
    .map(({ from, port, to }) => `${from}.${port} → ${to}`)
    .sort();
const edgeId = (records: readonly AnyRecord[], from: string, port: string): string =>
  records.find((r) => r.type === "edge" && r["from"] === from && r["port"] === port)!.id;
const label = (call: AnyCall, records = drawing()): string => {
  const session = start(records);
  const outcome = session.dispatch(call);
  // As the history shows it: the document has moved on, the step's own change is known.
  return labelOf(call, session.doc, "en", "entry" in outcome ? outcome.entry.change : undefined);
};
const fresh = (kind: Parameters<typeof nodeRecord>[1], given: Record<string, unknown> = {}) =>
  nodeRecord("new", kind, given) as never;
const stageOfRecords = (id: string, given: Record<string, unknown> = {}) =>
  ({ id, type: "stage", name: "More", order: 1, ...stageDefaults, ...given }) as never;

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

describe("stages", () => {
  const xOf = (session: Session, id: string): number => node(session, id).x;
  /** Every node with a stage stands as far from its column's left edge as before. */
  const keepsPlaces = (before: Session, after: Session): void => {
    const lefts = [before, after].map((s) => stageLefts(stagesOf(s.doc)));
    for (const id of before.doc.all("node").keys()) {
      const [then, now] = [node(before, id), node(after, id)];
      if (now.stage && then.stage === now.stage)
        expect(now.x - lefts[1]!.get(now.stage)!).toBe(then.x - lefts[0]!.get(now.stage)!);
    }
  };
  const orders = (session: Session): string[] => stagesOf(session.doc).map((stage) => `${stage.order} ${stage.name}`);
  const free = [...drawing(), nodeRecord("free", "note", { x: 5000 })];

  test("a new one in between pushes its right neighbours over, and nobody else", () => {
    const session = does({ name: "add-stage", args: { stage: stageOfRecords("s", { order: 1, width: 200 }) } }, free);
    keepsPlaces(start(free), session);
    expect(orders(session)).toEqual(["0 Start", "1 More", "2 Middle"]);
    expect([xOf(session, "visit"), xOf(session, "hello"), xOf(session, "free")]).toEqual([1020, 220, 5000]);
    expect(label({ name: "add-stage", args: { stage: stageOfRecords("s") } })).toBe("Add stage “More”");
    expect(label({ name: "add-stage", args: { stage: stageOfRecords("s", { name: "" }) } })).toBe("Add a stage");
    refuses({ name: "add-stage", args: { stage: stageOfRecords("hello") } }, /with this id already/);
    for (const order of [-3, 99, 0.4])
      expect(
        stagesOf(does({ name: "add-stage", args: { stage: stageOfRecords("s", { order }) } }).doc).map((s) => s.order),
      ).toEqual([0, 1, 2]);
  });
  test("moves with its nodes", () => {
    const session = does({ name: "move-stage", args: { id: "middle", order: 0 } }, free);
    keepsPlaces(start(free), session);
    expect(orders(session)).toEqual(["0 Middle", "1 Start"]);
    expect(label({ name: "move-stage", args: { id: "middle", order: 0 } })).toBe("Move stage “Middle”");
    expect(start().dispatch({ name: "move-stage", args: { id: "middle", order: 7 } })).toEqual({ unchanged: true });
    refuses({ name: "move-stage", args: { id: "hello", order: 0 } }, /no longer there/);
  });
  test("gets wider, and what stands right of it moves over", () => {
    const session = does({ name: "resize-stage", args: { id: "start", width: 700 } }, free);
    keepsPlaces(start(free), session);
    expect(xOf(session, "ask")).toBe(720);
    expect(label({ name: "resize-stage", args: { id: "start", width: 700 } })).toBe("Resize stage “Start”");
    refuses({ name: "resize-stage", args: { id: "gone", width: 700 } }, /no longer there/);
    refuses({ name: "resize-stage", args: { id: "start", width: 10 } }, /cannot be done like this/);
  });
  test("merged into its neighbour nothing moves and the ground is shared", () => {
    for (const [id, into] of [
      ["start", "middle"],
      ["middle", "start"],
    ] as const) {
      const session = does({ name: "remove-stage", args: { id, into } }, free);
      expect(stagesOf(session.doc).map((s) => [s.id, s.width, s.order])).toEqual([[into, 1400, 0]]);
      for (const n of start(free).doc.all("node").values()) expect(xOf(session, n.id)).toBe(n["x"]);
      expect(node(session, "hello").stage).toBe(into);
    }
    expect(label({ name: "remove-stage", args: { id: "start", into: "middle" } })).toBe(
      "Merge stage “Start” into “Middle”",
    );
  });
  test("merged from further off its nodes go over and the others keep their places in their columns", () => {
    const records = journey("Launch")
      .stage("A", { id: "a", width: 300 })
      .entry("In", {}, { x: 40 })
      .stage("B", { id: "b", width: 400 })
      .email("Mid", {}, { x: 350 })
      .stage("C", { id: "c", width: 500 })
      .exit("Out", {}, { x: 760 })
      .build();
    const session = does({ name: "remove-stage", args: { id: "a", into: "c" } }, records);
    expect([xOf(session, "in"), xOf(session, "mid"), xOf(session, "out")]).toEqual([440, 50, 460]);
    expect(stagesOf(session.doc).map((s) => [s.id, s.order, s.width])).toEqual([
      ["b", 0, 400],
      ["c", 1, 500],
    ]);
  });
  test("two that are too wide for one column are not overlapped by a third", () => {
    const records = journey("Launch")
      .stage("A", { id: "a", width: 6000 })
      .entry("In", {}, { x: 40 })
      .stage("B", { id: "b", width: 6000 })
      .email("Mid", {}, { x: 6100 })
      .stage("C", { id: "c", width: 500 })
      .exit("Out", {}, { x: 12_020 })
      .build();
    const session = does({ name: "remove-stage", args: { id: "b", into: "a" } }, records);
    expect([xOf(session, "in"), xOf(session, "mid"), xOf(session, "out")]).toEqual([40, 100, 6020]);
  });
  test("deleted, its nodes stand without one and the column closes", () => {
    const session = does({ name: "remove-stage", args: { id: "start", into: null } });
    expect([node(session, "hello").stage, xOf(session, "hello"), xOf(session, "ask")]).toEqual([null, 220, 20]);
    expect(label({ name: "remove-stage", args: { id: "start", into: null } })).toBe("Delete stage “Start”");
    refuses({ name: "remove-stage", args: { id: "start", into: "start" } }, "A stage cannot be merged into itself.");
    refuses({ name: "remove-stage", args: { id: "start", into: "gone" } }, /to merge into/);
    refuses({ name: "remove-stage", args: { id: "gone", into: null } }, /no longer there/);
  });
});

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

describe("the library", () => {
  const shelves = () =>
    library()
      .product("Cardia")
      .reference("Trial")
      .claim("It works", { product: "cardia", references: ["trial"] })
      .module("Proof", { products: ["cardia"] })
      .version(1, { claims: ["it-works"], approvedUntil: "2027-06-30" })
      .version(2, { claims: ["it-works"], inReview: true })
      .version(3)
      .attribute("Speciality", "text")
      .trigger("Registered")
      .audience("Doctors", { rule: { op: "test", field: "attribute:speciality", is: "is", value: "x" } })
      .audience("Likely", { lookalike: { of: "doctors", similarity: 0.5, source: "" } })
      .build();
  const set = (id: string, fields: Record<string, unknown>): AnyCall => ({
    name: "set-fields",
    args: { ids: [id], fields },
  });
  const remove = (...ids: string[]): AnyCall => ({ name: "remove-records", args: { ids } });
  const version = (n: number): AnyRecord => shelves().find((r) => r.id === `proof-v${n}`)!;
  const change = (updated: object[], removed: object[] = []): AnyCall => ({
    name: "apply-change",
    args: { label: "x", change: { added: [], updated, removed } as never },
  });

  test("an approved or submitted text stays as it is, whichever way one comes", () => {
    for (const n of [1, 2]) {
      const fixed = new RegExp(`^Version ${n} is fixed since it went to review`);
      refuses(set(`proof-v${n}`, { body: "Better" }), fixed, shelves());
      refuses(set(`proof-v${n}`, { claims: [] }), fixed, shelves());
      refuses(
        { name: "batch", args: { label: "x", calls: [set(`proof-v${n}`, { headline: "Better" })] } },
        fixed,
        shelves(),
      );
      refuses(
        change([{ id: `proof-v${n}`, type: "version", before: { body: `Body ${n}` }, after: { body: "Better" } }]),
        fixed,
        shelves(),
      );
      refuses(remove(`proof-v${n}`), /Withdraw it instead of deleting it/, shelves());
      refuses(change([], [version(n)]), /Withdraw it instead of deleting it/, shelves());
    }
    does(set("proof-v3", { body: "Better" }), shelves(), "library");
    does(remove("proof-v3"), shelves(), "library");
  });
  test("it cannot be made a draft again and changed next", () => {
    refuses(set("proof-v2", { inReview: false }), /has been sent for review, so its text stays/, shelves());
    refuses(set("proof-v1", { approval: null }), /was approved, and that stays on record/, shelves());
    refuses(
      {
        name: "batch",
        args: { label: "x", calls: [set("proof-v2", { inReview: false }), set("proof-v2", { body: "Better" })] },
      },
      /^Version 2/,
      shelves(),
    );
  });
  test("where it stands in review may be said: approved, withdrawn, with a note", () => {
    const approval = {
      id: "A-2",
      by: "Dr Weiss",
      on: "2026-11-20",
      validUntil: "2027-11-20",
      hash: versionHash(version(2) as never),
    };
    does(set("proof-v2", { inReview: false, approval }), shelves(), "library");
    does(set("proof-v1", { withdrawn: { on: "2026-11-20", reason: "New label" } }), shelves(), "library");
    does(
      set("proof-v2", { inReview: false, withdrawn: { on: "2026-11-20", reason: "Rejected" } }),
      shelves(),
      "library",
    );
    does(set("proof-v1", { note: "After the label change" }), shelves(), "library");
    refuses(
      set("proof-v2", { approval: { ...approval, hash: "0".repeat(64) } }),
      /about another text than that of version 2/,
      shelves(),
    );
  });
  test("what others name cannot go, and it is said by what name", () => {
    refuses(remove("trial"), "“It works” still uses “Trial”. Take it out there first.", shelves());
    refuses(remove("it-works"), "“Headline 1” still uses “It works”. Take it out there first.", shelves());
    refuses(remove("cardia"), /“It works” still uses “Cardia”/, shelves());
    refuses(remove("proof"), /still uses “Proof”/, shelves());
    refuses(remove("doctors"), "“Likely” still uses “Doctors”. Take it out there first.", shelves());
    refuses(remove("speciality"), "“Doctors” still uses “Speciality”. Take it out there first.", shelves());
    refuses(remove("nothing"), /no longer there/, shelves());
    does(remove("likely", "doctors", "speciality"), shelves(), "library");
    // A text that happens to read like an id names nothing.
    does(
      remove("registered"),
      [...shelves(), ...library().claim("registered", { id: "c9", indication: "registered" }).build()],
      "library",
    );
  });
  test("steps are called by names", () => {
    expect(label(remove("registered"), shelves())).toBe("Delete “Registered”");
    expect(label(remove("likely", "registered"), shelves())).toBe("Delete 1 audience and 1 trigger");
    expect(label(set("proof", { name: "Evidence" }), shelves())).toBe("Rename “Proof” to “Evidence”");
    expect(label(set("speciality", { health: true }), shelves())).toBe("Change “Speciality”");
  });
  test("a journey's commands have no business here, nor the library's there", () => {
    refuses(
      { name: "add-stage", args: { stage: stageOfRecords("s") } },
      "This can only be done in a journey.",
      shelves(),
    );
    refuses(remove("hello"), "This can only be done in the library.");
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
  test("speaks English where a language has no words yet", () => {
    const session = openSession({ records: drawing(), runner: commandRunnerIn("de") });
    expect(session.dispatch({ name: "remove", args: { ids: ["x"], reconnect: false } })).toEqual({
      refused: "What was to be deleted is no longer there.",
    });
  });
});
