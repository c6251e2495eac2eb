/** Every text in a journey that people wrote themselves, with the place where it stands: what a replacement may touch. */
import { type AnyRecord, type Doc, valueAt } from "../document/index.ts";
import { type NodeRecord, journeyOf, nodesOf, stagesOf } from "../journey/index.ts";
import { type KindFacts, type KindField, kindOf } from "../kinds/index.ts";
import { inLanguage } from "../words/language.ts";

export interface TextPlace {
  /** Id of the record. */
  readonly id: string;
  readonly type: "journey" | "stage" | "node";
  /** Field to be written, as commands name it: `name`, `data.note`, `data.branches`. */
  readonly path: string;
  /** What in the field: the id of a branch, the number of a tag, the key of a part; null when the field is the text. */
  readonly part: string | number | null;
  /** What the kind calls the field; "" where the record itself has it. */
  readonly label: string;
  readonly text: string;
}

/** How a sort of field holds text that people wrote: as itself, as the names in a list, as a list; null: it holds none. */
const heldAs: Readonly<Record<KindField["as"], "text" | "names" | "strings" | null>> = {
  text: "text",
  "long-text": "text",
  branches: "names",
  arms: "names",
  candidates: "names",
  tags: "strings",
  number: null,
  switch: null,
  choice: null,
  choices: null,
  channel: null,
  trigger: null,
  audience: null,
  journey: null,
  function: null,
  duration: null,
  date: null,
  time: null,
  weekdays: null,
  "send-window": null,
  modules: null,
  condition: null,
  event: null,
  markets: null,
  products: null,
};

const journeyTexts = ["title", "description", "owner"] as const;
const stageTexts = [
  "name",
  "entryCriterion",
  "milestone",
  "exitCriterion",
  "barrier",
  "lever",
  "need",
  "feeling",
  "question",
] as const;

/** The journey's own first, then stages from left to right, then nodes stage by stage from the top. O(records). */
export function textPlaces(doc: Doc, facts: KindFacts): TextPlace[] {
  const journey = journeyOf(doc);
  const own = { id: journey.id, type: "journey", label: "" } as const;
  const places: TextPlace[] = [
    ...journeyTexts.map((path) => ({ ...own, path, part: null, text: journey[path] })),
    { ...own, path: "goal", part: "statement", text: journey.goal.statement },
    ...journey.tags.map((text, part) => ({ ...own, path: "tags", part, text })),
  ];
  const stages = stagesOf(doc);
  for (const stage of stages) {
    const at = { id: stage.id, type: "stage", label: "" } as const;
    for (const path of stageTexts) places.push({ ...at, path, part: null, text: stage[path] });
    if (stage.metric) places.push({ ...at, path: "metric", part: "name", text: stage.metric.name });
  }
  const column = new Map(stages.map(({ id }, at) => [id, at]));
  const columnOf = ({ stage }: NodeRecord): number => column.get(stage ?? "") ?? stages.length;
  const nodes = [...nodesOf(doc).values()].sort(
    (a, b) => columnOf(a) - columnOf(b) || a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1),
  );
  for (const node of nodes) nodePlaces(node, facts, places);
  return places.filter(({ text }) => text !== "");
}

function nodePlaces(node: NodeRecord, facts: KindFacts, places: TextPlace[]): void {
  const kind = kindOf(node);
  const words = inLanguage(kind.words, facts.language);
  const at = { id: node.id, type: "node" } as const;
  places.push({ ...at, path: "name", part: null, label: "", text: node.name });
  for (const { path, as } of kind.fields) {
    const held = heldAs[as];
    if (held === null || !path.startsWith("data.")) continue;
    const label = words.fields[path.slice("data.".length)] ?? "";
    const value = valueAt(node as unknown as AnyRecord, path);
    if (held === "text" && typeof value === "string") places.push({ ...at, path, part: null, label, text: value });
    if (held === "text" || !Array.isArray(value)) continue;
    value.forEach((one: unknown, part) => {
      if (held === "strings") places.push({ ...at, path, part, label, text: String(one) });
      else {
        const { id, name } = one as { readonly id: string; readonly name: string };
        places.push({ ...at, path, part: id, label, text: name });
      }
    });
  }
}
