/** What a command is: one act of a person, one undo step. Ids come in its arguments, so that it can be repeated exactly. */
import type { z } from "zod";
import type { Doc, Edit } from "../document/index.ts";
import type { Language } from "../words/language.ts";

export interface Command<Name extends string = string, Args = unknown> {
  readonly name: Name;
  /** Which document it writes to. */
  readonly on: "journey" | "library" | "any";
  readonly args: z.ZodType<Args>;
  /** "Move 3 nodes": the step's name in menus and history. `doc` is the document before or after, names may be missing. */
  label(args: Args, doc: Doc, language: Language): string;
  /** Writes through the edit, or says in a sentence why it cannot be done and what can. */
  run(edit: Edit, args: Args, doc: Doc): string | undefined;
}

export function defineCommand<const Name extends string, Args>(
  args: z.ZodType<Args>,
  command: Omit<Command<Name, NoInfer<Args>>, "args">,
): Command<Name, Args> {
  return { ...command, args };
}

/** The record's name for a label; `what` when it has none. */
export function nameIn(doc: Doc, id: string, what: string): string {
  const record = doc.get(id);
  const name = record?.["name"] ?? record?.["title"];
  return typeof name === "string" && name !== "" ? `“${name}”` : what;
}
