/** What each role still owes: its own decision on every content node, again after a change and after its last day. */
import { expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import { nodeOf } from "../../../shared/journey/index.ts";
import { type ReviewEvent, type Role, evidenceOf, foldReview, owedOf, scopeOf } from "../../../shared/review/index.ts";
import { library } from "../../support/library.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const shelves = library().doc();
const drawing = createDoc(smallJourney("j"));
const decided = (role: Role, verdict: "approved" | "rejected" = "approved", of = drawing): ReviewEvent => ({
  seq: 1,
  at: "2026-11-20T08:00:00.000Z",
  actor: { id: role, name: role, role },
  revision: 1,
  act: {
    act: "decide",
    id: `by-${role}`,
    journey: "j",
    node: "j-mail",
    verdict,
    meaning: "I have seen it.",
    comment: "",
    validUntil: verdict === "approved" ? "2026-12-31" : null,
    evidence: evidenceOf(nodeOf(of, "j-mail")!, scopeOf(of, shelves), shelves, "2026-11-20"),
  },
});
const owed = (events: ReviewEvent[], today = "2026-11-21", of = drawing) =>
  owedOf(of, shelves, foldReview(events), today);

test("a decision is owed by every role that has not made one of its own", () => {
  expect(owed([])).toEqual({ medical: 1, legal: 1, regulatory: 1, anybody: 1 });
  expect(owed([decided("medical")])).toEqual({ medical: 0, legal: 1, regulatory: 1, anybody: 0 });
  // A refusal is a decision.
  expect(owed([decided("legal", "rejected")])).toEqual({ medical: 1, legal: 0, regulatory: 1, anybody: 0 });
});

test("it is owed again after its last day, and when what was seen has changed", () => {
  expect(owed([decided("medical")], "2027-01-01").medical).toBe(1);
  const changed = createDoc(
    smallJourney("j").map((record) => (record.id === "j-mail" ? { ...record, name: "Another letter" } : record)),
  );
  expect(owed([decided("medical")], "2026-11-21", changed)).toEqual({
    medical: 1,
    legal: 1,
    regulatory: 1,
    anybody: 1,
  });
});
