/** Journeys to measure on: the canvas bench's even graph, and many right journeys in one, with content, conditions and times. */
import fc from "fast-check";
import type { AnyRecord } from "../../shared/document/index.ts";
import { journey } from "../../tests/support/journey.ts";
import { choosing, drawValid, validDrawing } from "../../tests/support/random-journey.ts";

export const today = "2027-01-01";

/** What the journeys below deliver and ask about. */
export const library = (): readonly AnyRecord[] => fc.sample(validDrawing, { seed: 1, numRuns: 1 })[0]?.library ?? [];

/** Many right journeys in one, as if drawn one below the other, with a loose end here and there. */
export function manyFlows(size: number, id?: string): AnyRecord[] {
  const [own, ...rest] = journey("Big", {
    start: "2027-01-01",
    end: "2027-12-31",
    lastEntry: "2027-03-31",
    markets: ["US"],
  })
    .stage("Start")
    .build();
  if (!own) throw new Error("a journey has a journey record");
  const records: AnyRecord[] = [id === undefined ? own : { ...own, id, title: id }, ...rest];
  const stage = rest.find(({ type }) => type === "stage")?.id ?? null;
  const choose = choosing(size);
  let nodes = 0;
  for (let part = 0; nodes < size; part += 1) {
    for (const record of drawValid(part + 1)) {
      if (record.type !== "node" && record.type !== "edge") continue;
      if (record.type === "edge" && choose(40) === 0) continue;
      const of = (text: unknown): string => `p${part}-${String(text)}`.slice(0, 64);
      const data = JSON.parse(JSON.stringify(record).replaceAll("event:", `event:p${part}-`)) as AnyRecord;
      if (record.type === "edge")
        records.push({ ...data, id: of(record.id), from: of(record["from"]), to: of(record["to"]) });
      else {
        nodes += 1;
        const [x, y] = [(part % 50) * 4000, Math.floor(part / 50) * 4000];
        const place = { stage, group: null, x: Number(record["x"]) + x, y: Number(record["y"]) + y };
        records.push({ ...data, ...place, id: of(record.id), name: `${String(record["name"])} ${part}` });
      }
    }
  }
  return records;
}

/** The same values as other objects: what is remembered of a record is not known of these. */
export const copied = (records: Iterable<AnyRecord>): AnyRecord[] => structuredClone([...records]);
