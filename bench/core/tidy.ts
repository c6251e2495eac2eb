/** The automatic layout with stages and lanes, as the worker runs it: whole, with progress. */
import { type AnyRecord, createDoc } from "../../shared/document/index.ts";
import { plainFacts } from "../../shared/kinds/index.ts";
import { tidy } from "../../shared/layout/index.ts";
import type { Figures } from "./figure.ts";

/** The bench's journey has one owner a stage; in lanes each stage has steps of all. */
export function inLanes(records: readonly AnyRecord[]): AnyRecord[] {
  const functions = ["marketing", "medical", "sales", "patient-services"];
  return records.map((record, i) => {
    if (record.type === "journey") return { ...record, lanes: true };
    return record.type === "node" ? { ...record, function: functions[Math.floor(i / 5) % 4] } : record;
  });
}

export async function benchTidy(figures: Figures, records: readonly AnyRecord[], goal?: number): Promise<void> {
  const doc = createDoc(inLanes(records));
  let told = 0;
  const options = { onProgress: () => void (told += 1) };
  await figures.time("tidy, 4 stages and 4 lanes", { rounds: 7, ...(goal === undefined ? {} : { goal }) }, () =>
    tidy(doc, plainFacts, options),
  );
  if (told === 0) throw new Error("tidying told nobody how far it is");
}
