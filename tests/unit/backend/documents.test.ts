/** Documents over the real store: what was acknowledged is there after opening again, and nothing untrue is taken in. */
import { expect, test } from "vitest";
import type { Events } from "../../../shared/api/calls.ts";
import type { AnyCall } from "../../../shared/commands/index.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { asWire, openLive } from "../../support/live-document.ts";
import {
  type OpenTemp,
  edgeRecord,
  nodeRecord,
  openIn,
  smallJourney,
  tempFolder,
} from "../../support/temp-workspace.ts";

const create = ({ client }: OpenTemp, id = "j") =>
  client.call("documents.create", { id, records: smallJourney(id), label: "New journey", origin: "window-1" });

const move = (x: number): AnyCall => ({
  name: "move-nodes",
  args: { moves: [{ id: "j-mail", x, y: 80 }], by: "move" },
});

test("a journey is created, changed, undone, redone, and is the same after opening again, in the same order", async () => {
  using temp = tempFolder();
  const first = await openIn(temp);
  expect(await create(first)).toMatchObject({ id: "j", revision: 0 });
  const live = await openLive(first.client, "j");
  await live.do(move(300));
  await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { name: "Hello" } } });
  await live.do({ name: "remove", args: { ids: ["j-mail"], reconnect: true } });
  await live.undo();
  const saved = await live.redo();
  await live.undo();
  expect(saved.revision).toBe(5);
  const before = [...live.session.doc.records()];
  await first.app.close();

  const second = await openIn(temp);
  const again = await openLive(second.client, "j");
  expect(again.opened.records).toEqual(before);
  expect(again.opened.revision).toBe(6);
  expect(again.session.nextUndo()?.command.name).toBe("set-fields");
  expect(again.session.nextRedo()?.command.name).toBe("remove");
  await again.undo();
  await again.undo();
  expect(new Set(again.session.doc.records())).toEqual(new Set(smallJourney("j")));
  const { records } = await second.client.call("documents.at", { id: "j", revision: 2 });
  expect(records.find(({ id }) => id === "j-mail")).toMatchObject({ name: "Hello", x: 300 });
  const { records: start } = await second.client.call("documents.at", { id: "j", revision: 0 });
  expect(new Set(start)).toEqual(new Set(smallJourney("j")));
  await second.app.close();
});

test("an append on an old revision is refused, with what was missed", async () => {
  using temp = tempFolder();
  const open = await openIn(temp);
  await create(open);
  const mine = await openLive(open.client, "j", "mine");
  const theirs = await openLive(open.client, "j", "theirs");
  const heard: Events["document-changed"][] = [];
  open.client.on("document-changed", (event) => heard.push(event));
  await theirs.do(move(300));
  const failure = await failureOf(mine.do(move(400)));
  expect(failure.code).toBe("stale-revision");
  expect(failure.facts).toMatchObject({ revision: 1, entries: [{ revision: 1, command: move(300) }] });
  expect(heard).toMatchObject([{ id: "j", origin: "theirs", entries: [{ revision: 1, actor: { role: "designer" } }] }]);
  await open.app.close();
});

test("all entries of one append are written, or none", async () => {
  using temp = tempFolder();
  const open = await openIn(temp);
  await create(open);
  const live = await openLive(open.client, "j");
  const entries = [300, 320, 340].map((x) => {
    const outcome = live.session.dispatch(move(x));
    if (!("entry" in outcome)) throw new Error("not done");
    return outcome.entry;
  });
  const broken = asWire(...entries);
  broken[2]!.change.updated[0]!.before["x"] = 1;
  const append = (sent: typeof broken) =>
    open.client.call("documents.append", { id: "j", baseRevision: 0, entries: sent, origin: "w" });
  expect((await failureOf(append(broken))).code).toBe("refused");
  expect((await open.client.call("documents.open", { id: "j" })).revision).toBe(0);
  expect(await append(asWire(...entries))).toMatchObject({ revision: 3 });
  expect((await open.client.call("workspace.verify", {})).problems).toEqual([]);
  await open.app.close();
});

