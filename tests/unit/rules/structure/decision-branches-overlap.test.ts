/** decision-branches-overlap: where it speaks, where it is silent, and where the border runs. */
import noValue from "../../../fixtures/rules/decision-branches-overlap/boundary-no-value.ts";
import notProven from "../../../fixtures/rules/decision-branches-overlap/boundary-not-proven.ts";
import oneValue from "../../../fixtures/rules/decision-branches-overlap/boundary-one-value.ts";
import ordered from "../../../fixtures/rules/decision-branches-overlap/boundary-ordered.ts";
import numbers from "../../../fixtures/rules/decision-branches-overlap/failing-numbers.ts";
import twoFields from "../../../fixtures/rules/decision-branches-overlap/failing-two-fields.ts";
import apart from "../../../fixtures/rules/decision-branches-overlap/passing-apart.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("decision-branches-overlap", {
  failing: [numbers, twoFields],
  passing: [apart],
  boundary: [oneValue, noValue, ordered, notProven],
});
