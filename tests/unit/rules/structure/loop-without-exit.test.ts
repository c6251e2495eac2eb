/** loop-without-exit: where it speaks, where it is silent, and where the border runs. */
import chance from "../../../fixtures/rules/loop-without-exit/boundary-chance.ts";
import limit from "../../../fixtures/rules/loop-without-exit/boundary-limit.ts";
import limitClosed from "../../../fixtures/rules/loop-without-exit/boundary-limit-closed.ts";
import closed from "../../../fixtures/rules/loop-without-exit/failing-closed.ts";
import closedNoTouch from "../../../fixtures/rules/loop-without-exit/failing-closed-no-touch.ts";
import fork from "../../../fixtures/rules/loop-without-exit/failing-fork.ts";
import never from "../../../fixtures/rules/loop-without-exit/failing-never.ts";
import condition from "../../../fixtures/rules/loop-without-exit/passing-condition.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("loop-without-exit", {
  failing: [closed, closedNoTouch, fork, never],
  passing: [condition],
  boundary: [limit, limitClosed, chance],
});
