/** Blueprint 1: the same bytes for the same journey, valid by the published schema, and readable back without loss. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyRecord, createDoc, hashJson, sameJson } from "../../../shared/document/index.ts";
import {
  blueprintJsonSchema,
  digestOf,
  exporterById,
  makeBlueprint,
  type ExportInput,
} from "../../../shared/exporters/index.ts";
import { readImport } from "../../../shared/importers/index.ts";
import { journeyHash } from "../../../shared/journey/index.ts";
import { foldReview } from "../../../shared/review/index.ts";
import { type Sample, samples } from "./arbitrary.ts";
import { decided, drawn } from "./drawn.ts";

const published = join(import.meta.dirname, "../../../docs/blueprint/blueprint-1.schema.json");

const inputOf = ({ journey, library }: Sample, more: Partial<ExportInput> = {}): ExportInput => ({
  journey: createDoc(journey),
  library: createDoc(library),
  review: foldReview([]),
  findings: [],
  today: "2027-03-01",
  draft: false,
  language: "en",
  ...more,
});
const textOf = (input: ExportInput): string => {
  const [file] = exporterById("blueprint")!.write(input).files;
  return file!.text;
};
type Loose = { [key: string]: Loose } & { [index: number]: Loose };
const byId = (records: readonly AnyRecord[]): AnyRecord[] => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe("the published schema", () => {
  test("is the one that the code makes; config/blueprint-schema.ts writes it anew", () => {
    expect(readFileSync(published, "utf8")).toBe(`${JSON.stringify(blueprintJsonSchema(), null, 2)}\n`);
  });

  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  const validate = ajv.compile(JSON.parse(readFileSync(published, "utf8")) as object);
  const errors = (value: unknown): unknown => (validate(value) ? [] : validate.errors);

  test("takes what is exported, whatever was drawn", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(errors(JSON.parse(textOf(inputOf(sample))))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
  test("takes a reviewed journey, a draft, and members that begin with x-", () => {
    const value = JSON.parse(textOf(inputOf(drawn, { review: decided(), draft: true }))) as object;
    expect(errors(value)).toEqual([]);
    expect(errors({ ...value, "x-plan": { any: 1 } })).toEqual([]);
  });
  test.each<[string, (value: Loose) => void]>([
    ["an unknown member", (v) => Object.assign(v, { extra: 1 })],
    ["an unknown kind", (v) => Object.assign(v["nodes"]![0]!, { kind: "teleport" })],
    ["data of another kind", (v) => Object.assign(v["nodes"]![0]!, { data: { text: "" } })],
    ["a missing layout", (v) => Reflect.deleteProperty(v, "layout")],
    ["a name as a number", (v) => Object.assign(v["nodes"]![0]!, { name: 7 })],
    ["a malformed day", (v) => Object.assign(v, { day: "1 March" })],
    ["an id with a slash", (v) => Object.assign(v["edges"]![0]!, { id: "../x" })],
    ["another format", (v) => Object.assign(v, { format: "bpmn" })],
    ["a hash that is none", (v) => Object.assign(v, { digest: "abc" })],
    ["a negative number of passes", (v) => Object.assign(v["edges"]![0]!, { maxPasses: -1 })],
  ])("refuses %s", (_, spoil) => {
    const value = JSON.parse(textOf(inputOf(drawn))) as Loose;
    spoil(value);
    expect(validate(value)).toBe(false);
  });
});

describe("bytes", () => {
  test("are the same in whatever order records and keys came to be", () => {
    const turned = (record: AnyRecord): AnyRecord => {
      const turn = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(turn)
          : typeof value === "object" && value !== null
            ? Object.fromEntries(
                Object.entries(value)
                  .toReversed()
                  .map(([k, v]) => [k, turn(v)]),
              )
            : value;
      return turn(record) as AnyRecord;
    };
    fc.assert(
      fc.property(samples, ({ journey, library }) => {
        const other = { journey: journey.toReversed().map(turned), library: library.toReversed().map(turned) };
        expect(textOf(inputOf(other))).toBe(textOf(inputOf({ journey, library })));
      }),
      { numRuns: 100 },
    );
  });
  test("end with one line end, and use no carriage return", () => {
    const text = textOf(inputOf(drawn));
    expect(text.endsWith("}\n")).toBe(true);
    expect(text).not.toContain("\r");
  });
  test("are told by the digest, which anybody can reckon again", () => {
    const value = JSON.parse(textOf(inputOf(drawn))) as Parameters<typeof digestOf>[0];
    const { digest, ...rest } = value as { digest: string };
    expect(hashJson(rest)).toBe(digest);
    expect(digestOf({ ...value, draft: true })).not.toBe(digest);
  });
});

describe("export, then import", () => {
  test("gives the same journey, layout and all, with the same semantic hash", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const text = textOf(inputOf(sample));
        const read = readImport("a.json", text);
        expect(sameJson(byId(read.journey), byId(sample.journey))).toBe(true);
        expect(journeyHash(read.journey)).toBe(journeyHash(sample.journey));
        expect(JSON.parse(text)).toMatchObject({ semanticHash: journeyHash(sample.journey) });
        expect(read.notes.filter((note) => /digest|semantic hash/.test(note))).toEqual([]);
        // Every library item it states is the one that was there.
        const there = createDoc(sample.library);
        for (const item of read.stated) expect(there.get(item.id)).toEqual(item);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
  test("the copy exports to the same file again", () => {
    const text = textOf(inputOf(drawn));
    const read = readImport("a.json", text);
    expect(textOf(inputOf({ journey: read.journey, library: read.stated }))).toBe(text);
  });
});

describe("what stands in it", () => {
  const made = makeBlueprint(inputOf(drawn, { review: decided(), journeys: new Map([["other", "Other one"]]) }));

  test("the content manifest leads from the node to the reference", () => {
    const [version] = made.content.versions;
    expect(version).toMatchObject({ id: "v1", state: "approved", deliveredBy: ["mail"], claims: ["c1"] });
    expect(made.content.claims).toMatchObject([{ id: "c1", references: ["r1"] }]);
    expect(made.content.references).toMatchObject([{ id: "r1", title: "Study one" }]);
    expect(made.content.modules.map(({ id }) => id)).toEqual(["m1"]);
  });
  test("conditions are trees and sentences, and name their fields", () => {
    expect(made.conditions).toEqual([
      {
        node: "ask",
        key: "branches",
        port: "yes",
        condition: { op: "test", field: "attribute:speciality", is: "is", value: "cardiology" },
        sentence: "Speciality is Cardiology",
        fields: ["attribute:speciality"],
      },
    ]);
    expect(made.dataFields).toMatchObject([
      { id: "attribute:speciality", label: "Speciality", system: "CRM" },
      { id: "trigger:visited" },
    ]);
  });
  test("times stand on the edges, in minutes; without end is null", () => {
    const delay = (id: string): unknown => made.edges.find((edge) => edge.id === id)?.delay;
    expect(delay("e-wait")).toEqual({ min: 4320, max: 4320 });
    expect(delay("e-until")).toEqual({ min: 0, max: null });
  });
  test("approvals say who, about what, and whether it still holds", () => {
    expect(made.approvals).toHaveLength(1);
    expect(made.approvals[0]).toMatchObject({
      node: "mail",
      state: "approved",
      decisions: [
        { by: "Ada Reyes", role: "legal", verdict: "approved", standing: "stale" },
        { by: "Mara Lind", role: "medical", verdict: "approved", standing: "current", validUntil: "2027-12-31" },
      ],
    });
  });
  test("nothing that reviewers wrote to each other, and no ids of people", () => {
    const text = JSON.stringify(made);
    expect(text).not.toContain("confidential remark");
    expect(text).not.toContain("person-");
  });
  test("losses name what stays behind", () => {
    const { losses } = exporterById("blueprint")!.write(
      inputOf(drawn, { review: decided(), journeys: new Map([["other", "Other one"]]) }),
    );
    expect(losses.map(({ what, at }) => [at, what])).toEqual([
      [null, "History of edits"],
      [null, "1 remark of reviewers, 1 open"],
      ["sub", "The steps inside “Other one”"],
    ]);
  });
  test("a draft says so, with the number of open errors", () => {
    const finding = {
      rule: "entry-missing",
      severity: "error" as const,
      at: null,
      message: "none",
      params: {},
      fingerprint: "f",
    };
    const draft = makeBlueprint(inputOf(drawn, { draft: true, findings: [finding] }));
    expect(draft.watermark).toBe("DRAFT, not for use. 1 problem is open.");
    expect(made.watermark).toBeNull();
    expect(exporterById("blueprint")!.write(inputOf(drawn, { draft: true })).files[0]?.name).toBe(
      "plan-a-j1.draft.blueprint.json",
    );
  });
  test("moving a box changes the layout and nothing that is hashed but the digest", () => {
    const moved = drawn.journey.map((r) => (r.id === "mail" ? { ...r, x: 999 } : r));
    const other = makeBlueprint(inputOf({ ...drawn, journey: moved }));
    const same = makeBlueprint(inputOf(drawn));
    expect(other.semanticHash).toBe(same.semanticHash);
    expect({ ...other, layout: 0, digest: 0 }).toEqual({ ...same, layout: 0, digest: 0 });
  });
});

test.each([
  ["Plan A", "plan-a-j1.x"],
  ["../../etc/passwd", "etc-passwd-j1.x"],
  ["CON", "con-j1.x"],
  ["Ärzte & Öl", "arzte-ol-j1.x"],
  ["日本", "journey-j1.x"],
])("the file name of %s is %s", async (title, name) => {
  const { fileName } = await import("../../../shared/exporters/index.ts");
  expect(fileName(title, "j1", ".x")).toBe(name);
});
