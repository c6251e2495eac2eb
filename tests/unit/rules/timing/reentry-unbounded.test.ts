/** reentry-unbounded: where it speaks, where it is silent, and where the border runs. */
import limitedTrigger from "../../../fixtures/rules/reentry-unbounded/boundary-limited-trigger.ts";
import zero from "../../../fixtures/rules/reentry-unbounded/boundary-zero.ts";
import anyTime from "../../../fixtures/rules/reentry-unbounded/failing-any-time.ts";
import event from "../../../fixtures/rules/reentry-unbounded/failing-event.ts";
import cooldown from "../../../fixtures/rules/reentry-unbounded/passing-cooldown.ts";
import never from "../../../fixtures/rules/reentry-unbounded/passing-never.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("reentry-unbounded", {
  failing: [anyTime, event],
  passing: [never, cooldown],
  boundary: [zero, limitedTrigger],
});
