/** What an importer is: one file that turns a stranger's text into a journey's records, or says where and why it cannot. */
import type { AnyRecord, Sha256, Steps } from "../document/index.ts";
import type { Language, Localized } from "../words/language.ts";

export interface ImportRead {
  /** Id of the importer that read it. */
  readonly source: string;
  readonly title: string;
  /** A whole journey document, the journey record first. */
  readonly journey: readonly AnyRecord[];
  /** Library items the journey uses, as they may be taken in: no approval of theirs is in force. */
  readonly library: readonly AnyRecord[];
  /** The same items as the file states them, approvals included: for looking at the file itself, never for taking in. */
  readonly stated: readonly AnyRecord[];
  /** Sentences a person should read before saying yes. */
  readonly notes: readonly string[];
}

export interface Importer<Id extends string = string> {
  readonly id: Id;
  readonly words: Localized<{ readonly title: string; readonly hint: string }>;
  /** Whether this text is for this importer; `start` is its first characters, `name` the file's name. */
  recognises(name: string, start: string): boolean;
  /** Pure. Throws `FailureError` with `place` (`name:line:column ($.path)`) and `way`. `sha256`: the platform's, where it is at hand. */
  read(name: string, text: string, language: Language, sha256?: Sha256): Steps<Omit<ImportRead, "source">>;
}

export function defineImporter<const Id extends string>(importer: Importer<Id>): Importer<Id> {
  return importer;
}
