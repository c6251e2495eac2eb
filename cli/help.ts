/** The help pages: of the whole, and of one verb. */
import type { Option, Verb } from "./define.ts";
import { type Language, inLanguage } from "../shared/words/language.ts";
import { words } from "./words.ts";

/** `itinera check FILE|WORKSPACE [--journey ID]`. */
function usageOf(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, option]) => {
    const text = option.value === undefined ? `--${name}` : `--${name} ${valueOf(option)}`;
    return option.required ? text : `[${text}]`;
  });
  return [words.en.name, verb.id, ...verb.operands, ...options].join(" ");
}

const valueOf = ({ value = "", choices }: Option): string => (choices ? words.en.choices(choices) : value);

export function helpOf(verb: Verb, language: Language): string[] {
  const w = words[language];
  const said = inLanguage(verb.words, language);
  const options: [string, string][] = [
    ...Object.entries(verb.options).map(([name, option]): [string, string] => [
      option.value === undefined ? `--${name}` : `--${name} ${valueOf(option)}`,
      said.options[name] ?? "",
    ]),
    ["--language en|de", w.language],
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

export function helpOfAll(verbs: readonly Verb[], language: Language): string[] {
  const w = words[language];
  return [
    w.about,
    "",
    `${w.usage}: ${w.name} VERB …`,
    "",
    `${w.verbs}:`,
    ...table(verbs.map((verb) => [verb.id, inLanguage(verb.words, language).summary])),
    "",
    `${w.options}:`,
    ...table([
      ["--language en|de", w.language],
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
