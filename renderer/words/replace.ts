/** Words of finding and replacing in a journey. */
import { replaceWords as de } from "./de/replace.ts";
import { replaceWords as en } from "./en/replace.ts";
import { spoken } from "./spoken.ts";

export const replaceWords = spoken({ en, de });
