/** Words of the designer's frame: bar, panel below, palette, status. */
import { designerWords as de } from "./de/designer.ts";
import { designerWords as en } from "./en/designer.ts";
import { spoken } from "./spoken.ts";

export const designerWords = spoken({ en, de });
