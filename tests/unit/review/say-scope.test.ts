/** Whoever designs and whoever reviews is told in a sentence why an approval does not count, in both languages. */
import { describe, expect, test } from "vitest";
import { sayScope, sayScopeChange, sayScopePart } from "../../../renderer/panels/say-scope.ts";
import { sayChanged } from "../../../renderer/panels/say-why-not.ts";
import { reviewWords as german } from "../../../renderer/words/de/review.ts";

const brand = (more: object = {}) => ({ id: "v", name: "Velcorda", authorisations: [], ...more });
const doctors = { id: "d", name: "Cardiologists", who: ["hcp-prescriber"] };
const patients = { id: "p", name: "Patients", who: ["patient-on-therapy", "caregiver"] };

describe("what became of one part", () => {
  test.for<[Parameters<typeof sayScopeChange>, string[]]>([
    [["markets", ["DE"], ["DE", "US"]], ["The journey’s markets changed: US was added."]],
    [["markets", ["DE"], ["DE", "GB", "US"]], ["The journey’s markets changed: GB and US were added."]],
    [["markets", ["AT", "DE"], ["DE", "US"]], ["The journey’s markets changed: US was added, AT was taken out."]],
    [["languages", ["de"], []], ["The journey’s languages changed: de was taken out."]],
    [
      ["audiences", [doctors], [patients]],
      ["Who may be in the journey changed: Patients was added, Cardiologists was taken out."],
    ],
    [["audiences", [doctors], [{ ...doctors, who: [] }]], ["Who belongs to “Cardiologists” changed in the library."]],
    [["products", [], [brand()]], ["The journey’s brands changed: Velcorda was added."]],
    [
      ["products", [brand()], [brand({ safetyModule: "s" })]],
      ["What the library says of Velcorda changed: its authorisation, its label or its safety information."],
    ],
    [["products", [{ id: "gone", missing: true }], []], ["The journey’s brands changed: gone was taken out."]],
    [
      ["timeZone", null, "Europe/Berlin"],
      ["The zone in which send times are read changed: The recipient's zone → Europe/Berlin."],
    ],
    // Evidence is kept for ever, in whatever form it was written.
    [["markets", undefined, 7], []],
  ])("%j", ([given, said]) => expect(sayScopeChange(...given)).toEqual(said));
});

test("the scope is said in a line, and as facts", () => {
  const seen = { markets: ["AT", "DE"], audiences: [doctors, patients] };
  expect(sayScope({ hash: "", seen })).toBe("AT and DE · Cardiologists and Patients");
  expect(sayScope({ hash: "", seen: {} })).toBe("no market named · no audience named");
  expect(sayScopePart("audiences", seen.audiences)).toBe(
    "Cardiologists (HCP, prescriber), Patients (Patient on therapy and Caregiver)",
  );
});

test("what changed of the content is one sentence, of the scope one for each part, and what nobody knows is said", () => {
  const change = (key: string, before: unknown = null, after: unknown = null) => ({ key, before, after });
  expect(sayChanged([change("sender"), change("content"), change("journey.markets", ["DE"], ["US"])])).toEqual([
    "Changed since: Sender, Content",
    "The journey’s markets changed: US was added, DE was taken out.",
  ]);
  expect(sayChanged([change("journey")])).toEqual([
    "It is not on record for which markets and which audience this was decided. It has to be decided again.",
  ]);
});

test("in German, one and several", () => {
  const { added, gone, changed } = german.scope;
  expect(changed.markets([added("US", 1), gone("AT und FR", 2)].join(", "))).toBe(
    "Die Märkte der Journey haben sich geändert: US kam hinzu, AT und FR fielen weg.",
  );
  expect(german.why.held("Jonas Lenz", "So nicht")).toBe(
    "Zählt wieder, wenn in der Prüfung erledigt ist, was Jonas Lenz geschrieben hat: „So nicht“",
  );
});
