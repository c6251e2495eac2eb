/** A stale approval always shows why: what changed of delivered modules although no word did. */
import { expect, test } from "vitest";
import { type MutableDoc, createDoc } from "../../../shared/document/index.ts";
import { type NodeRecord, nodeOf } from "../../../shared/journey/index.ts";
import { evidenceOf, scopeOf } from "../../../shared/review/index.ts";
import { besideTheWords } from "../../../renderer/screens/review/beside-the-words.ts";
import { library } from "../../support/library.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const today = "2026-11-21";
type Policy = "pinned" | "latest-approved";
const pin = (module: string, policy: Policy = "pinned") => ({ module, version: `${module}-v1`, policy });
const seen = (pins: readonly object[], shelf: MutableDoc = shelves()) => {
  const drawn = createDoc(smallJourney("j"));
  const node = nodeOf(drawn, "j-mail") as NodeRecord;
  return evidenceOf({ ...node, data: { ...node.data, modules: pins } }, scopeOf(drawn, shelf), shelf, today);
};
function shelves(markets: readonly string[] = []): MutableDoc {
  const doc = library().module("Proof").version(1, { claims: [] }).module("Safety").version(1, { claims: [] }).doc();
  const before = doc.get("proof-v1")!["markets"];
  if (markets.length > 0)
    doc.apply({
      added: [],
      removed: [],
      updated: [{ id: "proof-v1", type: "version", before: { markets: before }, after: { markets } }],
    });
  return doc;
}

test("nothing is said where nothing changed", () => {
  const now = seen([pin("proof"), pin("safety")]);
  expect(besideTheWords(now, now)).toEqual({ order: undefined, follows: [], terms: [] });
});
test("another order of the same modules; one that came or went is no order", () => {
  const [then, now] = [seen([pin("proof"), pin("safety")]), seen([pin("safety"), pin("proof")])];
  expect(besideTheWords(then, now).order).toEqual({ before: ["Proof", "Safety"], after: ["Safety", "Proof"] });
  expect(besideTheWords(then, seen([pin("safety")])).order).toBeUndefined();
  expect(besideTheWords(seen([pin("safety")]), now).order).toBeUndefined();
});
test("a module that follows the latest approved version, and one that no longer does", () => {
  const [fixed, following] = [seen([pin("proof")]), seen([pin("proof", "latest-approved")])];
  expect(besideTheWords(fixed, following).follows).toEqual([{ name: "Proof", latest: true }]);
  expect(besideTheWords(following, fixed).follows).toEqual([{ name: "Proof", latest: false }]);
  expect(besideTheWords(seen([]), following).follows).toEqual([]);
});
test("a draft that says the same and may be used elsewhere", () => {
  const [then, now] = [seen([pin("proof")]), seen([pin("proof")], shelves(["FR"]))];
  expect(then.hash).not.toBe(now.hash);
  expect(besideTheWords(then, now).terms).toEqual(["Proof"]);
});
