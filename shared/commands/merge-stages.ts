/** Make one stage of two neighbours: nothing moves, and what both say is kept where one stage can say it. */
import { z } from "zod";
import { Id, type NodeRecord, type StageRecord } from "../journey/index.ts";
import { defineCommand } from "./define.ts";
import { stagesIn } from "./reading.ts";

const Args = z.strictObject({
  id: Id,
  /** The neighbour that stays, under its own name. */
  into: Id,
});

/** A column is never wider. */
const widest = 8000;

export const mergeStages = defineCommand(Args, {
  name: "merge-stages",
  on: "journey",
  words: {
    en: {
      merge: (stage: string, into: string) => `Merge stage ${stage} into ${into}`,
      gone: "The stage is no longer there.",
      apart: "Only stages that stand side by side can become one. Move one of them beside the other first.",
      wide: "Together these stages would be wider than one column can be. Make one of them narrower first.",
    },
    de: {
      merge: (stage: string, into: string) => `Phase ${stage} mit ${into} zusammenführen`,
      gone: "Die Phase ist nicht mehr da.",
      apart:
        "Nur Phasen, die nebeneinander stehen, können eine werden. Zuerst eine der beiden neben die andere verschieben.",
      wide: "Zusammen wären diese Phasen breiter, als eine Spalte sein kann. Zuerst eine der beiden schmaler machen.",
    },
  },
  label: ({ id, into }, naming, { words: w }) => w.merge(naming.one(id), naming.one(into)),
  run(edit, { id, into }, { words: w }) {
    const stages = stagesIn(edit);
    const at = stages.findIndex((stage) => stage.id === id);
    const other = stages.findIndex((stage) => stage.id === into);
    const [goes, stays] = [stages[at], stages[other]];
    if (!goes || !stays) return w.gone;
    if (Math.abs(at - other) !== 1) return w.apart;
    const width = goes.width + stays.width;
    if (width > widest) return w.wide;
    const [left, right] = at < other ? [goes, stays] : [stays, goes];
    for (const record of edit.all("node")) {
      const node = record as unknown as NodeRecord;
      if (node.stage === id) edit.set(node.id, { stage: into });
    }
    edit.set(into, { ...mergedFields(left, right, stays).fields, width });
    edit.remove(id);
    stages.filter((stage) => stage.id !== id).forEach((stage, order) => edit.set(stage.id, { order }));
    return undefined;
  },
});

type Said = Pick<
  StageRecord,
  | "function"
  | "entryCriterion"
  | "milestone"
  | "exitCriterion"
  | "metric"
  | "barrier"
  | "lever"
  | "need"
  | "feeling"
  | "question"
>;

const joinable = ["milestone", "barrier", "lever", "need", "feeling", "question"] as const;

/**
 * What the one stage says: people come in as into the left one and leave as out of the right one; texts are joined; owner and
 * metric are those of the stage that stays, else the other's. `dropped` names what had no place beside them.
 */
export function mergedFields(
  left: StageRecord,
  right: StageRecord,
  stays: StageRecord,
): { readonly fields: Said; readonly dropped: readonly (keyof Said)[] } {
  const goes = stays === left ? right : left;
  const texts = Object.fromEntries(
    joinable.map((key) => {
      const parts = [...new Set([left[key].trim(), right[key].trim()].filter((text) => text !== ""))];
      return [key, parts.join("; ")];
    }),
  ) as Record<(typeof joinable)[number], string>;
  const dropped: (keyof Said)[] = [];
  const entryCriterion = left.entryCriterion || right.entryCriterion;
  const exitCriterion = right.exitCriterion || left.exitCriterion;
  if (left.entryCriterion && right.entryCriterion && left.entryCriterion !== right.entryCriterion)
    dropped.push("entryCriterion");
  if (left.exitCriterion && right.exitCriterion && left.exitCriterion !== right.exitCriterion)
    dropped.push("exitCriterion");
  if (stays.function && goes.function && stays.function !== goes.function) dropped.push("function");
  if (stays.metric && goes.metric) dropped.push("metric");
  return {
    fields: {
      ...texts,
      entryCriterion,
      exitCriterion,
      function: stays.function ?? goes.function,
      metric: stays.metric ?? goes.metric,
    },
    dropped,
  };
}
