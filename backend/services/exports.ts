/** Exports: refused while errors are open, unless a watermarked draft is asked for; each is a row of the journal. */
import { createHash } from "node:crypto";
import type { Handlers } from "../../shared/api/calls.ts";
import { fail } from "../../shared/api/reply.ts";
import { type ExportFile, exporterById, exporters } from "../../shared/exporters/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { blocking } from "../../shared/rules/index.ts";
import { type Desk, journeyIn, journeyTitles, libraryIn } from "./desk.ts";
import type { Ledger } from "./ledger.ts";
import { type Problems, said } from "./problems.ts";

export function exportCalls(
  desk: Desk,
  ledger: Ledger,
  problems: Problems,
): Pick<Handlers, "exports.targets" | "exports.make"> {
  const { workspace } = desk;
  return {
    "exports.targets": ({ language = "en" }) => ({
      targets: exporters.map(({ id, words }) => {
        const { title, hint } = inLanguage(words, language);
        return { id, title, hint };
      }),
    }),
    "exports.make"({ journey, target, draft, language = "en", preview = false, shown }) {
      const exporter = exporterById(target);
      if (!exporter)
        return fail(
          "not-found",
          { en: `There is no export target “${target}”.`, de: `Das Exportziel „${target}“ gibt es nicht.` },
          { place: "$.target" },
        );
      const { row, doc } = journeyIn(desk, journey);
      const findings = problems.of(journey, "export");
      const errors = blocking(findings);
      if (errors.length > 0 && !draft)
        fail(
          "refused",
          {
            en: `“${row.title}” has ${errors.length === 1 ? "an error" : `${errors.length} errors`} that must be mended first.`,
            de: `„${row.title}“ hat ${errors.length === 1 ? "einen Fehler, der zuerst behoben werden muss" : `${errors.length} Fehler, die zuerst behoben werden müssen`}.`,
          },
          {
            place: journey,
            way: {
              en: "Mend them, have a reviewer waive them, or export a draft, which is marked as such.",
              de: "Beheben, in der Prüfung eine Ausnahme machen lassen oder einen Entwurf exportieren, der als solcher gekennzeichnet ist.",
            },
            facts: { findings: blocking(problems.of(journey, "export", language)).map((one) => said(one, language)) },
          },
        );
      const { files, losses } = exporter.write({
        journey: doc,
        library: libraryIn(desk),
        review: ledger.fold(journey),
        findings,
        journeys: journeyTitles(desk),
        today: desk.today(),
        draft,
        language: "en",
        reader: language,
        sha256,
      });
      if (shown && !files.every((file, i) => sha256(file.text) === shown[i]))
        fail(
          "stale-revision",
          {
            en: "The journey, its content or its review changed since this file was shown.",
            de: "Die Journey, ihre Inhalte oder ihre Prüfung haben sich geändert, seit diese Datei gezeigt wurde.",
          },
          { place: journey, way: { en: "Look at the file again.", de: "Die Datei erneut ansehen." } },
        );
      // What is only looked at has left nothing; a copy that is only read cannot keep a journal, and the export is the same.
      if (!preview && !workspace.readOnly)
        workspace.write((signature) => {
          const payload = {
            target,
            draft,
            errors: errors.length,
            losses: losses.length,
            files: files.map(fingerprint),
          };
          workspace.journal.add({ kind: "export", document: journey, revision: row.revision, payload }, signature);
        });
      return { files: [...files], losses: [...losses], draft };
    },
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const fingerprint = ({ name, text }: ExportFile): { name: string; sha256: string } => ({
  name,
  sha256: sha256(text),
});
