/** The hand-over: from records and findings to the text of the file. Records are new in each round: nothing is remembered of them. */
import { createHash } from "node:crypto";
import { type AnyRecord, createDoc } from "../../shared/document/index.ts";
import { type ExportInput, exporterById } from "../../shared/exporters/index.ts";
import { foldReview } from "../../shared/review/index.ts";
import { lintJourney } from "../../shared/rules/index.ts";
import { copied, library as shelf, today } from "./drawing.ts";
import type { Figures } from "./figure.ts";

/** As the backend does it. */
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export async function benchBlueprint(figures: Figures, records: readonly AnyRecord[]): Promise<void> {
  const blueprint = exporterById("blueprint");
  if (!blueprint) throw new Error("the blueprint's exporter is gone");
  const library = createDoc(shelf());
  const review = foldReview([]);
  let input: ExportInput;
  const before = (): void => {
    const journey = createDoc(copied(records));
    const { findings } = lintJourney({ journey, library, review, today, phase: "export" });
    input = { journey, library, review, findings, today, draft: true, language: "en", sha256 };
  };
  await figures.time("blueprint, from records and findings", { rounds: 9, goal: 300, before }, () =>
    blueprint.write(input),
  );
}
