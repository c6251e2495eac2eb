/** The library: what is fixed stays as it is, and what is named cannot go. */
import { describe, expect, test } from "vitest";
import { type AnyCall } from "../../../shared/commands/index.ts";
import { type AnyRecord } from "../../../shared/document/index.ts";
import { versionHash } from "../../../shared/library/index.ts";
import { library } from "../../support/library.ts";
import { does, refuses, label, stageOfRecords } from "./doing.ts";

describe("the library", () => {
  const shelves = () =>
    library()
      .product("Cardia")
      .reference("Trial")
      .claim("It works", { product: "cardia", references: ["trial"] })
      .module("Proof", { products: ["cardia"] })
      .version(1, { claims: ["it-works"], approvedUntil: "2027-06-30" })
      .version(2, { claims: ["it-works"], inReview: true })
      .version(3)
      .attribute("Speciality", "text")
      .trigger("Registered")
      .audience("Doctors", { rule: { op: "test", field: "attribute:speciality", is: "is", value: "x" } })
      .audience("Likely", { lookalike: { of: "doctors", similarity: 0.5, source: "" } })
      .build();
  const set = (id: string, fields: Record<string, unknown>): AnyCall => ({
    name: "set-fields",
    args: { ids: [id], fields },
  });
  const remove = (...ids: string[]): AnyCall => ({ name: "remove-records", args: { ids } });
  const version = (n: number): AnyRecord => shelves().find((r) => r.id === `proof-v${n}`)!;
  const change = (updated: object[], removed: object[] = []): AnyCall => ({
    name: "apply-change",
    args: { label: "x", change: { added: [], updated, removed } as never },
  });

  test("an approved or submitted text stays as it is, whichever way one comes", () => {
    for (const n of [1, 2]) {
      const fixed = new RegExp(`^Version ${n} is fixed since it went to review`);
      refuses(set(`proof-v${n}`, { body: "Better" }), fixed, shelves());
      refuses(set(`proof-v${n}`, { claims: [] }), fixed, shelves());
      refuses(
        { name: "batch", args: { label: "x", calls: [set(`proof-v${n}`, { headline: "Better" })] } },
        fixed,
        shelves(),
      );
      refuses(
        change([{ id: `proof-v${n}`, type: "version", before: { body: `Body ${n}` }, after: { body: "Better" } }]),
        fixed,
        shelves(),
      );
      refuses(remove(`proof-v${n}`), /Withdraw it instead of deleting it/, shelves());
      refuses(change([], [version(n)]), /Withdraw it instead of deleting it/, shelves());
    }
    does(set("proof-v3", { body: "Better" }), shelves(), "library");
    does(remove("proof-v3"), shelves(), "library");
  });
  test("it cannot be made a draft again and changed next", () => {
    refuses(set("proof-v2", { inReview: false }), /has been sent for review, so its text stays/, shelves());
    refuses(set("proof-v1", { approval: null }), /was approved, and that stays on record/, shelves());
    refuses(
      {
        name: "batch",
        args: { label: "x", calls: [set("proof-v2", { inReview: false }), set("proof-v2", { body: "Better" })] },
      },
      /^Version 2/,
      shelves(),
    );
  });
  test("where it stands in review may be said: approved, withdrawn, with a note", () => {
    const approval = {
      id: "A-2",
      by: "Dr Weiss",
      on: "2026-11-20",
      validUntil: "2027-11-20",
      hash: versionHash(version(2) as never),
    };
    does(set("proof-v2", { inReview: false, approval }), shelves(), "library");
    does(set("proof-v1", { withdrawn: { on: "2026-11-20", reason: "New label" } }), shelves(), "library");
    does(
      set("proof-v2", { inReview: false, withdrawn: { on: "2026-11-20", reason: "Rejected" } }),
      shelves(),
      "library",
    );
    does(set("proof-v1", { note: "After the label change" }), shelves(), "library");
    refuses(
      set("proof-v2", { approval: { ...approval, hash: "0".repeat(64) } }),
      /about another text than that of version 2/,
      shelves(),
    );
  });
  test("what others name cannot go, and it is said by what name", () => {
    refuses(remove("trial"), "“It works” still uses “Trial”. Take it out there first.", shelves());
    refuses(remove("it-works"), "“Headline 1” still uses “It works”. Take it out there first.", shelves());
    refuses(remove("cardia"), /“It works” still uses “Cardia”/, shelves());
    refuses(remove("proof"), /still uses “Proof”/, shelves());
    refuses(remove("doctors"), "“Likely” still uses “Doctors”. Take it out there first.", shelves());
    refuses(remove("speciality"), "“Doctors” still uses “Speciality”. Take it out there first.", shelves());
    refuses(remove("nothing"), /no longer there/, shelves());
    does(remove("likely", "doctors", "speciality"), shelves(), "library");
    // A text that happens to read like an id names nothing.
    does(
      remove("registered"),
      [...shelves(), ...library().claim("registered", { id: "c9", indication: "registered" }).build()],
      "library",
    );
  });
  test("steps are called by names", () => {
    expect(label(remove("registered"), shelves())).toBe("Delete “Registered”");
    expect(label(remove("likely", "registered"), shelves())).toBe("Delete 1 audience and 1 trigger");
    expect(label(set("proof", { name: "Evidence" }), shelves())).toBe("Rename “Proof” to “Evidence”");
    expect(label(set("speciality", { health: true }), shelves())).toBe("Change “Speciality”");
  });
  test("a journey's commands have no business here, nor the library's there", () => {
    refuses(
      { name: "add-stage", args: { stage: stageOfRecords("s") } },
      "This can only be done in a journey.",
      shelves(),
    );
    refuses(remove("hello"), "This can only be done in the library.");
  });
});
