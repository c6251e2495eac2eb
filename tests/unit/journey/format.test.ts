/** The format: what is let in is valid to the last field, and what is not is named with its place. */
import { expect, test } from "vitest";
import { FailureError } from "../../../shared/api/reply.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { newestFormat, parseDocument, parseRecord } from "../../../shared/journey/format/index.ts";
import { kinds } from "../../../shared/kinds/index.ts";
import { sampleWorkspace } from "../../../shared/sample/index.ts";
import { edgeRecord, nodeRecord, smallJourney } from "../../support/temp-workspace.ts";

const refusalOf = (records: readonly unknown[], kind: "journey" | "library" = "journey", at?: string) => {
  try {
    parseDocument(records, kind, at);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error("it was let in");
};
const withRecord = (...more: unknown[]) => [...smallJourney("j"), ...more];

test("there is a file for every format there ever was", async () => {
  for (let version = 1; version <= newestFormat; version += 1)
    expect(await import(`../../../shared/journey/format/${version}.ts`)).toHaveProperty("parseRecord");
});

test.each(kinds.map(({ id }) => id))("a fresh %s is valid, and not with a field more", (kind) => {
  expect(parseDocument(withRecord(nodeRecord("n", kind)), "journey")).toHaveLength(8);
  const data = { ...(nodeRecord("n", kind)["data"] as object), extra: 1 };
  expect(refusalOf(withRecord(nodeRecord("n", kind, { data }))).place).toBe("$[7].data");
});

test("the whole sample is valid, record for record as it was", () => {
  const { library, journeys } = sampleWorkspace();
  expect(parseDocument(library, "library")).toEqual(library);
  for (const { records } of journeys) expect(parseDocument(records, "journey")).toEqual(records);
});

const group = (id: string, above: string | null): AnyRecord => nodeRecord(id, "group", { group: above });
test.each<readonly [string, unknown[], string]>([
  ["no record", ["text"], "$[7]"],
  ["nothing", [null], "$[7]"],
  ["a list", [[]], "$[7]"],
  ["a type nobody knows", [{ id: "x", type: "spell" }], "$[7].type"],
  ["a type of the library", [{ id: "x", type: "product" }], "$[7].type"],
  ["a type that every object has", [{ id: "x", type: "constructor" }], "$[7].type"],
  ["an id that is none", [nodeRecord("a b", "exit")], "$[7].id"],
  ["an id twice", [nodeRecord("j-mail", "exit")], "$[7].id"],
  ["a kind that every object has", [nodeRecord("n", "exit", { kind: "toString" })], "$[7].kind"],
  ["a place that is no number", [nodeRecord("n", "exit", { x: Number.NaN })], "$[7].x"],
  ["an edge from nowhere", [edgeRecord("e", "nobody", "j-exit")], "$[7].from"],
  ["an edge from a stage", [edgeRecord("e", "j-stage", "j-exit")], "$[7].from"],
  ["a stage that is a node", [nodeRecord("n", "exit", { stage: "j-mail" })], "$[7].stage"],
  ["a group that holds nothing", [nodeRecord("n", "exit", { group: "j-mail" })], "$[7].group"],
  ["a group within itself", [group("a", "a")], "$[7].group"],
  ["groups in a ring", [group("a", "b"), group("b", "a")], "$[7].group"],
  ["NUL in a name", [nodeRecord("n", "exit", { name: "a\0b" })], "$[7].name"],
  [
    "half a character deep inside",
    [
      nodeRecord("n", "touchpoint", {
        data: { ...(nodeRecord("n", "touchpoint")["data"] as object), sender: "\udc00" },
      }),
    ],
    "$[7].data.sender",
  ],
])("%s is refused with its place", (_, more, place) => {
  const failure = refusalOf(withRecord(...more));
  expect(failure.code).toBe("bad-input");
  expect(failure.place).toBe(place);
});

test("groups in groups are valid", () => {
  expect(
    parseDocument(withRecord(group("a", null), group("b", "a"), nodeRecord("n", "exit", { group: "b" })), "journey"),
  ).toHaveLength(10);
});

test("places are told from where the records stand in the file", () => {
  expect(refusalOf(["text"], "library", "$.library").place).toBe("$.library[0]");
});

test("a key that could reach the prototype is not carried on", () => {
  const raw = JSON.parse('{"id":"x","type":"stage","__proto__":{"polluted":true}}') as unknown;
  const outcome = parseRecord(raw, "journey");
  expect("fault" in outcome).toBe(true);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
