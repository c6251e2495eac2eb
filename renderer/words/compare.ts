/** Words of comparing versions, of variants and of restoring. */
import { compareWords as de } from "./de/compare.ts";
import { compareWords as en } from "./en/compare.ts";
import { spoken } from "./spoken.ts";

export const compareWords = spoken({ en, de });
