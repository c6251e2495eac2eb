/** reference-missing: where it speaks, where it is silent, and where the border runs. */
import unusedTrigger from "../../../fixtures/rules/reference-missing/boundary-unused-trigger.ts";
import workspaceUnknown from "../../../fixtures/rules/reference-missing/boundary-workspace-unknown.ts";
import audience from "../../../fixtures/rules/reference-missing/failing-audience.ts";
import channel from "../../../fixtures/rules/reference-missing/failing-channel.ts";
import field from "../../../fixtures/rules/reference-missing/failing-field.ts";
import journey from "../../../fixtures/rules/reference-missing/failing-journey.ts";
import module from "../../../fixtures/rules/reference-missing/failing-module.ts";
import product from "../../../fixtures/rules/reference-missing/failing-product.ts";
import version from "../../../fixtures/rules/reference-missing/failing-version.ts";
import allThere from "../../../fixtures/rules/reference-missing/passing-all-there.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("reference-missing", {
  failing: [module, version, audience, channel, product, field, journey],
  passing: [allThere],
  boundary: [workspaceUnknown, unusedTrigger],
});
