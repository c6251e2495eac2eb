/** Where the command line prints and where it stands: given to verbs, so that tests can stand in for it. */

export interface Terminal {
  /** One line for a person. Control characters of names and titles are taken out: they could rewrite the screen. */
  print(line: string): void;
  /** One line about what went wrong. */
  complain(line: string): void;
  /** Bytes for a program, as they are. */
  write(text: string): void;
  /** The folder that relative paths start from. */
  readonly folder: string;
}

export function terminalOf(process: NodeJS.Process): Terminal {
  return {
    print: (line) => void process.stdout.write(`${harmless(line)}\n`),
    complain: (line) => void process.stderr.write(`${harmless(line)}\n`),
    write: (text) => void process.stdout.write(text),
    folder: process.cwd(),
  };
}

/** The line without escape sequences, other control characters and marks that turn the direction of text. */
export function harmless(line: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}
