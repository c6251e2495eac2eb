/** Words of copy, cut, paste and duplicate. */
import { clipboardWords as de } from "./de/clipboard.ts";
import { clipboardWords as en } from "./en/clipboard.ts";
import { spoken } from "./spoken.ts";

export const clipboardWords = spoken({ en, de });
