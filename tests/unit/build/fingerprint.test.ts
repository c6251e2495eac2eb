/** A build counts as current only while no source has been added, removed or written since. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "../../../config/build.ts";

let tree = "";
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
};

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), "itinera-build-"));
  write("renderer/main.tsx", "1");
  write("renderer/ui/tokens.css", "1");
  write("shared/kinds/wait.ts", "1");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

test("the same tree twice gives the same fingerprint", () => {
  expect(fingerprint(tree)).toBe(fingerprint(tree));
});

test.each<[string, () => void]>([
  ["a longer file", () => write("renderer/main.tsx", "12")],
  ["a file written again with as many letters", () => utimesSync(join(tree, "shared/kinds/wait.ts"), 1, 1)],
  ["a style sheet", () => write("renderer/ui/tokens.css", "12")],
  ["a new file", () => write("shared/kinds/exit.ts", "1")],
  ["a removed file", () => rmSync(join(tree, "shared/kinds/wait.ts"))],
  ["a renamed file", () => renameSync(join(tree, "renderer/main.tsx"), join(tree, "renderer/start.tsx"))],
  ["another version of a package", () => write("package-lock.json", "{ }")],
])("%s changes it", (_, change) => {
  const before = fingerprint(tree);
  change();
  expect(fingerprint(tree)).not.toBe(before);
});

test("tests and documents do not matter to it", () => {
  const before = fingerprint(tree);
  write("tests/unit/a.test.ts", "1");
  write("docs/house.md", "1");
  expect(fingerprint(tree)).toBe(before);
});
