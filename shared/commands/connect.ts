/** Connect a way out of one node to another node. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { Id } from "../journey/index.ts";
import { plainFacts } from "../kinds/index.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
import { edgesFrom, nodeIn } from "./reading.ts";

const Args = z.strictObject({ id: Id, from: Id, port: z.string().max(80), to: Id });

export const connect = defineCommand(Args, {
  name: "connect",
  on: "journey",
  words: {
    en: {
      connect: (from: string, to: string) => `Connect ${from} to ${to}`,
      taken: "There is something with this id already. Nothing was connected.",
    },
    de: {
      connect: (from: string, to: string) => `${from} mit ${to} verbinden`,
      taken: "Etwas mit dieser Kennung ist schon da. Nichts wurde verbunden.",
    },
  },
  label: ({ from, to }, naming, { words: w }) => w.connect(naming.one(from), naming.one(to)),
  run(edit, args, { words: w, language }) {
    if (edit.get(args.id)) return w.taken;
    const fault = connectionFault(edit, args, edgesFrom(edit, args.from), plainFacts);
    if (fault)
      return sayConnectionFault(
        fault,
        nodeIn(edit, args.from)?.name ?? "",
        nodeIn(edit, args.to)?.name ?? "",
        language,
      );
    edit.add({ ...args, type: "edge", maxPasses: null } as AnyRecord);
    return undefined;
  },
});
