/** Words of the window itself. */
import { workbenchWords as en } from "./en/workbench.ts";
import { spoken } from "./spoken.ts";

export const workbenchWords = spoken({ en });
