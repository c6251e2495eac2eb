/** What actions say of themselves: why not now, and what was done. Their titles stand in their own files. */
import { actionWords as de } from "./de/actions.ts";
import { actionWords as en } from "./en/actions.ts";
import { spoken } from "./spoken.ts";

export const actionWords = spoken({ en, de });
