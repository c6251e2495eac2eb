/** How library records stand on a day, as the Library shows them. */
import { describe, expect, test } from "vitest";
import type { LibraryRecord } from "../../../shared/library/index.ts";
import { leaningOn } from "../../../renderer/screens/library/leaning-on.ts";
import { standingOf } from "../../../renderer/screens/library/standing.ts";
import { library } from "../../support/library.ts";

const today = "2026-11-21";
const stands = (doc: ReturnType<ReturnType<typeof library>["doc"]>, id: string) =>
  standingOf(doc.get(id) as unknown as LibraryRecord, doc, today, "en");

describe("a module", () => {
  const of = (build: (shelf: ReturnType<typeof library>) => ReturnType<typeof library>) =>
    stands(build(library().module("Leaflet")).doc(), "leaflet");
  test("without a version", () => expect(of((shelf) => shelf)).toMatchObject({ id: "none" }));
  test("approved for long", () =>
    expect(of((shelf) => shelf.version(1, { approvedUntil: "2027-06-30" }))).toMatchObject({
      id: "approved",
      text: "until 30 Jun 2027",
    }));
  test("about to lapse", () =>
    expect(of((shelf) => shelf.version(1, { approvedUntil: "2026-12-03" }))).toMatchObject({
      id: "expiring",
      text: "expires in 12 days",
    }));
  test("good through its last day", () =>
    expect(of((shelf) => shelf.version(1, { approvedUntil: today }))).toMatchObject({
      id: "expiring",
      text: "expires today",
    }));
  test("lapsed the day after", () =>
    expect(of((shelf) => shelf.version(1, { approvedUntil: "2026-11-20" }))).toMatchObject({
      id: "lapsed",
      text: "expired 20 Nov",
    }));
  test("with a newer draft still stands on what is approved", () =>
    expect(of((shelf) => shelf.version(1, { approvedUntil: "2027-06-30" }).version(2))).toMatchObject({
      id: "approved",
    }));
  test("with an approved older one after the newer lapsed", () =>
    expect(
      of((shelf) => shelf.version(1, { approvedUntil: "2027-06-30" }).version(2, { approvedUntil: "2026-01-01" })),
    ).toMatchObject({ id: "approved" }));
});

describe("a claim", () => {
  test("without a reference is unsupported", () =>
    expect(stands(library().claim("It works").doc(), "it-works")).toMatchObject({ id: "unsupported" }));
  test("is supported while one of its references holds", () => {
    const doc = library()
      .reference("Old", { withdrawn: { on: "2026-01-01", reason: "replaced" } })
      .reference("New")
      .claim("It works", { references: ["old", "new"] })
      .doc();
    expect(stands(doc, "it-works")).toMatchObject({ id: "supported" });
    expect(stands(doc, "old")).toMatchObject({ id: "lapsed", text: "withdrawn 1 Jan" });
  });
  test("has lapsed when all of them have", () => {
    const doc = library()
      .reference("Old", { validUntil: "2026-11-20" })
      .claim("It works", { references: ["old"] })
      .doc();
    expect(stands(doc, "it-works")).toMatchObject({ id: "lapsed", text: "reference lapsed" });
  });
});

test("a module leans on a claim once, however many versions use it", () => {
  const doc = library()
    .reference("Report")
    .claim("It works", { references: ["report"] })
    .module("Leaflet")
    .version(1, { claims: ["it-works"] })
    .version(2, { claims: ["it-works"] })
    .doc();
  expect([...(leaningOn(doc).get("it-works") ?? [])]).toEqual(["leaflet"]);
  expect([...(leaningOn(doc).get("report") ?? [])]).toEqual(["it-works"]);
});
