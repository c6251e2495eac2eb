/** From arguments to an exit code: finds the verb, shows help, and turns every failure into a message with a way out. */
import { version } from "../backend/version.ts";
import { failureOf } from "../shared/api/app.ts";
import { FailureError } from "../shared/api/reply.ts";
import { readArguments } from "./arguments.ts";
import { complain } from "./complain.ts";
import type { ExitCode } from "./define.ts";
import { helpOf, helpOfAll } from "./help.ts";
import { nearest } from "./nearest.ts";
import type { Terminal } from "./terminal.ts";
import { verbs } from "./verbs/index.ts";
import { words } from "./words.ts";

export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const w = words.en;
  const [name = "", ...rest] = args;
  const show = (lines: readonly string[]): 0 => {
    for (const line of lines) terminal.print(line);
    return 0;
  };
  if (name === "--version") return show([version]);
  if (name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) return show(helpOfAll(verbs));
  if (name === "") {
    for (const line of helpOfAll(verbs)) terminal.complain(line);
    return 2;
  }
  const wanted = name === "help" ? (rest[0] ?? "") : name;
  const verb = verbs.find(({ id }) => id === wanted);
  const misused = (message: string, hint: string | undefined, at: string): 2 => {
    terminal.complain(w.problem(hint === undefined ? message : `${message} ${hint}`));
    terminal.complain(w.way(w.seeHelp(at)));
    return 2;
  };
  if (!verb) {
    const near = nearest(
      wanted,
      verbs.map(({ id }) => id),
    );
    return misused(w.noVerb(wanted), near && w.didYouMean(near), "");
  }
  if (name === "help") return show(helpOf(verb));

  const call = readArguments(verb, rest, terminal);
  if (call === "help") return show(helpOf(verb));
  if ("misuse" in call) return misused(call.misuse, call.hint, verb.id);
  try {
    return await verb.run(call);
  } catch (error) {
    complain(error instanceof FailureError ? error.failure : { ...failureOf(error), message: w.internal }, terminal);
    if (!(error instanceof FailureError))
      terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 2;
  }
}
