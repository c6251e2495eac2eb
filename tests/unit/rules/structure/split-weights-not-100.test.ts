/** split-weights-not-100: where it speaks, where it is silent, and where the border runs. */
import hundredAndOne from "../../../fixtures/rules/split-weights-not-100/boundary-hundred-and-one.ts";
import one from "../../../fixtures/rules/split-weights-not-100/boundary-one.ts";
import thirds from "../../../fixtures/rules/split-weights-not-100/boundary-thirds.ts";
import ninetyNine from "../../../fixtures/rules/split-weights-not-100/failing-ninety-nine.ts";
import noArms from "../../../fixtures/rules/split-weights-not-100/failing-no-arms.ts";
import nothing from "../../../fixtures/rules/split-weights-not-100/failing-nothing.ts";
import hundred from "../../../fixtures/rules/split-weights-not-100/passing-hundred.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("split-weights-not-100", {
  failing: [ninetyNine, nothing, noArms],
  passing: [hundred],
  boundary: [hundredAndOne, thirds, one],
});
