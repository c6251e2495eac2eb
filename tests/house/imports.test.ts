/** The imports of every room follow the table of arrows; type-only ones too. */
import { describe, expect, test } from "vitest";
import { table } from "./arrows.ts";
import { reachesOf, violationsIn } from "./imports.ts";
import { exists, filesBelow, isCode, readText } from "./tree.ts";

const rooms = [...["shared", "backend", "electron", "web", "cli", "renderer", "config", "bin"], ...["tests", "bench"]];

describe("the tree", () => {
  for (const room of rooms.filter(exists)) {
    test(`${room} imports only what the table allows`, () => {
      const violations = filesBelow(room)
        .filter(isCode)
        .flatMap((file) => violationsIn(file, readText(file)));
      expect(violations).toEqual([]);
    });
  }

  test("has no code in a folder the table does not know", () => {
    const known = [...rooms, "run.mjs"];
    const strays = filesBelow("")
      .filter(isCode)
      .filter((file) => !known.includes(file.split("/")[0] ?? ""));
    expect(strays).toEqual([]);
  });
});

test("every package that code imports stands in package.json", () => {
  const { dependencies, devDependencies } = JSON.parse(readText("package.json")) as Record<string, object>;
  const declared = new Set(Object.keys({ ...dependencies, ...devDependencies }));
  const isPackage = (to: string): boolean => !/^(node:|\.|\/|reference:|virtual:)/.test(to);
  const undeclared = rooms.flatMap((room) =>
    filesBelow(room)
      .filter((file) => isCode(file) && !file.startsWith("tests/fixtures/"))
      .flatMap((file) =>
        reachesOf(file, readText(file)).flatMap(({ to = "." }) => {
          const name = to.split("/", to.startsWith("@") ? 2 : 1).join("/");
          return isPackage(to) && !declared.has(name) ? [`${file}: ${name}`] : [];
        }),
      ),
  );
  expect(undeclared).toEqual([]);
});

test("docs/house.md shows every room of the table", () => {
  const page = readText("docs/house.md");
  const folders = table.map(({ room }) => room);
  expect(folders.filter((room) => !room.endsWith(".config.ts") && !page.includes(`\`${room}\``))).toEqual([]);
});

describe("every way to import is seen", () => {
  test.each([
    [`import { a } from "./x.ts";`],
    [`import type { A } from "./x.ts";`],
    [`import "./x.ts";`],
    [`export * from "./x.ts";`],
    [`export { a } from "./x.ts";`],
    [`export type { A } from "./x.ts";`],
    [`const a = await import("./x.ts");`],
    ["const a = await import(`./x.ts`);"],
    [`type A = import("./x.ts").A;`],
    [`type A = typeof import("./x.ts");`],
    [`import a = require("./x.ts");`],
    [`const a = require("./x.ts");`],
    [`const a = require.resolve("./x.ts");`],
    [`new Worker(new URL("./x.ts", import.meta.url));`],
  ])("%s", (text) => {
    expect(reachesOf("shared/journey/a.ts", text)).toEqual([{ to: "./x.ts", line: 1 }]);
  });

  test("but not in comments, strings or URLs of the network", () => {
    const text = `// import "./x.ts"\nconst a = 'import "./x.ts"'; new URL("./x", "https://a.example");`;
    expect(reachesOf("shared/journey/a.ts", text)).toEqual([]);
  });
});

describe("planted violations are found", () => {
  test.each([
    ["shared/document/edit.ts", "../journey/index.ts"],
    ["shared/document/edit.ts", "node:crypto"],
    ["shared/document/edit.ts", "better-sqlite3"],
    ["shared/journey/graph.ts", "../kinds/wait.ts"],
    ["shared/journey/graph.ts", "../api/app.ts"],
    ["shared/journey/graph.ts", "canonicalize"],
    ["shared/rules/timing/cycle.ts", "../../kinds/wait.ts"],
    ["shared/rules/timing/cycle.ts", "../../api/app.ts"],
    ["shared/rules/timing/cycle.ts", "../../../backend/app.ts"],
    ["shared/kinds/wait.ts", "react"],
    ["shared/api/app.ts", "../../backend/app.ts"],
    ["shared/words/language.ts", "../journey/index.ts"],
    ["shared/surprise/new.ts", "zod"],
    ["backend/app.ts", "electron"],
    ["backend/app.ts", "../web/server.ts"],
    ["backend/app.ts", "../renderer/state/store.ts"],
    ["backend/app.ts", "../tests/support/clock.ts"],
    ["electron/main.ts", "../web/server.ts"],
    ["electron/main.ts", "../renderer/main.tsx"],
    ["web/server.ts", "../cli/main.ts"],
    ["web/server.ts", "../config/build.ts"],
    ["cli/main.ts", "../web/server.ts"],
    ["cli/verbs/check.ts", "../../web/server.ts"],
    ["cli/verbs/serve.ts", "../../electron/main.ts"],
    ["renderer/host/http.ts", "node:http"],
    ["renderer/host/http.ts", "better-sqlite3"],
    ["renderer/host/http.ts", "../../backend/app.ts"],
    ["renderer/canvas/Canvas.tsx", "react-dom-extra"],
    ["config/start.ts", "../renderer/main.tsx"],
    ["config/start.ts", "../tests/run/browser.ts"],
  ])("%s -> %s", (file, to) => {
    for (const text of [`import type { A } from "${to}";`, `await import("${to}");`]) {
      const [first, ...others] = violationsIn(file, text);
      expect(others).toEqual([]);
      expect(first).toMatch(/may import: .+|Add one, with its arrows/);
    }
  });

  test("an import whose target is computed is refused", () => {
    expect(violationsIn("backend/app.ts", "await import(name);")).toHaveLength(1);
  });

  test("a reference directive is refused, which would bring in what the room withholds", () => {
    const text = `/// <reference types="node" />\nexport {};`;
    expect(violationsIn("renderer/host/http.ts", text)).toHaveLength(1);
  });
});

describe("arrows of the table are allowed", () => {
  test.each([
    ["shared/document/hash.ts", "@noble/hashes/sha2.js"],
    ["shared/document/edit.ts", "../api/reply.ts"],
    ["shared/journey/graph.ts", "../kinds/index.ts"],
    ["shared/rules/timing/cycle.ts", "../../kinds/index.ts"],
    ["shared/rules/timing/cycle.ts", "../rule.ts"],
    ["shared/rules/timing/cycle.ts", "../../words/language.ts"],
    ["shared/api/app.ts", "../kinds/wait.ts"],
    ["backend/app.ts", "../shared/kinds/wait.ts"],
    ["electron/main.ts", "../backend/app.ts"],
    ["cli/verbs/serve.ts", "../../web/server.ts"],
    ["cli/verbs/serve.ts", "../main.ts"],
    ["cli/main.ts", "./verbs/serve.ts"],
    ["cli/verbs/index.ts", "./serve.ts"],
    ["renderer/main.tsx", "react-dom/client"],
    ["renderer/main.tsx", "./main.css"],
    ["renderer/host/lint.ts", "../../shared/rules/index.ts"],
    ["config/start.ts", "../web/server.ts"],
    ["config/playwright.config.ts", "../tests/run/browser.ts"],
    ["tests/unit/a.test.ts", "../../renderer/state/store.ts"],
  ])("%s -> %s", (file, to) => {
    expect(violationsIn(file, `import { a } from "${to}";`)).toEqual([]);
  });
});
