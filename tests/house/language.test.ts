/** What no file of the project may hold: unfinished marks, paths of one machine, tests switched off by a focused one, and sprawl. */
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { impurities, kindQuestions } from "./laws.ts";
import { filesBelow, isCode, readText } from "./tree.ts";

const self = "tests/house/language.test.ts";
const isText = (file: string): boolean =>
  /\.(ts|tsx|mts|cts|mjs|cjs|js|css|html|json|md|yml|yaml|svg|txt)$/.test(file) ||
  /(^|\/)(\.ci\/run|LICENSE)$/.test(file);
const texts = filesBelow("").filter((file) => isText(file) && file !== self && file !== "package-lock.json");
const code = filesBelow("").filter(isCode);

interface Mark {
  readonly what: string;
  readonly pattern: RegExp;
  /** Texts that show the pattern works. */
  readonly caught: readonly string[];
  readonly free: readonly string[];
  /** Files that may hold it, each with its reason. */
  readonly except?: Readonly<Record<string, string>>;
}

const marks: readonly Mark[] = [
  {
    what: "a mark of unfinished work",
    pattern: /\b(TO[D]O|FIX[M]E|X{3}|HAC[K])\b/,
    caught: [`// ${"TO"}DO: later`, `FIX${"ME"}`],
    free: ["mastodons", "xxx"],
  },
  {
    what: "a path of one machine",
    pattern: /(?<![\w.~:/$}@-])\/(?:work|root|home|Users)\/|\b[A-Z]:\\+Users\\/,
    caught: [`/${"work"}/a`, `"/home/anna/x"`, `/${"root"}/.cache`, String.raw`C:\Users\anna`, "(/Users/anna/x)"],
    free: ["https://a.example/home/x", "~/home/", "tests/work/x", "./root/x", "renderer/home/Home.tsx"],
    except: {
      "tests/support/echo-app.ts": "an invented path that must not leak out of an error",
      "tests/unit/backend/sharing.test.ts": "invented places, one for each kind of shared folder",
      "tests/unit/places/places.test.ts": "invented homes, one for each platform's rule",
    },
  },
  { what: "filler text", pattern: /\blorem\b/i, caught: ["Lorem ipsum"], free: ["folklorem"] },
];

describe.each(marks)("$what", ({ pattern, caught, free, except = {} }) => {
  test("is recognised", () => {
    for (const text of caught) expect(text).toMatch(pattern);
    for (const text of free) expect(text).not.toMatch(pattern);
  });
  test("stands nowhere", () => {
    const marked = texts.filter((file) => pattern.test(readText(file)));
    const found = marked.flatMap((file) =>
      readText(file)
        .split("\n")
        .flatMap((line, index) =>
          pattern.test(line) && !(file in except) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
    expect(Object.keys(except).filter((file) => !marked.includes(file))).toEqual([]);
  });
});

test("no test is focused, which would switch off all others", () => {
  const focused = /\b(test|it|describe)(\.\w+)*\.only\(/;
  expect(`test.describe.${"only"}(`).toMatch(focused);
  const found = code.filter((file) => focused.test(readText(file)));
  expect(found).toEqual([]);
});

test("file names say what is inside", () => {
  const vague = /(^|[-/.])(utils?|helpers?|managers?|common|misc)([-/.]|$)/i;
  expect("shared/date-utils.ts").toMatch(vague);
  expect(code.filter((file) => vague.test(file))).toEqual([]);
});

describe("files stay small enough to read in one sitting", () => {
  const limit = 500;
  /** Longer ones, each with its reason. */
  const longer: Readonly<Record<string, string>> = {};
  const lines = (file: string): number => readText(file).trimEnd().split("\n").length;

  test(`no more than ${limit} lines`, () => {
    const found = filesBelow("")
      .filter((file) => isCode(file) || file.endsWith(".css"))
      .filter((file) => lines(file) > limit && !(file in longer))
      .map((file) => `${file}: ${lines(file)} lines`);
    expect(found).toEqual([]);
  });
  test("exceptions are still needed", () => {
    expect(Object.keys(longer).filter((file) => lines(file) <= limit)).toEqual([]);
  });
});

test("every file of code begins with a sentence on what it promises", () => {
  const opening = /^(#!.*\n)?(\/\/ @ts-check\n)?(\/\*\*|\/\/) ?\S/;
  const found = code
    .filter((file) => !file.startsWith("tests/fixtures/"))
    .filter((file) => !opening.test(readText(file).replace(/^\/\*\*\n \* /, "/** ")));
  expect(found).toEqual([]);
});

test("the lock file names no host: packages come from whatever registry is set", () => {
  expect(readText("package-lock.json")).not.toContain('"resolved"');
});

describe("shared is pure", () => {
  test("it has no clock and no chance", () => {
    const found = filesBelow("shared")
      .filter(isCode)
      .flatMap((file) => impurities(file, readText(file)));
    expect(found).toEqual([]);
  });
  test.each(["Date.now()", "new Date()", "new Date", "Date()", "Math.random()", "const now = Date.now;"])(
    "%s is found",
    (text) => expect(impurities("shared/a.ts", text)).toHaveLength(1),
  );
  test.each(["new Date(text)", "Date.parse(text)", "Date.UTC(2027, 0, 1)", "// Date.now()"])("%s is fine", (text) =>
    expect(impurities("shared/a.ts", text)).toEqual([]),
  );
});

describe("a kind's name is known to its own file only", () => {
  const kinds = new Set(filesBelow("shared/kinds").map((file) => posix.basename(file, ".ts")));

  test("nobody asks for it", () => {
    const found = code
      // The backend stores nodes without looking into them; the kinds it asks for are those of its journal rows.
      .filter((file) => !/^(shared\/kinds|backend|tests|bench)\//.test(file))
      .flatMap((file) => kindQuestions(file, readText(file), kinds));
    expect(found).toEqual([]);
  });
  test.each([
    `if (node.kind === "wait") go();`,
    `if ("wait" !== node?.kind) go();`,
    `const a = kind == "wait";`,
    `switch (node.kind) { case "wait": break; }`,
    `node["kind"] === "wait";`,
  ])("%s is found", (text) => expect(kindQuestions("a.ts", text, new Set(["wait"]))).toHaveLength(1));
  test.each([
    `node.kind === other.kind`,
    `isKind(node, "wait")`,
    `field.kind === "number"`,
    `event.kind === "wait"`,
    `({ kind: "wait" })`,
  ])("%s is fine", (text) => expect(kindQuestions("a.ts", text, new Set(["wait"]))).toEqual([]));
});
