/** decision-no-default: where it speaks, where it is silent, and where the border runs. */
import proven from "../../../fixtures/rules/decision-no-default/boundary-proven.ts";
import unknownCovered from "../../../fixtures/rules/decision-no-default/boundary-unknown-covered.ts";
import unknownValue from "../../../fixtures/rules/decision-no-default/boundary-unknown-value.ts";
import noOtherwise from "../../../fixtures/rules/decision-no-default/failing-no-otherwise.ts";
import nothing from "../../../fixtures/rules/decision-no-default/failing-nothing.ts";
import numbersWithGap from "../../../fixtures/rules/decision-no-default/failing-numbers-with-gap.ts";
import openBranches from "../../../fixtures/rules/decision-no-default/failing-open-branches.ts";
import otherwise from "../../../fixtures/rules/decision-no-default/passing-otherwise.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("decision-no-default", {
  failing: [noOtherwise, openBranches, nothing, numbersWithGap],
  passing: [otherwise],
  boundary: [proven, unknownValue, unknownCovered],
});
