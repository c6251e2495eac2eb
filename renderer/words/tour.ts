/** Words of the tour for newcomers. */
import { tourWords as de } from "./de/tour.ts";
import { tourWords as en } from "./en/tour.ts";
import { spoken } from "./spoken.ts";

export const tourWords = spoken({ en, de });
