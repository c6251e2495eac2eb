/** Where the command line prints and where it stands: given to verbs, so that tests can stand in for it. */
import { type Language, languages } from "../shared/words/language.ts";

export interface Terminal {
  /** One line for a person. Control characters of names and titles are taken out: they could rewrite the screen. */
  print(line: string): void;
  /** One line about what went wrong. */
  complain(line: string): void;
  /** Bytes for a program, as they are. */
  write(text: string): void;
  /** What people are told in. */
  readonly language: Language;
  /** The folder that relative paths start from. */
  readonly folder: string;
}

/** The terminal's own language where it is one of ours (`LC_ALL`, else `LC_MESSAGES`, else `LANG`), else English. */
function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return languages.find((language) => language === set.slice(0, 2) && !/^[a-z]/i.test(set.slice(2))) ?? "en";
}

export function terminalOf(process: NodeJS.Process): Terminal {
  return {
    print: (line) => void process.stdout.write(`${harmless(line)}\n`),
    complain: (line) => void process.stderr.write(`${harmless(line)}\n`),
    write: (text) => void process.stdout.write(text),
    language: languageOf(process.env),
    folder: process.cwd(),
  };
}

/** The line without escape sequences, other control characters and marks that turn the direction of text. */
export function harmless(line: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}