const untrue: readonly (readonly [string, string, (entry: ReturnType<typeof asWire>[number]) => void])[] = [
  ["does another thing than its command says", "refused", (entry) => (entry.change.updated[0]!.after["x"] = 999)],
  [
    "carries a change its command does not make",
    "refused",
    (entry) => entry.change.removed.push(smallJourney("j")[5]!),
  ],
  ["names a command that does not exist", "refused", (entry) => (entry.command.name = "drop-everything")],
  ["skips a revision", "bad-input", (entry) => (entry.revision = 2)],
  ["says it is an undo of nothing", "bad-input", (entry) => Object.assign(entry, { cause: "undo", of: 7 })],
  ["does something and speaks of an earlier step", "bad-input", (entry) => (entry.of = 1)],
];
test.each(untrue)("an entry that %s is refused", async (_, code, spoil) => {
  using temp = tempFolder();
  const open = await openIn(temp);
  await create(open);
  const live = await openLive(open.client, "j");
  const outcome = live.session.dispatch(move(300));
  const entries = asWire((outcome as { entry: Parameters<typeof asWire>[0] }).entry);
  spoil(entries[0]!);
  const call = open.client.call("documents.append", { id: "j", baseRevision: 0, entries, origin: "w" });
  expect((await failureOf(call)).code).toBe(code);
  const { records, revision } = await open.client.call("documents.open", { id: "j" });
  expect({ records, revision }).toEqual({ records: smallJourney("j"), revision: 0 });
  await open.app.close();
});

const change = (part: Record<string, unknown>) => ({ added: [], updated: [], removed: [], ...part }) as never;
const damaging: readonly (readonly [string, never])[] = [
  ["a stage that still holds nodes goes", change({ removed: [smallJourney("j")[1]] })],
  ["a node goes and its connections stay", change({ removed: [smallJourney("j")[3]] })],
  ["an edge leads nowhere", change({ added: [edgeRecord("e", "j-mail", "nobody")] })],
  ["a node's data is not that of its kind", change({ added: [nodeRecord("n", "wait", { data: { for: "ever" } })] })],
  ["a record has a field nobody knows", change({ added: [nodeRecord("n", "exit", { colour: "red" })] })],
  ["a second journey record comes", change({ added: [{ ...smallJourney("k")[0] }] })],
  ["a library item stands in a journey", change({ added: [{ id: "p", type: "product" }] })],
];
test.each(damaging)("a change after which %s is refused", async (_, bad) => {
  using temp = tempFolder();
  const open = await openIn(temp);
  await create(open);
  const command = { name: "apply-change", args: { label: "Restore", change: bad } };
  const entries = asWire({ revision: 1, cause: "do", command, change: bad });
  const failure = await failureOf(
    open.client.call("documents.append", { id: "j", baseRevision: 0, entries, origin: "w" }),
  );
  expect(["bad-input", "refused"]).toContain(failure.code);
  expect((await open.client.call("documents.open", { id: "j" })).revision).toBe(0);
  await open.app.close();
});

test.each<readonly [string, (records: AnyRecord[]) => void, string]>([
  ["a node of no kind", (r) => (r[3] = { ...r[3]!, kind: "teleport" }), "$.records[3].kind"],
  ["data that does not fit the kind", (r) => (r[3] = { ...r[3]!, data: { channel: 3 } }), "$.records[3].data"],
  ["an edge without its end", (r) => r.splice(4, 1), "$.records[5].to"],
  ["an id twice", (r) => r.push(r[3]!), "$.records[7].id"],
  ["two journeys", (r) => r.push(smallJourney("k")[0]!), "$.records"],
  ["half a character", (r) => (r[3] = { ...r[3]!, name: "a\ud800b" }), "$.records[3].name"],
  ["a journey record of another id", (r) => (r[0] = { ...r[0]!, id: "other" }), "$.id"],
])("a journey with %s is not created", async (_, spoil, place) => {
  using temp = tempFolder();
  const open = await openIn(temp);
  const records = smallJourney("j");
  spoil(records);
  const failure = await failureOf(
    open.client.call("documents.create", { id: "j", records: records as never, label: "", origin: "w" }),
  );
  expect(failure.code).toBe("bad-input");
  expect(failure.place?.startsWith(place)).toBe(true);
  expect((await failureOf(open.client.call("documents.open", { id: "j" }))).code).toBe("not-found");
  await open.app.close();
});

test("checkpoints and archiving are kept, and a second document of one id is refused", async () => {
  using temp = tempFolder();
  const first = await openIn(temp);
  await create(first);
  const { client } = first;
  const { checkpoint } = await client.call("documents.checkpoint", {
    id: "j",
    checkpoint: "c1",
    name: "For Anna",
    reason: "",
  });
  expect(checkpoint).toMatchObject({ id: "c1", document: "j", revision: 0, name: "For Anna" });
  await client.call("documents.archive", { id: "j", archived: true });
  expect((await failureOf(create(first))).code).toBe("refused");
  await first.app.close();
  const second = await openIn(temp);
  expect((await second.client.call("documents.open", { id: "j" })).checkpoints).toEqual([checkpoint]);
  expect((await second.client.call("workspace.overview", {})).journeys).toMatchObject([{ id: "j", archived: true }]);
  await second.app.close();
});
