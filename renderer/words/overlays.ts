/** Words of the dialogs over the window. */
import { overlayWords as de } from "./de/overlays.ts";
import { overlayWords as en } from "./en/overlays.ts";
import { spoken } from "./spoken.ts";

export const overlayWords = spoken({ en, de });
