/** Versions: their state on a day, which one a pin delivers, what is fixed, and what names what. */
import { describe, expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import {
  type LibraryRecord,
  type VersionRecord,
  isImmutable,
  item,
  latestApproved,
  namedBy,
  pinnedVersion,
  shelf,
  versionFault,
  versionHash,
  versionState,
  versionsOf,
} from "../../../shared/library/index.ts";
import { asks, allOf, not } from "../../support/journey.ts";
import { library } from "../../support/library.ts";

const today = "2026-11-21";
const one = (given: Parameters<ReturnType<typeof library>["version"]>[1] = {}): VersionRecord =>
  library().module("Proof").version(1, given).build()[1] as unknown as VersionRecord;

describe("the state of a version", () => {
  test.for<[string, VersionRecord, string]>([
    ["new", one(), "draft"],
    ["sent for review", one({ inReview: true }), "in-review"],
    ["approved", one({ approvedUntil: "2027-01-01" }), "approved"],
    ["on its last day", one({ approvedUntil: today }), "approved"],
    ["the day after", one({ approvedUntil: "2026-11-20" }), "expired"],
    ["with another text than the approved one", { ...one({ approvedUntil: "2027-01-01" }), body: "Other" }, "changed"],
    [
      "withdrawn although approved",
      { ...one({ approvedUntil: "2027-01-01" }), withdrawn: { on: today, reason: "" } },
      "withdrawn",
    ],
  ])("%s: %s", ([, version, state]) => {
    expect(versionState(version, today)).toBe(state);
    expect(isImmutable(version)).toBe(state !== "draft");
  });

  test("its fingerprint is what a reader would see, and no more", () => {
    const base = one();
    for (const change of [
      { note: "x" },
      { inReview: true },
      { withdrawn: { on: today, reason: "" } },
      { id: "other" },
    ] as const)
      expect(versionHash({ ...base, ...change })).toBe(versionHash(base));
    for (const change of [
      { body: "x" },
      { headline: "x" },
      { claims: ["c"] },
      { markets: ["DE"] },
      { audiences: [] },
      { number: 2 },
      { languages: ["de"] },
      { channels: [] },
      { formats: [] },
      { devices: [] },
      { module: "m" },
    ] as const)
      expect(versionHash({ ...base, ...change } as VersionRecord), JSON.stringify(change)).not.toBe(versionHash(base));
  });
});

describe("what a pin delivers", () => {
  const shelves = () =>
    library()
      .module("Proof")
      .version(2, { approvedUntil: "2026-12-31" })
      .version(1, { approvedUntil: "2027-12-31" })
      .version(3, { inReview: true })
      .doc();
  const pin = (policy: "pinned" | "latest-approved", version = "proof-v1") => ({ module: "proof", version, policy });
  test("the pinned version, or the newest that is approved on that day", () => {
    const doc = shelves();
    expect(versionsOf(doc, "proof").map((v) => v.number)).toEqual([1, 2, 3]);
    expect(pinnedVersion(doc, pin("pinned"), today)?.number).toBe(1);
    expect(pinnedVersion(doc, pin("latest-approved"), today)?.number).toBe(2);
    expect(pinnedVersion(doc, pin("latest-approved"), "2027-01-01")?.number).toBe(1);
    // Nothing is approved any more: what was pinned is shown, and its state says the rest.
    expect(latestApproved(doc, "proof", "2028-01-01")).toBeUndefined();
    expect(pinnedVersion(doc, pin("latest-approved", "proof-v3"), "2028-01-01")?.number).toBe(3);
    expect(pinnedVersion(doc, pin("pinned", "gone"), today)).toBeUndefined();
  });
  test("an id of another type is not the thing", () => {
    const doc = shelves();
    expect([
      item(doc, "module", "proof")?.name,
      item(doc, "version", "proof"),
      item(doc, "module", null),
      item(doc, "module", "gone"),
    ]).toEqual(["Proof", undefined, undefined, undefined]);
    expect(shelf(createDoc(), "claim").size).toBe(0);
  });
});

describe("one step may not", () => {
  const approved = one({ approvedUntil: "2027-01-01" });
  const submitted = one({ inReview: true });
  const approval = approved.approval!;
  test.for<[string, VersionRecord, VersionRecord | undefined, string | undefined]>([
    ["change an approved text", approved, { ...approved, body: "x" }, "changed"],
    ["change a submitted text", submitted, { ...submitted, headline: "x" }, "changed"],
    ["remove it", approved, undefined, "removed"],
    ["take it out of review", submitted, { ...submitted, inReview: false }, "unfixed"],
    [
      "take an approval off the record",
      approved,
      { ...approved, approval: null, withdrawn: { on: today, reason: "" } },
      "approval-gone",
    ],
    [
      "approve another text",
      submitted,
      { ...submitted, inReview: false, approval: { ...approval, hash: "f".repeat(64) } },
      "other-text",
    ],
    ["change and approve at once under the old text's hash", one(), { ...one(), body: "x", approval }, "other-text"],
    ["approve", submitted, { ...submitted, inReview: false, approval }, undefined],
    ["prolong an approval", approved, { ...approved, approval: { ...approval, validUntil: "2028-01-01" } }, undefined],
    ["withdraw", approved, { ...approved, withdrawn: { on: today, reason: "" } }, undefined],
    ["change a draft", one(), { ...one(), body: "x" }, undefined],
    ["remove a draft", one(), undefined, undefined],
    ["say something about it", approved, { ...approved, note: "x" }, undefined],
  ])("%s: %s", ([, before, after, fault]) => {
    expect(versionFault(before, after)).toBe(fault);
  });
});

test("every record names exactly the library records it leans on", () => {
  const records = library()
    .product("Cardia", { safetyModule: "proof", prescribingModule: null })
    .reference("Trial")
    .claim("It works", { product: "cardia", references: ["trial"] })
    .module("Proof", { products: ["cardia"], rules: [{ rule: "needs", module: "safety" }, { rule: "first" }] })
    .version(1, { claims: ["it-works"] })
    .trigger("Registered")
    .attribute("City", "text")
    .audience("Doctors", {
      rule: allOf(
        asks("attribute:city", "is", "Bern"),
        not(asks("trigger:registered", "happened")),
        asks("view:proof", "happened"),
      ),
      lookalike: { of: "others", similarity: 1, source: "" },
    })
    .build() as unknown as LibraryRecord[];
  expect(Object.fromEntries(records.map((record) => [record.id, namedBy(record)]))).toEqual({
    cardia: ["proof"],
    trial: [],
    "it-works": ["cardia", "trial"],
    proof: ["cardia", "safety"],
    "proof-v1": ["proof", "it-works"],
    registered: [],
    city: [],
    doctors: ["others", "city", "registered", "proof"],
  });
});
