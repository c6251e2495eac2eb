/** Words of the outline: the journey as an indented table. */
import { outlineWords as de } from "./de/outline.ts";
import { outlineWords as en } from "./en/outline.ts";
import { spoken } from "./spoken.ts";

export const outlineWords = spoken({ en, de });
