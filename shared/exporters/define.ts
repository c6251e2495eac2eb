/** What an exporter is: one file that turns a journey into a target's files and says what the target cannot hold. */
import { type Doc, type Sha256, type Steps, finish } from "../document/index.ts";
import type { ExportFile, Loss } from "./files.ts";
import type { ReviewLedger } from "../review/index.ts";
import type { Finding } from "../rules/index.ts";
import type { Language, Localized } from "../words/language.ts";

export interface ExportInput {
  readonly journey: Doc;
  readonly library: Doc;
  readonly review: ReviewLedger;
  readonly findings: readonly Finding[];
  /** Journey id → title of the other journeys, for nodes that lead into one. */
  readonly journeys?: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`; the only date an export may carry besides those of the records. */
  readonly today: string;
  /** A draft carries a watermark in every file. */
  readonly draft: boolean;
  /** The language of what stands in the files: the same for everybody, or two exports of one journey would differ. */
  readonly language: Language;
  /** Who reads the losses; no byte of a file depends on it. Left out: as the files. */
  readonly reader?: Language | undefined;
  /** The platform's, for a file of many megabytes; the document engine's own when left out. */
  readonly sha256?: Sha256;
}

export interface Exporter<Id extends string = string> {
  readonly id: Id;
  readonly words: Localized<{ readonly title: string; readonly hint: string }>;
  /** Pure: the same input gives the same bytes. The documents must stay as they are until it is through. */
  steps(input: ExportInput): Steps<Exported>;
  /** All steps at once. */
  write(input: ExportInput): Exported;
}

export interface Exported {
  readonly files: readonly ExportFile[];
  readonly losses: readonly Loss[];
}

export function defineExporter<const Id extends string>(exporter: Omit<Exporter<Id>, "write">): Exporter<Id> {
  return { ...exporter, write: (input) => finish(exporter.steps(input)) };
}
