/** node-dead-end: where it speaks, where it is silent, and where the border runs. */
import decision from "../../../fixtures/rules/node-dead-end/boundary-decision.ts";
import eventWait from "../../../fixtures/rules/node-dead-end/boundary-event-wait.ts";
import unreached from "../../../fixtures/rules/node-dead-end/boundary-unreached.ts";
import nearExit from "../../../fixtures/rules/node-dead-end/failing-near-exit.ts";
import outcomes from "../../../fixtures/rules/node-dead-end/failing-outcomes.ts";
import touch from "../../../fixtures/rules/node-dead-end/failing-touch.ts";
import allConnected from "../../../fixtures/rules/node-dead-end/passing-all-connected.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("node-dead-end", {
  failing: [touch, outcomes, nearExit],
  passing: [allConnected],
  boundary: [unreached, decision, eventWait],
});
