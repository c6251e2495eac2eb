/** The document engine in memory: one-node commands, what moves everything, undo, what separates two versions, the fingerprint. */
import { type AnyCall, commandRunner } from "../../shared/commands/index.ts";
import { type AnyRecord, type Entry, diffRecords, openSession, semanticHash } from "../../shared/document/index.ts";
import { journeyLayout, nodesOf } from "../../shared/journey/index.ts";
import { copied } from "./drawing.ts";
import type { Figures } from "./figure.ts";

export async function benchEngine(figures: Figures, records: readonly AnyRecord[]): Promise<void> {
  const session = openSession({ records, runner: commandRunner });
  const go = (call: AnyCall): Entry => {
    const outcome = session.dispatch(call);
    if (!("entry" in outcome)) throw new Error("refused" in outcome ? outcome.refused : "nothing changed");
    return outcome.entry;
  };
  const ids = [...nodesOf(session.doc).keys()];
  const id = (i: number): string => ids[(i * 37) % ids.length] ?? "";
  const everywhere = (i: number): AnyCall => ({
    name: "move-nodes",
    args: {
      by: "move",
      moves: [...nodesOf(session.doc).values()].map(({ id: node, x, y }) => ({ id: node, x: x + i + 1, y })),
    },
  });
  const one = { rounds: 60, goal: 2 };
  await figures.time("move one", one, (i) =>
    go({ name: "move-nodes", args: { by: "move", moves: [{ id: id(i), x: i * 4, y: i * 8 }] } }),
  );
  await figures.time("rename one", one, (i) =>
    go({ name: "set-fields", args: { ids: [id(i)], fields: { name: `Named ${i}` } } }),
  );
  await figures.time("remove one", { ...one, rounds: 20 }, (i) =>
    go({ name: "remove", args: { ids: [ids[i + 1] ?? ""], reconnect: true } }),
  );
  await figures.time("undo one", one, () => session.undo());
  await figures.time("move all", { rounds: 7 }, (i) => go(everywhere(i)));
  await figures.time("undo of moving all", { rounds: 7 }, () => session.undo());
  const other = copied(session.doc.records());
  await figures.time("full difference of two versions", { rounds: 9, goal: 100 }, () => diffRecords(records, other));
  await figures.time("fingerprint of the whole", { rounds: 9 }, () =>
    semanticHash(session.doc.records(), journeyLayout),
  );
}
