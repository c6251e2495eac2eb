/** delivery-outside-journey: where it speaks, where it is silent, and where the border runs. */
import dayAfter from "../../../fixtures/rules/delivery-outside-journey/boundary-day-after.ts";
import lastDay from "../../../fixtures/rules/delivery-outside-journey/boundary-last-day.ts";
import oneDay from "../../../fixtures/rules/delivery-outside-journey/boundary-one-day.ts";
import today from "../../../fixtures/rules/delivery-outside-journey/boundary-today.ts";
import twoRounds from "../../../fixtures/rules/delivery-outside-journey/boundary-two-rounds.ts";
import waitsTooLong from "../../../fixtures/rules/delivery-outside-journey/boundary-waits-too-long.ts";
import backwards from "../../../fixtures/rules/delivery-outside-journey/failing-backwards.ts";
import beyond from "../../../fixtures/rules/delivery-outside-journey/failing-beyond.ts";
import entryAfterEnd from "../../../fixtures/rules/delivery-outside-journey/failing-entry-after-end.ts";
import late from "../../../fixtures/rules/delivery-outside-journey/failing-late.ts";
import loop from "../../../fixtures/rules/delivery-outside-journey/failing-loop.ts";
import openEntry from "../../../fixtures/rules/delivery-outside-journey/failing-open-entry.ts";
import past from "../../../fixtures/rules/delivery-outside-journey/failing-past.ts";
import once from "../../../fixtures/rules/delivery-outside-journey/passing-once.ts";
import { describeRule } from "../../../support/rule-fixture.ts";

describeRule("delivery-outside-journey", {
  failing: [late, openEntry, past, beyond, backwards, entryAfterEnd, loop],
  passing: [once],
  boundary: [lastDay, dayAfter, today, oneDay, twoRounds, waitsTooLong],
});
