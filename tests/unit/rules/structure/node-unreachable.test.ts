/** node-unreachable: where it speaks, where it is silent, and where the border runs. */
import noStages from "../../../fixtures/rules/node-unreachable/boundary-no-stages.ts";
import parked from "../../../fixtures/rules/node-unreachable/boundary-parked.ts";
import secondEntry from "../../../fixtures/rules/node-unreachable/boundary-second-entry.ts";
import looseEnd from "../../../fixtures/rules/node-unreachable/failing-loose-end.ts";
import looseLoop from "../../../fixtures/rules/node-unreachable/failing-loose-loop.ts";
import loosePart from "../../../fixtures/rules/node-unreachable/failing-loose-part.ts";
import allReached from "../../../fixtures/rules/node-unreachable/passing-all-reached.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("node-unreachable", {
  failing: [looseEnd, loosePart, looseLoop],
  passing: [allReached],
  boundary: [parked, noStages, secondEntry],
});
