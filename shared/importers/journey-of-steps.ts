/**
 * A plan's steps as records: `journeyOfSteps` makes a whole small journey, `stepsIntoJourney` adds them to one that is there. Pure;
 * ids come in. Drawn tidily: stages as columns, steps in their order, what has no field in notes at the right edge of the stage.
 */
import { type AnyRecord, type Doc, createDoc } from "../document/index.ts";
import {
  type EdgeRecord,
  type JourneyRecord,
  type NodeRecord,
  type StageRecord,
  journeyDefaults,
  nodesOf,
  stageDefaults,
  stageLefts,
  stagesOf,
} from "../journey/index.ts";
import { type KindFacts, anatomyOf, dictionaryOf, gutter, kindFacts, kindOf, nodeWidth } from "../kinds/index.ts";
import { tidy } from "../layout/index.ts";
import type { Language } from "../words/language.ts";
import { type FlowNode, flowOfSteps } from "./plan/flow.ts";
import { foldWords } from "./plan/fold.ts";
import { planWords } from "./plan/words.ts";
import type { PlanNote, StepTable } from "./step-table.ts";

type Plan = Pick<StepTable, "steps" | "stages">;

export interface PlanDrawing {
  readonly records: readonly AnyRecord[];
  /** What a person should know of the drawing, beside the notes of the reading. */
  readonly notes: readonly PlanNote[];
}

/** A whole journey document, the journey record first. An entry and an exit are added where the plan names none. */
export function journeyOfSteps(
  plan: Plan,
  ground: { readonly title: string; readonly owner: string; readonly language: Language; newId(): string },
): PlanDrawing {
  const { title, owner, language, newId } = ground;
  const journey: JourneyRecord = { ...journeyDefaults, id: newId(), type: "journey", title, owner };
  const { records, notes } = draw(plan, { language, newId, whole: true });
  return { records: [journey as unknown as AnyRecord, ...records], notes };
}

/**
 * Records for `add-records`, and what has to be made wider first: stages are found by name, others come in at the right, and all
 * stands below what is drawn. A plan without stages goes into `stage`. An entry and an exit come along only where the journey has
 * neither. `nodes` are the ids of all that is added beside stages and connections.
 */
export function stepsIntoJourney(
  plan: Plan,
  ground: { readonly doc: Doc; readonly facts: KindFacts; readonly stage: string | null; newId(): string },
): PlanDrawing & {
  readonly widths: readonly { readonly id: string; readonly width: number }[];
  readonly nodes: readonly string[];
} {
  const { doc, facts, stage: into, newId } = ground;
  const isBare = [...nodesOf(doc).values()].every((node) => kindOf(node).role === "aside");
  const drawing = draw(plan, { language: facts.language, newId, whole: isBare });
  const fresh = createDoc(drawing.records);
  const own = stagesOf(doc);
  const lefts = stageLefts(stagesOf(fresh));
  const widths: { id: string; width: number }[] = [];
  const homes = new Map<string, string>();
  const added: StageRecord[] = [];
  for (const stage of stagesOf(fresh)) {
    const same =
      plan.stages.length === 0
        ? own.find(({ id }) => id === into)
        : own.find(({ name }) => foldWords(name) === foldWords(stage.name));
    homes.set(stage.id, same?.id ?? stage.id);
    if (!same) added.push({ ...stage, order: own.length + added.length });
    else if (same.width < stage.width) widths.push({ id: same.id, width: stage.width });
  }
  const now = stageLefts([
    ...own.map((stage) => ({ ...stage, width: widths.find(({ id }) => id === stage.id)?.width ?? stage.width })),
    ...added,
  ]);
  const bottom = Math.max(0, ...[...nodesOf(doc).values()].map((node) => node.y + anatomyOf(node, facts).height));
  const drawn = [...nodesOf(fresh).values()];
  const top = Math.min(...drawn.map(({ y }) => y));
  const nodes = drawn.map((node): NodeRecord => {
    const home = homes.get(node.stage ?? "") ?? null;
    const x = node.x - (lefts.get(node.stage ?? "") ?? 0) + (now.get(home ?? "") ?? 0);
    return { ...node, stage: home, x, y: bottom === 0 ? node.y : node.y - top + bottom + 40 };
  });
  const edges = [...fresh.all("edge").values()];
  return {
    records: [...added, ...nodes, ...edges] as unknown as AnyRecord[],
    notes: drawing.notes,
    widths,
    nodes: nodes.map(({ id }) => id),
  };
}

