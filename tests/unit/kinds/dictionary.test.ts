/** The data dictionary: every field a condition may ask for, found one by one and all together. */
import { describe, expect, test } from "vitest";
import { channels } from "../../../shared/channels/index.ts";
import { createDictionary } from "../../../shared/journey/index.ts";
import { dictionaryOf } from "../../../shared/kinds/index.ts";
import { journey } from "../../support/journey.ts";
import { library } from "../../support/library.ts";

const shelves = library()
  .attribute("Speciality", "choice", ["Cardiology"])
  .attribute("Health", "boolean", { health: true, function: "medical", options: [] })
  .trigger("Registered", { function: "sales" })
  .module("Proof")
  .version(1)
  .module("Unused")
  .doc();
const drawn = () =>
  journey("Launch")
    .stage("Start")
    .entry("In")
    .email("Hello", { modules: [{ module: "proof", version: "proof-v1", policy: "pinned" }] })
    .email("Again", {
      modules: [
        { module: "proof", version: "proof-v1", policy: "pinned" },
        { module: "gone", version: "gone-v1", policy: "pinned" },
      ],
    })
    .repVisit("", {}, { id: "visit" })
    .doc();
const dictionary = dictionaryOf(drawn(), shelves, "en");

test("holds attributes, triggers, the events of every touchpoint and the views of what is delivered", () => {
  const ids = dictionary.fields.map((field) => field.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      "attribute:speciality",
      "attribute:health",
      "trigger:registered",
      "event:hello:opened",
      "event:again:opened",
      "event:visit:done",
      "view:proof",
    ]),
  );
  expect(ids).not.toContain("view:unused");
  expect(ids).not.toContain("view:gone");
});

test("one by one is the same as all together", () => {
  for (const field of dictionary.fields) expect(dictionary.field(field.id)).toEqual(field);
});

test("every field says in words what it is, and whose it is", () => {
  expect(dictionary.field("event:hello:opened")).toMatchObject({
    label: "Hello: opened",
    type: "event",
    source: "event",
  });
  // A node without a name is called by its channel.
  expect(dictionary.field("event:visit:done")?.label).toBe("Rep visit: done");
  expect(dictionary.field("view:proof")).toMatchObject({ label: "Proof, viewed", function: "marketing" });
  expect(dictionaryOf(drawn(), shelves, "de").field("view:proof")?.label).toBe("Proof, angesehen");
  expect(dictionary.field("trigger:registered")).toMatchObject({
    label: "Registered",
    function: "sales",
    type: "event",
  });
  expect(dictionary.field("attribute:speciality")).toMatchObject({
    type: "choice",
    options: [{ value: "Cardiology", label: "Cardiology" }],
  });
  expect(dictionary.field("attribute:health")).toMatchObject({ health: true, function: "medical" });
});

describe("what is not there is no field", () => {
  test.for([
    "",
    "attribute",
    "attribute:gone",
    "trigger:proof",
    "event:hello",
    "event:hello:exploded",
    "event:gone:opened",
    "event:in:opened",
    "view:unused",
    "view:gone",
    "hello:opened",
  ])("%j", (id) => {
    expect(dictionary.field(id)).toBeUndefined();
  });
});

test("every channel's events can be asked for", () => {
  for (const channel of channels) {
    const doc = journey("Launch").stage("Start").touch(channel.id, "Touch").doc();
    const ids = dictionaryOf(doc, shelves, "en")
      .fields.filter((field) => field.source === "event")
      .map((field) => field.id);
    expect(ids).toEqual(channel.events.map((event) => `event:touch:${event.id}`));
  }
});

test("of two fields with one id the first counts", () => {
  const field = (label: string) => ({ id: "a", source: "attribute", label, type: "text", function: null }) as const;
  const made = createDictionary([field("One"), field("Two")]);
  expect([made.field("a")?.label, made.fields.length]).toEqual(["One", 1]);
});
