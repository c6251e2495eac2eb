/** A live document over a real backend: nothing a person did is lost unsaid, nothing is done twice. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LiveDocument, openLiveDocument } from "../../../renderer/state/live-document.ts";
import { createClient } from "../../../shared/api/client.ts";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Entry, sameJson } from "../../../shared/document/index.ts";
import { nodeRecord, openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";
import { type UnevenLine, unevenLine } from "../../support/uneven-line.ts";

let temp: ReturnType<typeof tempFolder>;
let backend: Awaited<ReturnType<typeof openIn>>;
const open: LiveDocument[] = [];

interface Window {
  readonly live: LiveDocument;
  readonly line: UnevenLine;
  readonly lost: Entry[];
  readonly clashes: Entry[];
}

async function openWindow(origin: string): Promise<Window> {
  const line = unevenLine(backend.app);
  const lost: Entry[] = [];
  const clashes: Entry[] = [];
  const live = await openLiveDocument({
    client: createClient(line),
    origin,
    id: "j",
    onLost: (entries) => lost.push(...entries),
    onClash: (entries) => clashes.push(...entries),
  });
  open.push(live);
  return { live, line, lost, clashes };
}

beforeEach(async () => {
  temp = tempFolder();
  backend = await openIn(temp);
  await backend.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "New", origin: "test" });
});
afterEach(async () => {
  for (const live of open.splice(0)) await live.close();
  await backend.app.close();
  temp[Symbol.dispose]();
});

const rename = (name: string, id = "j-mail"): AnyCall => ({
  name: "set-fields",
  args: { ids: [id], fields: { name } },
});
const note = (id: string): AnyCall => ({ name: "add-node", args: { node: nodeRecord(id, "note") as never } });
const stored = async (): Promise<AnyRecord[]> =>
  (await backend.client.call("documents.open", { id: "j" })).records as AnyRecord[];
const byId = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
const expectStored = async (live: LiveDocument): Promise<void> => {
  expect(sameJson(byId(await stored()), byId(live.doc.records()))).toBe(true);
};
const nameOfMail = ({ live }: Window): unknown => live.doc.get("j-mail")?.["name"];
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe("saving", () => {
  test("“saved” is said when, and only when, the commit returned", async () => {
    const { live, line } = await openWindow("a");
    const letGo = line.hold();
    live.dispatch(rename("One"));
    live.dispatch(rename("Two"));
    const before = live.saver.state.savedAt;
    expect(live.saver.state.unsaved).toBe(2);
    letGo();
    expect(await live.saver.settled()).toMatchObject({ unsaved: 0 });
    expect(live.saver.state.savedAt > before).toBe(true);
    await expectStored(live);
  });

  test("a refused command is neither kept nor sent", async () => {
    const { live, line } = await openWindow("a");
    expect(live.dispatch(rename("x", "nobody"))).toHaveProperty("refused");
    await live.saver.settled();
    expect(line.called).not.toContain("documents.append");
  });

  test("what fails is kept, said, and saved by the next try", async () => {
    const { live, line } = await openWindow("a");
    line.set("down");
    live.dispatch(rename("Offline"));
    expect(await live.saver.settled()).toMatchObject({ unsaved: 1, failure: { code: "unreachable" } });
    line.set("well");
    live.saver.retry();
    await expect.poll(() => live.saver.state).toEqual({ unsaved: 0, savedAt: expect.any(String) });
    await expectStored(live);
  });

  test("what fails in passing is tried again without being asked", async () => {
    const { live, line } = await openWindow("a");
    line.set("down");
    live.dispatch(rename("Offline"));
    await live.saver.settled();
    line.set("well");
    await expect.poll(() => live.saver.state.unsaved, { timeout: 5000 }).toBe(0);
    await expectStored(live);
  });

  test("a step that was stored although its answer was lost is not done twice and not called lost", async () => {
    const { live, line, lost } = await openWindow("a");
    line.set("deaf");
    live.dispatch(note("remark"));
    await live.saver.settled();
    line.set("well");
    live.saver.retry();
    await expect.poll(() => live.saver.state.unsaved).toBe(0);
    expect(lost).toEqual([]);
    expect(live.revision).toBe(1);
    expect(live.doc.has("remark")).toBe(true);
    await expectStored(live);
    // It is still mine to take back.
    live.undo();
    await live.saver.settled();
    expect(live.doc.has("remark")).toBe(false);
    await expectStored(live);
  });

  test("hundreds of steps in one breath arrive in order", async () => {
    const { live } = await openWindow("a");
    for (let n = 0; n < 450; n += 1) live.dispatch(note(`n-${n}`));
    await live.saver.settled();
    expect(live.saver.state.unsaved).toBe(0);
    expect((await backend.client.call("documents.open", { id: "j" })).revision).toBe(450);
  });
});

describe("two windows", () => {
  test("what one writes the other shows", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    let heard = 0;
    b.live.watch("j-mail", () => (heard += 1));
    a.live.dispatch(rename("Seen"));
    await a.live.saver.settled();
    expect(nameOfMail(b)).toBe("Seen");
    expect(heard).toBe(1);
  });

  test("who comes second takes over the first one's state and repeats its own step on it", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    const letGo = b.line.hold();
    b.live.dispatch(note("mine"));
    a.live.dispatch(rename("Theirs"));
    await a.live.saver.settled();
    letGo();
    await b.live.saver.settled();
    expect(nameOfMail(b)).toBe("Theirs");
    expect(b.live.doc.has("mine")).toBe(true);
    expect(b.lost).toEqual([]);
    expect(b.live.revision).toBe(2);
    await expectStored(b.live);
    expect(byId(a.live.doc.records())).toEqual(byId(b.live.doc.records()));
  });

  test("who wrote over what another window wrote at the same moment is told; the other's stands one step back", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    const letGo = b.line.hold();
    b.live.dispatch(rename("Mine"));
    b.live.dispatch({ name: "move-nodes", args: { by: "move", moves: [{ id: "j-exit", x: 600, y: 8 }] } });
    a.live.dispatch(rename("Theirs"));
    a.live.dispatch({ name: "move-nodes", args: { by: "move", moves: [{ id: "j-exit", x: 500, y: 16 }] } });
    await a.live.saver.settled();
    letGo();
    await b.live.saver.settled();
    expect(nameOfMail(b)).toBe("Mine");
    expect(b.clashes.map(({ revision, command }) => [revision, command.name])).toEqual([[3, "set-fields"]]);
    expect(b.lost).toEqual([]);
    const before = await backend.client.call("documents.at", { id: b.live.id, revision: 2 });
    expect(before.records.find(({ id }) => id === "j-mail")).toMatchObject({ name: "Theirs" });
    await expectStored(b.live);
  });

  test("a step that can no longer be done is reported, the others are kept", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    const letGo = b.line.hold();
    b.live.dispatch(rename("Too late"));
    b.live.dispatch(note("kept"));
    a.live.dispatch({ name: "remove", args: { ids: ["j-mail"], reconnect: true } });
    await a.live.saver.settled();
    letGo();
    await b.live.saver.settled();
    expect(b.lost.map((entry) => entry.command.name)).toEqual(["set-fields"]);
    expect(b.live.doc.has("kept")).toBe(true);
    expect(b.live.doc.has("j-mail")).toBe(false);
    await expectStored(b.live);
  });

  test("steps done while the newer state is being fetched are not forgotten", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    let letGo = b.line.hold();
    b.live.dispatch(note("first"));
    a.live.dispatch(rename("Theirs"));
    await a.live.saver.settled();
    letGo();
    // The append is refused as stale, and the fetch that follows waits again.
    letGo = b.line.hold();
    await expect.poll(() => b.line.called.filter((name) => name === "documents.open").length).toBe(2);
    b.live.dispatch(note("second"));
    letGo();
    await b.live.saver.settled();
    expect([b.live.doc.has("first"), b.live.doc.has("second")]).toEqual([true, true]);
    expect(b.lost).toEqual([]);
    await expectStored(b.live);
  });

  test("what was undone here before it was stored stays undone", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    const letGo = b.line.hold();
    b.live.dispatch(note("second thoughts"));
    b.live.dispatch(note("remark"));
    b.live.undo();
    a.live.dispatch(rename("Theirs"));
    await a.live.saver.settled();
    letGo();
    await b.live.saver.settled();
    expect(b.live.doc.has("remark")).toBe(false);
    expect(b.lost).toEqual([]);
    await expectStored(b.live);
    b.live.redo();
    await b.live.saver.settled();
    expect(b.live.doc.has("remark")).toBe(true);
    await expectStored(b.live);
  });

  test("my undo does not take another person's step back", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    b.live.dispatch(note("mine"));
    await b.live.saver.settled();
    const letGo = b.line.hold();
    b.live.undo();
    a.live.dispatch(rename("Theirs"));
    await a.live.saver.settled();
    letGo();
    await b.live.saver.settled();
    expect(nameOfMail(b)).toBe("Theirs");
    expect(b.live.doc.has("mine")).toBe(true);
    expect(b.lost.map((entry) => entry.cause)).toEqual(["undo"]);
    await expectStored(b.live);
  });

  test("when the newer state cannot be fetched, that is said, and mended later", async () => {
    const a = await openWindow("a");
    const b = await openWindow("b");
    const letGo = b.line.hold();
    b.live.dispatch(note("mine"));
    a.live.dispatch(rename("Theirs"));
    await a.live.saver.settled();
    letGo();
    await expect
      .poll(() => b.line.called.filter((name) => name === "documents.open").length)
      .toBe(2)
      .catch(() => undefined);
    b.line.set("down");
    b.live.dispatch(note("more"));
    await quiet();
    b.line.set("well");
    b.live.saver.retry();
    await expect.poll(() => b.live.saver.state.unsaved).toBe(0);
    expect([b.live.doc.has("mine"), b.live.doc.has("more")]).toEqual([true, true]);
    await expectStored(b.live);
  });

  test("a window that was cut off catches up when the line is back", async () => {
    const a = await openWindow("a");
    const deaf = unevenLine({ call: (name, input) => backend.app.call(name, input), listen: () => () => undefined });
    const told = new Set<(event: { name: string; payload: unknown }) => void>();
    const client = createClient({ call: deaf.call, listen: (heard) => (told.add(heard), () => told.delete(heard)) });
    const live = await openLiveDocument({ client, origin: "c", id: "j", onLost: () => undefined });
    a.live.dispatch(rename("While you were away"));
    await a.live.saver.settled();
    for (const heard of told) heard({ name: "connection", payload: { state: "back" } });
    await expect.poll(() => live.doc.get("j-mail")?.["name"]).toBe("While you were away");
    await live.close();
  });

  test("an answer older than what was told is not the last word", async () => {
    const a = await openWindow("a");
    const line = unevenLine(backend.app);
    const client = createClient({
      ...line,
      call: async (name, input) => {
        const reply = await backend.app.call(name, input);
        // The answer is under way while somebody writes.
        if (name === "documents.open" && a.live.revision === 0) {
          a.live.dispatch(rename("Meanwhile"));
          await a.live.saver.settled();
        }
        return reply;
      },
    });
    const live = await openLiveDocument({ client, origin: "c", id: "j", onLost: () => undefined });
    expect(live.doc.get("j-mail")?.["name"]).toBe("Meanwhile");
    await live.close();
  });
});

describe("a step the store will not have", () => {
  test("is taken out and reported, and what follows is saved", async () => {
    const { live, lost } = await openWindow("a");
    live.dispatch(note("good"));
    await live.saver.settled();
    const forged = { ...live.nextUndo()!, revision: live.revision + 1, command: { name: "no-such-command", args: {} } };
    live.saver.push(forged);
    await expect.poll(() => live.saver.state.unsaved).toBe(0);
    expect(lost).toEqual([forged]);
    live.dispatch(note("after"));
    await live.saver.settled();
    expect(live.doc.has("after")).toBe(true);
    await expectStored(live);
  });
});

test("undo and redo go on where they stopped, across restarts", async () => {
  const a = await openWindow("a");
  a.live.dispatch(rename("One"));
  a.live.dispatch(rename("Two"));
  a.live.undo();
  await a.live.saver.settled();
  const again = await openWindow("b");
  expect(nameOfMail(again)).toBe("One");
  again.live.redo();
  expect(nameOfMail(again)).toBe("Two");
  again.live.undo();
  again.live.undo();
  expect(nameOfMail(again)).toBe("Welcome");
  await again.live.saver.settled();
  await expectStored(again.live);
});

test("edges are found by their ends, step by step and after a start over", async () => {
  const a = await openWindow("a");
  const b = await openWindow("b");
  const check = ({ live }: Window): void => {
    for (const node of live.doc.all("node").keys()) {
      const edges = [...live.doc.all("edge").values()];
      expect(new Set(live.links.out(node).map((e) => e.id))).toEqual(
        new Set(edges.filter((e) => e["from"] === node).map((e) => e.id)),
      );
      expect(new Set(live.links.into(node).map((e) => e.id))).toEqual(
        new Set(edges.filter((e) => e["to"] === node).map((e) => e.id)),
      );
    }
  };
  const letGo = b.line.hold();
  b.live.dispatch({ name: "connect", args: { id: "e-new", from: "j-entry", port: "next", to: "j-exit" } });
  a.live.dispatch({ name: "remove", args: { ids: ["j-mail"], reconnect: false } });
  await a.live.saver.settled();
  check(a);
  check(b);
  letGo();
  await b.live.saver.settled();
  check(a);
  check(b);
});
