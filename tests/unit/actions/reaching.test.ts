/** Who is reached along the connections, and what is alike. */
import { expect, test } from "vitest";
import { createLinks, nodesOf } from "../../../shared/journey/index.ts";
import { alike, modulesOf, reached } from "../../../renderer/actions/reaching.ts";
import { journey } from "../../support/journey.ts";

const doc = journey("Reach")
  .stage("A")
  .entry("In")
  .email("One", {}, { id: "one", function: "sales" })
  .decision("Which?", { Yes: null }, {}, { id: "which" })
  .on("yes")
  .email("Two", {}, { id: "two", function: "medical" })
  .exit("Out")
  .from("Which?", "otherwise")
  .to("One")
  .lift()
  .email("Alone", {}, { id: "alone", function: "sales" })
  .doc();
const links = createLinks(doc);
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

test("up, down and both, round cycles once", () => {
  expect(sorted(reached(links, ["two"], "up"))).toEqual(["in", "one", "two", "which"]);
  expect(sorted(reached(links, ["which"], "down"))).toEqual(["one", "out", "two", "which"]);
  expect(sorted(reached(links, ["out"], "both"))).toEqual(["in", "one", "out", "two", "which"]);
  expect(sorted(reached(links, ["alone"], "both"))).toEqual(["alone"]);
});

test("of the same kind, owner or module", () => {
  const nodes = [...nodesOf(doc).values()];
  const one = nodes.filter((node) => node.id === "one");
  expect(sorted(alike(nodes, one, (node) => [node.kind]))).toEqual(["alone", "one", "two"]);
  expect(sorted(alike(nodes, one, (node) => (node.function === null ? [] : [node.function])))).toEqual([
    "alone",
    "one",
  ]);
  expect(sorted(alike(nodes, one, modulesOf))).toEqual([]);
});
