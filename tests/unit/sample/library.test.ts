/** The sample's library: complete, consistent with itself, in every state a version can be in, and right for years. */
import { describe, expect, test } from "vitest";
import { channelById } from "../../../shared/channels/index.ts";
import { conditionFault, createDictionary, nodesOf } from "../../../shared/journey/index.ts";
import { dictionaryOf, isKind } from "../../../shared/kinds/index.ts";
import { createDoc } from "../../../shared/document/index.ts";
import {
  type LibraryType,
  item,
  libraryRecordTypes,
  moduleOf,
  shelf,
  versionState,
  versionsOf,
} from "../../../shared/library/index.ts";
import { firstPatientId } from "../../../shared/sample/index.ts";
import { factsOf, library, records } from "./opened.ts";

const today = "2026-11-21";
const inThreeYears = "2029-12-31";

test("every record is what the format says", () => {
  for (const record of library.records()) libraryRecordTypes[record.type as LibraryType].parse(record);
});

test("holds as much as a brand in its first year", () => {
  const sizes = Object.fromEntries(Object.keys(libraryRecordTypes).map((type) => [type, library.all(type).size]));
  expect(sizes).toMatchObject({ product: 2, module: 25 });
  expect(sizes["claim"]).toBeGreaterThanOrEqual(20);
  expect(sizes["audience"]).toBeGreaterThanOrEqual(6);
  expect(sizes["trigger"]).toBeGreaterThanOrEqual(8);
  expect(sizes["attribute"]).toBeGreaterThanOrEqual(15);
});

test("nothing points into the void", () => {
  const known = (type: LibraryType, ids: readonly (string | null)[]): void => {
    for (const id of ids) if (id !== null) expect(item(library, type, id), `${type} ${id}`).toBeDefined();
  };
  for (const claim of shelf(library, "claim").values()) {
    known("reference", claim.references);
    known("product", [claim.product]);
    expect(claim.references.length, claim.id).toBeGreaterThan(0);
  }
  for (const product of shelf(library, "product").values())
    known("module", [product.safetyModule, product.prescribingModule]);
  for (const module of shelf(library, "module").values()) {
    known("product", module.products);
    for (const rule of module.rules) if ("module" in rule) known("module", [rule.module]);
    expect(versionsOf(library, module.id).map(({ number }) => number)).toEqual(
      versionsOf(library, module.id).map((_, index) => index + 1),
    );
  }
  for (const version of shelf(library, "version").values()) {
    expect(moduleOf(library, version), version.id).toBeDefined();
    known("claim", version.claims);
    for (const channel of version.channels) expect(channelById(channel), `${version.id}: ${channel}`).toBeDefined();
  }
  const dictionary = dictionaryOf(createDoc(records(firstPatientId)), library, "en");
  for (const audience of shelf(library, "audience").values()) {
    if (audience.lookalike) known("audience", [audience.lookalike.of]);
    if (audience.rule) expect(conditionFault(audience.rule, dictionary), audience.id).toBeUndefined();
  }
  expect(conditionFault({ op: "test", field: "attribute:gone", is: "is", value: "x" }, createDictionary([]))).toBe(
    "unknown-field",
  );
});

describe("versions", () => {
  const states = (day: string): Record<string, string> =>
    Object.fromEntries([...shelf(library, "version").values()].map((v) => [v.id, versionState(v, day)]));

  test("stand in every state there is", () => {
    expect(new Set(Object.values(states(today)))).toEqual(
      new Set(["approved", "in-review", "draft", "withdrawn", "expired", "changed"]),
    );
  });
  test("keep their state for years", () => expect(states(inThreeYears)).toEqual(states(today)));
  test("were approved and withdrawn in the past", () => {
    for (const { id, approval, withdrawn } of shelf(library, "version").values()) {
      if (approval) expect(approval.on <= today, id).toBe(true);
      if (withdrawn) expect(withdrawn.on > (approval?.on ?? ""), id).toBe(true);
    }
  });
});

test("what the clean journey delivers is approved, fits its channel and brings what must come with it", () => {
  const journey = createDoc(records(firstPatientId));
  const facts = factsOf(journey, today);
  for (const node of nodesOf(journey).values()) {
    if (!isKind(node, "touchpoint")) continue;
    const pins = node.data.modules;
    expect(pins.length, node.name).toBeGreaterThan(0);
    for (const pin of pins) {
      const version = item(library, "version", pin.version);
      const module = item(library, "module", pin.module);
      if (!version || !module) throw new Error(pin.version);
      const place = `${node.name}: ${module.name}`;
      expect(version.module, place).toBe(pin.module);
      expect(versionState(version, inThreeYears), place).toBe("approved");
      expect(version.channels, place).toContain(node.data.channel);
      expect(version.audiences, place).toContain("hcp-prescriber");
      for (const market of ["DE", "AT"]) expect(version.markets, place).toContain(market);
      for (const rule of module.rules) {
        if (rule.rule === "needs")
          expect(
            pins.map((other) => other.module),
            place,
          ).toContain(rule.module);
        if (rule.rule === "never-with")
          expect(
            pins.map((other) => other.module),
            place,
          ).not.toContain(rule.module);
        if (rule.rule === "last") expect(pins.at(-1), place).toBe(pin);
      }
    }
    if (facts.channelIsHuman(node.data.channel)) {
      expect(node.data.assignee, node.name).not.toBe("");
      expect(node.data.dueIn, node.name).not.toBeNull();
    }
  }
});
