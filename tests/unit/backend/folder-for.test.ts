/** Where no workspace can lie it is said which place stands in the way, and what to do; nothing is thrown bare. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderFailure, makeFolderFor } from "../../../backend/store/folder-for.ts";
import { FailureError } from "../../../shared/api/reply.ts";
import { tempFolder } from "../../support/temp-workspace.ts";

function failureAt(path: string) {
  try {
    makeFolderFor(path);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return undefined;
}

test("a missing folder is made, with all above it", () => {
  using temp = tempFolder();
  expect(failureAt(join(temp.folder, "a", "b", "w.itinera"))).toBeUndefined();
  expect(existsSync(join(temp.folder, "a", "b"))).toBe(true);
});

test("a path through a file names the file", () => {
  using temp = tempFolder();
  const file = join(temp.folder, "notes.txt");
  writeFileSync(file, "x");
  for (const path of [join(file, "w.itinera"), join(file, "deeper", "w.itinera")]) {
    const failure = failureAt(path);
    expect(failure?.code).toBe("not-found");
    expect(failure?.place).toBe(file);
    expect(failure?.message).toContain("is a file and no folder");
    expect(failure?.way).toMatch(/another place/);
  }
});

// The superuser may write anywhere, so that the refusal itself cannot be brought about everywhere.
test("a folder without permission is named, with the way out", () => {
  using temp = tempFolder();
  const failure = folderFailure(join(temp.folder, "w.itinera"), "forbidden");
  expect([failure.code, failure.place]).toEqual(["read-only", temp.folder]);
  expect(failure.way).toMatch(/right to write/);
});

test("a path that no system takes is told, not thrown", () => {
  using temp = tempFolder();
  const failure = failureAt(join(temp.folder, "x".repeat(400), "w.itinera"));
  expect(failure?.code).toBe("not-found");
  expect(failure?.message).toContain("none can be made");
});
