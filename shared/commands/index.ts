/** Every command, and the one runner that parses, refuses and runs them. */
import type { z } from "zod";
import type { CommandCall, CommandRunner, Doc, Edit } from "../document/index.ts";
import type { Language } from "../words/language.ts";
import { addNode } from "./add-node.ts";
import { addRecords } from "./add-records.ts";
import { addStage } from "./add-stage.ts";
import { applyChange } from "./apply-change.ts";
import { batch } from "./batch.ts";
import { connect } from "./connect.ts";
import type { Command } from "./define.ts";
import { moveNodes } from "./move-nodes.ts";
import { moveStage } from "./move-stage.ts";
import { hangingIn } from "./reading.ts";
import { reattach } from "./reattach.ts";
import { removeRecords } from "./remove-records.ts";
import { removeStage } from "./remove-stage.ts";
import { remove } from "./remove.ts";
import { resizeStage } from "./resize-stage.ts";
import { setFields } from "./set-fields.ts";

export const commands = [
  addNode,
  connect,
  reattach,
  remove,
  moveNodes,
  setFields,
  addStage,
  moveStage,
  resizeStage,
  removeStage,
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

/** Writes through the edit, or says why not. Unknown names and malformed arguments are refused, never thrown. */
export function runCall(call: CommandCall, edit: Edit, doc: Doc): string | undefined {
  const command = commandByName(call.name);
  if (!command) return `There is no command “${call.name}”.`;
  const args = command.args.safeParse(call.args);
  if (!args.success) {
    const issue = args.error.issues[0];
    return `“${call.name}” cannot be done with these arguments: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  }
  return command.run(edit, args.data, doc);
}

/** A whole act. What hangs is asked for once, at the end: inside a batch a part may lean on what the next part brings. */
function runAct(call: CommandCall, edit: Edit, doc: Doc): string | undefined {
  return runCall(call, edit, doc) ?? hangingIn(edit);
}

export const commandRunner: CommandRunner = { run: runAct };

/** The step's name, for menus and history; the command's own name when its arguments are not readable. */
export function labelOf(call: CommandCall, doc: Doc, language: Language): string {
  const command = commandByName(call.name);
  const args = command?.args.safeParse(call.args);
  return command && args?.success ? command.label(args.data, doc, language) : call.name;
}

export { connectionFault, sayConnectionFault, type ConnectionFault } from "./connecting.ts";
export type { Command } from "./define.ts";
