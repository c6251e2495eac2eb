/** Words of the Library. */
import { libraryWords as de } from "./de/library.ts";
import { libraryWords as en } from "./en/library.ts";
import { spoken } from "./spoken.ts";

export const libraryWords = spoken({ en, de });
