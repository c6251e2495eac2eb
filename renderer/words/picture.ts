/** What pictures and the legend of colours say. */
import { pictureWords as de } from "./de/picture.ts";
import { pictureWords as en } from "./en/picture.ts";
import { spoken } from "./spoken.ts";

export const pictureWords = spoken({ en, de });
