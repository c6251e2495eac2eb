/** What the canvas says: names for screen readers, hints, menus, refusals. */
import { canvasWords as de } from "./de/canvas.ts";
import { canvasWords as en } from "./en/canvas.ts";
import { spoken } from "./spoken.ts";

export const canvasWords = spoken({ en, de });
