/** trigger-without-source: where it speaks, where it is silent, and where the border runs. */
import blankSource from "../../../fixtures/rules/trigger-without-source/boundary-blank-source.ts";
import byAudience from "../../../fixtures/rules/trigger-without-source/boundary-by-audience.ts";
import noSource from "../../../fixtures/rules/trigger-without-source/failing-no-source.ts";
import none from "../../../fixtures/rules/trigger-without-source/failing-none.ts";
import wait from "../../../fixtures/rules/trigger-without-source/failing-wait.ts";
import source from "../../../fixtures/rules/trigger-without-source/passing-source.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("trigger-without-source", {
  failing: [none, noSource, wait],
  passing: [source],
  boundary: [byAudience, blankSource],
});
