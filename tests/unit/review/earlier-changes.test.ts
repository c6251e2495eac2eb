/** The list of changes tells of every content node that the queue calls changed: what the journal of the journey does not tell, evidence does. */
import { expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import { nodeOf } from "../../../shared/journey/index.ts";
import { evidenceOf, foldReview, reviewOf, scopeOf } from "../../../shared/review/index.ts";
import { earlierChanges } from "../../../renderer/screens/review/earlier-changes.ts";
import type { QueueItem } from "../../../renderer/screens/review/queue.ts";
import { library } from "../../support/library.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const shelves = library().doc();
const today = "2026-11-21";
const seen = createDoc(smallJourney("j"));
const now = createDoc(
  smallJourney("j").map((record) => (record.id === "j-mail" ? { ...record, name: "Another letter" } : record)),
);
const evidence = evidenceOf(nodeOf(seen, "j-mail")!, scopeOf(seen, shelves), shelves, today);
const item = (waits: QueueItem["waits"]): QueueItem => {
  const node = nodeOf(now, "j-mail")!;
  const review = reviewOf(node, scopeOf(now, shelves), shelves, foldReview([]), today);
  return { node, stage: "", review, waits, mine: { evidence } as NonNullable<QueueItem["mine"]> };
};
const line = { id: "j-mail", mark: "changed" as const, text: "Changed", node: "j-mail" };

test("a node that was changed before the last decision has a line that says what of it", () => {
  expect(earlierChanges([item("changed")], [])).toMatchObject([
    { node: "j-mail", mark: "changed", text: "Changed: “Another letter”, Name" },
  ]);
});

test("what has a line already has no second one; a line about one of its ways is not about it", () => {
  expect(earlierChanges([item("changed")], [{ ...line, isNode: true }])).toEqual([]);
  expect(earlierChanges([item("changed")], [{ ...line, isNode: false }])).toHaveLength(1);
});

test("what has expired or waits for a first decision has not changed", () => {
  expect(earlierChanges([item("expired"), item("fresh"), item(undefined)], [])).toEqual([]);
});
