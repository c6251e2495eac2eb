/** Lead a connection to another node, or out of another way. */
import { z } from "zod";
import { type EdgeRecord, Id } from "../journey/index.ts";
import { plainFacts } from "../kinds/index.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
import { edgesFrom, nodeIn } from "./reading.ts";

const Args = z.strictObject({ id: Id, from: Id, port: z.string().max(80), to: Id });

export const reattach = defineCommand(Args, {
  name: "reattach",
  on: "journey",
  words: {
    en: {
      lead: (to: string) => `Lead the connection to ${to}`,
      start: (from: string) => `Start the connection from ${from}`,
      gone: "The connection is no longer there.",
    },
    de: {
      lead: (to: string) => `Verbindung auf ${to} umlegen`,
      start: (from: string) => `Verbindung von ${from} aus beginnen`,
      gone: "Die Verbindung ist nicht mehr da.",
    },
  },
  label({ id, from, port, to }, naming, { words: w }) {
    const before = naming.record(id);
    const headStays = before?.["to"] === to && (before["from"] !== from || before["port"] !== port);
    return headStays ? w.start(naming.one(from)) : w.lead(naming.one(to));
  },
  run(edit, { id, from, port, to }, { words: w, language }) {
    const edge = edit.get(id) as unknown as EdgeRecord | undefined;
    if (edge?.type !== "edge") return w.gone;
    // A connection whose way out is gone may still be led elsewhere: only a new start has to be one that is there.
    const facts = edge.from === from && edge.port === port ? undefined : plainFacts;
    const fault = connectionFault(edit, { id, from, port, to }, edgesFrom(edit, from), facts);
    if (fault) return sayConnectionFault(fault, nodeIn(edit, from)?.name ?? "", nodeIn(edit, to)?.name ?? "", language);
    edit.set(id, { from, port, to });
    return undefined;
  },
});
