/** What a new journey can start from: the templates, with a picture of each. */
import type { Thumbnail } from "../../../shared/api/calls.ts";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { nodesOf, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { anatomyOf, countFlow, dictionaryOf, kindFacts } from "../../../shared/kinds/index.ts";
import { type Template, templates } from "../../../shared/templates/index.ts";
import { type Language, inLanguage } from "../../../shared/words/language.ts";

export interface Start {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly stages: number;
  readonly nodes: number;
  /** It has no picture worth looking at. */
  readonly isBlank: boolean;
  readonly picture: Thumbnail;
  /** The records of a new journey with this title, under fresh ids. */
  make(title: string): AnyRecord[];
}

const freshId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 16);

/** All templates, blank last. */
export function allStarts(language: Language): Start[] {
  return templates
    .map((template) => startOf(template, language))
    .toSorted((a, b) => Number(a.isBlank) - Number(b.isBlank));
}

function startOf(template: Template, language: Language): Start {
  let next = 0;
  const sample = template.make(() => `id-${(next += 1)}`, language);
  const doc = createDoc(sample);
  const nodes = countFlow(doc);
  const words = inLanguage(template.words, language);
  return {
    id: template.id,
    title: words.title,
    hint: words.hint,
    stages: stagesOf(doc).length,
    nodes,
    isBlank: nodes < 3,
    picture: pictureOf(sample, language),
    // Ids begin with a letter, as names of files and of HTML elements want it.
    make: (title) =>
      template
        .make(() => `j${freshId()}`, language)
        .map((record) => (record.type === "journey" ? { ...record, title } : record)),
  };
}

/** A picture like those of Home, of records that lie in no workspace yet. */
export function pictureOf(records: readonly AnyRecord[], language: Language): Thumbnail {
  const journey = createDoc(records);
  const library = createDoc();
  const facts = kindFacts({
    library,
    dictionary: dictionaryOf(journey, library, language),
    journeys: new Map(),
    language,
    today: "",
  });
  const nodes = [...nodesOf(journey).values()];
  const stages = stagesOf(journey);
  const lefts = stageLefts(stages);
  const at = new Map(nodes.map(({ id }, number) => [id, number]));
  const top = Math.min(...nodes.map(({ y }) => y));
  const boxes = nodes.map((node) => ({ node, ...anatomyOf(node, facts) }));
  return {
    width: stages.reduce((sum, { width }) => sum + width, 0),
    height: Math.max(...boxes.map(({ node, height }) => node.y + height)) - top,
    stages: stages.map(({ id, width }) => ({ x: lefts.get(id) ?? 0, width })),
    frames: [],
    nodes: boxes.map(({ node, width, height }) => ({
      x: node.x,
      y: node.y - top,
      width,
      height,
      function: node.function,
    })),
    edges: [...journey.all("edge").values()].flatMap((edge): [number, number][] => {
      const [from, to] = [at.get(String(edge["from"])), at.get(String(edge["to"]))];
      return from === undefined || to === undefined ? [] : [[from, to]];
    }),
  };
}
