/** Move nodes; dropped in another stage's column they become that stage's. */
import { z } from "zod";
import { Id } from "../journey/index.ts";
import { defineCommand } from "./define.ts";

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

export const moveNodes = defineCommand(Args, {
  name: "move-nodes",
  on: "journey",
  words: {
    en: {
      move: (what: string) => `Move ${what}`,
      align: (what: string) => `Align ${what}`,
      distribute: (what: string) => `Distribute ${what}`,
      tidy: (what: string) => `Tidy ${what}`,
      gone: "A node that was to be moved is no longer there.",
    },
    de: {
      move: (what: string) => `${what} verschieben`,
      align: (what: string) => `${what} ausrichten`,
      distribute: (what: string) => `${what} verteilen`,
      tidy: (what: string) => `${what} aufräumen`,
      gone: "Ein Schritt, der verschoben werden sollte, ist nicht mehr da.",
    },
  },
  label: ({ moves, by }, naming, { words: w }) => w[by](naming.many(moves.map(({ id }) => id))),
  run(edit, { moves }, { words: w }) {
    for (const { id, x, y, stage, group } of moves) {
      if (edit.get(id)?.type !== "node") return w.gone;
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
