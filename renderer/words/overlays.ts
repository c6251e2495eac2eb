/** Words of the dialogs over the window. */
import { overlayWords as en } from "./en/overlays.ts";
import { spoken } from "./spoken.ts";

export const overlayWords = spoken({ en });
