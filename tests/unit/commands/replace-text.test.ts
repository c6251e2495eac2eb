/** Replacing text: several records in one step, all of it or nothing. */
import { expect, test } from "vitest";
import { labelOf } from "../../../shared/commands/index.ts";
import { nodeOf } from "../../../shared/journey/index.ts";
import { does, refuses, start } from "./doing.ts";

const args = (writes: { id: string; fields: Record<string, unknown> }[]) => ({
  find: "Hello",
  by: "Welcome",
  places: writes.length,
  writes,
});

test("every record gets its own text", () => {
  const { doc } = does({
    name: "replace-text",
    args: args([
      { id: "hello", fields: { name: "Welcome" } },
      { id: "pause", fields: { name: "Pause after Welcome", "data.note": "Welcome" } },
    ]),
  });
  expect(nodeOf(doc, "hello")?.name).toBe("Welcome");
  expect(nodeOf(doc, "pause")?.data["note"]).toBe("Welcome");
});

test("one that cannot hold it refuses them all", () => {
  refuses(
    {
      name: "replace-text",
      args: args([
        { id: "hello", fields: { name: "Welcome" } },
        { id: "pause", fields: { name: "x".repeat(201) } },
      ]),
    },
    /“x+.*cannot hold this/,
  );
  refuses({ name: "replace-text", args: args([{ id: "nobody", fields: { name: "" } }]) }, /no longer there/);
  refuses({ name: "replace-text", args: args([{ id: "hello", fields: { kind: "wait" } }]) }, /only what it says/);
  refuses({ name: "replace-text", args: args([]) }, /cannot be done like this/);
});

test("the step is called by what was sought and what stands there now", () => {
  const { doc } = start();
  const call = (find: string, by: string, places: number) => ({
    name: "replace-text",
    args: { find, by, places, writes: [{ id: "hello", fields: {} }] },
  });
  expect(labelOf(call("a", "b", 1), doc, "en")).toBe("Replace “a” by “b” in 1 place");
  expect(labelOf(call("a", "", 1200), doc, "en")).toBe("Delete “a” in 1,200 places");
  expect(labelOf(call("a", "b", 2), doc, "de")).toBe("„a“ an 2 Stellen durch „b“ ersetzen");
  expect(labelOf(call("x".repeat(90), "b", 2), doc, "en")).toBe(`Replace “${"x".repeat(39)}…” by “b” in 2 places`);
});
