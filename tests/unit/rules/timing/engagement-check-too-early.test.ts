/** engagement-check-too-early: where it speaks, where it is silent, and where the border runs. */
import bounced from "../../../fixtures/rules/engagement-check-too-early/boundary-bounced.ts";
import exactly from "../../../fixtures/rules/engagement-check-too-early/boundary-exactly.ts";
import minuteShort from "../../../fixtures/rules/engagement-check-too-early/boundary-minute-short.ts";
import waitedForIt from "../../../fixtures/rules/engagement-check-too-early/boundary-waited-for-it.ts";
import afterAnHour from "../../../fixtures/rules/engagement-check-too-early/failing-after-an-hour.ts";
import atOnce from "../../../fixtures/rules/engagement-check-too-early/failing-at-once.ts";
import oneFastWay from "../../../fixtures/rules/engagement-check-too-early/failing-one-fast-way.ts";
import afterThreeDays from "../../../fixtures/rules/engagement-check-too-early/passing-after-three-days.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("engagement-check-too-early", {
  failing: [atOnce, afterAnHour, oneFastWay],
  passing: [afterThreeDays],
  boundary: [exactly, minuteShort, waitedForIt, bounced],
});
