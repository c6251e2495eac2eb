/** Add a node, alone, after another one, or into an edge. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { type EdgeRecord, Id, NodeRecord } from "../journey/index.ts";
import { kindById, plainFacts } from "../kinds/index.ts";
import { inLanguage } from "../words/language.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
import { nameOf } from "./naming.ts";
import { edgesFrom } from "./reading.ts";

const Args = z.strictObject({
  node: NodeRecord,
  /** Lead here from this way out. */
  after: z.strictObject({ edge: Id, from: Id, port: z.string() }).optional(),
  /** Cut this edge in two: it now leads to the new node, and `edge` leads on from `port`. */
  into: z.strictObject({ cut: Id, edge: Id, port: z.string() }).optional(),
  /** Nodes that make room, with where they go. */
  shift: z.array(z.strictObject({ id: Id, x: z.number(), y: z.number() })).optional(),
});

export const addNode = defineCommand(Args, {
  name: "add-node",
  on: "journey",
  words: {
    en: {
      add: (kind: string) => `Add ${kind}`,
      insert: (kind: string) => `Insert ${kind}`,
      noKind: (kind: string) => `There is no node kind “${kind}”.`,
      taken: "There is something with this id already. Nothing was added.",
      cutGone: "The connection is no longer there. Nothing was inserted.",
      notBetween: (kind: string) =>
        `${kind} cannot stand in the middle of a connection. Add it beside the flow instead.`,
    },
    de: {
      add: (kind: string) => `${kind} hinzufügen`,
      insert: (kind: string) => `${kind} einfügen`,
      noKind: (kind: string) => `Die Schrittart „${kind}“ gibt es nicht.`,
      taken: "Etwas mit dieser Kennung ist schon da. Nichts wurde hinzugefügt.",
      cutGone: "Die Verbindung ist nicht mehr da. Nichts wurde eingefügt.",
      notBetween: (kind: string) =>
        `${kind} kann nicht mitten in einer Verbindung stehen. Stattdessen neben dem Ablauf hinzufügen.`,
    },
  },
  label({ node, into }, _, { words: w, language }) {
    const kind = kindById(node.kind);
    const title = kind ? inLanguage(kind.words, language).title : node.kind;
    return into ? w.insert(title) : w.add(title);
  },
  run(edit, { node, after, into, shift }, { words: w, language }) {
    const kind = kindById(node.kind);
    if (!kind) return w.noKind(node.kind);
    if (edit.get(node.id)) return w.taken;
    edit.add(node as unknown as AnyRecord);
    const connect = (edge: EdgeRecord): string | undefined => {
      if (edit.get(edge.id)) return w.taken;
      const fault = connectionFault(edit, edge, edgesFrom(edit, edge.from), plainFacts);
      if (fault) return sayConnectionFault(fault, named(edit.get(edge.from)), named(edit.get(edge.to)), language);
      edit.add(edge as unknown as AnyRecord);
      return undefined;
    };
    if (after) {
      const refused = connect({
        id: after.edge,
        type: "edge",
        from: after.from,
        port: after.port,
        to: node.id,
        maxPasses: null,
      });
      if (refused !== undefined) return refused;
    }
    if (into) {
      const cut = edit.get(into.cut) as unknown as EdgeRecord | undefined;
      if (cut?.type !== "edge") return w.cutGone;
      if (kind.role === "entry" || kind.role === "end" || kind.role === "aside")
        return w.notBetween(inLanguage(kind.words, language).title);
      edit.set(cut.id, { to: node.id, maxPasses: null });
      // On a way back the limit stays with the half that leads back.
      const refused = connect({
        id: into.edge,
        type: "edge",
        from: node.id,
        port: into.port,
        to: cut.to,
        maxPasses: cut.maxPasses,
      });
      if (refused !== undefined) return refused;
    }
    for (const { id, x, y } of shift ?? []) if (edit.get(id)?.type === "node") edit.set(id, { x, y });
    return undefined;
  },
});

const named = (record: AnyRecord | undefined): string => (record ? nameOf(record) : "");
