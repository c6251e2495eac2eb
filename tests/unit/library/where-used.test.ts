/** What a journey names of the library, and what only looks like it. */
import { expect, test } from "vitest";
import { namedIn } from "../../../renderer/screens/library/where-used.ts";
import { journey } from "../../support/journey.ts";

test("modules, triggers, data fields and audiences are found with the nodes that name them", () => {
  const records = journey("Plan", { audience: "cardiologists" })
    .stage("Start")
    .entry("Sign-up", { trigger: "congress-sign-up" })
    .email("Hello", { modules: [{ module: "leaflet", version: "leaflet-v1", policy: "pinned" }] })
    .decision("Who?", { Cardio: { op: "test", field: "attribute:speciality", is: "is", value: "cardiology" } })
    .build();
  const named = namedIn(records);
  const names = (id: string) => named.get(id)?.map((node) => node.name);
  expect(names("leaflet")).toEqual(["Hello"]);
  expect(names("leaflet-v1")).toEqual(["Hello"]);
  expect(names("congress-sign-up")).toEqual(["Sign-up"]);
  expect(names("speciality")).toEqual(["Who?"]);
  expect(names("cardiologists")).toEqual([]);
});

test("names, titles and channels are no use of a record that is called alike", () => {
  const named = namedIn(journey("leaflet").stage("trial").entry("speciality").email("dosing").build());
  for (const id of ["leaflet", "trial", "speciality", "dosing", "email"]) expect(named.has(id), id).toBe(false);
});
