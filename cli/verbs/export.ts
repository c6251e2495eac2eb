/** `export`: a journey as a file for a target; refused while errors are open, unless a draft is asked for. */
import { type ExportFile, type Loss, exporterById, exporters } from "../../shared/exporters/index.ts";
import { FailureError, fail } from "../../shared/api/reply.ts";
import { blocking, sayFinding } from "../../shared/rules/index.ts";
import { complain } from "../complain.ts";
import { type ExitCode, defineVerb } from "../define.ts";
import { isWorkspace } from "../read-file.ts";
import { readSubjects } from "../subject.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";
import { chosenJourney, withWorkspace } from "../workspace.ts";
import { writeFileWhole } from "../write-file.ts";

interface Made {
  readonly files: readonly ExportFile[];
  readonly losses: readonly Loss[];
}

const say = {
  written: (path: string) => `Written: ${path}`,
  losses: (n: number) => `${n === 1 ? "1 thing stays" : `${n} things stay`} behind:`,
  loss: ({ what, instead, at }: Loss) => `  ${at === null ? "" : `${at}: `}${what}. ${instead}`,
  blocked: (title: string, errors: number) =>
    `“${title}” has ${errors === 1 ? "an error that is" : `${errors} errors that are`} open, so it is not exported.`,
  blockedWay: "Mend them, or add --draft for a file that is marked as a draft.",
  unapproved: "A file carries no decisions of reviewers that count here: the new one says that nothing is approved.",
};

export const exportVerb = defineVerb({
  id: "export",
  operands: ["WORKSPACE|FILE"],
  options: {
    journey: { value: "ID" },
    to: { value: "TARGET", choices: exporters.map(({ id }) => id), required: true },
    out: { value: "PATH", required: true },
    draft: {},
  },
  words: {
    en: {
      summary: "Exports a journey as a file",
      about: [
        "The same journey gives the same bytes. Refused with exit code 1 while errors are open, unless a draft is asked for, which is marked as one. What the target cannot hold is listed.",
        "The workspace is only read. PATH appears whole or not at all; a folder takes the file under its own name; - prints it.",
      ],
      options: {
        journey: "Which journey; not needed where there is only one",
        to: "What for",
        out: "Where to",
        draft: "Exports in spite of errors, with a watermark",
      },
    },
  },
  async run({ terminal, operands: [path = ""], value, has }): Promise<ExitCode> {
    const target = value("to") ?? "";
    const draft = has("draft");
    const made = isWorkspace(path, terminal)
      ? await fromWorkspace(path, value("journey"), target, draft, terminal)
      : await fromFile(path, value("journey"), target, draft, terminal);
    if (!made) return 1;
    const out = value("out") ?? "";
    for (const { name, text } of made.files) {
      if (out === "-") terminal.write(text);
      else terminal.complain(say.written(writeFileWhole(out, name, text, terminal)));
    }
    if (made.losses.length > 0) terminal.complain(say.losses(made.losses.length));
    for (const loss of made.losses) terminal.complain(say.loss(loss));
    return 0;
  },
});

async function fromWorkspace(
  path: string,
  wanted: string | undefined,
  target: string,
  draft: boolean,
  terminal: Terminal,
): Promise<Made | undefined> {
  return await withWorkspace(path, "read", terminal, async (client) => {
    const { journeys } = await client.call("workspace.overview", {});
    const { id } = chosenJourney(journeys, wanted, path);
    try {
      return await client.call("exports.make", { journey: id, target, draft });
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== "refused") throw error;
      complain({ ...error.failure, place: `${path}#${id}`, way: say.blockedWay }, terminal);
      const { findings = [] } = (error.failure.facts ?? {}) as {
        findings?: readonly { rule: string; message: string }[];
      };
      for (const { rule, message } of findings)
        terminal.complain(`  ${words.en.severities.error}  ${message} (${rule})`);
      return undefined;
    }
  });
}

async function fromFile(
  path: string,
  wanted: string | undefined,
  target: string,
  draft: boolean,
  terminal: Terminal,
): Promise<Made | undefined> {
  const { subjects, notes } = await readSubjects(path, wanted, "export", terminal);
  const [subject] = subjects;
  const exporter = exporterById(target);
  if (!subject || !exporter) return fail("not-found", words.en.noJourney(wanted ?? ""), { place: path });
  const errors = blocking(subject.findings);
  if (errors.length > 0 && !draft) {
    complain(
      { code: "refused", message: say.blocked(subject.title, errors.length), place: path, way: say.blockedWay },
      terminal,
    );
    for (const finding of errors)
      terminal.complain(`  ${words.en.severities.error}  ${sayFinding(finding, "en")} (${finding.rule})`);
    return undefined;
  }
  for (const note of [...notes, say.unapproved]) terminal.complain(words.en.note(note));
  return exporter.write({ ...subject, draft, language: "en" });
}
