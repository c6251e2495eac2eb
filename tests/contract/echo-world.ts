/** The transports' contract in terms of the App in memory. */
import type { World } from "./transports.ts";

export const echoWorld: World = {
  echo: "echo",
  echoWhole: "imports.preview",
  tell: "tell",
  slow: "slow",
  refuse: {
    method: "refuse",
    failure: { code: "refused", message: "No.", place: "here", way: "Ask.", facts: { since: 3 } },
  },
  throws: { method: "break", secret: "password" },
};
