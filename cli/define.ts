/** What a verb is: one file with its words, its operands and options, and what it does. */
import type { Localized } from "../shared/words/language.ts";
import type { Terminal } from "./terminal.ts";

/** 0: fine. 1: problems were found. 2: used wrongly, or something could not be read or written. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** What stands for the value in the usage line; a switch has none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly required?: true;
}

export interface Call {
  readonly terminal: Terminal;
  /** As many as the verb has operands. */
  readonly operands: readonly string[];
  has(option: string): boolean;
  /** The value, or undefined when the option was not given. */
  value(option: string): string | undefined;
}

export interface VerbWords {
  /** One line in the list of verbs. */
  readonly summary: string;
  /** Paragraphs below the usage. */
  readonly about: readonly string[];
  /** Option → what it does. */
  readonly options: Readonly<Record<string, string>>;
}

export interface Verb<Id extends string = string> {
  readonly id: Id;
  /** In the usage line, in order; all of them are needed. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly words: Localized<VerbWords>;
  /** Failures are thrown as `FailureError`. */
  run(call: Call): Promise<ExitCode>;
}

export function defineVerb<const Id extends string>(verb: Verb<Id>): Verb<Id> {
  return verb;
}
