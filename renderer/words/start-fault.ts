/** Words of the screen that says why nothing can be opened. */
import { startFaultWords as de } from "./de/start-fault.ts";
import { startFaultWords as en } from "./en/start-fault.ts";
import { spoken } from "./spoken.ts";

export const startFaultWords = spoken({ en, de });
