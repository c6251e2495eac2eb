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

const says = {
  en: {
    written: (path: string) => `Written: ${path}`,
    losses: (n: number) => `${n === 1 ? "1 thing stays" : `${n} things stay`} behind:`,
    blocked: (title: string, errors: number) =>
      `“${title}” has ${errors === 1 ? "an error that is" : `${errors} errors that are`} open, so it is not exported.`,
    blockedWay: "Mend them, or add --draft for a file that is marked as a draft.",
    unapproved: "A file carries no decisions of reviewers that count here: the new one says that nothing is approved.",
  },
  de: {
    written: (path: string) => `Geschrieben: ${path}`,
    losses: (n: number) => `${n === 1 ? "1 Angabe bleibt" : `${n} Angaben bleiben`} zurück:`,
    blocked: (title: string, errors: number) =>
      `„${title}“ hat ${errors === 1 ? "einen offenen Fehler" : `${errors} offene Fehler`} und wird deshalb nicht exportiert.`,
    blockedWay: "Beheben oder --draft angeben, dann entsteht eine als Entwurf gekennzeichnete Datei.",
    unapproved: "Eine Datei trägt keine Entscheide, die hier zählen: Die neue sagt, dass nichts freigegeben ist.",
  },
};
const sayLoss = ({ what, instead, at }: Loss): string => `  ${at === null ? "" : `${at}: `}${what}. ${instead}`;

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
    de: {
      summary: "Exportiert eine Journey als Datei",
      about: [
        "Dieselbe Journey ergibt dieselben Bytes, in jeder Sprache. Abgelehnt mit Exit-Code 1, solange Fehler offen sind, außer ein Entwurf ist verlangt, der als solcher gekennzeichnet wird. Was das Ziel nicht halten kann, wird aufgelistet.",
        "Der Arbeitsbereich wird nur gelesen. PATH erscheint ganz oder gar nicht; ein Ordner nimmt die Datei unter ihrem eigenen Namen auf; - gibt sie aus.",
      ],
      options: {
        journey: "Welche Journey; nicht nötig, wo es nur eine gibt",
        to: "Wofür",
        out: "Wohin",
        draft: "Exportiert trotz Fehlern, mit Wasserzeichen",
      },
    },
  },
  async run({ terminal, operands: [path = ""], value, has }): Promise<ExitCode> {
    const target = value("to") ?? "";
    const draft = has("draft");
    const say = says[terminal.language];
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
    for (const loss of made.losses) terminal.complain(sayLoss(loss));
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
  const { language } = terminal;
  return await withWorkspace(path, "read", terminal, async (client) => {
    const { journeys } = await client.call("workspace.overview", {});
    const { id } = chosenJourney(journeys, wanted, path, terminal);
    try {
      return await client.call("exports.make", { journey: id, target, draft, language });
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== "refused") throw error;
      complain({ ...error.failure, place: `${path}#${id}`, way: says[language].blockedWay }, terminal);
      const { findings = [] } = (error.failure.facts ?? {}) as {
        findings?: readonly { rule: string; message: string }[];
      };
      for (const { rule, message } of findings)
        terminal.complain(`  ${words[language].severities.error}  ${message} (${rule})`);
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
  const { language } = terminal;
  const say = says[language];
  const w = words[language];
  // What is written is the same in every language; what is told is read in the reader's.
  const { subjects } = await readSubjects(path, wanted, "export", terminal, "en");
  const told = await readSubjects(path, wanted, "export", terminal, language);
  const [subject] = subjects;
  const exporter = exporterById(target);
  if (!subject || !exporter) return fail("not-found", w.noJourney(wanted ?? ""), { place: path });
  const errors = blocking(subject.findings);
  if (errors.length > 0 && !draft) {
    complain(
      { code: "refused", message: say.blocked(subject.title, errors.length), place: path, way: say.blockedWay },
      terminal,
    );
    for (const finding of blocking(told.subjects[0]?.findings ?? []))
      terminal.complain(`  ${w.severities.error}  ${sayFinding(finding, language)} (${finding.rule})`);
    return undefined;
  }
  for (const note of [...told.notes, say.unapproved]) terminal.complain(w.note(note));
  return exporter.write({ ...subject, draft, language: "en", reader: language });
}
