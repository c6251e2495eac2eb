/** Adding is adding one file and one line: folders and lists agree, and a rule has its page, test and fixtures. */
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { registryProblems } from "./registries.ts";
import { exists, filesBelow, isCode, readText } from "./tree.ts";

const registries = [
  "shared/kinds",
  "shared/channels",
  "shared/commands",
  "shared/rules",
  "shared/exporters",
  "shared/importers",
  "shared/templates",
  "cli/verbs",
  "renderer/actions",
];

/** Without the tests: a thing that only its test imports is not in the product. */
const product = ["shared", "backend", "web", "electron", "cli", "renderer"].flatMap(filesBelow).filter(isCode);

describe("folder and list agree", () => {
  for (const folder of registries.filter((name) => filesBelow(name).length > 0)) {
    test(folder, () => {
      expect(registryProblems(folder, product, readText)).toEqual([]);
    });
  }
});

/** Rule files lie in a folder per group; those beside the groups say what a rule is, those in packs/ are numbers by market. */
const rules = filesBelow("shared/rules").filter((file) => {
  const parts = file.split("/");
  return parts.length === 4 && parts[2] !== "packs" && parts[3] !== "index.ts";
});

describe("every rule has", () => {
  const named = rules.map((file) => ({
    id: posix.basename(file, ".ts"),
    group: file.split("/")[2] ?? "",
  }));
  const missing = (place: (rule: { id: string; group: string }) => string): string[] =>
    named.map(place).filter((path) => !exists(path));

  test("its page in the catalogue", () => {
    expect(missing(({ id }) => `docs/catalog/rules/${id}.md`)).toEqual([]);
  });
  test("its own test", () => {
    expect(missing(({ group, id }) => `tests/unit/rules/${group}/${id}.test.ts`)).toEqual([]);
  });
  test("its fixtures", () => {
    expect(missing(({ id }) => `tests/fixtures/rules/${id}`)).toEqual([]);
  });
  test("no page, test or fixtures outlive it", () => {
    const ids = new Set(named.map(({ id }) => id));
    const strays = [
      ...filesBelow("docs/catalog/rules").map((file) => [file, posix.basename(file, ".md")]),
      ...filesBelow("tests/unit/rules")
        .filter((file) => file.split("/").length === 5)
        .map((file) => [file, posix.basename(file, ".test.ts")]),
      ...filesBelow("tests/fixtures/rules").map((file) => [file, file.split("/")[3] ?? ""]),
    ].flatMap(([file = "", id = ""]) => (ids.has(id) || id === "index" ? [] : [file]));
    expect(strays).toEqual([]);
  });
});

describe("planted disagreements are found", () => {
  const good = {
    "shelf/index.ts": `import { one } from "./one.ts";\nimport { two } from "./two.ts";\nexport const all = [one, two] as const;`,
    "shelf/one.ts": `import { define } from "./extra.ts";\nexport const one = define(Data, { id: "one", words: { en: { name: "One" } } });`,
    "shelf/two.ts": `export const two = { name: "two" } satisfies Thing;`,
    "shelf/extra.ts": `export function define() {}`,
  };
  const problems = (change: Readonly<Record<string, string | undefined>>): string[] => {
    const files = new Map(Object.entries({ ...good, ...change }).filter(([, text]) => text !== undefined));
    return registryProblems("shelf", [...files.keys()], (file) => files.get(file) ?? "");
  };

  test("nothing is found where all agrees", () => expect(problems({})).toEqual([]));

  test.each([
    ["a file that is not listed", { "shelf/three.ts": `export const three = { id: "three" };` }, "shelf/three.ts"],
    ["a list without its file", { "shelf/two.ts": undefined }, "lists shelf/two.ts"],
    [
      "an imported thing that is left out of the list",
      { "shelf/index.ts": good["shelf/index.ts"].replace("[one, two]", "[one]") },
      "shelf/two.ts: is not in the list",
    ],
    ["another name inside", { "shelf/two.ts": `export const two = { id: "zwei" };` }, `called "zwei"`],
    ["a listed file without an id", { "shelf/two.ts": `export const two = { words: {} };` }, "nothing with an id"],
    ["no list at all", { "shelf/index.ts": undefined }, "is missing"],
  ])("%s", (_, change, sentence) => {
    expect(problems(change)).toEqual([expect.stringContaining(sentence)]);
  });

  test("a forgotten file, neither listed nor named", () => {
    expect(problems({ "shelf/three.ts": `export const three = { words: {} };` })).toEqual([
      "shelf/three.ts: exports nothing with an id of its own.",
      "shelf/three.ts: is not in the list of shelf/index.ts.",
    ]);
  });

  test("things in groups, each group with its own list", () => {
    const files: Record<string, string> = {
      "shelf/index.ts": `import { near } from "./near/index.ts";\nexport const all = [...near];`,
      "shelf/near/index.ts": `import { one } from "./one.ts";\nexport const near = [one];`,
      "shelf/near/one.ts": `export const one = { id: "one" };`,
      "shelf/near/two.ts": `export const two = { id: "two" };`,
    };
    expect(registryProblems("shelf", Object.keys(files), (file) => files[file] ?? "")).toEqual([
      "shelf/near/two.ts: is not in the list of shelf/index.ts.",
    ]);
  });
});
