/** journey-no-exit: where it speaks, where it is silent, and where the border runs. */
import goal from "../../../fixtures/rules/journey-no-exit/boundary-goal.ts";
import note from "../../../fixtures/rules/journey-no-exit/boundary-note.ts";
import openEnd from "../../../fixtures/rules/journey-no-exit/failing-open-end.ts";
import outcomes from "../../../fixtures/rules/journey-no-exit/failing-outcomes.ts";
import exit from "../../../fixtures/rules/journey-no-exit/passing-exit.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("journey-no-exit", {
  failing: [openEnd, outcomes],
  passing: [exit],
  boundary: [goal, note],
});
