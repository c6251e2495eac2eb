/** Who may do what in review, about which content, until when; and what is refused although somebody asks for it. */
import { expect, test } from "vitest";
import type { Client } from "../../../shared/api/client.ts";
import { createDoc, hashJson } from "../../../shared/document/index.ts";
import { type NodeRecord, nodeOf } from "../../../shared/journey/index.ts";
import { type ReviewAct, type Role, evidenceOf, reviewerRoles, roles, scopeOf } from "../../../shared/review/index.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { openLive } from "../../support/live-document.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";

const today = "2026-11-21";
const anchor = { on: "node", node: "j-mail", field: null } as const;
const remark = {
  act: "annotate",
  journey: "j",
  anchor,
  severity: "question",
  category: "medical",
  body: "Why?",
} as const;
const reason = "The field force covers this moment by phone.";

/** Who acts is decided at each step: a workspace with one journey, seen through the eyes of a role. */
async function scene<T>(
  play: (open: {
    client: Client;
    as(role: Role): Promise<unknown>;
    add(act: ReviewAct): Promise<unknown>;
  }) => Promise<T>,
): Promise<T> {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "", origin: "w" });
  try {
    return await play({
      client,
      as: (role) => client.call("profile.set", { name: "Anna", role }),
      add: (act) => client.call("reviews.add", { act }),
    });
  } finally {
    await app.close();
  }
}

async function decision(client: Client, more: Partial<Extract<ReviewAct, { act: "decide" }>> = {}): Promise<ReviewAct> {
  const { records } = await client.call("documents.open", { id: "j" });
  const [drawn, shelves] = [
    createDoc(records),
    createDoc((await client.call("documents.open", { id: "library" })).records),
  ];
  const evidence = evidenceOf(nodeOf(drawn, "j-mail") as NodeRecord, scopeOf(drawn, shelves), shelves, today);
  const verdict = { verdict: "approved", meaning: "Approved", comment: "", validUntil: null } as const;
  return { act: "decide", id: "d1", journey: "j", node: "j-mail", ...verdict, evidence, ...more };
}

test.each(roles)("a %s may ask and answer; only reviewers block, decide and waive", (role) =>
  scene(async ({ client, as, add }) => {
    await as(role);
    await add({ ...remark, id: "a1" });
    await add({ act: "reply", id: "a2", journey: "j", thread: "a1", body: "Because." });
    await add({ act: "resolve", id: "a3", journey: "j", thread: "a1", note: "" });
    await add({ act: "reopen", id: "a4", journey: "j", thread: "a1", note: "" });
    const forReviewers: ReviewAct[] = [
      await decision(client),
      { ...remark, id: "b1", severity: "blocker" },
      { ...remark, id: "b2", severity: "required" },
    ];
    for (const act of forReviewers) {
      if (reviewerRoles.includes(role)) await add(act);
      else
        expect(await failureOf(add(act))).toMatchObject({
          code: "refused",
          message: expect.stringContaining(role) as unknown,
        });
    }
    const { events } = await client.call("reviews.list", { journey: "j" });
    expect(events).toHaveLength(reviewerRoles.includes(role) ? 7 : 4);
    expect(events.every(({ actor }) => actor.role === role && actor.name === "Anna")).toBe(true);
  }),
);

test("an approval counts for what was seen: a change in between is refused and shown", () =>
  scene(async ({ client, as, add }) => {
    await as("legal");
    const seen = await decision(client);
    const live = await openLive(client, "j");
    await live.do({ name: "move-nodes", args: { moves: [{ id: "j-mail", x: 400, y: 4 }], by: "move" } });
    await add(seen);
    await live.do({ name: "set-fields", args: { ids: ["j-mail"], fields: { "data.purpose": "service" } } });
    const failure = await failureOf(add({ ...seen, id: "d2" }));
    expect(failure).toMatchObject({
      code: "stale-revision",
      message: expect.stringContaining("look again") as unknown,
    });
    expect(failure.facts).toMatchObject({ evidence: { seen: { purpose: "service" } } });
    await add(await decision(client, { id: "d3" }));
  }));

test("evidence that shows one thing and proves another is refused", () =>
  scene(async ({ client, as, add }) => {
    await as("medical");
    const honest = await decision(client);
    if (honest.act !== "decide") throw new Error("no decision");
    const shown = { ...honest.evidence, seen: { ...honest.evidence.seen, sender: "Somebody else" } };
    expect((await failureOf(add({ ...honest, evidence: shown }))).code).toBe("bad-input");
    const invented = { ...honest, evidence: { ...honest.evidence, hash: "0".repeat(64) } };
    expect((await failureOf(add(invented))).code).toBe("bad-input");
    expect((await client.call("reviews.list", { journey: "j" })).events).toEqual([]);
  }));

