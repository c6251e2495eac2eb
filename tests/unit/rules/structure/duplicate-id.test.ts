/** duplicate-id: where it speaks, where it is silent, and where the border runs. */
import otherNode from "../../../fixtures/rules/duplicate-id/boundary-other-node.ts";
import reserved from "../../../fixtures/rules/duplicate-id/boundary-reserved.ts";
import arms from "../../../fixtures/rules/duplicate-id/failing-arms.ts";
import branches from "../../../fixtures/rules/duplicate-id/failing-branches.ts";
import different from "../../../fixtures/rules/duplicate-id/passing-different.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("duplicate-id", {
  failing: [branches, arms],
  passing: [different],
  boundary: [otherNode, reserved],
});
