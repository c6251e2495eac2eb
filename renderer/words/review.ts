/** Words of review: severities, categories, roles, verdicts, and the review screen. */
import { reviewWords as de } from "./de/review.ts";
import { reviewWords as en } from "./en/review.ts";
import { spoken } from "./spoken.ts";

export const reviewWords = spoken({ en, de });