test("evidence that does not say for whom and where, or says something else, is refused", () =>
  scene(async ({ client, as, add }) => {
    await as("medical");
    const honest = await decision(client);
    if (honest.act !== "decide" || !honest.evidence.scope) throw new Error("no decision");
    const { scope, ...silent } = honest.evidence;
    const forged = async (evidence: typeof honest.evidence) => failureOf(add({ ...honest, evidence }));
    expect(await forged(silent)).toMatchObject({ code: "bad-input", place: "$.act.evidence.scope" });
    const seen = { ...scope.seen, markets: ["US"] };
    expect((await forged({ ...silent, scope: { ...scope, seen } })).code).toBe("bad-input");
    expect((await forged({ ...silent, scope: { seen, hash: hashJson(seen) } })).code).toBe("stale-revision");
    const live = await openLive(client, "j");
    await live.do({ name: "set-fields", args: { ids: ["j"], fields: { markets: ["DE"] } } });
    const late = await forged(honest.evidence);
    expect(late).toMatchObject({
      code: "stale-revision",
      message: expect.stringContaining("For whom or where the journey is changed") as unknown,
      facts: { evidence: { scope: { seen: { markets: ["DE"] } } } },
    });
    expect((await client.call("reviews.list", { journey: "j" })).events).toEqual([]);
    await add(await decision(client));
    const approved = async () => (await client.call("workspace.overview", {})).journeys[0]?.coverage;
    expect(await approved()).toMatchObject({ approved: 1, stale: 0 });
    await live.do({ name: "set-fields", args: { ids: ["j"], fields: { markets: ["DE", "US"] } } });
    expect(await approved()).toMatchObject({ approved: 0, stale: 1 });
  }));

test("a blocker written after an approval takes it back until a reviewer resolves it", () =>
  scene(async ({ client, as, add }) => {
    await as("medical");
    await add(await decision(client));
    const overview = async () => {
      const [journey] = (await client.call("workspace.overview", {})).journeys;
      return [journey?.status, journey?.coverage.approved, journey?.coverage.inReview];
    };
    expect(await overview()).toEqual(["approved", 1, 0]);
    await as("legal");
    await add({ ...remark, id: "a1", severity: "blocker" });
    expect(await overview()).toEqual(["in-review", 0, 1]);
    const resolve = (id: string) => add({ act: "resolve", id, journey: "j", thread: "a1", note: "Met" });
    for (const role of ["designer", "operations"] as const) {
      await as(role);
      await add({ act: "reply", id: `reply-${role}`, journey: "j", thread: "a1", body: "Done" });
      expect(await failureOf(resolve(`r-${role}`))).toMatchObject({
        code: "refused",
        message: expect.stringContaining("resolve a remark that must be met") as unknown,
      });
    }
    expect(await overview()).toEqual(["in-review", 0, 1]);
    await as("regulatory");
    await resolve("r1");
    expect(await overview()).toEqual(["approved", 1, 0]);
    await as("designer");
    await add({ act: "reopen", id: "o1", journey: "j", thread: "a1", note: "Not yet" });
    expect(await overview()).toEqual(["in-review", 0, 1]);
  }));

test("what must be met holds approvals up, in whichever window it was written", () =>
  scene(async ({ client, as, add }) => {
    await as("medical");
    const reasoned = { comment: "Name the trial." };
    const approve = async (id: string) => add(await decision(client, { id }));
    const withChanges = async (id: string) =>
      add(await decision(client, { id, verdict: "approved-with-changes", ...reasoned }));
    const refuse = async (id: string) => add(await decision(client, { id, verdict: "rejected", ...reasoned }));
    await add({ ...remark, id: "a1", severity: "required" });
    expect((await failureOf(approve("d1"))).code).toBe("refused");
    await withChanges("d2");
    await add({ ...remark, id: "a2", severity: "blocker" });
    expect((await failureOf(approve("d3"))).code).toBe("refused");
    expect((await failureOf(withChanges("d4"))).code).toBe("refused");
    await refuse("d5");
    await add({ act: "resolve", id: "r1", journey: "j", thread: "a1", note: "" });
    expect((await failureOf(approve("d6"))).code).toBe("refused");
    await add({ act: "resolve", id: "r2", journey: "j", thread: "a2", note: "" });
    await approve("d7");
  }));

