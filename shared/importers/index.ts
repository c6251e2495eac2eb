/** Every import source, and the one call that reads a file with the right one. */
import { fail } from "../api/reply.ts";
import { type Sha256, type Steps, finish } from "../document/index.ts";
import { blueprint } from "./blueprint.ts";
import type { ImportRead } from "./define.ts";
import type { Language } from "../words/language.ts";
import { importWords } from "./words.ts";

export const importers = [blueprint] as const;

/**
 * What the file would bring; nothing is written. `name` is for messages only. Throws `FailureError` (`too-large`,
 * `bad-input`, `newer-format`) with the place and the way out.
 */
export const readImport = (name: string, text: string, language: Language = "en"): ImportRead =>
  finish(readImportSteps(name, text, language));

/** The same, piece by piece. */
export function* readImportSteps(
  name: string,
  text: string,
  language: Language = "en",
  sha256?: Sha256,
): Steps<ImportRead> {
  const start = text
    .slice(0, 200)
    .replace(/^\uFEFF/, "")
    .trimStart();
  const importer = importers.find((one) => one.recognises(name, start));
  if (!importer) {
    const w = importWords(language);
    return fail("bad-input", start === "" ? w.empty : w.notJson, { place: name, way: w.notJsonWay });
  }
  return { source: importer.id, ...(yield* importer.read(name, text, language, sha256)) };
}

export type { ImportRead } from "./define.ts";
export { journeyOfSteps, stepsIntoJourney } from "./journey-of-steps.ts";
export { importLimits } from "./limits.ts";
export { importWords } from "./words.ts";
export { placeImport, type Placement } from "./place-import.ts";
export {
  type ColumnRole,
  type PlanNote,
  type PlanStep,
  type StepTable,
  type StepTableOptions,
  columnRoles,
  looksLikeTable,
  planLimits,
  readStepTable,
} from "./step-table.ts";
export { type JsonPath, type Position, jsonPath, positionsOf } from "./read-json.ts";
