/** Reviews: what is said stays said, what was approved is exactly what was seen, and only a change of that takes it back. */
import { describe, expect, test } from "vitest";
import { type MutableDoc, createDoc, hashJson } from "../../../shared/document/index.ts";
import { type NodeRecord, nodeOf } from "../../../shared/journey/index.ts";
import { type VersionRecord, versionHash } from "../../../shared/library/index.ts";
import {
  type Actor,
  type ReviewAct,
  type ReviewEvent,
  coverageOf,
  evidenceOf,
  foldReview,
  reviewOf,
  stateOf as stateAlone,
  sameSeen,
  scopeOf,
  threadsAt,
  whatChanged,
} from "../../../shared/review/index.ts";
import { library } from "../../support/library.ts";
import { nodeRecord, smallJourney } from "../../support/temp-workspace.ts";

const today = "2026-11-21";
const anna: Actor = { id: "anna", name: "Anna Weiss", role: "medical" };
const ben: Actor = { id: "ben", name: "Ben Roth", role: "designer" };

const pin = (policy: "pinned" | "latest-approved", version = "proof-v1") => ({ module: "proof", version, policy });
const shelves = (): MutableDoc =>
  library()
    .claim("It works", { id: "works" })
    .module("Proof")
    .version(1, { claims: ["works"], approvedUntil: "2027-06-30" })
    .version(2, { claims: ["works"] })
    .doc();
const drawing = (policy: "pinned" | "latest-approved" = "pinned"): MutableDoc => {
  const doc = createDoc(smallJourney("j"));
  change(doc, "j-mail", { "data.modules": [pin(policy)] });
  return doc;
};
function change(doc: MutableDoc, id: string, fields: Record<string, unknown>): void {
  const record = doc.get(id)!;
  const at = (path: string): unknown =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], record);
  const before = Object.fromEntries(Object.keys(fields).map((path) => [path, at(path)]));
  doc.apply({ added: [], removed: [], updated: [{ id, type: record.type, before, after: fields }] });
}
const mail = (doc: MutableDoc): NodeRecord => nodeOf(doc, "j-mail")!;

const seenIn = (doc: MutableDoc, shelf: MutableDoc) => evidenceOf(mail(doc), scopeOf(doc, shelf), shelf, today);

function events(...acts: (readonly [Actor, Record<string, unknown>])[]): ReviewEvent[] {
  return acts.map(([actor, act], i) => ({
    seq: i + 1,
    at: `2026-11-2${i}T08:00:00.000Z`,
    actor,
    revision: i,
    act: { id: `act-${i}`, journey: "j", ...act } as ReviewAct,
  }));
}
const remark = (given: Record<string, unknown> = {}) =>
  ({
    act: "annotate",
    anchor: { on: "node", node: "j-mail", field: null },
    severity: "required",
    category: "medical",
    body: "Say for whom",
    ...given,
  }) as const;
const decide = (doc: MutableDoc, shelf: MutableDoc, given: Record<string, unknown> = {}) => ({
  act: "decide",
  node: "j-mail",
  verdict: "approved",
  meaning: "Medically correct",
  comment: "",
  validUntil: null,
  evidence: seenIn(doc, shelf),
  ...given,
});
const stateOf = (doc: MutableDoc, shelf: MutableDoc, list: readonly ReviewEvent[], day = today) => {
  const ledger = foldReview(list);
  const review = reviewOf(mail(doc), scopeOf(doc, shelf), shelf, ledger, day);
  const { state, decision } = stateAlone(mail(doc), () => scopeOf(doc, shelf), shelf, ledger, day);
  expect([state, decision]).toEqual([review.state, review.decision]);
  return review;
};

