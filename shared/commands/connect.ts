/** Connect a way out of one node to another node. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { Id, type NodeRecord } from "../journey/index.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand, nameIn } from "./define.ts";
import { edgesFrom, nodeIn } from "./reading.ts";

const Args = z.strictObject({ id: Id, from: Id, port: z.string().max(80), to: Id });

export const connect = defineCommand(Args, {
  name: "connect",
  on: "journey",
  label: (args, doc) => `Connect ${nameIn(doc, args.from, "node")} to ${nameIn(doc, args.to, "node")}`,
  run(edit, args) {
    const fault = connectionFault(edit, args, edgesFrom(edit, args.from), undefined);
    const name = (node: NodeRecord | undefined): string => node?.name ?? "";
    if (fault) return sayConnectionFault(fault, name(nodeIn(edit, args.from)), name(nodeIn(edit, args.to)));
    edit.add({ ...args, type: "edge", maxPasses: null } as AnyRecord);
    return undefined;
  },
});
