/** decision-branch-never-true: where it speaks, where it is silent, and where the border runs. */
import noneLeft from "../../../fixtures/rules/decision-branch-never-true/boundary-none-left.ts";
import oneLeft from "../../../fixtures/rules/decision-branch-never-true/boundary-one-left.ts";
import secondEntry from "../../../fixtures/rules/decision-branch-never-true/boundary-second-entry.ts";
import audience from "../../../fixtures/rules/decision-branch-never-true/failing-audience.ts";
import contradiction from "../../../fixtures/rules/decision-branch-never-true/failing-contradiction.ts";
import covered from "../../../fixtures/rules/decision-branch-never-true/failing-covered.ts";
import narrowing from "../../../fixtures/rules/decision-branch-never-true/passing-narrowing.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("decision-branch-never-true", {
  failing: [contradiction, covered, audience],
  passing: [narrowing],
  boundary: [oneLeft, noneLeft, secondEntry],
});