describe("threads", () => {
  test("keep every word in order, and are open or resolved by the last act", () => {
    const { threads } = foldReview(
      events(
        [anna, remark()],
        [ben, { act: "reply", thread: "act-0", body: "Done" }],
        [anna, { act: "resolve", thread: "act-0", note: "Fine" }],
        [anna, { act: "resolve", thread: "act-0", note: "" }],
        [ben, { act: "reply", thread: "act-0", body: "Thanks" }],
      ),
    );
    const thread = threads.get("act-0")!;
    expect(thread.state).toBe("resolved");
    expect(thread.remarks.map(({ kind, name, body }) => [kind, name, body])).toEqual([
      ["annotate", "Anna Weiss", "Say for whom"],
      ["reply", "Ben Roth", "Done"],
      ["resolve", "Anna Weiss", "Fine"],
      ["resolve", "Anna Weiss", ""],
      ["reply", "Ben Roth", "Thanks"],
    ]);
    const reopened = foldReview(
      events(
        [anna, remark()],
        [anna, { act: "resolve", thread: "act-0", note: "" }],
        [ben, { act: "reopen", thread: "act-0", note: "Not yet" }],
      ),
    );
    expect(reopened.threads.get("act-0")?.state).toBe("open");
  });
  test("an act about a thread nobody opened changes nothing", () => {
    for (const act of ["reply", "resolve", "reopen"])
      expect(foldReview(events([ben, { act, thread: "nowhere", body: "x", note: "x" }])).threads.size).toBe(0);
  });
  test("nothing said later takes the place of what was said first", () => {
    const list = events([anna, remark()], [ben, remark({ id: "act-0", body: "Something else" })]);
    expect(
      foldReview(list)
        .threads.get("act-0")
        ?.remarks.map(({ body }) => body),
    ).toEqual(["Say for whom"]);
  });
  test("are found at the node they are about, and at the version as delivered there", () => {
    const ledger = foldReview(
      events(
        [anna, remark()],
        [anna, remark({ anchor: { on: "version", node: "j-mail", version: "proof-v1", field: "body", quote: null } })],
        [anna, remark({ anchor: { on: "version", node: null, version: "proof-v1", field: "body", quote: null } })],
        [anna, remark({ anchor: { on: "journey" } })],
        [anna, remark({ anchor: { on: "node", node: "j-exit", field: null } })],
      ),
    );
    expect(threadsAt(ledger, "j-mail").map((thread) => thread.id)).toEqual(["act-0", "act-1"]);
    expect(threadsAt(ledger, "nobody")).toEqual([]);
  });
});

