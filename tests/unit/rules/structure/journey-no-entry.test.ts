/** journey-no-entry: where it speaks, where it is silent, and where the border runs. */
import entryUnconnected from "../../../fixtures/rules/journey-no-entry/boundary-entry-unconnected.ts";
import sixBeginnings from "../../../fixtures/rules/journey-no-entry/boundary-six-beginnings.ts";
import empty from "../../../fixtures/rules/journey-no-entry/failing-empty.ts";
import exitOnly from "../../../fixtures/rules/journey-no-entry/failing-exit-only.ts";
import twoBeginnings from "../../../fixtures/rules/journey-no-entry/failing-two-beginnings.ts";
import oneEntry from "../../../fixtures/rules/journey-no-entry/passing-one-entry.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("journey-no-entry", {
  failing: [exitOnly, empty, twoBeginnings],
  passing: [oneEntry],
  boundary: [entryUnconnected, sixBeginnings],
});