const columnWidth = nodeWidth + 2 * gutter;
const firstTop = 40;
const noteGap = 16;

function draw(
  plan: Plan,
  ground: { readonly language: Language; newId(): string; readonly whole: boolean },
): PlanDrawing {
  const { language, newId } = ground;
  const w = planWords(language);
  const { nodes, edges, notes } = flowOfSteps(plan.steps, ground);
  const names = plan.stages.length > 0 ? plan.stages : [w.firstStage];
  const stages = names.map((name, order): StageRecord => ({
    ...stageDefaults,
    id: newId(),
    type: "stage",
    name,
    order,
  }));
  const left = stageLefts(stages);
  const stageFor = (name: string): StageRecord | undefined => stages.find((stage) => stage.name === name) ?? stages[0];
  const steps = nodes.map((node, at): NodeRecord => {
    const stage = stageFor(node.stage);
    return nodeRecord(node, stage?.id ?? null, (left.get(stage?.id ?? "") ?? 0) + gutter, firstTop + at * 100);
  });
  const lines = edges.map((edge): EdgeRecord => ({ ...edge, id: newId(), type: "edge", maxPasses: null }));
  // Tidying asks the journey whether it has rows; which one it is is all the same to it.
  const frame: JourneyRecord = { ...journeyDefaults, id: "frame-of-a-plan", type: "journey", title: "" };
  const flow = createDoc([frame, ...stages, ...steps, ...lines] as unknown as AnyRecord[]);
  const library = createDoc();
  const facts = kindFacts({
    library,
    dictionary: dictionaryOf(flow, library, language),
    journeys: new Map(),
    language,
    today: "",
  });
  const { moves, widths } = tidy(flow, facts);
  const places = new Map(moves.map((move) => [move.id, move]));
  const tidied = steps.map((node) => ({ ...node, ...places.get(node.id) }));
  const words = new Map(nodes.filter(({ note }) => note !== "").map(({ id, note }) => [id, note]));
  const wide = stages.map((stage) => ({
    ...stage,
    width: widths.find(({ id }) => id === stage.id)?.width ?? stage.width,
  }));
  return { records: withMargins(wide, tidied, words, facts, newId, lines), notes };
}

/** Notes stand in a column of their own at the right of their stage, each at the height of its step or below the note above. */
function withMargins(
  stages: readonly StageRecord[],
  steps: readonly NodeRecord[],
  words: ReadonlyMap<string, string>,
  facts: KindFacts,
  newId: () => string,
  edges: readonly EdgeRecord[],
): AnyRecord[] {
  const w = planWords(facts.language);
  const placed: NodeRecord[] = [];
  const widened: StageRecord[] = [];
  let shift = 0;
  let left = 0;
  for (const stage of stages) {
    const own = steps.filter((node) => node.stage === stage.id).map((node) => ({ ...node, x: node.x + shift }));
    const spoken = own.filter(({ id }) => words.has(id)).toSorted((a, b) => a.y - b.y || a.x - b.x);
    const x = left + stage.width + gutter / 2;
    let y = 0;
    const papers = spoken.map((step): NodeRecord => {
      const text = words.get(step.id) ?? "";
      const node: FlowNode = {
        id: newId(),
        kind: "note",
        name: w.noteOn(step.name).slice(0, 200).toWellFormed(),
        stage: "",
        function: null,
        data: { text: text.slice(0, 20_000).toWellFormed() },
        note: "",
      };
      const record = nodeRecord(node, stage.id, x, Math.max(y, step.y));
      y = record.y + Math.ceil(anatomyOf(record, facts).height / 4) * 4 + noteGap;
      return record;
    });
    const more = papers.length > 0 ? columnWidth - gutter / 2 : 0;
    placed.push(...own, ...papers);
    widened.push({ ...stage, width: stage.width + more });
    left += stage.width + more;
    shift += more;
  }
  return [...widened, ...placed, ...edges] as unknown as AnyRecord[];
}

const nodeRecord = (node: FlowNode, stage: string | null, x: number, y: number): NodeRecord => ({
  id: node.id,
  type: "node",
  kind: node.kind,
  name: node.name,
  stage,
  function: node.function,
  group: null,
  data: node.data,
  x,
  y,
  collapsed: false,
});
