/** What can be done with differences: bringing back how it was, taking over into the other journey. Each is one step that can be undone. */
import {
  type Difference,
  type SaidDifference,
  withWhatItNeeds,
  wholeChange,
} from "../../../shared/comparison/index.ts";
import { invertChange } from "../../../shared/document/index.ts";
import { applyPart } from "../../comparison/apply-part.ts";
import type { Compared, Version } from "../../comparison/read-versions.ts";
import type { Workspace } from "../../state/workspace.ts";
import { tellFailure } from "../../state/tell-failure.ts";
import { notify } from "../../ui/index.ts";
import { compareWords as words } from "../../words/compare.ts";
import { sayThing } from "./say-difference.ts";

export interface ActGround {
  readonly workspace: Workspace;
  readonly compared: Compared;
  readonly said: (difference: Difference) => SaidDifference;
  /** What a side is called. */
  readonly nameOf: (version: Version) => string;
}

/** The journey that differences are taken over into: the other one, or this one where the variant is looked at from its origin. */
export const takesOver = ({ before, after }: Compared): Version | null =>
  before.journey === after.journey || before.side.at === "revision" ? null : before;

/** Brings one thing back to what it was before, in the journey of the later side. */
export async function restoreOne(ground: ActGround, difference: Difference, along = false): Promise<void> {
  const { compared } = ground;
  const parts = withWhatItNeeds(compared.comparison.differences, difference.id, "backwards");
  const what = sayThing(difference, ground.said(difference));
  if (parts.length > 1 && !along) return sayNeeds(what, parts.length, () => void restoreOne(ground, difference, true));
  const label = words.restoreOneLabel(along ? words.these(parts.length) : what, ground.nameOf(compared.before));
  await write(ground, compared.after.journey, label, invertChange(wholeChange(parts)), what, () =>
    words.restoredOne(along ? words.these(parts.length) : what),
  );
}

/** Writes one thing as it is after into the journey of the earlier side. */
export async function takeOverOne(ground: ActGround, difference: Difference, along = false): Promise<void> {
  const { compared } = ground;
  const target = takesOver(compared);
  if (!target) return;
  const what = sayThing(difference, ground.said(difference));
  const parts = withWhatItNeeds(compared.comparison.differences, difference.id, "forwards");
  for (const part of parts) {
    const why = whyNotTaken(ground, part);
    if (why !== undefined) return sayRefused(why);
  }
  if (parts.length > 1 && !along) return sayNeeds(what, parts.length, () => void takeOverOne(ground, difference, true));
  const [from, to] = [ground.nameOf(compared.after), ground.nameOf(target)];
  const told = along ? words.these(parts.length) : what;
  await write(ground, target.journey, words.takeOverLabel(told, from), wholeChange(parts), what, () =>
    words.takenOver(told, to),
  );
}

/** All that only the later side changed, as one step. What both changed stays as it is, and is told. */
export async function takeOverAll(ground: ActGround): Promise<void> {
  const { compared } = ground;
  const target = takesOver(compared);
  if (!target) return;
  const { differences } = compared.comparison;
  const free = new Set(differences.filter((one) => whyNotTaken(ground, one) === undefined).map(({ id }) => id));
  // What leans on something that stays where it is stays as well.
  const parts = differences.filter(
    (one) => free.has(one.id) && withWhatItNeeds(differences, one.id, "forwards").every(({ id }) => free.has(id)),
  );
  if (parts.length === 0) return sayRefused(words.whyNot.noneToTake);
  const left = differences.length - parts.length;
  const label = words.takeOverLabel(words.these(parts.length), ground.nameOf(compared.after));
  await write(
    ground,
    target.journey,
    label,
    wholeChange(parts),
    words.these(parts.length),
    () => words.takenOverAll(parts.length, ground.nameOf(target)),
    left > 0 ? words.leftOver(left) : undefined,
  );
}

/** Why the earlier side does not take this, or undefined. */
function whyNotTaken({ compared, said, nameOf }: ActGround, difference: Difference): string | undefined {
  const by = compared.by?.get(difference.id) ?? "after";
  if (by === "after") return undefined;
  const what = sayThing(difference, said(difference));
  return by === "both"
    ? words.whyNot.both(what, nameOf(compared.before))
    : words.whyNot.theirs(what, nameOf(compared.before));
}

function sayNeeds(what: string, all: number, goOn: () => void): void {
  const text = words.whyNot.needs(what, all - 1);
  notify({ text, tone: "warning", action: { label: words.withOthers(all - 1), onPress: goOn } });
}

function sayRefused(text: string): void {
  notify({ text, tone: "warning" });
}

async function write(
  { workspace }: ActGround,
  journey: string,
  label: string,
  change: Parameters<typeof applyPart>[3],
  what: string,
  done: () => string,
  more?: string,
): Promise<void> {
  try {
    const outcome = await applyPart(workspace, journey, label, change);
    // The command refuses what does not fit the present any more; here it is known what that means.
    if ("refused" in outcome) notify({ text: words.whyNot.changedSince(what), more: outcome.refused, tone: "warning" });
    else notify({ text: done(), more, tone: "success" });
  } catch (error) {
    tellFailure(error);
  }
}
