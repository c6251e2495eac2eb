/** wait-exceeds-journey: where it speaks, where it is silent, and where the border runs. */
import dayAfter from "../../../fixtures/rules/wait-exceeds-journey/boundary-day-after.ts";
import lastDay from "../../../fixtures/rules/wait-exceeds-journey/boundary-last-day.ts";
import limitExact from "../../../fixtures/rules/wait-exceeds-journey/boundary-limit-exact.ts";
import noEnd from "../../../fixtures/rules/wait-exceeds-journey/boundary-no-end.ts";
import end from "../../../fixtures/rules/wait-exceeds-journey/failing-end.ts";
import left from "../../../fixtures/rules/wait-exceeds-journey/failing-left.ts";
import limit from "../../../fixtures/rules/wait-exceeds-journey/failing-limit.ts";
import timeout from "../../../fixtures/rules/wait-exceeds-journey/failing-timeout.ts";
import fits from "../../../fixtures/rules/wait-exceeds-journey/passing-fits.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("wait-exceeds-journey", {
  failing: [end, left, limit, timeout],
  passing: [fits],
  boundary: [lastDay, dayAfter, limitExact, noEnd],
});
