/** Words of the inspector. */
import { inspectorWords as de } from "./de/inspector.ts";
import { inspectorWords as en } from "./en/inspector.ts";
import { spoken } from "./spoken.ts";

export const inspectorWords = spoken({ en, de });
