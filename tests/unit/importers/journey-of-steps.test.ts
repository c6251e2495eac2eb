/** What becomes of a plan: a journey that the rules are content with, tidy, with every word in it; or steps in one that is there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, createDoc, openEdit } from "../../../shared/document/index.ts";
import { journeyOfSteps, readStepTable, stepsIntoJourney } from "../../../shared/importers/index.ts";
import { type EdgeRecord, type NodeRecord, nodesOf, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { parseRecord } from "../../../shared/journey/format/index.ts";
import { anatomyOf, plainFacts } from "../../../shared/kinds/index.ts";
import { lintJourney } from "../../../shared/rules/index.ts";
import { journey } from "../../support/journey.ts";

const plan = (name: string): string => readFileSync(join(import.meta.dirname, "../../fixtures/plans", name), "utf8");
function counter(): () => string {
  let n = 0;
  return () => `id-${(n += 1)}`;
}
function made(text: string) {
  const table = readStepTable(text, { language: "en" });
  const drawing = journeyOfSteps(table, { title: "Plan", owner: "Ada", language: "en", newId: counter() });
  const records = drawing.records;
  const nodes = records.filter((record) => record.type === "node") as unknown as NodeRecord[];
  const edges = records.filter((record) => record.type === "edge") as unknown as EdgeRecord[];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ways = edges.map(({ from, port, to }) => `${byId.get(from)?.name}.${port} → ${byId.get(to)?.name}`);
  return { table, notes: drawing.notes, records, nodes, edges, ways };
}
const errors = (records: readonly AnyRecord[]): string[] =>
  lintJourney({ journey: createDoc(records), library: createDoc(), today: "2027-03-01" })
    .findings.filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);

describe("a whole journey", () => {
  test.each(["launch-excel-en.tsv", "kongress-de.csv", "lines.txt"])("of %s has no errors", (name) => {
    expect(errors(made(plan(name)).records)).toEqual([]);
  });
  test("every record is one that the format takes", () => {
    for (const name of ["launch-excel-en.tsv", "follow-up.md", "medical-numbered.md"])
      for (const record of made(plan(name)).records) expect(parseRecord(record, "journey")).not.toHaveProperty("fault");
  });
  test("steps are connected in order, through the waits, and whatever comes of a visit leads on", () => {
    expect(made(plan("launch-excel-en.tsv")).ways).toEqual([
      "Wait 5 working days.next → Follow-up visit",
      "Wait 2 weeks.next → Ask the expert",
      "Wait 3 days.next → Thank you",
      "People come in.next → Welcome email",
      "Welcome email.next → Wait 5 working days",
      "Follow-up visit.done → Wait 2 weeks",
      "Follow-up visit.declined → Wait 2 weeks",
      "Follow-up visit.not-done → Wait 2 weeks",
      "Ask the expert.next → Scientific exchange",
      "Scientific exchange.done → Wait 3 days",
      "Scientific exchange.declined → Wait 3 days",
      "Scientific exchange.not-done → Wait 3 days",
      "Thank you.done → People leave",
      "Thank you.declined → People leave",
      "Thank you.not-done → People leave",
    ]);
  });
  test("alternatives hang on one decision that asks the touchpoint before it, and meet again", () => {
    const { nodes, ways } = made("Email\nwait 2 days\nif opened: Rep visit\nif not opened: Reminder email\nWebinar");
    const decision = nodes.find(({ name }) => name === "Opened?");
    const email = nodes.find(({ name }) => name === "Email");
    expect(decision?.data["branches"]).toEqual([
      {
        id: "way-1",
        name: "Opened",
        condition: { op: "test", field: `event:${email?.id}:opened`, is: "happened", value: null },
      },
    ]);
    expect(ways).toContain("Opened?.way-1 → Rep visit");
    expect(ways).toContain("Opened?.otherwise → Reminder email");
    expect(ways).toContain("Reminder email.next → Webinar");
    expect(ways).toContain("Rep visit.done → Webinar");
  });
  test("a decision with answers of its own takes them as its ways", () => {
    const { ways, notes } = made("Email\nwait 2 days\nDecision: opened?\nyes: Webinar\nno: Phone call\nRep visit");
    expect(ways.filter((way) => way.startsWith("opened?"))).toEqual([
      "opened?.way-1 → Webinar",
      "opened?.otherwise → Phone call",
    ]);
    expect(notes).toEqual([]);
  });
  test("references lead where they say, and a way that nobody named leaves, which is told", () => {
    const { ways } = made(plan("medical-numbered.md"));
    expect(ways).toContain("Reaction?.way-1 → Scientific exchange");
    expect(ways).toContain("Reaction?.otherwise → Reminder");
    expect(ways).toContain("Reminder.next → Survey sent");
    expect(made("Email\nInterested?\nRep visit").notes.map(({ what }) => what)).toContain(
      "“Interested?” does not say where everyone else goes.",
    );
  });
  test("two that come after one go at the same time", () => {
    const { nodes, ways } = made("No\tStep\tAfter\n1\tEmail\t\n2\tWebinar\t1\n3\tPhone call\t1");
    expect(nodes.map(({ kind }) => kind)).toContain("fork");
    expect(ways).toContain("At the same time.way-1 → Webinar");
    expect(ways).toContain("At the same time.way-2 → Phone call");
  });
  test("no word is lost: what has no field is in a note beside its step, in the same stage, clear of everything", () => {
    const { nodes, records } = made(plan("launch-excel-en.tsv"));
    const papers = nodes.filter(({ kind }) => kind === "note");
    expect(papers.map(({ name, data }) => [name, data["text"]])).toEqual([
      ["About “Welcome email”", "First results of the study"],
      ["About “Follow-up visit”", 'Two points:\n- dosing\n- "first" month'],
      ["About “Ask the expert”", "Q&A"],
      ["About “Thank you”", "Owner: Sales (Anna Berg)"],
    ]);
    const stages = stagesOf(createDoc(records));
    const lefts = stageLefts(stages);
    const boxes = nodes.map((node) => ({ node, ...anatomyOf(node, plainFacts) }));
    for (const { node, width } of boxes) {
      const stage = stages.find(({ id }) => id === node.stage)!;
      expect(node.x).toBeGreaterThanOrEqual(lefts.get(stage.id)!);
      expect(node.x + width).toBeLessThanOrEqual(lefts.get(stage.id)! + stage.width);
    }
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b)
          expect(
            a.node.x + a.width <= b.node.x ||
              b.node.x + b.width <= a.node.x ||
              a.node.y + a.height <= b.node.y ||
              b.node.y + b.height <= a.node.y,
            `${a.node.name} over ${b.node.name}`,
          ).toBe(true);
  });
  test("the same plan gives the same records", () => {
    expect(made(plan("follow-up.md")).records).toEqual(made(plan("follow-up.md")).records);
  });
  test("whatever is read can be drawn: whole edges, no step that leads to itself, nothing into an entry", () => {
    const line = fc.constantFrom(
      "Email: hello",
      "Rep visit",
      "wait 3 days",
      "2 weeks later: Webinar",
      "if opened: SMS",
      "otherwise: Phone call",
      "yes: Email",
      "no: Exit",
      "Decision: opened?",
      "Interested?",
      "Exit: done",
      "Goal: won",
      "Start: sign-up",
      "Consent: email",
      "Note: ask Anna",
      "## Later",
      "- point",
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const table = readStepTable(lines.join("\n"), { language: "en" });
        if (table.steps.length === 0) return;
        const { records } = journeyOfSteps(table, { title: "x", owner: "", language: "en", newId: counter() });
        expect(errors(records).filter((rule) => rule === "edge-invalid")).toEqual([]);
        for (const record of records) expect(parseRecord(record, "journey")).not.toHaveProperty("fault");
      }),
      { numRuns: 200 },
    );
  });
});

describe("into a journey that is there", () => {
  const held = () =>
    journey("Held").stage("Awareness").entry("Sign-up", { by: "manual" }).email("Hello").exit("Done").build();
  const into = (records: readonly AnyRecord[], text: string, stage: string | null = null) => {
    const doc = createDoc(records);
    const table = readStepTable(text, { language: "en" });
    const result = stepsIntoJourney(table, { doc, facts: plainFacts, stage, newId: counter() });
    const edit = openEdit(doc);
    for (const args of result.widths)
      expect(commandRunner.run({ name: "resize-stage", args }, edit, doc)).toBeUndefined();
    const call = { name: "add-records", args: { records: result.records, label: "Add steps" } };
    expect(commandRunner.run(call, edit, doc)).toBeUndefined();
    return { ...result, all: [...edit.all("stage"), ...edit.all("node")] };
  };

  test("stages are found by name, others come at the right, and all stands below what is drawn, inside its column", () => {
    const before = held();
    const { all, nodes } = into(before, plan("launch-excel-en.tsv"));
    const doc = createDoc(all);
    const stages = stagesOf(doc);
    expect(stages.map(({ name }) => name)).toEqual(["Awareness", "Trial", "Adoption"]);
    const bottom = Math.max(...[...nodesOf(createDoc(before)).values()].map(({ y }) => y));
    const lefts = stageLefts(stages);
    for (const id of nodes) {
      const node = nodesOf(doc).get(id)!;
      const stage = stages.find((one) => one.id === node.stage)!;
      expect(node.y).toBeGreaterThan(bottom);
      expect(node.x).toBeGreaterThanOrEqual(lefts.get(stage.id)!);
      expect(node.x + anatomyOf(node, plainFacts).width).toBeLessThanOrEqual(lefts.get(stage.id)! + stage.width);
    }
    expect([...nodesOf(doc).values()].filter(({ kind }) => kind === "entry")).toHaveLength(1);
  });
  test("a plan without stages goes into the stage that is given", () => {
    const { all, nodes } = into(held(), "Email\nRep visit", stagesOf(createDoc(held()))[0]!.id);
    const doc = createDoc(all);
    expect(stagesOf(doc)).toHaveLength(1);
    expect(nodes.map((id) => nodesOf(doc).get(id)?.stage)).toEqual(nodes.map(() => stagesOf(doc)[0]?.id));
  });
  test("an empty journey gets entry and exit along", () => {
    const { nodes, all } = into(journey("Empty").stage("First").build(), "Email");
    const doc = createDoc(all);
    expect(new Set(nodes.map((id) => nodesOf(doc).get(id)?.kind))).toEqual(new Set(["entry", "exit", "touchpoint"]));
  });
});