describe("an approval", () => {
  test("that nobody gave yet is told without a look at what it would be for", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const unasked = (): never => {
      throw new Error("the scope was asked for");
    };
    const told = (...list: Parameters<typeof events>) =>
      stateAlone(mail(doc), unasked, shelf, foldReview(events(...list)), today).state;
    expect(told()).toBe("none");
    expect(told([anna, remark()])).toBe("in-review");
    expect(() => told([anna, decide(doc, shelf)])).toThrow("asked for");
  });
  test("begins with nothing, then remarks, then a decision that counts", () => {
    const [doc, shelf] = [drawing(), shelves()];
    expect(stateOf(doc, shelf, []).state).toBe("none");
    expect(stateOf(doc, shelf, events([anna, remark()]))).toMatchObject({
      state: "in-review",
      openThreads: [{ id: "act-0" }],
    });
    expect(
      stateOf(doc, shelf, events([anna, remark()], [anna, { act: "resolve", thread: "act-0", note: "" }])).state,
    ).toBe("none");
    for (const verdict of ["approved", "approved-with-changes", "rejected"])
      expect(stateOf(doc, shelf, events([anna, decide(doc, shelf, { verdict })])).state).toBe(verdict);
    expect(
      stateOf(doc, shelf, events([anna, decide(doc, shelf, { verdict: "rejected" })], [anna, decide(doc, shelf)]))
        .state,
    ).toBe("approved");
  });
  test("holds through its last day", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf, { validUntil: "2026-12-31" })]);
    expect([stateOf(doc, shelf, list, "2026-12-31").state, stateOf(doc, shelf, list, "2027-01-01").state]).toEqual([
      "approved",
      "expired",
    ]);
    const rejected = events([anna, decide(doc, shelf, { verdict: "rejected", validUntil: "2026-12-31" })]);
    expect(stateOf(doc, shelf, rejected, "2027-01-01").state).toBe("rejected");
  });

  test.for<[string, Record<string, unknown>, string[]]>([
    ["name", { name: "Good day" }, ["name"]],
    ["owner", { function: "medical" }, ["function"]],
    ["channel", { "data.channel": "portal" }, ["channel"]],
    ["purpose", { "data.purpose": "scientific" }, ["purpose"]],
    ["sender", { "data.sender": "Brand team" }, ["sender"]],
    ["window", { "data.sendWindow": { days: [1], from: "08:00", to: "09:00" } }, ["sendWindow"]],
    ["condition", { "data.onlyIf": { op: "all", of: [] } }, ["onlyIf"]],
    ["modules", { "data.modules": [] }, ["content", "modules"]],
    ["version", { "data.modules": [pin("pinned", "proof-v2")] }, ["content", "modules"]],
    ["policy", { "data.modules": [pin("latest-approved")] }, ["modules"]],
  ])("goes stale when the %s changes, and says what did", ([, fields, keys]) => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf)]);
    change(doc, "j-mail", fields);
    const now = stateOf(doc, shelf, list);
    expect(now.state).toBe("stale");
    expect(now.changed.map((one) => one.key).sort()).toEqual(keys);
    expect(now.decision?.verdict).toBe("approved");
  });
  test("comes back when the change is taken back", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf)]);
    change(doc, "j-mail", { name: "Good day" });
    change(doc, "j-mail", { name: "Welcome" });
    expect(stateOf(doc, shelf, list).state).toBe("approved");
  });
  test.for<[string, Record<string, unknown>]>([
    ["moved", { x: 900, y: -8, collapsed: true }],
    ["put in no stage", { stage: null }],
    ["given another time allowed", { "data.dueIn": { amount: 1, unit: "days" } }],
    ["tracked or not", { "data.tracking": false }],
  ])("stays when the node is %s", ([, fields]) => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf)]);
    change(doc, "j-mail", fields);
    expect(stateOf(doc, shelf, list).state).toBe("approved");
  });
  test("stays when other nodes change or go", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf)]);
    change(doc, "j-exit", { name: "Over" });
    doc.apply({ added: [nodeRecord("n", "note")], updated: [], removed: [doc.get("j-e2")!] });
    expect(stateOf(doc, shelf, list).state).toBe("approved");
  });

  test("goes stale when a claim that is delivered is reworded", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf)]);
    change(shelf, "works", { text: "It works well" });
    expect(stateOf(doc, shelf, list)).toMatchObject({ state: "stale", changed: [{ key: "content" }] });
  });
  test("goes stale when the support of a claim that is delivered changes", () => {
    const support = { title: "Trial", citation: "", locator: "table 1", validUntil: null, withdrawn: null };
    const supported = (): MutableDoc => {
      const shelf = shelves();
      shelf.apply({ added: [{ id: "ref", type: "reference", ...support }], removed: [], updated: [] });
      change(shelf, "works", { references: ["ref"] });
      return shelf;
    };
    const stale: (readonly [string, Record<string, unknown>])[] = [
      ["works", { references: [] }],
      ["ref", { locator: "table 2" }],
      ["ref", { withdrawn: { on: today, reason: "Retracted" } }],
    ];
    for (const [id, fields] of stale) {
      const [doc, shelf] = [drawing(), supported()];
      const list = events([anna, decide(doc, shelf)]);
      expect(stateOf(doc, shelf, list).state).toBe("approved");
      change(shelf, id, fields);
      expect(stateOf(doc, shelf, list)).toMatchObject({ state: "stale", changed: [{ key: "content" }] });
    }
  });
  test("that is older than the keeping of references is not stale for want of them", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const { evidence } = decide(doc, shelf);
    const content = (evidence.seen["content"] as { claims: { id: string; text: string }[] }[]).map((one) => ({
      ...one,
      claims: one.claims.map(({ id, text }) => ({ id, text })),
    }));
    const seen = { ...evidence.seen, content };
    const list = events([anna, decide(doc, shelf, { evidence: { ...evidence, seen, hash: hashJson(seen) } })]);
    expect(stateOf(doc, shelf, list).state).toBe("approved");
    change(shelf, "works", { text: "It works well" });
    expect(stateOf(doc, shelf, list).state).toBe("stale");
  });
  test("stays when the library calls the module something else", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const list = events([anna, decide(doc, shelf)]);
    change(shelf, "proof", { name: "Evidence" });
    expect(stateOf(doc, shelf, list).state).toBe("approved");
    const seen = decide(doc, shelf).evidence;
    expect(sameSeen(decide(drawing(), shelves()).evidence, seen)).toBe(true);
    expect(sameSeen(decide(drawing("latest-approved"), shelves()).evidence, seen)).toBe(false);
    // On record it stands as the reviewer read it.
    expect(JSON.stringify(list)).toContain('"moduleName":"Proof"');
  });

  describe("of a node that follows the latest approved version", () => {
    const approve = (shelf: MutableDoc): void => {
      const hash = versionHash(shelf.get("proof-v2") as unknown as VersionRecord);
      change(shelf, "proof-v2", { approval: { id: "A-2", by: "Dr Weiss", on: today, validUntil: "2027-12-31", hash } });
    };
    test("goes stale when a newer version is approved: what is delivered is another text", () => {
      const [doc, shelf] = [drawing("latest-approved"), shelves()];
      const list = events([anna, decide(doc, shelf)]);
      expect(stateOf(doc, shelf, list).state).toBe("approved");
      approve(shelf);
      const now = stateOf(doc, shelf, list);
      expect(now).toMatchObject({
        state: "stale",
        changed: [{ key: "content", before: [{ number: 1 }], after: [{ number: 2 }] }],
      });
    });
    test("a pinned one stays what it is", () => {
      const [doc, shelf] = [drawing("pinned"), shelves()];
      const list = events([anna, decide(doc, shelf)]);
      approve(shelf);
      expect(stateOf(doc, shelf, list).state).toBe("approved");
    });
    test("goes stale when the newer version is no longer valid and the older one is delivered again", () => {
      const [doc, shelf] = [drawing("latest-approved"), shelves()];
      approve(shelf);
      const list = events([anna, decide(doc, shelf)]);
      change(shelf, "proof-v2", { withdrawn: { on: today, reason: "Error" } });
      expect(stateOf(doc, shelf, list).state).toBe("stale");
    });
  });

  test("a version that is gone is said to be missing, not passed over", () => {
    const [doc, shelf] = [drawing(), shelves()];
    change(doc, "j-mail", { "data.modules": [{ module: "proof", version: "gone", policy: "pinned" }] });
    expect(seenIn(doc, shelf).seen["content"]).toEqual([{ module: "proof", version: "gone", missing: true }]);
  });
});

