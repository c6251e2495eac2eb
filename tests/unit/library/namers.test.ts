/** A record's page counts what uses it as its row does: a module once, with each of its versions beneath. */
import { expect, test } from "vitest";
import { leaningOn } from "../../../renderer/screens/library/leaning-on.ts";
import { namers } from "../../../renderer/screens/library/namers.ts";
import { library } from "../../support/library.ts";

const shelves = library()
  .claim("Fewer events", { id: "fewer" })
  .module("Result", { id: "result" })
  .version(1, { claims: ["fewer"] })
  .version(2, { claims: ["fewer"] })
  .version(3)
  .module("Chart", { id: "chart" })
  .version(1, { claims: ["fewer"] })
  .doc();

test("two versions of one module are one use, and both are named", () => {
  const found = namers(shelves, "fewer");
  expect(found.map(({ by, versions }) => [by.id, versions.map(({ number }) => number)])).toEqual([
    ["result", [1, 2]],
    ["chart", [1]],
  ]);
  expect(found).toHaveLength(leaningOn(shelves).get("fewer")?.size ?? 0);
});

test("a module's own versions are no use of it", () => expect(namers(shelves, "result")).toEqual([]));
