/** join-never-satisfied: where it speaks, where it is silent, and where the border runs. */
import any from "../../../fixtures/rules/join-never-satisfied/boundary-any.ts";
import decisionThenMerge from "../../../fixtures/rules/join-never-satisfied/boundary-decision-then-merge.ts";
import decision from "../../../fixtures/rules/join-never-satisfied/failing-decision.ts";
import entries from "../../../fixtures/rules/join-never-satisfied/failing-entries.ts";
import mixed from "../../../fixtures/rules/join-never-satisfied/failing-mixed.ts";
import fork from "../../../fixtures/rules/join-never-satisfied/passing-fork.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("join-never-satisfied", {
  failing: [decision, entries, mixed],
  passing: [fork],
  boundary: [any, decisionThenMerge],
});
