/** An approval is for whom and where the journey was when it was given, and an open remark that must be met takes it back. */
import { describe, expect, test } from "vitest";
import { type AnyRecord, type MutableDoc, createDoc, hashJson, openEdit } from "../../../shared/document/index.ts";
import { nodeOf } from "../../../shared/journey/index.ts";
import {
  type Actor,
  type ReviewAct,
  type ReviewEvent,
  coverageOf,
  evidenceOf,
  foldReview,
  owedOf,
  reviewOf,
  scopeOf,
  touchesScope,
} from "../../../shared/review/index.ts";
import { library } from "../../support/library.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const today = "2026-11-21";
const anna: Actor = { id: "anna", name: "Anna Weiss", role: "medical" };
const lena: Actor = { id: "lena", name: "Lena Roth", role: "legal" };
const windowed = { days: [1], from: "08:00", to: "09:00" };
const authorised = (market: string, labelVersion = "3") => ({
  ...{ market, labelVersion, authorisedOn: "2025-03-01", indications: ["Heart failure"] },
  ...{ boxedWarning: false, additionalMonitoring: true },
});

const shelves = (): MutableDoc =>
  library()
    .product("Velcorda", { authorisations: [authorised("US"), authorised("DE"), authorised("AT")] })
    .product("Other")
    .audience("Doctors", { who: ["hcp-prescriber"] })
    .audience("Patients", { who: ["patient-on-therapy"] })
    .doc();
const drawing = (): MutableDoc => {
  const scope = { markets: ["DE", "AT"], languages: ["de"], products: ["velcorda"], audience: "doctors" };
  return createDoc(smallJourney("j").map((record) => (record.type === "journey" ? { ...record, ...scope } : record)));
};
/** As a step writes it; answers with the change. */
function set(doc: MutableDoc, id: string, fields: Record<string, unknown>) {
  const edit = openEdit(doc);
  edit.set(id, fields);
  const change = edit.finish();
  doc.apply(change);
  return change;
}
const seenIn = (doc: MutableDoc, shelf: MutableDoc) =>
  evidenceOf(nodeOf(doc, "j-mail")!, scopeOf(doc, shelf), shelf, today);
const event = (seq: number, actor: Actor, act: object, more: Partial<ReviewEvent> = {}): ReviewEvent => ({
  ...{ seq, at: `2026-11-2${seq}T08:00:00.000Z`, actor, revision: seq },
  act: { id: `act-${seq}`, journey: "j", ...act } as ReviewAct,
  ...more,
});
const approval = (doc: MutableDoc, shelf: MutableDoc, verdict = "approved") => ({
  ...{ act: "decide", node: "j-mail", verdict, meaning: "I approve.", comment: "", validUntil: null },
  evidence: seenIn(doc, shelf),
});
const remark = (severity: string) => ({
  ...{ act: "annotate", anchor: { on: "node", node: "j-mail", field: null }, severity },
  ...{ category: "legal", body: "Not like this" },
});
const standing = (doc: MutableDoc, shelf: MutableDoc, events: readonly ReviewEvent[]) =>
  reviewOf(nodeOf(doc, "j-mail")!, scopeOf(doc, shelf), shelf, foldReview(events), today);

