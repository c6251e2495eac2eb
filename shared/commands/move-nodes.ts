/** Move nodes; dropped in another stage's column they become that stage's. */
import { z } from "zod";
import { Id } from "../journey/index.ts";
import { count } from "../words/language.ts";
import { defineCommand, nameIn } from "./define.ts";

const Args = z.strictObject({
  moves: z
    .array(
      z.strictObject({
        id: Id,
        x: z.number(),
        y: z.number(),
        /** Left out: the stage stays. */
        stage: Id.nullable().optional(),
        group: Id.nullable().optional(),
      }),
    )
    .min(1)
    .max(20_000),
  /** What the step is called: moved by hand, aligned, distributed, tidied. */
  by: z.enum(["move", "align", "distribute", "tidy"]),
});

const verbs = { move: "Move", align: "Align", distribute: "Distribute", tidy: "Tidy" } as const;

export const moveNodes = defineCommand(Args, {
  name: "move-nodes",
  on: "journey",
  label: ({ moves, by }, doc) =>
    `${verbs[by]} ${moves.length === 1 ? nameIn(doc, moves[0]?.id ?? "", "node") : count(moves.length, "node", "nodes")}`,
  run(edit, { moves }) {
    for (const { id, x, y, stage, group } of moves) {
      if (edit.get(id)?.type !== "node") return "A node that was to be moved is no longer there.";
      if (stage && edit.get(stage)?.type !== "stage") return "The stage is no longer there.";
      edit.set(id, {
        x,
        y,
        ...(stage === undefined ? {} : { stage }),
        ...(group === undefined ? {} : { group }),
      });
    }
    return undefined;
  },
});
