/** Add a node, alone, after another one, or into an edge. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { type EdgeRecord, Id, NodeRecord } from "../journey/index.ts";
import { kindById } from "../kinds/index.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
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
  label(args) {
    const title = kindById(args.node.kind)?.words.en.title ?? args.node.kind;
    return args.into ? `Insert ${title}` : `Add ${title}`;
  },
  run(edit, { node, after, into, shift }) {
    const kind = kindById(node.kind);
    if (!kind) return `There is no node kind “${node.kind}”.`;
    if (edit.get(node.id)) return "A node with this id is there already. Nothing was added.";
    const data = kind.data.safeParse(node.data);
    if (!data.success) return `The new ${kind.words.en.title} is not complete: ${data.error.issues[0]?.message ?? ""}`;
    if (node.stage !== null && edit.get(node.stage)?.type !== "stage") return "The stage for the new node is not there.";
    edit.add(node as unknown as AnyRecord);
    const connect = (edge: EdgeRecord): string | undefined => {
      const fault = connectionFault(edit, edge, edgesFrom(edit, edge.from), undefined);
      if (fault) return sayConnectionFault(fault, nameOf(edit.get(edge.from)), nameOf(edit.get(edge.to)));
      edit.add(edge as unknown as AnyRecord);
      return undefined;
    };
    if (after) {
      const refused = connect({ id: after.edge, type: "edge", from: after.from, port: after.port, to: node.id, maxPasses: null });
      if (refused) return refused;
    }
    if (into) {
      const cut = edit.get(into.cut) as unknown as EdgeRecord | undefined;
      if (cut?.type !== "edge") return "The connection is no longer there. Nothing was inserted.";
      if (kind.role === "entry" || kind.role === "end" || kind.role === "aside")
        return `${kind.words.en.title} cannot stand in the middle of a connection. Add it beside the flow instead.`;
      edit.set(cut.id, { to: node.id, maxPasses: null });
      const refused = connect({ id: into.edge, type: "edge", from: node.id, port: into.port, to: cut.to, maxPasses: cut.maxPasses });
      if (refused) return refused;
    }
    for (const { id, x, y } of shift ?? []) if (edit.get(id)?.type === "node") edit.set(id, { x, y });
    return undefined;
  },
});

const nameOf = (record: AnyRecord | undefined): string => (typeof record?.["name"] === "string" ? record["name"] : "");