describe("an approval goes stale with the journey's scope, and says with what", () => {
  test.for<[string, string, Record<string, unknown>, string[]]>([
    ["a market is added", "j", { markets: ["DE", "AT", "US"] }, ["journey.markets"]],
    ["a market goes", "j", { markets: ["DE"] }, ["journey.markets"]],
    ["a language is added", "j", { languages: ["de", "en"] }, ["journey.languages"]],
    ["it is for another audience", "j", { audience: "patients" }, ["journey.audiences"]],
    ["it is for no audience", "j", { audience: null }, ["journey.audiences"]],
    ["an entry lets others in", "j-entry", { "data.audience": "patients" }, ["journey.audiences"]],
    ["it is for another brand, too", "j", { products: ["velcorda", "other"] }, ["journey.products"]],
    ["the audience is others now", "doctors", { who: ["hcp-prescriber", "public"] }, ["journey.audiences"]],
    ["nobody verifies the audience any more", "doctors", { verified: false }, ["journey.audiences"]],
    ["a label changes", "velcorda", { authorisations: [authorised("DE", "4")] }, ["journey.products"]],
    ["its safety information is another", "velcorda", { safetyModule: "safe" }, ["journey.products"]],
  ])("%s", ([, id, fields, keys]) => {
    const [doc, shelf] = [drawing(), shelves()];
    const events = [event(1, anna, approval(doc, shelf))];
    expect(standing(doc, shelf, events).state).toBe("approved");
    const before = shelf.get(id) ?? doc.get(id);
    set(shelf.has(id) ? shelf : doc, id, fields);
    const now = standing(doc, shelf, events);
    expect([now.state, now.changed.map(({ key }) => key)]).toEqual(["stale", keys]);
    expect(coverageOf(doc, shelf, foldReview(events), today)).toMatchObject({ approved: 0, stale: 1 });
    expect(owedOf(doc, shelf, foldReview(events), today).medical).toBe(1);
    // Taken back, it counts again.
    const back = Object.fromEntries(
      Object.keys(fields).map((path) => [
        path,
        path === "data.audience" ? (before?.["data"] as AnyRecord | undefined)?.["audience"] : before?.[path],
      ]),
    );
    set(shelf.has(id) ? shelf : doc, id, back);
    expect(standing(doc, shelf, events).state).toBe("approved");
  });

  test.for<[string, string, Record<string, unknown>]>([
    ["markets stand in another order", "j", { markets: ["AT", "DE"] }],
    ["the journey is called something else", "j", { title: "Plan", owner: "Somebody", tags: ["x"], description: "y" }],
    ["its dates change", "j", { start: "2027-01-01", end: "2027-12-31", lastEntry: "2027-06-30" }],
    ["an audience is called something else", "doctors", { name: "Cardiologists", size: 12, description: "z" }],
    ["a brand is called something else", "velcorda", { name: "Velcorda Plus" }],
    [
      "an authorisation elsewhere changes",
      "velcorda",
      { authorisations: ["US", "DE", "AT"].map((m) => authorised(m, m === "US" ? "9" : "3")) },
    ],
    ["an entry lets the same people in", "j-entry", { "data.audience": "doctors", name: "Sign-up" }],
    ["a zone is named where nothing has a send window", "j", { timeZone: "Europe/Berlin" }],
  ])("and stays when %s", ([, id, fields]) => {
    const [doc, shelf] = [drawing(), shelves()];
    const events = [event(1, anna, approval(doc, shelf))];
    set(shelf.has(id) ? shelf : doc, id, fields);
    expect(standing(doc, shelf, events).state).toBe("approved");
  });

  test("the zone counts where a send window is read in it", () => {
    const [doc, shelf] = [drawing(), shelves()];
    set(doc, "j-mail", { "data.sendWindow": windowed });
    const events = [event(1, anna, approval(doc, shelf))];
    set(doc, "j", { timeZone: "America/New_York" });
    expect(standing(doc, shelf, events)).toMatchObject({ state: "stale", changed: [{ key: "journey.timeZone" }] });
  });

  test("another market is one difference, though the label there is news as well", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const events = [event(1, anna, approval(doc, shelf))];
    set(doc, "j", { markets: ["DE", "AT", "US"] });
    expect(standing(doc, shelf, events).changed).toEqual([
      { key: "journey.markets", before: ["AT", "DE"], after: ["AT", "DE", "US"] },
    ]);
  });
});

