/** From arguments to an exit code: finds the verb, shows help, and turns every failure into a message with a way out. */
import { version } from "../backend/version.ts";
import { FailureError } from "../shared/api/reply.ts";
import { type Language, languages } from "../shared/words/language.ts";
import { readArguments } from "./arguments.ts";
import { complain } from "./complain.ts";
import type { ExitCode } from "./define.ts";
import { helpOf, helpOfAll } from "./help.ts";
import { nearest } from "./nearest.ts";
import type { Terminal } from "./terminal.ts";
import { verbs } from "./verbs/index.ts";
import { words } from "./words.ts";

export async function runCli(all: readonly string[], given: Terminal): Promise<ExitCode> {
  const { args, language, fault } = takeLanguage(all, given.language);
  const terminal: Terminal = { ...given, language };
  const w = words[language];
  const [name = "", ...rest] = args;
  const show = (lines: readonly string[]): 0 => {
    for (const line of lines) terminal.print(line);
    return 0;
  };
  if (name === "--version") return show([version]);
  if (name === "--help" || name === "-h" || (name === "help" && rest.length === 0))
    return show(helpOfAll(verbs, language));
  if (name === "") {
    for (const line of helpOfAll(verbs, language)) terminal.complain(line);
    return 2;
  }
  const wanted = name === "help" ? (rest[0] ?? "") : name;
  const verb = verbs.find(({ id }) => id === wanted);
  const misused = (message: string, hint: string | undefined, at: string): 2 => {
    terminal.complain(w.problem(hint === undefined ? message : `${message} ${hint}`));
    terminal.complain(w.way(w.seeHelp(at)));
    return 2;
  };
  if (fault !== undefined) return misused(w.notOneOf("--language", fault, languages), undefined, verb?.id ?? "");
  if (!verb) {
    const near = nearest(
      wanted,
      verbs.map(({ id }) => id),
    );
    return misused(w.noVerb(wanted), near && w.didYouMean(near), "");
  }
  if (name === "help") return show(helpOf(verb, language));

  const call = readArguments(verb, rest, terminal);
  if (call === "help") return show(helpOf(verb, language));
  if ("misuse" in call) return misused(call.misuse, call.hint, verb.id);
  try {
    return await verb.run(call);
  } catch (error) {
    complain(error instanceof FailureError ? error.failure : { code: "internal", message: w.internal }, terminal);
    if (!(error instanceof FailureError))
      terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 2;
  }
}

/** `--language de` and `--language=de` may stand anywhere before `--`; what is asked for twice is what was asked for last. */
function takeLanguage(
  all: readonly string[],
  own: Language,
): { readonly args: readonly string[]; readonly language: Language; readonly fault?: string } {
  const args: string[] = [];
  let language = own;
  let fault: string | undefined;
  for (let at = 0; at < all.length; at += 1) {
    const arg = all[at] ?? "";
    if (arg === "--") {
      args.push(...all.slice(at));
      break;
    }
    const inline = /^--language(?:=(.*))?$/.exec(arg);
    if (!inline) {
      args.push(arg);
      continue;
    }
    if (inline[1] === undefined) at += 1;
    const wish = inline[1] ?? all[at] ?? "";
    const known = languages.find((one) => one === wish);
    if (known) language = known;
    else fault ??= wish;
  }
  return { args, language, ...(fault === undefined ? {} : { fault }) };
}
