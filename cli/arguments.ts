/** Arguments to a call, or the sentence that says what is wrong with them. */
import { parseArgs } from "node:util";
import type { Call, Verb } from "./define.ts";
import { nearest } from "./nearest.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

export interface Misuse {
  readonly misuse: string;
  readonly hint?: string;
}

/** `help` is asked for by `--help` or `-h` anywhere; nothing else is looked at then. */
export function readArguments(verb: Verb, args: readonly string[], terminal: Terminal): Call | Misuse | "help" {
  const w = words[terminal.language];
  const { tokens } = parseArgs({
    args: [...args],
    // Checked here and not by the parser, whose messages know no way out.
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      ...Object.fromEntries(
        Object.entries(verb.options).map(([name, { value }]) => [
          name,
          { type: value === undefined ? "boolean" : "string" } as const,
        ]),
      ),
    },
  });
  if (tokens.some((token) => token.kind === "option" && token.name === "help")) return "help";

  const operands: string[] = [];
  const given = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(verb.options, name) ? verb.options[name] : undefined;
    if (!option || rawName !== `--${name}`) {
      const near = nearest(name, Object.keys(verb.options));
      return {
        misuse: w.noOption(rawName, verb.id),
        ...(near === undefined ? {} : { hint: w.didYouMean(`--${near}`) }),
      };
    }
    if (given.has(name)) return { misuse: w.given(rawName) };
    if (option.value === undefined) {
      if (value !== undefined) return { misuse: w.takesNoValue(rawName) };
    } else if (value === undefined || value === "" || (inlineValue === false && /^-./.test(value)))
      return { misuse: w.needsValue(rawName, option.value) };
    else if (option.choices && !option.choices.includes(value)) {
      const near = nearest(value, option.choices);
      return {
        misuse: w.notOneOf(rawName, value, option.choices),
        ...(near === undefined ? {} : { hint: w.didYouMean(near) }),
      };
    }
    given.set(name, value);
  }
  const missing = verb.operands[operands.length];
  if (missing !== undefined) return { misuse: w.missing(missing) };
  const extra = operands[verb.operands.length];
  if (extra !== undefined) return { misuse: w.tooMany(extra) };
  for (const [name, { required, value = "" }] of Object.entries(verb.options))
    if (required && !given.has(name)) return { misuse: w.missing(`--${name} ${value}`) };
  return { terminal, operands, has: (name) => given.has(name), value: (name) => given.get(name) };
}