describe("the scope", () => {
  test("is hashed as it is shown, and is the same value until something of it changes", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const scope = scopeOf(doc, shelf);
    expect(scope.hash).toBe(hashJson(scope.seen));
    expect(scopeOf(doc, shelf)).toBe(scope);
    expect(seenIn(doc, shelf)).toBe(seenIn(doc, shelf));
    set(shelf, "patients", { who: ["caregiver"] });
    expect(scopeOf(doc, shelf)).toBe(scope);
    set(shelf, "doctors", { who: ["pharmacist"] });
    expect(scopeOf(doc, shelf).hash).not.toBe(scope.hash);
  });
  test("names what the library lacks", () => {
    const doc = drawing();
    expect(scopeOf(doc, createDoc()).seen).toMatchObject({
      products: [{ id: "velcorda", missing: true }],
      audiences: [{ id: "doctors", missing: true }],
    });
  });
  test("leaves the hash of the content alone, which files for platforms and waivers name", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const before = seenIn(doc, shelf).hash;
    set(doc, "j", { markets: [] });
    expect(seenIn(doc, shelf).hash).toBe(before);
  });
  test("is asked about again after exactly the steps that can change it", () => {
    const [doc, shelf] = [drawing(), shelves()];
    expect(touchesScope(set(doc, "j", { markets: [] }), doc)).toBe(true);
    expect(touchesScope(set(doc, "j-entry", { "data.audience": "patients" }), doc)).toBe(true);
    expect(touchesScope(set(shelf, "doctors", { who: [] }), shelf)).toBe(true);
    expect(touchesScope(set(doc, "j-entry", { x: 4, y: 8 }), doc)).toBe(false);
    expect(touchesScope(set(doc, "j-mail", { name: "x" }), doc)).toBe(false);
    const entry = { ...doc.get("j-entry")!, id: "again" };
    const added = { added: [entry], updated: [], removed: [] };
    doc.apply(added);
    expect(touchesScope(added, doc)).toBe(true);
    const removed = { added: [], updated: [], removed: [entry] };
    doc.apply(removed);
    expect(touchesScope(removed, doc)).toBe(true);
  });
});

describe("a decision from before scopes were kept", () => {
  const former = (doc: MutableDoc, shelf: MutableDoc) => {
    const { scope, ...evidence } = seenIn(doc, shelf);
    return { act: { ...approval(doc, shelf), evidence }, scope };
  };
  test("counts for the scope that the record tells of, and not for more", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const { act, scope } = former(doc, shelf);
    const events = [event(1, anna, act, { scopeThen: scope! })];
    expect(standing(doc, shelf, events)).toMatchObject({ state: "approved", decision: { scopeFrom: "record" } });
    set(doc, "j", { markets: ["DE", "AT", "US"] });
    expect(standing(doc, shelf, events)).toMatchObject({ state: "stale", changed: [{ key: "journey.markets" }] });
  });
  test("does not count where nothing tells of its scope", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const events = [event(1, anna, former(doc, shelf).act)];
    expect(standing(doc, shelf, events)).toMatchObject({
      state: "stale",
      changed: [{ key: "journey", before: null }],
      decision: { scopeFrom: null },
    });
  });
  test("keeps its own scope where it has one, whatever else is told", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const other = { hash: "0".repeat(64), seen: {} };
    const [decision] = foldReview([event(1, anna, approval(doc, shelf), { scopeThen: other })]).decisions.get(
      "j-mail",
    )!;
    expect([decision?.scopeFrom, decision?.evidence.scope?.hash]).toEqual(["evidence", scopeOf(doc, shelf).hash]);
  });
});

describe("a remark that must be met, written after the approval", () => {
  const resolved = event(3, lena, { act: "resolve", thread: "act-2", note: "Done" });
  test.for<[string, string, string]>([
    ["approved", "blocker", "in-review"],
    ["approved", "required", "in-review"],
    ["approved-with-changes", "blocker", "in-review"],
    ["approved-with-changes", "required", "approved-with-changes"],
    ["approved", "question", "approved"],
    ["rejected", "blocker", "rejected"],
  ])("%s, then a %s: %s", ([verdict, severity, state]) => {
    const [doc, shelf] = [drawing(), shelves()];
    const events = [event(1, anna, approval(doc, shelf, verdict)), event(2, lena, remark(severity))];
    const now = standing(doc, shelf, events);
    expect(now.state).toBe(state);
    expect(now.heldBy.map(({ id }) => id)).toEqual(state === "in-review" ? ["act-2"] : []);
    expect(coverageOf(doc, shelf, foldReview(events), today).approved).toBe(state.startsWith("approved") ? 1 : 0);
    expect(standing(doc, shelf, [...events, resolved]).state).toBe(verdict);
    const reopened = event(4, lena, { act: "reopen", thread: "act-2", note: "" });
    expect(standing(doc, shelf, [...events, resolved, reopened]).state).toBe(state);
  });
  test("a change of the content is said before it", () => {
    const [doc, shelf] = [drawing(), shelves()];
    const events = [event(1, anna, approval(doc, shelf)), event(2, lena, remark("blocker"))];
    set(doc, "j", { markets: [] });
    expect(standing(doc, shelf, events).state).toBe("stale");
  });
});
