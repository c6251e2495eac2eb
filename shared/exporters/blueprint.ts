/** Blueprint 1: the whole journey as vendor-neutral JSON, the same to the byte for the same input. */
import { type Sha256, type Steps, canonicalSteps, finish, part, sha256Hex } from "../document/index.ts";
import { journeyHashSteps } from "../journey/index.ts";
import { type KindFacts, dictionaryOf, kindFacts, kindOf } from "../kinds/index.ts";
import { type Language, count, countDe, inLanguage } from "../words/language.ts";
import { contentOf } from "./blueprint-content.ts";
import { conditionsOf, flowOf } from "./blueprint-flow.ts";
import { approvalsOf, findingsOf, waiversOf } from "./blueprint-review.ts";
import { type Blueprint, blueprintFormat, blueprintSchemaId, blueprintVersion } from "./blueprint-schema.ts";
import { usedBy } from "./blueprint-used.ts";
import { type ExportInput, defineExporter } from "./define.ts";
import { fileName } from "./file-name.ts";
import type { Loss } from "./files.ts";

const words = {
  en: {
    title: "Itinera blueprint",
    hint: "The whole journey as vendor-neutral JSON with a published schema",
    draft: "DRAFT, not for use.",
    openErrors: (n: number) => `${count(n, "problem is", "problems are")} open.`,
    remarks: (open: number, all: number) => `${count(all, "remark", "remarks")} of reviewers, ${open} open`,
    remarksInstead: "They stay in the workspace: what reviewers write to each other is not for the platform.",
    history: "History of edits",
    historyInstead: "It stays in the workspace; the file says only how the journey is now.",
    subJourney: (title: string) => `The steps inside “${title}”`,
    subJourneyInstead: "The node names the journey by its id; export that journey as well.",
  },
  de: {
    title: "Itinera-Blueprint",
    hint: "Die ganze Journey als herstellerneutrales JSON mit veröffentlichtem Schema",
    draft: "ENTWURF, nicht zur Verwendung.",
    openErrors: (n: number) => `${countDe(n, "Problem ist", "Probleme sind")} offen.`,
    remarks: (open: number, all: number) =>
      `${countDe(all, "Anmerkung", "Anmerkungen")} aus der Prüfung, davon ${open} offen`,
    remarksInstead:
      "Sie bleiben im Arbeitsbereich: Was in der Prüfung geschrieben wird, ist nicht für die Plattform bestimmt.",
    history: "Bearbeitungsverlauf",
    historyInstead: "Er bleibt im Arbeitsbereich; die Datei sagt nur, wie die Journey jetzt ist.",
    subJourney: (title: string) => `Die Schritte innerhalb von „${title}“`,
    subJourneyInstead: "Der Schritt nennt die Journey mit ihrer Kennung; diese Journey ebenfalls exportieren.",
  },
};

export const blueprint = defineExporter({
  id: "blueprint",
  words,
  *steps(input) {
    const made = yield* part(blueprintSteps(input), 0, 0.8);
    yield 0.8;
    return {
      files: [
        {
          name: fileName(made.journey.title, made.journey.id, `${input.draft ? ".draft" : ""}.blueprint.json`),
          mediaType: "application/json",
          text: `${JSON.stringify(made, null, 2)}\n`,
        },
      ],
      losses: lossesOf(input, made),
    };
  },
});

/** The blueprint as a value; its keys stand in the order of the published schema. */
export const makeBlueprint = (input: ExportInput): Blueprint => finish(blueprintSteps(input));

function* blueprintSteps(input: ExportInput): Steps<Blueprint> {
  const { journey, library, review, today, draft, language, sha256 } = input;
  const dictionary = dictionaryOf(journey, library, language);
  const facts: KindFacts = {
    ...kindFacts({ library, dictionary, journeys: input.journeys ?? new Map(), language, today }),
    // A day as people say it differs between machines and leaves out this year; in a file it is the plain date.
    sayDay: (day) => day,
  };
  const used = usedBy(journey, library, today);
  yield 0.05;
  const flow = flowOf(journey, facts);
  yield 0.2;
  const content = contentOf(journey, library, used, dictionary, today, language);
  const approvals = approvalsOf(journey, library, review, today);
  yield 0.3;
  const findings = findingsOf(input.findings, language);
  const conditions = conditionsOf(used.conditions, dictionary, language);
  const open = (severity: string): number => findings.filter((f) => f.severity === severity && !f.waived).length;
  const approved = approvals.filter(({ state }) => state === "approved" || state === "approved-with-changes");

  const whole: Omit<Blueprint, "digest"> = {
    $schema: blueprintSchemaId,
    format: blueprintFormat,
    version: blueprintVersion,
    draft,
    watermark: draft ? watermark(open("error"), language) : null,
    day: today,
    language,
    journey: flow.journey,
    goal: flow.goal,
    audience: content.audience,
    stages: flow.stages,
    nodes: flow.nodes,
    edges: flow.edges,
    conditions,
    triggers: content.triggers,
    dataFields: content.dataFields,
    content: content.content,
    approvals,
    findings,
    waivers: waiversOf(review, input.findings, today),
    counts: {
      stages: flow.stages.length,
      nodes: flow.nodes.length,
      edges: flow.edges.length,
      contentNodes: approvals.length,
      approvedNodes: approved.length,
      conditions: conditions.length,
      triggers: content.triggers.length,
      dataFields: content.dataFields.length,
      versions: content.content.versions.length,
      claims: content.content.claims.length,
      references: content.content.references.length,
      errors: open("error"),
      warnings: open("warning"),
      infos: open("info"),
      waived: findings.filter(({ waived }) => waived).length,
    },
    layout: flow.layout,
    semanticHash: yield* part(journeyHashSteps(journey.records(), sha256), 0.35, 0.6),
    libraryHash: content.libraryHash,
  };
  return { ...whole, digest: yield* part(digestSteps(whole, sha256), 0.6, 1) };
}

/** SHA-256 of the RFC 8785 form of the blueprint without its digest. */
export function digestOf(blueprint: Omit<Blueprint, "digest"> & { digest?: string }, sha256?: Sha256): string {
  return finish(digestSteps(blueprint, sha256));
}

export function* digestSteps(
  { digest: _, ...rest }: Omit<Blueprint, "digest"> & { digest?: string },
  sha256: Sha256 = sha256Hex,
): Steps<string> {
  return sha256(yield* canonicalSteps(rest));
}

function watermark(errors: number, language: Language): string {
  const w = inLanguage(words, language);
  return errors > 0 ? `${w.draft} ${w.openErrors(errors)}` : w.draft;
}

function lossesOf({ review, journeys, language, reader = language }: ExportInput, made: Blueprint): Loss[] {
  const w = inLanguage(words, reader);
  const losses: Loss[] = [{ severity: "lost", at: null, what: w.history, instead: w.historyInstead }];
  const threads = [...review.threads.values()];
  if (threads.length > 0) {
    const open = threads.filter(({ state }) => state === "open").length;
    losses.push({ severity: "lost", at: null, what: w.remarks(open, threads.length), instead: w.remarksInstead });
  }
  for (const node of made.nodes)
    for (const { to, id } of kindOf(node).references?.(node.data) ?? [])
      if (to === "journey")
        losses.push({
          severity: "lost",
          at: node.id,
          what: w.subJourney(journeys?.get(id) ?? id),
          instead: w.subJourneyInstead,
        });
  return losses;
}
