/** What the page says when a call cannot reach the backend. */
import { hostWords as de } from "./de/host.ts";
import { hostWords as en } from "./en/host.ts";
import { spoken } from "./spoken.ts";

export const hostWords = spoken({ en, de });
