/** The branches of a decision with what each of them lets through, for the rules that compare them. */
import { type Condition, type NodeRecord, conditionFault } from "../journey/index.ts";
import { type Branch, isKind } from "../kinds/index.ts";
import { both, isEmpty, type Space, spaceOf } from "./condition-space.ts";
import type { RuleContext } from "./define.ts";

/** Tells a branch's findings apart for ever: its id, with its place where it shares the id with another. */
export function branchCause(branches: readonly Branch[], at: number): string {
  const id = branches[at]?.id ?? "";
  return branches.findIndex((branch) => branch.id === id) === at ? id : `${id}.${at}`;
}

export interface BranchSpace {
  /** See {@link branchCause}. */
  readonly cause: string;
  readonly branch: Branch;
  readonly condition: Condition;
  readonly space: Space;
}

/** Branches whose condition can be used, in order; undefined: not a decision. */
export function branchSpaces(context: RuleContext, node: NodeRecord): BranchSpace[] | undefined {
  if (!isKind(node, "decision")) return undefined;
  return node.data.branches.flatMap((branch, at) => {
    const { condition } = branch;
    if (!condition || conditionFault(condition, context.dictionary)) return [];
    return [
      { cause: branchCause(node.data.branches, at), branch, condition, space: spaceOf(condition, context.dictionary) },
    ];
  });
}

/** Who is left after all of these conditions took theirs. */
export function leftAfter(context: RuleContext, conditions: readonly Condition[]): Space {
  return conditions.reduce<Space>(
    (left, condition) => both(left, spaceOf(condition, context.dictionary, true)),
    spaceOf({ op: "all", of: [] }, context.dictionary),
  );
}

/** Proven: whoever this lets through was taken by one of those before. */
export function isCovered(context: RuleContext, space: Space, before: readonly Condition[]): boolean {
  return before.length > 0 && isEmpty(both(space, leftAfter(context, before)));
}
