/** Timing: waits, dates, windows and limits that fit each other. */
import { deliveryOutsideJourney } from "./delivery-outside-journey.ts";
import { engagementCheckTooEarly } from "./engagement-check-too-early.ts";
import { eventWaitNoTimeout } from "./event-wait-no-timeout.ts";
import { quietHoursViolation } from "./quiet-hours-violation.ts";
import { reentryUnbounded } from "./reentry-unbounded.ts";
import { waitExceedsJourney } from "./wait-exceeds-journey.ts";
import { waitMissingDuration } from "./wait-missing-duration.ts";

/** In the order of the catalogue. */
export const timingRules = [
  waitMissingDuration,
  eventWaitNoTimeout,
  waitExceedsJourney,
  deliveryOutsideJourney,
  quietHoursViolation,
  engagementCheckTooEarly,
  reentryUnbounded,
] as const;
