/** Words of the row of tabs and of two journeys side by side. */
import { tabWords as de } from "./de/tabs.ts";
import { tabWords as en } from "./en/tabs.ts";
import { spoken } from "./spoken.ts";

export const tabWords = spoken({ en, de });
