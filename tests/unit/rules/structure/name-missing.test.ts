/** name-missing: where it speaks, where it is silent, and where the border runs. */
import otherStage from "../../../fixtures/rules/name-missing/boundary-other-stage.ts";
import spaces from "../../../fixtures/rules/name-missing/boundary-spaces.ts";
import waits from "../../../fixtures/rules/name-missing/boundary-waits.ts";
import atExport from "../../../fixtures/rules/name-missing/failing-at-export.ts";
import defaultDrawing from "../../../fixtures/rules/name-missing/failing-default.ts";
import empty from "../../../fixtures/rules/name-missing/failing-empty.ts";
import same from "../../../fixtures/rules/name-missing/failing-same.ts";
import stage from "../../../fixtures/rules/name-missing/failing-stage.ts";
import named from "../../../fixtures/rules/name-missing/passing-named.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("name-missing", {
  failing: [empty, defaultDrawing, same, stage, atExport],
  passing: [named],
  boundary: [otherStage, waits, spaces],
});
