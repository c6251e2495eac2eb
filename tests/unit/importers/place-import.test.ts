/** Bringing a journey in where others live already: nothing is overwritten, and everything that names a thing still names it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { type ImportRead, placeImport } from "../../../shared/importers/index.ts";
import { journeyHash } from "../../../shared/journey/index.ts";
import { samples } from "../exporters/arbitrary.ts";
import { drawn } from "../exporters/drawn.ts";

const readOf = ({ journey, library }: typeof drawn): ImportRead => ({
  source: "blueprint",
  title: "Plan A",
  journey,
  library,
  stated: library,
  notes: ["a note"],
});
const here = (library: readonly AnyRecord[], documents: readonly string[] = ["library"]) => ({
  documents: new Set(documents),
  library: createDoc(library),
});
const changed = (id: string, fields: object): AnyRecord[] =>
  drawn.library.map((item) => (item.id === id ? { ...item, ...fields } : item));

test("in an empty workspace everything comes in as it is", () => {
  const placed = placeImport(readOf(drawn), here([]));
  expect(placed.journey).toEqual(drawn.journey);
  expect(placed.library).toEqual(drawn.library);
  expect(placed.renamed.size).toBe(0);
  expect(placed.notes[0]).toBe("a note");
});

test("a journey it leads into and that is not here is named", () => {
  const notes = (documents: string[]): string => placeImport(readOf(drawn), here([], documents)).notes.join("\n");
  expect(notes(["library"])).toContain("leads into the journey “other”, which is not here");
  expect(notes(["library", "other"])).not.toContain("leads into");
});

test("where the same items are, none is added, and a journey of that id gets another", () => {
  const placed = placeImport(readOf(drawn), here(drawn.library, ["library", "j1", "j1-2"]));
  expect(placed.library).toEqual([]);
  expect([...placed.renamed]).toEqual([["j1", "j1-3"]]);
  expect(placed.journey[0]).toMatchObject({ id: "j1-3", type: "journey" });
  expect(journeyHash(placed.journey)).toBe(journeyHash(drawn.journey));
  expect(placed.notes.join("\n")).toContain("this one gets “j1-3”");
  expect(placed.notes.join("\n")).toContain(`${drawn.library.length} library items are here already`);
});

test("an approval here does not make a version another one", () => {
  const placed = placeImport(readOf({ ...drawn, library: changed("v1", { approval: null }) }), here(drawn.library));
  expect(placed.renamed.size).toBe(0);
});

test("an item that is different here comes in under a new id, and all that names it follows", () => {
  const placed = placeImport(readOf(drawn), here(changed("speciality", { name: "Something else" })));
  expect([...placed.renamed]).toEqual([["speciality", "speciality-2"]]);
  expect(placed.library).toEqual([{ ...drawn.library.find(({ id }) => id === "speciality"), id: "speciality-2" }]);
  const ask = placed.journey.find(({ id }) => id === "ask");
  expect(ask).toMatchObject({ data: { branches: [{ condition: { field: "attribute:speciality-2" } }, {}] } });
});

test("a version over another claim is another version: the module’s pins follow it", () => {
  const placed = placeImport(readOf(drawn), here(changed("c1", { text: "It works twice as well." })));
  expect(Object.fromEntries(placed.renamed)).toEqual({ c1: "c1-2", v1: "v1-2" });
  expect(placed.library.map(({ id }) => id).toSorted()).toEqual(["c1-2", "v1-2"]);
  expect(placed.library.find(({ id }) => id === "v1-2")).toMatchObject({ claims: ["c1-2"], module: "m1" });
  expect(placed.journey.find(({ id }) => id === "mail")).toMatchObject({
    data: { modules: [{ module: "m1", version: "v1-2" }] },
  });
});

test("triggers are followed into entries and waits", () => {
  const placed = placeImport(readOf(drawn), here(changed("visited", { source: "Another system" })));
  expect(placed.journey.find(({ id }) => id === "in")).toMatchObject({ data: { trigger: "visited-2" } });
  expect(placed.journey.find(({ id }) => id === "until")).toMatchObject({ data: { event: "trigger:visited-2" } });
});

describe("whatever is here and whatever comes", () => {
  test("no id is taken twice, nothing here is named by accident, and what is here stays", () => {
    fc.assert(
      fc.property(samples, samples, (one, other) => {
        const there = here(one.library, ["library", "journey-1"]);
        const placed = placeImport(readOf(other), there);
        for (const item of placed.library) expect(there.library.has(item.id)).toBe(false);
        expect(new Set(placed.library.map(({ id }) => id)).size).toBe(placed.library.length);
        expect(new Set(placed.journey.map(({ id }) => id)).size).toBe(other.journey.length);
        for (const id of placed.renamed.values()) expect(there.documents.has(id) || there.library.has(id)).toBe(false);
        // What clashed is named by its new id only.
        const text = JSON.stringify(placed.journey);
        for (const from of placed.renamed.keys())
          if (from !== "journey-1")
            for (const source of ["attribute", "trigger", "view"]) expect(text).not.toContain(`"${source}:${from}"`);
      }),
      { numRuns: 200 },
    );
  });
});
