/** A field is called alike where it is edited and where its change is told. */
import { expect, test } from "vitest";
import { type FieldLabels, fieldLabels } from "../../../shared/comparison/index.ts";
import { languages } from "../../../shared/words/language.ts";
import { inspectorWords as en } from "../../../renderer/words/en/inspector.ts";
import { inspectorWords as de } from "../../../renderer/words/de/inspector.ts";

test.each(languages)("as in the inspector (%s)", (language) => {
  const { journey, stageFields, edge, ...words } = { en, de }[language];
  const labels: FieldLabels = fieldLabels[language];
  const goal = { statement: "statement", event: "event", target: "target" } as const;
  for (const [path, label] of Object.entries(labels.journey)) {
    if (path === "goal") {
      // All of it at once is what its section is called.
      expect(label).toBe(journey.sections.goal);
      continue;
    }
    const part = path.split(".")[1] as keyof typeof goal | "unit" | undefined;
    const called = part === "unit" ? words.unit : part ? journey[goal[part]] : journey[path as "title"];
    expect([path, label]).toEqual([path, called]);
  }
  const metric = {
    name: "metricName",
    event: "event",
    target: "target",
    current: "current",
    unit: "metricUnit",
  } as const;
  for (const [path, label] of Object.entries(labels.stage)) {
    // Where a stage stands is shown by the columns and edited there.
    if (path === "order") continue;
    const part = path.split(".")[1] as keyof typeof metric | undefined;
    expect([path, label]).toEqual([path, part ? stageFields[metric[part]] : stageFields[path as "name"]]);
  }
  expect(labels.node).toMatchObject({ name: words.name, stage: words.stage, function: words.owner });
  expect(labels.edge).toEqual({ from: edge.from, to: edge.to, port: edge.way, maxPasses: edge.maxPasses });
});
