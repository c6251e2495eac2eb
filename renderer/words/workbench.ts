/** Words of the window itself. */
import { workbenchWords as de } from "./de/workbench.ts";
import { workbenchWords as en } from "./en/workbench.ts";
import { spoken } from "./spoken.ts";

export const workbenchWords = spoken({ en, de });
