/** Words of starting from a plan. */
import { planWords as de } from "./de/plan.ts";
import { planWords as en } from "./en/plan.ts";
import { spoken } from "./spoken.ts";

export const planWords = spoken({ en, de });
