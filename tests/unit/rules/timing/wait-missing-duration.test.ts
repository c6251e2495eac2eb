/** wait-missing-duration: where it speaks, where it is silent, and where the border runs. */
import minute from "../../../fixtures/rules/wait-missing-duration/boundary-minute.ts";
import negative from "../../../fixtures/rules/wait-missing-duration/boundary-negative.ts";
import zero from "../../../fixtures/rules/wait-missing-duration/boundary-zero.ts";
import date from "../../../fixtures/rules/wait-missing-duration/failing-date.ts";
import event from "../../../fixtures/rules/wait-missing-duration/failing-event.ts";
import eventTwoWays from "../../../fixtures/rules/wait-missing-duration/failing-event-two-ways.ts";
import none from "../../../fixtures/rules/wait-missing-duration/failing-none.ts";
import weekday from "../../../fixtures/rules/wait-missing-duration/failing-weekday.ts";
import threeDays from "../../../fixtures/rules/wait-missing-duration/passing-three-days.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("wait-missing-duration", {
  failing: [none, date, weekday, event, eventTwoWays],
  passing: [threeDays],
  boundary: [zero, negative, minute],
});
