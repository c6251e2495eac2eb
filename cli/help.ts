/** The help pages: of the whole, and of one verb. */
import type { Option, Verb } from "./define.ts";
import { words } from "./words.ts";

/** `itinera check FILE|WORKSPACE [--journey ID]`. */
export function usageOf(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, option]) => {
    const text = option.value === undefined ? `--${name}` : `--${name} ${valueOf(option)}`;
    return option.required ? text : `[${text}]`;
  });
  return [words.en.name, verb.id, ...verb.operands, ...options].join(" ");
}

const valueOf = ({ value = "", choices }: Option): string => (choices ? words.en.choices(choices) : value);

export function helpOf(verb: Verb): string[] {
  const w = words.en;
  const said = verb.words.en;
  const options: [string, string][] = [
    ...Object.entries(verb.options).map(([name, option]): [string, string] => [
      option.value === undefined ? `--${name}` : `--${name} ${valueOf(option)}`,
      said.options[name] ?? "",
    ]),
    ["--help", w.help],
  ];
  return [
    `${said.summary}.`,
    "",
    `${w.usage}: ${usageOf(verb)}`,
    "",
    ...said.about.flatMap((text) => [...folded(text), ""]),
    `${w.options}:`,
    ...table(options),
    "",
    w.exitCodes,
  ];
}

export function helpOfAll(verbs: readonly Verb[]): string[] {
  const w = words.en;
  return [
    w.about,
    "",
    `${w.usage}: ${w.name} VERB …`,
    "",
    `${w.verbs}:`,
    ...table(verbs.map((verb) => [verb.id, verb.words.en.summary])),
    "",
    `${w.options}:`,
    ...table([
      ["--help", w.help],
      ["--version", w.version],
    ]),
    "",
    w.moreHelp,
    w.exitCodes,
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** At most 80 characters a line. */
function folded(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= 80) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
