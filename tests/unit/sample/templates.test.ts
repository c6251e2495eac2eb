/** Templates: fresh ids each time, no people, no dates, no library items, nothing for the rules to object to. */
import { describe, expect, test } from "vitest";
import { type AnyRecord, createDoc, idPattern } from "../../../shared/document/index.ts";
import {
  EdgeRecord,
  JourneyRecord,
  NodeRecord,
  StageRecord,
  journeyOf,
  nodesOf,
  stagesOf,
} from "../../../shared/journey/index.ts";
import { dictionaryOf, kindFacts, kindOf } from "../../../shared/kinds/index.ts";
import { lintJourney } from "../../../shared/rules/index.ts";
import { templates } from "../../../shared/templates/index.ts";
import { inLanguage, languages } from "../../../shared/words/language.ts";
import { layoutFaults } from "./layout-faults.ts";

const today = "2026-11-21";
const empty = createDoc();
const counter = (): (() => string) => {
  let n = 0;
  return () => `id${++n}`;
};

test("four to choose from, blank first", () => {
  expect(templates.map(({ id }) => id)).toEqual(["blank", "launch", "support-programme", "congress-follow-up"]);
});

const spoken = templates.flatMap((template) =>
  languages.map((language) => [`${template.id}, ${language}`, template, language] as const),
);
describe.each(spoken)("%s", (_, template, language) => {
  const records = template.make(counter(), language);
  const journey = createDoc(records);
  const schemas = { journey: JourneyRecord, stage: StageRecord, node: NodeRecord, edge: EdgeRecord };

  test("says what it is", () => {
    const { title, hint } = inLanguage(template.words, language);
    expect(title).not.toBe("");
    expect(hint).not.toBe("");
  });
  test("is a journey of the format, under ids that were given", () => {
    for (const record of records) schemas[record.type as keyof typeof schemas].parse(record);
    for (const node of nodesOf(journey).values()) expect(kindOf(node).data.parse(node.data)).toEqual(node.data);
    for (const { id } of records) {
      expect(id).toMatch(idPattern);
      expect(id).toMatch(/^id\d+$/);
    }
  });
  test("a second one shares no id, and what it asks about is its own", () => {
    let n = 1000;
    const again = template.make(() => `id${++n}`, language);
    const ids = new Set(records.map(({ id }) => id));
    expect(again.filter(({ id }) => ids.has(id))).toEqual([]);
    for (const [, node] of JSON.stringify(again).matchAll(/event:(\w+):/g))
      expect(again.map(({ id }) => id)).toContain(node);
  });
  test("takes no people, dates, approvals or library items along", () => {
    const { owner, start, end, lastEntry, reviewBy, products, audience, markets } = journeyOf(journey);
    expect({ owner, start, end, lastEntry, reviewBy, products, audience, markets }).toEqual({
      owner: "",
      start: null,
      end: null,
      lastEntry: null,
      reviewBy: null,
      products: [],
      audience: null,
      markets: [],
    });
    for (const node of nodesOf(journey).values()) {
      const things = (kindOf(node).references?.(node.data) ?? []).filter(({ to }) => to !== "channel");
      expect(things, node.name).toEqual([]);
      for (const key of ["sender", "assignee", "reader"]) expect(node.data[key] ?? "", `${node.name}: ${key}`).toBe("");
    }
  });
  test("no rule objects", () => {
    expect(lintJourney({ journey, library: empty, today, language })).toEqual({ findings: [], broken: [] });
  });
  test("is laid out as a designer would leave it", () => {
    const facts = kindFacts({
      library: empty,
      dictionary: dictionaryOf(journey, empty, language),
      journeys: new Map(),
      language,
      today,
    });
    expect(layoutFaults(journey, facts)).toEqual([]);
  });
});

test("in another language it is the same drawing under other names", () => {
  for (const template of templates) {
    const [english, german] = [template.make(counter()), template.make(counter(), "de")];
    const drawn = (records: readonly AnyRecord[]): unknown[] =>
      records.map(({ id, type, kind, stage, x, y, from, port, to }) => [id, type, kind, stage, x, y, from, port, to]);
    expect(drawn(german)).toEqual(drawn(english));
    const same = german.filter((record, i) => record["name"] && record["name"] === english[i]?.["name"]);
    expect(same).toEqual([]);
  }
});

test("blank holds one entry, one stage and one exit", () => {
  const blank = templates.find(({ id }) => id === "blank");
  const journey = createDoc(blank?.make(counter()) ?? []);
  expect(stagesOf(journey)).toHaveLength(1);
  expect([...nodesOf(journey).values()].map(({ kind }) => kind)).toEqual(["entry", "exit"]);
});
