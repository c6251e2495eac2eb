/** loop-without-wait: where it speaks, where it is silent, and where the border runs. */
import event from "../../../fixtures/rules/loop-without-wait/boundary-event.ts";
import oneMinute from "../../../fixtures/rules/loop-without-wait/boundary-one-minute.ts";
import person from "../../../fixtures/rules/loop-without-wait/boundary-person.ts";
import window from "../../../fixtures/rules/loop-without-wait/boundary-window.ts";
import emailLoop from "../../../fixtures/rules/loop-without-wait/failing-email-loop.ts";
import limited from "../../../fixtures/rules/loop-without-wait/failing-limited.ts";
import twoLoops from "../../../fixtures/rules/loop-without-wait/failing-two-loops.ts";
import withWait from "../../../fixtures/rules/loop-without-wait/passing-with-wait.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("loop-without-wait", {
  failing: [emailLoop, limited, twoLoops],
  passing: [withWait],
  boundary: [oneMinute, event, window, person],
});
