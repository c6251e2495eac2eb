/** What a command is: one act of a person, one undo step. Ids come in its arguments, so that it can be repeated exactly. */
import type { z } from "zod";
import type { Doc, Edit } from "../document/index.ts";
import type { Language, Localized } from "../words/language.ts";
import type { Naming } from "./naming.ts";

/** What a command is told besides its arguments. */
export interface Telling<Words> {
  /** Its own words, in the language of the person who reads them. */
  readonly words: Words;
  readonly language: Language;
}

export interface Command<Name extends string = string, Args = unknown, Words = unknown> {
  readonly name: Name;
  /** Which document it writes to. */
  readonly on: "journey" | "library" | "any";
  readonly args: z.ZodType<Args>;
  /** The step's name and every refusal. */
  readonly words: Localized<Words>;
  /** "Move 3 nodes": the step's name in menus and history. `naming` says what the arguments speak of, there or gone. */
  label(args: Args, naming: Naming, telling: Telling<Words>): string;
  /** Writes through the edit, or says in a sentence why it cannot be done and what can. `doc` is the document before. */
  run(edit: Edit, args: Args, telling: Telling<Words> & { readonly doc: Doc }): string | undefined;
}

/** Words of another language have every key that English has, or they do not compile. */
export function defineCommand<const Name extends string, Args, Words>(
  args: z.ZodType<Args>,
  command: Omit<Command<Name, NoInfer<Args>, NoInfer<Words>>, "args" | "words"> & {
    readonly words: { readonly en: Words; readonly de: NoInfer<Words> };
  },
): Command<Name, Args, Words> {
  return { ...command, args };
}
