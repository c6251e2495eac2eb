/** Whatever a stranger hands over: a clear refusal with its place and the way out, quickly, and nothing harmed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FailureError, type Failure } from "../../../shared/api/reply.ts";
import { createDoc } from "../../../shared/document/index.ts";
import { exporterById } from "../../../shared/exporters/index.ts";
import { importLimits, placeImport, readImport } from "../../../shared/importers/index.ts";
import { journeyHash } from "../../../shared/journey/index.ts";
import { lintJourney } from "../../../shared/rules/index.ts";
import { decided, drawn } from "../exporters/drawn.ts";

const [good] = exporterById("blueprint")!.write({
  journey: createDoc(drawn.journey),
  library: createDoc(drawn.library),
  review: decided(),
  findings: [],
  today: "2027-03-01",
  draft: false,
  language: "en",
}).files;
const text = good!.text;
type Loose = { [key: string]: Loose } & { [index: number]: Loose };

function refusal(input: string, name = "plan.json"): Failure {
  try {
    readImport(name, input);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error("it was read");
}
const changed = (change: (value: Loose) => void): string => {
  const value = JSON.parse(text) as Loose;
  change(value);
  return JSON.stringify(value, null, 2);
};

test("the file all others are spoilt copies of is read, with a byte order mark too", () => {
  expect(readImport("plan.json", text).title).toBe("Plan A");
  expect(readImport("plan.json", `\uFEFF${text}`).title).toBe("Plan A");
});

describe("text that is no JSON", () => {
  test.each([
    ["an empty file", "", /empty/, "plan.json"],
    ["prose in a file of another name", "Dear all,", /not JSON/, "plan.txt"],
    ["prose", "Dear all,", /“D” where JSON allows none/, "plan.json"],
    ["two values", "{} {}", /After the end/, "plan.json"],
    ["a comment", '{ // hm\n"a": 1}', /“\/”/, "plan.json"],
    ["a key without quotes", "{a: 1}", /a key in quotes/, "plan.json"],
    ["a comma too many", '{"a": [1,]}', /“\]” where/, "plan.json"],
    ["no comma", '{"a": 1 "b": 2}', /needs “,” or “}”/, "plan.json"],
    ["single quotes", "{'a': 1}", /a key in quotes/, "plan.json"],
    ["a number with a leading zero", '{"a": 01}', /“01” is not a number/, "plan.json"],
    ["a number JSON cannot hold", '{"a": 1e999}', /“1e999” is not a number/, "plan.json"],
    ["NaN", '{"a": NaN}', /“N” where/, "plan.json"],
    ["a raw line end inside a text", '{"a": "b\nc"}', /control character/, "plan.json"],
    ["an unknown escape", String.raw`{"a": "\x41"}`, /backslash/, "plan.json"],
  ])("%s", (_, input, message, name) => {
    const failure = refusal(input, name);
    expect(failure.message).toMatch(message);
    expect(failure.place).toContain(name);
    expect(failure.way).toBeTruthy();
  });
});

describe("truncated", () => {
  test("says where it ends", () => {
    const cut = '{\n  "format": "itinera-blueprint",\n  "nodes": [1, 2';
    expect(refusal(cut)).toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("cut off"),
      place: "plan.json:3:17 ($.nodes)",
    });
  });
  test("at any place", () => {
    for (let at = 1; at < text.length - 2; at += 97)
      expect(refusal(text.slice(0, at)).message, `cut at ${at}`).toContain("cut off");
  });
});

describe("too much", () => {
  const started = (): number => performance.now();
  test.each([
    ["lists 100,000 deep", "[".repeat(100_000)],
    ["objects 100,000 deep", '{"a":'.repeat(100_000)],
    [
      "closed, inside a blueprint",
      text.replace('"goal": {', `"goal": ${"[".repeat(100_000)}${"]".repeat(100_000)}, "x-goal": {`),
    ],
  ])("%s", (_, input) => {
    const since = started();
    const failure = refusal(input);
    expect(failure).toMatchObject({ code: "too-large", message: "The file nests deeper than 64 levels." });
    expect(failure.place).toMatch(/^plan\.json:\d+:\d+/);
    expect(performance.now() - since).toBeLessThan(2000);
  });
  test("bytes, counted as UTF-8", () => {
    expect(refusal(" ".repeat(importLimits.bytes + 1))).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("32 MB"),
    });
    const euros = `{"a": "${"€".repeat(importLimits.bytes / 3)}"}`;
    expect(euros.length).toBeLessThan(importLimits.bytes);
    expect(refusal(euros)).toMatchObject({ code: "too-large", message: expect.stringContaining("32 MB") });
  });
  test("keys in one object", () => {
    const many = `{${Array.from({ length: 2001 }, (_, i) => `"k${i}":0`).join()}}`;
    expect(refusal(many)).toMatchObject({ code: "too-large", message: expect.stringContaining("the limit is 2,000") });
  });
  test("items in one list", () => {
    expect(refusal(`{"a":[${"0,".repeat(100_001)}0]}`)).toMatchObject({
      code: "too-large",
      place: "plan.json:1:200007 ($.a)",
    });
  });
  test("text", () => {
    const page = `"${"x".repeat(1024 * 1024)}"`;
    expect(refusal(`{"a":[${Array.from({ length: 17 }, () => page).join()}]}`)).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("16 million"),
    });
  });
  test("nodes, with the limit by name", () => {
    const flood = changed((v) => Object.assign(v, { nodes: Array.from({ length: 20_001 }, () => 0) }));
    expect(refusal(flood)).toMatchObject({
      code: "too-large",
      message: "The file has 20,001 nodes; the limit is 20,000.",
    });
  });
});

describe("keys", () => {
  test.each(["__proto__", "constructor", "prototype"])("%s is refused wherever it stands", (key) => {
    const failure = refusal(text.replace('"goal": {', `"goal": {\n    "${key}": { "polluted": true },`));
    expect(failure.message).toBe(`The key “${key}” is not allowed.`);
    expect(failure.place).toMatch(new RegExp(String.raw`^plan\.json:\d+:5 \(\$\.goal\.${key}\)$`));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
  test("an escaped one too", () => {
    expect(refusal(String.raw`{"\u005f_proto__": 1}`).message).toContain("__proto__");
  });
  test("that come twice are refused: parsers differ in which one they believe", () => {
    const failure = refusal(text.replace('"draft": false', '"draft": false,\n  "draft": true'));
    expect(failure.message).toBe("The key “draft” comes twice in one object.");
    expect(failure.place).toMatch(/^plan\.json:6:3 \(\$\.draft\)$/);
  });
});

describe("characters", () => {
  test("NUL", () => expect(refusal(String.raw`{"a": "b\u0000"}`).message).toContain("NUL"));
  test("half a character, written out or raw", () => {
    expect(refusal(String.raw`{"a": "\ud800"}`)).toMatchObject({
      message: expect.stringContaining("half a character"),
      place: "plan.json:1:7 ($.a)",
    });
    expect(refusal(`{"a": "${String.fromCharCode(0xdc00)}"}`).message).toContain("half a character");
  });
  test("whole pairs and every escape are read", () => {
    const odd = changed((v) => Object.assign(v["journey"]!, { description: 'a"\\/\b\f\n\r\t😀é' }));
    const escaped = odd.replace("😀", String.raw`\uD83D\ude00`).replace("é", String.raw`\u00e9`);
    expect(readImport("a", escaped).journey[0]).toMatchObject({ description: 'a"\\/\b\f\n\r\t😀é' });
  });
  test("marks that turn the direction of text are told", () => {
    const turned = changed((v) => Object.assign(v["journey"]!, { title: "Plan \u202EA" }));
    expect(readImport("a", turned).notes).toContainEqual(expect.stringContaining("invisible direction marks"));
  });
});

describe("JSON that is no blueprint 1.0", () => {
  test.each<[string, (v: Loose) => void, string, RegExp]>([
    [
      "a name that is a number",
      (v) => Object.assign(v["nodes"]![3]!, { name: 7 }),
      "$.nodes[3].name",
      /expected string/,
    ],
    ["nodes that are no list", (v) => Object.assign(v, { nodes: {} }), "$.nodes", /expected array/],
    ["a kind nobody knows", (v) => Object.assign(v["nodes"]![0]!, { kind: "teleport" }), "$.nodes[0].kind", /./],
    [
      "data of another kind",
      (v) => Object.assign(v["nodes"]![2]!["data"]!, { channel: 1 }),
      "$.nodes[2].data.channel",
      /./,
    ],
    ["an id that is a path", (v) => Object.assign(v["nodes"]![0]!, { id: "../../x" }), "$.nodes[0].id", /./],
    ["a member nobody knows", (v) => Object.assign(v["journey"]!, { colour: "red" }), "$.journey.colour", /colour/],
    ["a member that is missing", (v) => Reflect.deleteProperty(v, "goal"), "$.goal", /./],
    [
      "an unknown operator, deep in a condition",
      (v) => Object.assign(v["nodes"]![0]!["data"]!["branches"]![0]!["condition"]!, { is: "eval" }),
      "$.nodes[0].data.branches[0].condition.is",
      /./,
    ],
    [
      "an id used twice",
      (v) => Object.assign(v["nodes"]![1]!, { id: v["nodes"]![0]!["id"] }),
      "$.nodes[1].id",
      /used twice/,
    ],
    [
      "a connection from nowhere",
      (v) => Object.assign(v["edges"]![0]!, { from: "ghost" }),
      "$.edges[0].from",
      /no such node/,
    ],
    [
      "a connection to nowhere",
      (v) => Object.assign(v["edges"]![1]!, { to: "ghost" }),
      "$.edges[1].to",
      /no such node/,
    ],
    [
      "a node in a stage that is not there",
      (v) => Object.assign(v["nodes"]![2]!, { stage: "ghost" }),
      "$.nodes[2].stage",
      /stage “ghost”/,
    ],
    [
      "a node in a group that is not there",
      (v) => Object.assign(v["nodes"]![2]!, { group: "ghost" }),
      "$.nodes[2].group",
      /group “ghost”/,
    ],
    ["a node without a place", (v) => Object.assign(v["layout"]!, { nodes: [] }), "$.layout.nodes", /no place/],
    [
      "a place without a node",
      (v) => Object.assign(v["layout"]!["nodes"]![0]!, { id: "ghost" }),
      "$.layout.nodes[0].id",
      /not in the blueprint/,
    ],
    [
      "two library items of one id",
      (v) => Object.assign(v["content"]!["claims"]![0]!, { id: "r1" }),
      "$.content.references[0].id",
      /used twice/,
    ],
    ["another format", (v) => Object.assign(v, { format: "bpmn" }), "$.format", /not a blueprint/],
    ["no version", (v) => Reflect.deleteProperty(v, "version"), "$.version", /version of the format/],
  ])("%s", (_, spoil, path, message) => {
    const failure = refusal(changed(spoil));
    expect(failure.code).toBe("bad-input");
    expect(failure.message).toMatch(message);
    expect(failure.place).toContain(`(${path})`);
    expect(failure.place).toMatch(/^plan\.json:\d+:\d+ /);
    expect(failure.way).toBeTruthy();
  });
  test("the line is that of the fault", () => {
    const spoilt = changed((v) => Object.assign(v["edges"]![1]!, { to: "ghost-node" }));
    const line = spoilt.split("\n").findIndex((l) => l.includes("ghost-node")) + 1;
    expect(refusal(spoilt).place).toBe(`plan.json:${line}:13 ($.edges[1].to)`);
  });
  test.each(["1.1", "2.0", "17.3"])("version %s is told to be newer", (version) => {
    expect(refusal(changed((v) => Object.assign(v, { version })))).toMatchObject({
      code: "newer-format",
      message: `This blueprint (format ${version}) was made by a newer version of Itinera.`,
      way: "Update Itinera, or ask for a blueprint 1.0.",
    });
  });
  test.each(["null", "[]", "3", '"x"', "{}"])("%s", (input) => {
    expect(refusal(input)).toMatchObject({ code: "bad-input", message: expect.stringContaining("not a blueprint") });
  });
});

describe("what is read, and told", () => {
  const notes = (input: string): string => readImport("a.json", input).notes.join("\n");
  test("a change after the export", () => {
    expect(notes(text)).not.toContain("digest");
    expect(notes(changed((v) => Object.assign(v["journey"]!, { title: "Other" })))).toContain("digest does not fit");
  });
  test("approvals are information only", () => {
    const read = readImport("a.json", text);
    expect(read.library.find(({ id }) => id === "v1")).toMatchObject({ approval: null, inReview: false });
    expect(read.stated.find(({ id }) => id === "v1")).toMatchObject({ approval: { id: "AP-1" } });
    expect(read.notes.join("\n")).toContain("1 module version was approved elsewhere and is a draft here");
    expect(read.notes.join("\n")).toContain("2 decisions of reviewers come along as information");
  });
  test("members of others", () => {
    expect(notes(changed((v) => Object.assign(v, { "x-plan": 1, "x-more": 2 })))).toContain("2 extensions");
  });
});

describe("2,000 damaged copies", () => {
  const places = text.length;
  const damages = fc.oneof(
    fc.record({
      what: fc.constant("byte"),
      at: fc.nat(places),
      with: fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
    }),
    fc.record({ what: fc.constant("cut"), at: fc.nat(places), with: fc.constant("") }),
    fc.record({ what: fc.constant("drop"), at: fc.nat(places), with: fc.string({ maxLength: 40 }) }),
    fc.record({
      what: fc.constant("token"),
      at: fc.nat(places),
      with: fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"',
        "\\",
        "null",
        "-0",
        "1e400",
        '"__proto__":',
        '"constructor":{"prototype":{"bad":1}},',
        "\\ud800",
        "\0",
        "[[[[[[[[",
        '{"a":{"a":',
      ),
    }),
    fc.record({ what: fc.constant("double"), at: fc.nat(places), with: fc.constant("") }),
  );
  const apply = (whole: string, damage: { what: string; at: number; with: string }): string => {
    const { what, at } = damage;
    if (what === "cut") return whole.slice(0, at);
    if (what === "drop") return whole.slice(0, at) + whole.slice(at + damage.with.length);
    if (what === "double") return whole.slice(0, at) + whole.slice(Math.max(0, at - 60));
    if (what === "byte") return whole.slice(0, at) + damage.with + whole.slice(at + 1);
    return whole.slice(0, at) + damage.with + whole.slice(at);
  };

  test("are read or refused with a place, each within 2 s; no prototype changes", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    let slowest = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(damages, { minLength: 1, maxLength: 3 }), (list) => {
        const input = list.reduce(apply, text);
        const since = performance.now();
        try {
          readImport("plan.json", input);
        } catch (error) {
          if (!(error instanceof FailureError)) throw error;
          refused += 1;
          expect(error.failure.place).toMatch(/^plan\.json/);
          expect(error.failure.way).toBeTruthy();
        }
        slowest = Math.max(slowest, performance.now() - since);
        expect(Object.keys({})).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(slowest).toBeLessThan(2000);
    expect(refused).toBeGreaterThan(1500);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  }, 120_000);
});

test("1,000 copies with one value replaced by another are read or refused with a path, and what is read can be worked on", () => {
  const whole = JSON.parse(text) as unknown;
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]));
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  };
  walk(whole, []);
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom("in", "mail", "m1", "v1", "j1", "", "2027-02-31", -1, 1e9, 0.5, [], {}, null, "touchpoint"),
    fc.constantFrom(...paths).map((path) => path.reduce((at, step) => (at as Loose)[step as string]!, whole as Loose)),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), values, (path, value) => {
      const copy = structuredClone(whole) as Loose;
      const holder = path.slice(0, -1).reduce((at, step) => at[step as string]!, copy);
      Object.assign(holder, { [path.at(-1)!]: value });
      try {
        const { journey, library } = readImport("plan.json", JSON.stringify(copy));
        read += 1;
        expect(journeyHash(journey)).toMatch(/^[0-9a-f]{64}$/);
        placeImport(readImport("plan.json", text), { documents: new Set(), library: createDoc(library) });
        lintJourney({ journey: createDoc(journey), library: createDoc(library), today: "2027-03-01" });
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        expect(error.failure.place).toMatch(/^plan\.json:\d+:\d+/);
      }
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(50);
}, 60_000);
