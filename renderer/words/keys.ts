/** What stands on the keys of the person's keyboard. */
import { keyWords as de } from "./de/keys.ts";
import { keyWords as en } from "./en/keys.ts";
import { spoken } from "./spoken.ts";

export const keyWords = spoken({ en, de });
