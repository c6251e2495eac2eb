/** What searching a journey costs: reading it for the first time, each answer, and the first answer after an edit. ms at 100 to 10,000 nodes. */
import { commandRunner } from "../shared/commands/index.ts";
import { type AnyRecord, openSession } from "../shared/document/index.ts";
import { dictionaryOf, kindFacts } from "../shared/kinds/index.ts";
import { type FoundFacts, createJourneySearch, parseQuery } from "../shared/search/index.ts";
import { journey } from "../tests/support/journey.ts";
import { drawValid } from "../tests/support/random-journey.ts";
import { median, printTable } from "./figures.ts";

const asked = ["a", "wait 3", "kind:touchpoint", "owner:medical -kind:wait", "nothing like it", "stage:start hello"];
const rounds = 15;
/** As long as one slice may take on screen, ms. */
const slice = 6;
const quiet: FoundFacts = { status: () => [], has: () => false };

/** Many right journeys in one, one below the other. */
function drawing(size: number): AnyRecord[] {
  const records = journey("Big").stage("Start").build();
  const [, stage] = records;
  let nodes = 0;
  for (let part = 1; nodes < size; part += 1)
    for (const record of drawValid(part)) {
      if (record.type !== "node") continue;
      nodes += 1;
      records.push({ ...record, id: `p${part}-${record.id}`, stage: stage?.id ?? null, group: null, y: nodes * 80 });
    }
  return records;
}

const timed = (act: () => unknown): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

export function run(): Promise<void> {
  const rows = [100, 1000, 10_000].map((size) => {
    const session = openSession({ records: drawing(size), runner: commandRunner });
    const library = openSession({ records: [], runner: commandRunner });
    const facts = () =>
      kindFacts({
        library: library.doc,
        dictionary: dictionaryOf(session.doc, library.doc, "en"),
        journeys: new Map(),
        language: "en",
        today: "2027-01-01",
      });
    const kept = facts();
    const open = () =>
      createJourneySearch(
        () => session.doc,
        () => library.doc,
        () => kept,
      );
    const first = open();
    let longest = 0;
    const read = timed(() => {
      for (let done = false; !done;)
        longest = Math.max(
          longest,
          timed(() => {
            const begun = performance.now();
            done = first.read(() => performance.now() - begun < slice);
          }),
        );
    });
    const answers = asked.flatMap((typed) =>
      Array.from({ length: rounds }, () => timed(() => first.find(parseQuery(typed), quiet))),
    );
    session.subscribe((entry) => first.follow(entry.change));
    const ids = [...session.doc.all("node").keys()];
    const edits = Array.from({ length: rounds }, (_, i) => {
      const id = ids[(i * 7) % ids.length] ?? "";
      session.dispatch({ name: "set-fields", args: { ids: [id], fields: { name: `Renamed ${i}` } } });
      return timed(() => {
        first.read(() => true);
        first.find(parseQuery("renamed"), quiet);
      });
    });
    return [ids.length, read, longest, median(answers), Math.max(...answers), median(edits)];
  });
  printTable(
    "Find in a journey, ms",
    ["nodes", "read", "longest slice", "answer", "longest answer", "after an edit"],
    rows,
  );
  return Promise.resolve();
}
