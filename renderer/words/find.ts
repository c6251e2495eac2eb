/** Words of finding: the bar over the canvas and the search through the workspace. */
import { findWords as de } from "./de/find.ts";
import { findWords as en } from "./en/find.ts";
import { spoken } from "./spoken.ts";

export const findWords = spoken({ en, de });
