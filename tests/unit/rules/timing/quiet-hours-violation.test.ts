/** quiet-hours-violation: where it speaks, where it is silent, and where the border runs. */
import emailAnyTime from "../../../fixtures/rules/quiet-hours-violation/boundary-email-any-time.ts";
import exactly from "../../../fixtures/rules/quiet-hours-violation/boundary-exactly.ts";
import minuteEarly from "../../../fixtures/rules/quiet-hours-violation/boundary-minute-early.ts";
import minuteLate from "../../../fixtures/rules/quiet-hours-violation/boundary-minute-late.ts";
import noPack from "../../../fixtures/rules/quiet-hours-violation/boundary-no-pack.ts";
import person from "../../../fixtures/rules/quiet-hours-violation/boundary-person.ts";
import emailNight from "../../../fixtures/rules/quiet-hours-violation/failing-email-night.ts";
import fixedTime from "../../../fixtures/rules/quiet-hours-violation/failing-fixed-time.ts";
import oneZone from "../../../fixtures/rules/quiet-hours-violation/failing-one-zone.ts";
import smsAnyTime from "../../../fixtures/rules/quiet-hours-violation/failing-sms-any-time.ts";
import smsNight from "../../../fixtures/rules/quiet-hours-violation/failing-sms-night.ts";
import officeHours from "../../../fixtures/rules/quiet-hours-violation/passing-office-hours.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("quiet-hours-violation", {
  failing: [smsAnyTime, smsNight, emailNight, fixedTime, oneZone],
  passing: [officeHours],
  boundary: [exactly, minuteEarly, minuteLate, emailAnyTime, noPack, person],
});
