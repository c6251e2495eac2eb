/** Structure: whether the drawing is a flow that people can enter, follow and leave. */
import { decisionBranchNeverTrue } from "./decision-branch-never-true.ts";
import { decisionBranchesOverlap } from "./decision-branches-overlap.ts";
import { decisionEmptyCondition } from "./decision-empty-condition.ts";
import { decisionNoDefault } from "./decision-no-default.ts";
import { duplicateId } from "./duplicate-id.ts";
import { edgeInvalid } from "./edge-invalid.ts";
import { joinNeverSatisfied } from "./join-never-satisfied.ts";
import { journeyNoEntry } from "./journey-no-entry.ts";
import { journeyNoExit } from "./journey-no-exit.ts";
import { loopWithoutExit } from "./loop-without-exit.ts";
import { loopWithoutWait } from "./loop-without-wait.ts";
import { nameMissing } from "./name-missing.ts";
import { nodeCannotReachExit } from "./node-cannot-reach-exit.ts";
import { nodeDeadEnd } from "./node-dead-end.ts";
import { nodeUnreachable } from "./node-unreachable.ts";
import { parallelUnsynchronised } from "./parallel-unsynchronised.ts";
import { referenceMissing } from "./reference-missing.ts";
import { splitWeightsNot100 } from "./split-weights-not-100.ts";
import { stageOrphan } from "./stage-orphan.ts";
import { triggerWithoutSource } from "./trigger-without-source.ts";

/** In the order of the catalogue. */
export const structureRules = [
  journeyNoEntry,
  journeyNoExit,
  nodeUnreachable,
  nodeDeadEnd,
  nodeCannotReachExit,
  edgeInvalid,
  decisionNoDefault,
  decisionEmptyCondition,
  decisionBranchesOverlap,
  decisionBranchNeverTrue,
  splitWeightsNot100,
  joinNeverSatisfied,
  parallelUnsynchronised,
  loopWithoutWait,
  loopWithoutExit,
  stageOrphan,
  duplicateId,
  nameMissing,
  referenceMissing,
  triggerWithoutSource,
] as const;
