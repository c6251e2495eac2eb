/** Folds the journal into what people did at one go, with named versions between. */
import type { Checkpoint } from "../../../shared/api/calls.ts";
import type { Step } from "./steps.ts";

export interface VersionLine {
  readonly kind: "version";
  readonly id: string;
  readonly revision: number;
  readonly checkpoint: Checkpoint;
}
export interface GroupLine {
  readonly kind: "sitting";
  /** Of its oldest step, so that a group that grows stays the same one. */
  readonly id: string;
  readonly revision: number;
  /** Newest first. */
  readonly steps: readonly Step[];
}
export interface StepLine {
  readonly kind: "step";
  readonly id: string;
  readonly revision: number;
  readonly step: Step;
  /** Shown under the group that it belongs to. */
  readonly inside: boolean;
}
export type HistoryLine = VersionLine | GroupLine | StepLine;

/** A longer pause begins something new, in ms. */
export const pause = 5 * 60_000;
/** Restoring, taking over and the like stand by themselves: people look for them. */
const alone: ReadonlySet<string> = new Set(["apply-change"]);

/** Whether the later step still belongs to what the earlier one began. */
function goesOn(earlier: Step, later: Step): boolean {
  return (
    earlier.actor.id === later.actor.id &&
    !alone.has(earlier.command) &&
    !alone.has(later.command) &&
    Date.parse(later.at) - Date.parse(earlier.at) <= pause
  );
}

/** `steps` newest first. Named versions stand above the step they name and end what lies below them. */
export function groupSteps(
  steps: readonly Step[],
  checkpoints: readonly Checkpoint[],
  unfolded: ReadonlySet<string>,
): HistoryLine[] {
  const named = new Map<number, Checkpoint[]>();
  for (const checkpoint of checkpoints)
    named.set(checkpoint.revision, [checkpoint, ...(named.get(checkpoint.revision) ?? [])]);
  const lines: HistoryLine[] = [];
  const put = (group: readonly Step[]): void => {
    const [newest] = group;
    const oldest = group.at(-1);
    if (!newest || !oldest) return;
    if (group.length === 1) return void lines.push(stepLine(newest, false));
    const id = `group-${oldest.revision}`;
    lines.push({ kind: "sitting", id, revision: newest.revision, steps: group });
    if (unfolded.has(id)) for (const step of group) lines.push(stepLine(step, true));
  };
  let group: Step[] = [];
  for (const step of steps) {
    const later = group.at(-1);
    const versions = named.get(step.revision) ?? [];
    if (later && (versions.length > 0 || !goesOn(step, later))) {
      put(group);
      group = [];
    }
    for (const checkpoint of versions) lines.push(versionLine(checkpoint));
    named.delete(step.revision);
    group.push(step);
  }
  put(group);
  const last = steps.at(-1)?.revision ?? Infinity;
  const older = [...named].filter(([revision]) => revision < last).toSorted(([a], [b]) => b - a);
  for (const [, list] of older) for (const checkpoint of list) lines.push(versionLine(checkpoint));
  return lines;
}

export const stepLine = (step: Step, inside: boolean): StepLine => ({
  kind: "step",
  id: `step-${step.revision}`,
  revision: step.revision,
  step,
  inside,
});

export const versionLine = (checkpoint: Checkpoint): VersionLine => ({
  kind: "version",
  id: checkpoint.id,
  revision: checkpoint.revision,
  checkpoint,
});
