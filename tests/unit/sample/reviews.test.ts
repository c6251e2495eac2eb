/** The sample's reviews: acts that the format accepts, approvals that still fit what is drawn, one that does not, on purpose. */
import { expect, test } from "vitest";
import { createDoc, hashJson } from "../../../shared/document/index.ts";
import { nodeOf, nodesOf } from "../../../shared/journey/index.ts";
import { item } from "../../../shared/library/index.ts";
import { Actor, ReviewAct, coverageOf, reviewOf, reviewerRoles, scopeOf } from "../../../shared/review/index.ts";
import { firstPatientId, steadyStartId } from "../../../shared/sample/index.ts";
import { ledgerOf, library, records, sample } from "./opened.ts";

const today = "2026-11-21";
const inThreeYears = "2029-12-31";

test("every act is what the format says, by somebody who may do it, under an id of its own", () => {
  for (const { actor, act } of sample.acts) {
    expect(ReviewAct.parse(act)).toEqual(act);
    Actor.parse(actor);
    if (act.act === "decide" || act.act === "waive") expect(reviewerRoles).toContain(actor.role);
  }
  const ids = sample.acts.map(({ act }) => act.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("evidence carries the hash of what was seen", () => {
  for (const { act } of sample.acts) {
    if (act.act !== "decide") continue;
    expect(act.evidence.hash).toBe(hashJson(act.evidence.seen));
    expect(act.evidence.node).toBe(act.node);
  }
});

test("remarks point at words that are there", () => {
  for (const { act } of sample.acts) {
    if (act.act !== "annotate" || act.anchor.on !== "version" || !act.anchor.quote) continue;
    const { version, quote } = act.anchor;
    const body = item(library, "version", version)?.body ?? "";
    expect(body.slice(quote.start, quote.start + quote.exact.length)).toBe(quote.exact);
    expect(body).toContain(quote.prefix + quote.exact + quote.suffix);
  }
});

test.each([today, inThreeYears])("approvals of the clean journey fit what is drawn, on %s", (day) => {
  const journey = createDoc(records(firstPatientId));
  const coverage = coverageOf(journey, library, ledgerOf(firstPatientId), day);
  expect(coverage).toMatchObject({ stale: 0, rejected: 0 });
  expect(coverage.approved).toBeGreaterThanOrEqual(12);
  expect(coverage.none).toBeGreaterThan(0);
  const { threads } = ledgerOf(firstPatientId);
  expect(new Set([...threads.values()].map(({ state }) => state))).toEqual(new Set(["open", "resolved"]));
  // A clean journey has nothing open that would have to be changed first.
  for (const { state, severity } of threads.values())
    if (state === "open") expect(["suggestion", "question", "fyi"]).toContain(severity);
});

test("in the other journey one approval is stale, and says by what", () => {
  const journey = createDoc(records(steadyStartId));
  const ledger = ledgerOf(steadyStartId);
  const coverage = coverageOf(journey, library, ledger, today);
  expect(coverage).toMatchObject({ stale: 1, rejected: 1 });
  const node = nodeOf(journey, `${steadyStartId}-short-hello`);
  if (!node) throw new Error("the SMS is gone");
  const { state, changed } = reviewOf(node, scopeOf(journey, library), library, ledger, today);
  expect(state).toBe("stale");
  expect(changed.map(({ key }) => key)).toEqual(["sendWindow"]);
});

test("decisions and remarks are about nodes that are drawn", () => {
  const drawn = new Set([firstPatientId, steadyStartId].flatMap((id) => [...nodesOf(createDoc(records(id))).keys()]));
  for (const { act } of sample.acts) {
    if (act.act === "decide") expect(drawn).toContain(act.node);
    if (act.act === "annotate" && (act.anchor.on === "node" || act.anchor.on === "version"))
      expect(drawn).toContain(act.anchor.node);
  }
});
