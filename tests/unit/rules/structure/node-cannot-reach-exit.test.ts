/** node-cannot-reach-exit: where it speaks, where it is silent, and where the border runs. */
import bareLoop from "../../../fixtures/rules/node-cannot-reach-exit/boundary-bare-loop.ts";
import looseEnd from "../../../fixtures/rules/node-cannot-reach-exit/boundary-loose-end.ts";
import closedRegion from "../../../fixtures/rules/node-cannot-reach-exit/failing-closed-region.ts";
import wayOut from "../../../fixtures/rules/node-cannot-reach-exit/passing-way-out.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("node-cannot-reach-exit", {
  failing: [closedRegion],
  passing: [wayOut],
  boundary: [bareLoop, looseEnd],
});
