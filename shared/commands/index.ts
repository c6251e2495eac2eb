/** Every command, and the one runner that parses, refuses and runs them. */
import type { z } from "zod";
import type { Change, CommandCall, CommandRunner, Doc, Edit } from "../document/index.ts";
import { sayMisfit } from "../journey/index.ts";
import { type Language, type Localized, inLanguage } from "../words/language.ts";
import { addNode } from "./add-node.ts";
import { addRecords } from "./add-records.ts";
import { addStage } from "./add-stage.ts";
import { applyChange } from "./apply-change.ts";
import { batch } from "./batch.ts";
import { connect } from "./connect.ts";
import type { Command } from "./define.ts";
import { documentKind, leftBehind } from "./left-behind.ts";
import { mergeStages } from "./merge-stages.ts";
import { moveNodes } from "./move-nodes.ts";
import { moveStage } from "./move-stage.ts";
import { namingOf } from "./naming.ts";
import { reattach } from "./reattach.ts";
import { removeRecords } from "./remove-records.ts";
import { removeStage } from "./remove-stage.ts";
import { remove } from "./remove.ts";
import { replaceText } from "./replace-text.ts";
import { resizeStage } from "./resize-stage.ts";
import { setFields } from "./set-fields.ts";
import { splitStage } from "./split-stage.ts";

export const commands = [
  addNode,
  connect,
  reattach,
  remove,
  moveNodes,
  setFields,
  replaceText,
  addStage,
  moveStage,
  resizeStage,
  removeStage,
  mergeStages,
  splitStage,
  addRecords,
  removeRecords,
  batch,
  applyChange,
] as const;

/** A call of any command with the arguments of that command: a mistyped argument does not compile. */
export type AnyCall = {
  [C in (typeof commands)[number] as C["name"]]: { readonly name: C["name"]; readonly args: z.infer<C["args"]> };
}[(typeof commands)[number]["name"]];

// Filled on first use: `batch` refers back to this file, so the list is not complete while modules load.
let byName: ReadonlyMap<string, Command> | undefined;
function commandByName(name: string): Command | undefined {
  byName ??= new Map(commands.map((command) => [command.name, command as unknown as Command]));
  return byName.get(name);
}

interface RunnerWords {
  unknown(name: string): string;
  malformed(name: string, where: string, why: string): string;
  readonly notHere: Record<"journey" | "library", string>;
}
const words: Localized<RunnerWords> = {
  en: {
    unknown: (name) => `There is no command “${name}”.`,
    malformed: (name, where, why) => `“${name}” cannot be done like this: ${[where, why].filter(Boolean).join(": ")}.`,
    notHere: { journey: "This can only be done in a journey.", library: "This can only be done in the library." },
  },
  de: {
    unknown: (name) => `Den Befehl „${name}“ gibt es nicht.`,
    malformed: (name, where, why) => `„${name}“ geht so nicht: ${[where, why].filter(Boolean).join(": ")}.`,
    notHere: { journey: "Das geht nur in einer Journey.", library: "Das geht nur in der Bibliothek." },
  },
};

/** Writes through the edit, or says why not. Unknown names and malformed arguments are refused, never thrown. */
export function runCall(call: CommandCall, edit: Edit, doc: Doc, language: Language = "en"): string | undefined {
  const w = inLanguage(words, language);
  const command = commandByName(call.name);
  if (!command) return w.unknown(call.name);
  if (command.on !== "any" && command.on !== documentKind(doc)) return w.notHere[command.on];
  const args = command.args.safeParse(call.args);
  if (!args.success) {
    const issue = args.error.issues[0];
    return w.malformed(call.name, issue?.path.join(".") ?? "", issue ? sayMisfit(issue, language) : "");
  }
  return command.run(edit, args.data, { doc, language, words: inLanguage(command.words, language) });
}

/** The runner whose refusals speak this language. */
export const commandRunnerIn = (language: Language): CommandRunner => ({
  // What is left behind is asked once, at the end: inside a batch a part may lean on what the next part brings.
  run: (call, edit, doc) => runCall(call, edit, doc, language) ?? leftBehind(edit, doc, language),
});
export const commandRunner: CommandRunner = commandRunnerIn("en");

/**
 * The step's name, for menus and history; the command's own name when its arguments are not readable. With the step's
 * `change` it speaks of things by the names they had then, and of what it deleted at all.
 */
export function labelOf(call: CommandCall, doc: Doc, language: Language, change?: Change): string {
  const command = commandByName(call.name);
  const args = command?.args.safeParse(call.args);
  if (!command || !args?.success) return call.name;
  return command.label(args.data, namingOf(doc, language, change), {
    language,
    words: inLanguage(command.words, language),
  });
}

export { connectionFault, sayConnectionFault } from "./connecting.ts";
export { mergedFields } from "./merge-stages.ts";
export { type Naming, nameOf, namingOf } from "./naming.ts";
