/** Words of Home. */
import { homeWords as de } from "./de/home.ts";
import { homeWords as en } from "./en/home.ts";
import { spoken } from "./spoken.ts";

export const homeWords = spoken({ en, de });
