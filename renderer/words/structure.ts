/** What is said when stages, rows, jumps and inner journeys are arranged. */
import { structureWords as de } from "./de/structure.ts";
import { structureWords as en } from "./en/structure.ts";
import { spoken } from "./spoken.ts";

export const structureWords = spoken({ en, de });
