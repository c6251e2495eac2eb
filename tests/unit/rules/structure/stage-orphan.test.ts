/** stage-orphan: where it speaks, where it is silent, and where the border runs. */
import gapInOrder from "../../../fixtures/rules/stage-orphan/boundary-gap-in-order.ts";
import onlyANote from "../../../fixtures/rules/stage-orphan/boundary-only-a-note.ts";
import beside from "../../../fixtures/rules/stage-orphan/failing-beside.ts";
import empty from "../../../fixtures/rules/stage-orphan/failing-empty.ts";
import samePlace from "../../../fixtures/rules/stage-orphan/failing-same-place.ts";
import passed from "../../../fixtures/rules/stage-orphan/passing-passed.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("stage-orphan", {
  failing: [empty, beside, samePlace],
  passing: [passed],
  boundary: [onlyANote, gapInOrder],
});
