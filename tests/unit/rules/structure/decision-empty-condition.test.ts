/** decision-empty-condition: where it speaks, where it is silent, and where the border runs. */
import emptyGroup from "../../../fixtures/rules/decision-empty-condition/boundary-empty-group.ts";
import onlyOtherwise from "../../../fixtures/rules/decision-empty-condition/boundary-only-otherwise.ts";
import empty from "../../../fixtures/rules/decision-empty-condition/failing-empty.ts";
import noValue from "../../../fixtures/rules/decision-empty-condition/failing-no-value.ts";
import operator from "../../../fixtures/rules/decision-empty-condition/failing-operator.ts";
import unknownField from "../../../fixtures/rules/decision-empty-condition/failing-unknown-field.ts";
import usable from "../../../fixtures/rules/decision-empty-condition/passing-usable.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("decision-empty-condition", {
  failing: [empty, unknownField, noValue, operator],
  passing: [usable],
  boundary: [emptyGroup, onlyOtherwise],
});