describe("evidence", () => {
  test("is the hash of exactly what it shows", () => {
    const evidence = seenIn(drawing(), shelves());
    expect(evidence.hash).toBe(hashJson(evidence.seen));
    expect(evidence.seen["content"]).toMatchObject([
      {
        module: "proof",
        number: 1,
        headline: "Headline 1",
        body: "Body 1",
        claims: [{ id: "works", text: "It works" }],
      },
    ]);
  });
  test("is made anew only when something it is made of is another", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const first = seenIn(doc, shelf);
    expect(seenIn(doc, shelf)).toBe(first);
    change(shelf, "works", { text: "Other" });
    expect(seenIn(doc, shelf).hash).not.toBe(first.hash);
    expect(seenIn(doc, shelves()).hash).toBe(first.hash);
  });
  test("tells what changed in the order of the record, with both values", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const then = seenIn(doc, shelf);
    change(doc, "j-mail", { name: "Good day", "data.sender": "Brand" });
    expect(whatChanged(then, seenIn(doc, shelf))).toEqual([
      { key: "name", before: "Welcome", after: "Good day" },
      { key: "sender", before: "", after: "Brand" },
    ]);
    expect(whatChanged(then, then)).toEqual([]);
  });
});

test("a waiver stands until it is ended", () => {
  const waive = {
    act: "waive",
    rule: "node-dead-end",
    fingerprint: "x",
    reason: "Agreed with the brand team",
    until: "2027-01-01",
  };
  expect([...foldReview(events([anna, waive])).waivers.values()]).toMatchObject([
    { by: "Anna Weiss", role: "medical", until: "2027-01-01" },
  ]);
  expect(
    foldReview(events([anna, waive], [anna, { act: "end-waiver", waiver: "act-0", reason: "" }])).waivers.size,
  ).toBe(0);
});

test("coverage counts content nodes only, each once, and forgets nodes that are gone", () => {
  const [doc, shelf] = [drawing(), shelves()];
  doc.apply({ added: [nodeRecord("rate", "rating"), nodeRecord("more", "touchpoint")], updated: [], removed: [] });
  const list = events(
    [anna, decide(doc, shelf)],
    [anna, remark({ anchor: { on: "node", node: "rate", field: "question" } })],
  );
  const ledger = foldReview(list);
  expect(coverageOf(doc, shelf, ledger, today)).toEqual({
    total: 3,
    approved: 1,
    stale: 0,
    inReview: 1,
    rejected: 0,
    none: 1,
  });
  change(doc, "j-mail", { name: "x" });
  expect(coverageOf(doc, shelf, ledger, today)).toMatchObject({ approved: 0, stale: 1 });
  doc.apply({ added: [], updated: [], removed: [doc.get("j-e1")!, doc.get("j-e2")!, doc.get("j-mail")!] });
  expect(coverageOf(doc, shelf, ledger, today)).toMatchObject({ total: 2, stale: 0 });
});