test.each<readonly [string, (act: Extract<ReviewAct, { act: "decide" }>) => ReviewAct, string]>([
  ["changes that nobody named", (act) => ({ ...act, verdict: "approved-with-changes", comment: " " }), "bad-input"],
  ["no, without a reason", (act) => ({ ...act, verdict: "rejected" }), "bad-input"],
  ["a node that is not there", (act) => ({ ...act, node: "nobody" }), "not-found"],
  ["a node without content", (act) => ({ ...act, node: "j-exit" }), "refused"],
  ["a day that is over", (act) => ({ ...act, validUntil: "2026-11-20" }), "refused"],
  ["a day that is none", (act) => ({ ...act, validUntil: "soon" }), "bad-input"],
  ["a journey that is not there", (act) => ({ ...act, journey: "nobody" }), "not-found"],
  ["the library", (act) => ({ ...act, journey: "library" }), "not-found"],
])("a decision about %s is refused", (_, change, code) =>
  scene(async ({ client, as, add }) => {
    await as("regulatory");
    const act = await decision(client);
    if (act.act !== "decide") throw new Error("no decision");
    expect((await failureOf(add(change(act)))).code).toBe(code);
    await add({ ...act, validUntil: today });
  }),
);

test.each<readonly [string, ReviewAct, string]>([
  ["a remark on nothing", { ...remark, id: "x", anchor: { on: "node", node: "nobody", field: null } }, "not-found"],
  [
    "a remark on a version that is not there",
    { ...remark, id: "x", anchor: { on: "version", node: "j-mail", version: "v", field: "body", quote: null } },
    "not-found",
  ],
  ["a remark on an edge that is a node", { ...remark, id: "x", anchor: { on: "edge", edge: "j-mail" } }, "not-found"],
  ["a reply to nobody", { act: "reply", id: "x", journey: "j", thread: "nobody", body: "Yes" }, "not-found"],
  ["reopening what is open", { act: "reopen", id: "x", journey: "j", thread: "a1", note: "" }, "refused"],
  ["the same remark twice", { ...remark, id: "a1" }, "refused"],
  [
    "a waiver for no rule",
    { act: "waive", id: "x", journey: "j", rule: "no-such-rule", fingerprint: "f", reason, until: "2026-12-31" },
    "not-found",
  ],
  [
    "the end of a waiver nobody gave",
    { act: "end-waiver", id: "x", journey: "j", waiver: "nobody", reason: "" },
    "not-found",
  ],
])("%s is refused", (_, act, code) =>
  scene(async ({ as, add }) => {
    await as("medical");
    await add({ ...remark, id: "a1" });
    expect((await failureOf(add(act))).code).toBe(code);
  }),
);

test("a finding is waived by a reviewer while it is there, until a day that is to come", () =>
  scene(async ({ client, as, add }) => {
    const live = await openLive(client, "j");
    await live.do({ name: "remove", args: { ids: ["j-e2"], reconnect: false } });
    const problems = async () => (await client.call("workspace.overview", {})).journeys[0]!.problems;
    const before = await problems();
    const { facts } = await failureOf(client.call("exports.make", { journey: "j", target: "blueprint", draft: false }));
    const [finding] = (facts as { findings: { rule: string; at: string | null }[] }).findings;
    expect(finding).toBeTruthy();
    await as("legal");
    const { fingerprintOf, lintJourney, ruleById } = await import("../../../shared/rules/index.ts");
    const found = lintJourney({ journey: live.session.doc, library: createDoc(), today, phase: "review" }).findings;
    const waivable = found.find(({ rule }) => ruleById(rule)?.waivable);
    const locked = found.find(({ rule }) => ruleById(rule)?.waivable === false);
    const act = (about: typeof waivable, more: object = {}): ReviewAct => {
      if (!about) throw new Error("no such finding");
      const fingerprint = fingerprintOf(about.rule, about);
      return {
        act: "waive",
        id: "w1",
        journey: "j",
        rule: about.rule,
        fingerprint,
        reason,
        until: "2026-12-31",
        ...more,
      };
    };
    if (locked) expect((await failureOf(add(act(locked)))).code).toBe("refused");
    expect((await failureOf(add(act(waivable, { until: "2026-11-01" })))).code).toBe("refused");
    expect((await failureOf(add(act(waivable, { fingerprint: "gone" })))).code).toBe("stale-revision");
    const refusedSubject = await failureOf(add(act(waivable, { subject: "0".repeat(64) })));
    expect(refusedSubject.code).toBe("stale-revision");
    await add(act(waivable));
    // What did not say what it is about is bound to what is there now.
    const { events } = await client.call("reviews.list", { journey: "j" });
    expect(events.at(-1)?.act).toHaveProperty("subject", expect.stringMatching(/^[0-9a-f]{64}$/));
    const sum = ({ errors, warnings, infos }: Awaited<ReturnType<typeof problems>>) => errors + warnings + infos;
    expect(sum(await problems())).toBe(sum(before) - 1);
    await add({ act: "end-waiver", id: "w2", journey: "j", waiver: "w1", reason: "No longer needed" });
    expect(await problems()).toEqual(before);
  }));
