/** Exports: refused while errors are open, unless a watermarked draft is asked for; each is a row of the journal. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Handlers, Output, calls } from "../../shared/api/calls.ts";
import { fail } from "../../shared/api/reply.ts";
import { type ExportFile, exporterById, exporters } from "../../shared/exporters/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { blocking } from "../../shared/rules/index.ts";
import type { Desk } from "./desk.ts";
import { type Problems, said } from "./problems.ts";
import type { Walk, Works } from "./works.ts";

export function exportCalls(
  desk: Desk,
  problems: Problems,
  works: Works,
): Pick<Handlers, "exports.targets" | "exports.make"> {
  const { workspace } = desk;
  return {
    "exports.targets": ({ language = "en" }) => ({
      targets: exporters.map(({ id, words }) => {
        const { title, hint } = inLanguage(words, language);
        return { id, title, hint };
      }),
    }),
    "exports.make": ({ work, ...input }) => works.run(work, (walk) => make(input, walk)),
  };

  async function make(
    { journey, target, draft, language = "en", preview = false, shown }: Omit<Asked, "work">,
    walk: Walk,
  ): Promise<Output<"exports.make">> {
    const exporter = exporterById(target);
    if (!exporter)
      return fail(
        "not-found",
        { en: `There is no export target “${target}”.`, de: `Das Exportziel „${target}“ gibt es nicht.` },
        { place: "$.target" },
      );
    const moment = problems.moment(journey);
    const { row } = moment;
    const findings = await walk(problems.steps(moment, "export"), 0, 0.5);
    const errors = blocking(findings);
    if (errors.length > 0 && !draft) {
      const told = await walk(problems.steps(moment, "export", language), 0.5, 1);
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
          facts: { findings: blocking(told).map((one) => said(one, language)) },
        },
      );
    }
    const asked = { findings, draft, language: "en", reader: language, sha256 } as const;
    const { files, losses } = await walk(exporter.steps({ ...moment, ...asked }), 0.5, 1);
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
  }
}

type Asked = z.output<(typeof calls)["exports.make"]["input"]>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const fingerprint = ({ name, text }: ExportFile): { name: string; sha256: string } => ({
  name,
  sha256: sha256(text),
});
