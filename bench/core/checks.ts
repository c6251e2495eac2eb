/** All rules over a journey: the first check of a linter that has just been handed it, and the check after an edit. */
import { type AnyRecord, type Change, createDoc } from "../../shared/document/index.ts";
import { nodesOf } from "../../shared/journey/index.ts";
import { createLinter } from "../../renderer/state/linter.ts";
import { library, today } from "./drawing.ts";
import type { Figures } from "./figure.ts";

export async function benchChecks(figures: Figures, records: readonly AnyRecord[]): Promise<void> {
  const rest = { library: library(), review: [], journeys: [], today, language: "en" } as const;
  await figures.time("linter takes the journey and checks it", { rounds: 5 }, () => {
    const lint = createLinter(() => performance.now());
    lint({ ask: "open", journey: records, ...rest });
    lint({ ask: "lint", ticket: 1 });
  });
  const lint = createLinter(() => performance.now());
  lint({ ask: "open", journey: records, ...rest });
  const nodes = [...nodesOf(createDoc(records)).values()];
  await figures.time("check after an edit", { rounds: 9 }, (round) => {
    const node = nodes[round * 7];
    if (!node) return;
    const update = { id: node.id, type: "node", before: { name: node.name }, after: { name: `Named ${round}` } };
    const change: Change = { added: [], updated: [update], removed: [] };
    lint({ ask: "journey", change });
    lint({ ask: "lint", ticket: 2 + round });
  });
}
