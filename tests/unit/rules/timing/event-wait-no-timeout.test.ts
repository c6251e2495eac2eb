/** event-wait-no-timeout: where it speaks, where it is silent, and where the border runs. */
import nothingConnected from "../../../fixtures/rules/event-wait-no-timeout/boundary-nothing-connected.ts";
import zero from "../../../fixtures/rules/event-wait-no-timeout/boundary-zero.ts";
import noTime from "../../../fixtures/rules/event-wait-no-timeout/failing-no-time.ts";
import noWay from "../../../fixtures/rules/event-wait-no-timeout/failing-no-way.ts";
import none from "../../../fixtures/rules/event-wait-no-timeout/failing-none.ts";
import both from "../../../fixtures/rules/event-wait-no-timeout/passing-both.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("event-wait-no-timeout", {
  failing: [none, noTime, noWay],
  passing: [both],
  boundary: [zero, nothingConnected],
});
