/** Lead a connection to another node, or out of another way. */
import { z } from "zod";
import { type EdgeRecord, Id } from "../journey/index.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand, nameIn } from "./define.ts";
import { edgesFrom, nodeIn } from "./reading.ts";

const Args = z.strictObject({ id: Id, from: Id, port: z.string().max(80), to: Id });

export const reattach = defineCommand(Args, {
  name: "reattach",
  on: "journey",
  label: (args, doc) => `Lead the connection to ${nameIn(doc, args.to, "node")}`,
  run(edit, { id, from, port, to }) {
    const edge = edit.get(id) as unknown as EdgeRecord | undefined;
    if (edge?.type !== "edge") return "The connection is no longer there.";
    const fault = connectionFault(edit, { id, from, port, to }, edgesFrom(edit, from), undefined);
    if (fault) return sayConnectionFault(fault, nodeIn(edit, from)?.name ?? "", nodeIn(edit, to)?.name ?? "");
    edit.set(id, { from, port, to });
    return undefined;
  },
});
